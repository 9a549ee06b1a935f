import {
  HIGHEST_SEQ,
  LONGEST_ID,
  LONGEST_VALUE,
  MOST_BULK_CELLS,
  MOST_DISTANT_TIME,
} from '../../shared/project/record.ts'
import type { RecordOf } from '../../shared/project/record.ts'

const BASE = /^[0-9a-f]{8}$/

/**
 * An ordinary edit of a cell, or of many cells of a column, as nearly all lines of a large project are; null for
 * anything that the schema has to look at. Accepts only what the schema accepts, and then as it is: a tenth of the time
 * of a repair of 100,000 cells, and no copy of it. The author was looked at before.
 */
export function plainRecord(value: Readonly<Record<string, unknown>>): RecordOf<'s'> | RecordOf<'S'> | null {
  if (value['k'] === 's') return isPlainEdit(value) ? (value as RecordOf<'s'>) : null
  return value['k'] === 'S' && isPlainBulk(value) ? (value as RecordOf<'S'>) : null
}

function isPlainEdit(value: Readonly<Record<string, unknown>>): boolean {
  const { r, c, v } = value
  return hasPlainEnvelope(value) && isName(r) && isName(c) && isText(v) && hasOnly(value, edit)
}

function isPlainBulk(value: Readonly<Record<string, unknown>>): boolean {
  const { c, r, b, i, v } = value
  if (!hasPlainEnvelope(value) || !isName(c) || !isListOf(v, isText)) return false
  if (r !== undefined) {
    return isListOf(r, isName) && r.length === v.length && hasOnly(value, bulkByIds)
  }
  const isBase = typeof b === 'string' && BASE.test(b)
  return isBase && isListOf(i, isStep) && i.length === v.length && hasOnly(value, bulkByBase)
}

function hasPlainEnvelope({ s, t, g }: Readonly<Record<string, unknown>>): boolean {
  if (!Number.isSafeInteger(s) || !Number.isSafeInteger(t)) return false
  if (Math.abs(Number(t)) > MOST_DISTANT_TIME) return false
  if (Number(s) < 1 || Number(s) > HIGHEST_SEQ) return false
  return g === undefined || isStep(g)
}

const edit: ReadonlySet<string> = new Set(['k', 's', 't', 'g', 'a', 'r', 'c', 'v'])
const bulkByIds: ReadonlySet<string> = new Set(['k', 's', 't', 'g', 'a', 'c', 'r', 'v'])
const bulkByBase: ReadonlySet<string> = new Set(['k', 's', 't', 'g', 'a', 'c', 'b', 'i', 'v'])

/** The needed ones were looked at. What else a line says, the schema leaves out. */
function hasOnly(value: Readonly<Record<string, unknown>>, keys: ReadonlySet<string>): boolean {
  for (const key in value) if (!keys.has(key)) return false
  return true
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= LONGEST_ID

const isText = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && value.length <= LONGEST_VALUE)

const isStep = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

function isListOf<Item>(value: unknown, is: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.length <= MOST_BULK_CELLS && value.every(is)
}
