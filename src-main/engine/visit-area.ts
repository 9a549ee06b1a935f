import { columnTexts } from './column-texts.ts'
import type { ViewedTable } from './column-texts.ts'
import type { RowView } from './row-views.ts'
import { visitRows } from './visit-rows.ts'

/** Cells of some columns, in some rows. */
export type Area = { readonly rows: Int32Array; readonly columns: readonly number[] }

/** The header is no row. */
export function rowsBetweenPlaces({ rowAt, total }: RowView, first: number, last: number): Int32Array {
  const from = Math.max(0, first)
  const rows = new Int32Array(Math.max(0, Math.min(last, total - 1) - from + 1))
  for (let at = 0; at < rows.length; at++) rows[at] = rowAt(from + at)
  return rows
}

/** A few columns of many rows are read column by column, anything else row by row. */
export function visitArea(
  table: ViewedTable,
  { rows, columns }: Area,
  visit: (row: number, column: number, text: string) => void,
): void {
  const isTall = rows.length * 8 > table.rows.count
  if (columns.length > 3 || !isTall) {
    visitRows(table, rows, (row, cells) => {
      for (const column of columns) visit(row, column, cells[column] ?? '')
    })
    return
  }
  const texts = columns.map((column) => columnTexts(table, column))
  for (const row of rows)
    for (const [at, column] of columns.entries()) visit(row, column, texts[at]?.[row] ?? '')
}
