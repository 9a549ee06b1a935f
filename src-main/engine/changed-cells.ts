import type { ViewedTable } from './viewed-table.ts'

/** Cells of a column that are shown otherwise than the file has them: repaired, then typed. Of rows, not of the header. */
export function visitChanges(
  { plan, decisions, shown }: ViewedTable,
  columns: Uint8Array,
  visit: (row: number, column: number, text: string) => void,
): void {
  const { repairs } = plan
  for (let at = 0; decisions.acceptedCount > 0 && at < repairs.length; at++) {
    const row = repairs.rows[at] ?? -1
    const column = repairs.columns[at] ?? 0
    if (row >= 0 && columns[column] === 1 && decisions.isAccepted(at))
      visit(row, column, decisions.textOf(at))
  }
  for (let column = 0; column < columns.length; column++) {
    if (columns[column] !== 1) continue
    for (const [row, text] of shown.editsOf(column)) visit(row, column, text)
  }
}

/** Whether there are any in these columns. */
export function hasChanges({ plan, decisions, shown }: ViewedTable, columns: Uint8Array): boolean {
  const { repairs } = plan
  for (let at = 0; decisions.acceptedCount > 0 && at < repairs.length; at++)
    if (columns[repairs.columns[at] ?? 0] === 1 && decisions.isAccepted(at) && (repairs.rows[at] ?? -1) >= 0)
      return true
  for (let column = 0; column < columns.length; column++) {
    if (columns[column] !== 1) continue
    for (const _ of shown.editsOf(column)) return true
  }
  return false
}

/** Columns by slot, 1 for each that is wanted: what the functions here and `searchFile` take. */
export function columnMask(slots: readonly number[]): Uint8Array {
  const mask = new Uint8Array(slots.reduce((most, slot) => Math.max(most, slot + 1), 0))
  for (const slot of slots) mask[slot] = 1
  return mask
}

/** A test of texts that remembers the last answers: a few thousand texts stand in 800,000 repaired cells. */
export function remembering(test: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>()
  return (text) => {
    let answer = answers.get(text)
    if (answer === undefined) {
      answer = test(text)
      if (answers.size >= MOST_REMEMBERED) answers.clear()
      answers.set(text, answer)
    }
    return answer
  }
}

const MOST_REMEMBERED = 20_000
