import type { PlainRows, ViewSpec } from '../../shared/ipc-views.ts'
import { cellTest } from '../../shared/table/cell-filter.ts'
import { columnKind } from '../../shared/table/cell-value.ts'
import { distinctValues } from '../../shared/table/distinct-values.ts'
import type { DistinctValues } from '../../shared/table/distinct-values.ts'
import { sortRows } from '../../shared/table/sort-rows.ts'
import { rankValues } from '../../shared/table/value-order.ts'
import { columnTexts } from './column-texts.ts'
import { searchCells } from './found-cells.ts'
import type { OpenTable } from './open-table.ts'
import { runSteps } from './steps.ts'

export type MadeRows = { readonly rows: Int32Array; readonly outOf: number }

/** The rows of a view, sorted and filtered by what the cells show now. Columns that are gone say nothing. */
export function makeView(table: OpenTable, view: ViewSpec): MadeRows {
  const known = new Set(table.shown.columns.map(({ slot }) => slot))
  const columns = createColumns(table)
  const all = rowsOf(table, view.rows)
  let rows = all
  for (const filter of view.filters.filter(({ column }) => known.has(column))) {
    const { values, ids } = columns(filter.column)
    const test = cellTest(filter)
    const passes = values.map((value) => test(value))
    rows = rows.filter((row) => passes[ids[row] ?? 0])
  }
  if (view.search && view.search.text !== '') rows = rowsWith(table, rows, view.search)
  const keys = view.sort
    .filter(({ column }) => known.has(column))
    .map(({ column, direction }) => ({ ranks: ranksOf(columns(column)), direction }))
  return { rows: sortRows(rows, keys), outOf: all.length }
}

export function rowsOf(table: OpenTable, show: PlainRows): Int32Array {
  const { total, rowAt } = table.viewOf(show)
  const rows = new Int32Array(total)
  for (let place = 0; place < total; place++) rows[place] = rowAt(place)
  return rows
}

/** A column that is filtered and sorted by is read once. */
function createColumns(table: OpenTable): (column: number) => DistinctValues {
  const read = new Map<number, DistinctValues>()
  return (column) => {
    const found = read.get(column) ?? distinctValues(columnTexts(table, column))
    read.set(column, found)
    return found
  }
}

function ranksOf({ values, ids }: DistinctValues): Int32Array {
  const ranks = rankValues(values, columnKind(values))
  return ids.map((id) => ranks[id] ?? 0)
}

function rowsWith(table: OpenTable, rows: Int32Array, search: NonNullable<ViewSpec['search']>): Int32Array {
  const slots = table.shown.columns.map(({ slot }) => slot)
  const cells = runSteps(searchCells(table, search, slots))
  return rows.filter((row) => cells.countOf(row) > 0)
}
