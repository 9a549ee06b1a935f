import { HIGHEST_SEQ, LONGEST_ID, LONGEST_VALUE } from '../../shared/project/record.ts'
import type { RecordOf } from '../../shared/project/record.ts'

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= LONGEST_ID

/**
 * An ordinary edit of a cell, as nearly all lines of a large project are; null for anything that the schema has to look
 * at. Accepts only what the schema accepts, and then as it is: a third of the time of a million records, and half of
 * their garbage. The author was looked at before.
 */
export function plainEdit(value: Readonly<Record<string, unknown>>): RecordOf<'s'> | null {
  const { k, s, t, r, c, v, g } = value
  if (k !== 's' || !Number.isSafeInteger(s) || !Number.isSafeInteger(t)) return null
  if (Number(s) < 1 || Number(s) > HIGHEST_SEQ || !isName(r) || !isName(c)) return null
  if (v !== null && (typeof v !== 'string' || v.length > LONGEST_VALUE)) return null
  if (g !== undefined && (!Number.isSafeInteger(g) || Number(g) < 0)) return null
  let keys = 0
  for (const key in value) {
    if (key !== 'k' && key !== 's' && key !== 't' && key !== 'r' && key !== 'c' && key !== 'v') {
      if (key !== 'g' && key !== 'a') return null
    } else keys++
  }
  return keys === 6 ? (value as RecordOf<'s'>) : null
}
