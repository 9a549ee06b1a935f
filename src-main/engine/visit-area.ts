import type { Steps } from '../../shared/steps.ts'
import { columnValues } from './column-values.ts'
import type { RowView } from './row-views.ts'
import type { ViewedTable } from './viewed-table.ts'
import { visitRows } from './visit-rows.ts'

/** Cells of some columns, in some rows. */
export type Area = { readonly rows: Int32Array; readonly columns: readonly number[] }

/** The rows between two places of a view, both included. The header is no row. */
export function rowsBetweenPlaces({ rowAt, total }: RowView, first: number, last: number): Int32Array {
  const from = Math.max(0, first)
  const rows = new Int32Array(Math.max(0, Math.min(last, total - 1) - from + 1))
  for (let at = 0; at < rows.length; at++) rows[at] = rowAt(from + at)
  return rows
}

/** So many rows are read between two pauses. */
const BATCH = 0x800

/** A few columns of many rows are read column by column, anything else row by row. */
export function* visitArea(
  table: ViewedTable,
  { rows, columns }: Area,
  visit: (row: number, column: number, text: string) => void,
): Steps<void> {
  const isTall = rows.length * 8 > table.rows.count
  if (columns.length > 3 || !isTall) {
    for (let from = 0; from < rows.length; from += BATCH) {
      visitRows(table, rows.subarray(from, from + BATCH), (row, cells) => {
        for (const column of columns) visit(row, column, cells[column] ?? '')
      })
      yield from / rows.length
    }
    return
  }
  for (const column of columns) {
    const { values, ids } = yield* columnValues(table, column)
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0
      visit(row, column, values[ids[row] ?? 0] ?? '')
      if (at % BATCH === 0) yield at / rows.length
    }
  }
}
