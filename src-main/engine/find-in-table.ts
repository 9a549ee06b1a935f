import type { FindScope, Found, Replacement } from '../../shared/ipc-views.ts'
import { createTextFinder } from '../../shared/table/find-text.ts'
import type { FindQuery } from '../../shared/table/find-text.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import { CellSet } from './cell-set.ts'
import { orderFound, searchCells } from './found-cells.ts'
import type { FoundCells } from './found-cells.ts'
import type { OpenTable } from './open-table.ts'
import type { RowView, Show } from './row-views.ts'
import { runSteps } from '../../shared/steps.ts'
import type { Steps } from '../../shared/steps.ts'
import { rowsBetweenPlaces, visitArea } from './visit-area.ts'
import { visitRows } from './visit-rows.ts'

export type FindWish = { readonly show: Show; readonly query: FindQuery; readonly scope: FindScope }

/** Cells in which something is found, in the order they are shown. */
export function* findCells(table: OpenTable, { show, query, scope }: FindWish): Steps<FoundCells> {
  const view = table.viewOf(show)
  const shown = table.shown.columns.map(({ slot }) => slot)
  if (scope.in === 'table') return orderFound(yield* searchCells(table, query, shown), view, shown)
  const wanted = new Set(
    scope.in === 'columns' ? scope.columns : scope.ranges.flatMap(({ columns }) => columns),
  )
  const columns = shown.filter((slot) => wanted.has(slot))
  const cells =
    scope.in === 'columns'
      ? yield* searchCells(table, query, columns)
      : yield* searchRanges(table, query, view, scope.ranges, columns)
  return orderFound(cells, view, columns)
}

type Ranges = Extract<FindScope, { in: 'ranges' }>['ranges']

/** In a few rows, cell by cell; ranges may lie over each other. */
function* searchRanges(
  table: OpenTable,
  query: FindQuery,
  view: RowView,
  ranges: Ranges,
  shown: readonly number[],
): Steps<CellSet> {
  const rows = ranges.map(({ top, bottom }) => rowsBetweenPlaces(view, top, bottom))
  const found = new CellSet(table.shown.rowSlots, Math.max(0, ...shown) + 1)
  const isTall = rows.reduce((sum, { length }) => sum + length, 0) * 8 > table.rows.count
  const everywhere = isTall ? yield* searchCells(table, query, shown) : null
  const finder = createTextFinder(query)
  const known = new Set(shown)
  for (const [at, range] of ranges.entries()) {
    const area = {
      rows: rows[at] ?? new Int32Array(0),
      columns: range.columns.filter((slot) => known.has(slot)),
    }
    if (everywhere) {
      for (const row of area.rows)
        for (const column of area.columns) if (everywhere.has(row, column)) found.set(row, column, true)
    } else {
      yield* visitArea(table, area, (row, column, text) => {
        if (finder.matches(text)) found.set(row, column, true)
      })
    }
  }
  return found
}

/** What was found last is kept as long as the table says the same: F3 goes through it. */
export type TableFinder = {
  find(wish: FindWish): Steps<FoundCells>
  /** Something was typed or decided. */
  forget(): void
}

export function createTableFinder(table: OpenTable): TableFinder {
  let last: { readonly key: string; readonly view: RowView; readonly found: FoundCells } | null = null
  return {
    *find(wish) {
      const key = JSON.stringify(wish)
      const view = table.viewOf(wish.show)
      if (last?.key !== key || last.view !== view) last = { key, view, found: yield* findCells(table, wish) }
      return last.found
    },
    forget() {
      last = null
    },
  }
}

/** The cell found next after one, before it, or at it; round to the other end. */
export function nextFound(
  table: OpenTable,
  show: Show,
  found: FoundCells,
  from: { readonly row: number; readonly column: number },
  step: -1 | 0 | 1,
): Found {
  const { count } = found
  if (count === 0) return { cells: 0, at: null }
  const place = from.row === HEADER_ROW ? -1 : table.viewOf(show).placeOf(from.row)
  const shown = table.shown.columns.map(({ slot }) => slot)
  const left = shown.slice(0, Math.max(0, shown.indexOf(from.column)))
  const before = found.countBefore(place, left)
  const isThere = found.countBefore(place, [...left, from.column]) > before
  const wanted = step === 0 ? before : step === 1 ? before + Number(isThere) : before - 1
  const number = (wanted + count) % count
  return { cells: count, at: { ...found.at(number), number: number + 1 } }
}

/** Some of the cells as they would be after a replacement. */
export function listReplacements(
  table: OpenTable,
  found: FoundCells,
  query: FindQuery,
  replacement: string,
  from: number,
  count: number,
): readonly Replacement[] {
  const finder = createTextFinder(query)
  const length = Math.max(0, Math.min(count, found.count - from))
  const wanted = Array.from({ length }, (_, i) => found.at(from + i))
  const list: Replacement[] = []
  let at = 0
  visitRows(table, [...new Set(wanted.map(({ row }) => row))], (row, cells) => {
    for (; wanted[at]?.row === row; at++) {
      const column = wanted[at]?.column ?? 0
      const before = cells[column] ?? ''
      const after = finder.replace(before, replacement)
      list.push({ row, tablePlace: table.shown.placeOf(row), column, before, after })
    }
  })
  return list
}

/** Calls with every cell found, as it is shown now, in order. */
export function visitFound(
  table: OpenTable,
  found: FoundCells,
  visit: (row: number, column: number, text: string) => void,
): void {
  const rows: number[] = []
  const columns: (readonly number[])[] = []
  found.visit((row, ofRow) => {
    rows.push(row)
    columns.push(ofRow)
  })
  let next = 0
  visitRows(table, rows, (row, cells) => {
    for (const column of columns[next++] ?? []) visit(row, column, cells[column] ?? '')
  })
}

/** For work that is over before anything else may happen: a replacement of what is found. */
export function findAtOnce(table: OpenTable, wish: FindWish): FoundCells {
  return runSteps(findCells(table, wish))
}
