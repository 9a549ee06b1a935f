import { createTextFinder } from '../../shared/table/find-text.ts'
import type { FindQuery } from '../../shared/table/find-text.ts'
import { CellSet } from './cell-set.ts'
import { columnMask, remembering, visitChanges } from './changed-cells.ts'
import type { ViewedTable } from './viewed-table.ts'
import type { RowView } from './row-views.ts'
import { searchFile } from './search-file.ts'
import type { Steps } from '../../shared/steps.ts'

/** The cells of some columns that hold a text as they are shown now, whatever view their rows are in. */
export function* searchCells(
  table: ViewedTable,
  query: FindQuery,
  columns: readonly number[],
): Steps<CellSet> {
  const finder = createTextFinder(query)
  const mask = columnMask(columns)
  const cells = new CellSet(table.shown.rowSlots, mask.length)
  const search = {
    finder,
    columns: mask,
    found: (row: number, column: number) => {
      cells.set(row, column, true)
    },
  }
  yield* searchFile(table, search)
  const matches = remembering((text) => finder.matches(text))
  visitChanges(table, mask, (row, column, text) => {
    cells.set(row, column, matches(text))
  })
  return cells
}

/** Cells in which something is found, in the order they are shown: row after row of a view. */
export type FoundCells = {
  readonly count: number
  /** The cell of a number, from 0. */
  at(number: number): { readonly row: number; readonly column: number; readonly place: number }
  /** How many stand in the rows before a place of the view, and in these columns of the row at it. */
  countBefore(place: number, columns: readonly number[]): number
  /** Calls with each row that has any, and its columns. */
  visit(visit: (row: number, columns: readonly number[]) => void): void
}

/** @param columns slots, in the order shown; the cells are in no other */
export function orderFound(
  cells: CellSet,
  { rowAt, total }: Pick<RowView, 'rowAt' | 'total'>,
  columns: readonly number[],
): FoundCells {
  /** Cells before each place of the view, and one more for all. */
  const before = new Uint32Array(total + 1)
  for (let place = 0; place < total; place++)
    before[place + 1] = (before[place] ?? 0) + cells.countOf(rowAt(place))
  const count = before[total] ?? 0
  const columnsOf = (row: number): number[] => columns.filter((column) => cells.has(row, column))
  return {
    count,
    at(number) {
      let [low, high] = [0, total]
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((before[middle + 1] ?? 0) <= number) low = middle + 1
        else high = middle
      }
      const row = rowAt(low)
      return { row, column: columnsOf(row)[number - (before[low] ?? 0)] ?? 0, place: low }
    },
    countBefore(place, wanted) {
      if (place < 0) return 0
      const row = rowAt(place)
      return (before[place] ?? count) + wanted.filter((column) => cells.has(row, column)).length
    },
    visit(visit) {
      for (let place = 0; place < total; place++) {
        if (before[place] === before[place + 1]) continue
        const row = rowAt(place)
        visit(row, columnsOf(row))
      }
    },
  }
}
