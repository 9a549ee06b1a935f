import type { PlainRows, ViewSpec } from '../../shared/ipc-views.ts'
import type { Steps } from '../../shared/steps.ts'
import { cellTest } from '../../shared/table/cell-filter.ts'
import { sortRows } from '../../shared/table/sort-rows.ts'
import type { SortKey } from '../../shared/table/sort-rows.ts'
import { columnValues } from './column-values.ts'
import { searchCells } from './found-cells.ts'
import type { OpenTable } from './open-table.ts'

export type MadeRows = { readonly rows: Int32Array; readonly outOf: number }

/** The rows of a view, sorted and filtered by what the cells show now. Columns that are gone say nothing. */
export function* makeView(table: OpenTable, view: ViewSpec): Steps<MadeRows> {
  const known = new Set(table.shown.columns.map(({ slot }) => slot))
  const all = rowsOf(table, view.rows)
  let rows = all
  for (const filter of view.filters.filter(({ column }) => known.has(column))) {
    const { values, ids } = yield* columnValues(table, filter.column)
    const test = cellTest(filter)
    const passes = values.map((value) => test(value))
    rows = rows.filter((row) => passes[ids[row] ?? 0])
  }
  if (view.search && view.search.text !== '') {
    const cells = yield* searchCells(table, view.search, [...known])
    rows = rows.filter((row) => cells.countOf(row) > 0)
  }
  const keys: SortKey[] = []
  for (const { column, direction } of view.sort.filter((key) => known.has(key.column))) {
    const viewed = yield* columnValues(table, column)
    const ranks = yield* viewed.ranks()
    keys.push({ ranks: viewed.ids.map((id) => ranks[id] ?? 0), direction })
  }
  return { rows: sortRows(rows, keys), outOf: all.length }
}

function rowsOf(table: OpenTable, show: PlainRows): Int32Array {
  const { total, rowAt } = table.viewOf(show)
  const rows = new Int32Array(total)
  for (let place = 0; place < total; place++) rows[place] = rowAt(place)
  return rows
}
