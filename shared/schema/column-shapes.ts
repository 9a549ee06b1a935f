import type { CellFinding } from './finding.ts'
import type { SchemaField } from './table-schema.ts'

/** Ways of writing one thing: a column should keep to one of them. */
const families = [
  {
    shapes: {
      'day-first': /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/,
      'year-first': /^\d{4}-\d{2}-\d{2}$/,
    },
  },
  {
    shapes: {
      'decimal-comma': /^-?\d+,\d+$/,
      'decimal-point': /^-?\d+\.\d+$/,
    },
  },
] as const

/** As many cells as this, of a hundred, must be of the family: a column of remarks may hold a date. */
const MOST_OF = 80
const NOTHING: ReadonlyMap<number, CellFinding> = new Map()

/**
 * Cells written in another way than most of their column, by text. Only in columns that no type or pattern holds: there
 * the standard itself says how to write.
 */
export function shapeFindings(
  values: readonly string[],
  counts: readonly number[],
  field: SchemaField | null,
): ReadonlyMap<number, CellFinding> {
  if (field !== null && !isFree(field)) return NOTHING
  for (const { shapes } of families) {
    const found = mixedIn(Object.entries(shapes), values, counts)
    if (found.size > 0) return found
  }
  return NOTHING
}

function isFree({ type, constraints }: SchemaField): boolean {
  return (type === 'string' || type === 'any') && constraints.pattern === null && constraints.enum === null
}

function mixedIn(
  shapes: readonly (readonly [string, RegExp])[],
  values: readonly string[],
  counts: readonly number[],
): ReadonlyMap<number, CellFinding> {
  const cells = shapes.map(() => 0)
  const shapeOf = new Int8Array(values.length).fill(-1)
  let filled = 0
  for (let id = 0; id < values.length; id++) {
    const [text, count] = [values[id] ?? '', counts[id] ?? 0]
    if (text === '' || count === 0) continue
    filled += count
    const shape = shapes.findIndex(([, pattern]) => pattern.test(text))
    shapeOf[id] = shape
    if (shape >= 0) cells[shape] = (cells[shape] ?? 0) + count
  }
  const all = cells.reduce((sum, count) => sum + count, 0)
  const most = Math.max(...cells)
  if (most === all || all * 100 < filled * MOST_OF) return NOTHING
  const usual = cells.indexOf(most)
  const found = new Map<number, CellFinding>()
  shapeOf.forEach((shape, id) => {
    if (shape >= 0 && shape !== usual) found.set(id, mixed(shapes[usual]?.[0] ?? '', values[id] ?? ''))
  })
  return found
}

function mixed(usual: string, text: string): CellFinding {
  const fix = rewritten(usual, text)
  const cause = usual.startsWith('decimal') ? 'decimal-comma' : 'date-day-first'
  return { code: 'shapes-mixed', cause, expected: { usual }, fixes: fix === null ? [] : [fix] }
}

/** The text in the usual way of its column; null where it may mean two things. */
function rewritten(usual: string, text: string): string | null {
  if (usual === 'decimal-comma') return text.replace('.', ',')
  if (usual === 'decimal-point') return text.replace(',', '.')
  const [first = '', second = '', third = ''] = text.split(/[/.-]/)
  if (usual === 'day-first') return `${third}/${second}/${first}`
  return Number(second) > 12 ? null : `${third}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`
}
