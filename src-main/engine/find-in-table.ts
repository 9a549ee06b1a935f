import type { FindScope, Found, Replacement } from '../../shared/ipc-views.ts'
import type { FindQuery } from '../../shared/table/find-text.ts'
import { createTextFinder } from '../../shared/table/find-text.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import { columnTexts } from './column-texts.ts'
import type { OpenTable } from './open-table.ts'
import type { RowView, Show } from './row-views.ts'
import { visitRows } from './visit-rows.ts'

export type FindWish = { readonly show: Show; readonly query: FindQuery; readonly scope: FindScope }

/** Cells in which something is found, in the order they are shown. */
export type FoundCells = {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  /** As they are shown now. */
  readonly texts: readonly string[]
}

/** Cells of some columns, in some rows of a view. */
type Area = { readonly rows: Int32Array; readonly columns: readonly number[] }

export function findCells(table: OpenTable, { show, query, scope }: FindWish): FoundCells {
  const finder = createTextFinder(query)
  const found = { rows: [] as number[], columns: [] as number[], texts: [] as string[] }
  if (query.text === '') return found
  const take = (row: number, column: number, text: string): void => {
    if (!finder.matches(text)) return
    found.rows.push(row)
    found.columns.push(column)
    found.texts.push(text)
  }
  const seen = new Set<string>()
  for (const area of areasOf(table, show, scope)) visitArea(table, area, take)
  if (scope.in !== 'ranges' || scope.ranges.length < 2) return found
  // Ranges may lie over each other.
  const kept = found.rows.flatMap((row, at) => {
    const key = `${String(row)}:${String(found.columns[at])}`
    if (seen.has(key)) return []
    seen.add(key)
    return [at]
  })
  return {
    rows: kept.map((at) => found.rows[at] ?? 0),
    columns: kept.map((at) => found.columns[at] ?? 0),
    texts: kept.map((at) => found.texts[at] ?? ''),
  }
}

function areasOf(table: OpenTable, show: Show, scope: FindScope): readonly Area[] {
  const view = table.viewOf(show)
  const shown = table.shown.columns.map(({ slot }) => slot)
  const inOrder = (wanted: readonly number[]): number[] => {
    const set = new Set(wanted)
    return shown.filter((slot) => set.has(slot))
  }
  switch (scope.in) {
    case 'table':
      return [{ rows: rowsBetweenPlaces(view, 0, view.total - 1), columns: shown }]
    case 'columns':
      return [{ rows: rowsBetweenPlaces(view, 0, view.total - 1), columns: inOrder(scope.columns) }]
    case 'ranges':
      return scope.ranges.map(({ top, bottom, columns }) => ({
        rows: rowsBetweenPlaces(view, top, bottom),
        columns: inOrder(columns),
      }))
  }
}

/** The header is no row. */
export function rowsBetweenPlaces({ rowAt, total }: RowView, first: number, last: number): Int32Array {
  const from = Math.max(0, first)
  const rows = new Int32Array(Math.max(0, Math.min(last, total - 1) - from + 1))
  for (let at = 0; at < rows.length; at++) rows[at] = rowAt(from + at)
  return rows
}

/** A few columns of many rows are read column by column, anything else row by row. */
export function visitArea(
  table: OpenTable,
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

/** What was found last is kept as long as the table says the same: F3 goes through it. */
export type TableFinder = {
  find(wish: FindWish): FoundCells
  /** Something was typed or decided. */
  forget(): void
}

export function createTableFinder(table: OpenTable): TableFinder {
  let last: { readonly key: string; readonly found: FoundCells } | null = null
  return {
    find(wish) {
      const key = JSON.stringify(wish)
      if (last?.key !== key) last = { key, found: findCells(table, wish) }
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
  { rows, columns }: FoundCells,
  from: { readonly row: number; readonly column: number },
  step: -1 | 0 | 1,
): Found {
  const view = table.viewOf(show)
  const columnPlaces = new Map(table.shown.columns.map(({ slot }, place) => [slot, place]))
  const width = table.shown.columns.length + 1
  const positionOf = (row: number, column: number): number =>
    (row === HEADER_ROW ? -1 : view.placeOf(row)) * width + (columnPlaces.get(column) ?? 0)
  const start = positionOf(from.row, from.column)
  const count = rows.length
  if (count === 0) return { cells: 0, at: null }
  const position = (at: number): number => positionOf(rows[at] ?? 0, columns[at] ?? 0)
  // Ascending but where several ranges stand side by side; there the nearest of the list is near enough.
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (position(middle) < start) low = middle + 1
    else high = middle
  }
  const isAtStart = low < count && position(low) === start
  const wanted = step === 0 ? low : step === 1 ? low + Number(isAtStart) : low - 1
  const at = (wanted + count) % count
  const [row, column] = [rows[at] ?? 0, columns[at] ?? 0]
  return { cells: count, at: { row, column, place: view.placeOf(row), number: at + 1 } }
}

export function listReplacements(
  { shown }: OpenTable,
  found: FoundCells,
  query: FindQuery,
  replacement: string,
  from: number,
  count: number,
): readonly Replacement[] {
  const finder = createTextFinder(query)
  return found.texts.slice(from, from + count).map((before, i) => ({
    row: found.rows[from + i] ?? 0,
    tablePlace: shown.placeOf(found.rows[from + i] ?? 0),
    column: found.columns[from + i] ?? 0,
    before,
    after: finder.replace(before, replacement),
  }))
}
