import { changesOfRow } from './accepted-changes.ts'
import type { ViewedTable } from './viewed-table.ts'

const BATCH = 512

/**
 * Rows one after another with their cells as they are shown, by column slot. The array may be used again for the next
 * row; a cell that is missing in the file is "" or beyond the end.
 */
export function visitRows(
  table: ViewedTable,
  rows: ArrayLike<number>,
  visit: (row: number, cells: readonly string[]) => void,
): void {
  const ofFile = table.rows.count
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch: number[] = []
    for (let at = from; at < Math.min(from + BATCH, rows.length); at++) batch.push(rows[at] ?? 0)
    const read = table.rows.cellsOf(batch.filter((row) => row < ofFile))
    let next = 0
    for (const row of batch) {
      const cells = row < ofFile ? (read[next++] ?? []) : []
      const changes = changesOfRow(table, row)
      visit(row, changes ? withChanges(cells, changes) : cells)
    }
  }
}

function withChanges(cells: readonly string[], changes: ReadonlyMap<number, string>): readonly string[] {
  const changed = [...cells]
  for (const [column, text] of changes) {
    while (changed.length < column) changed.push('')
    changed[column] = text
  }
  return changed
}
