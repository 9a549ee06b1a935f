import type { CommandArguments, LookPhase } from '../../shared/ipc.ts'
import type { ColumnValues, ViewReplies, viewArguments } from '../../shared/ipc-views.ts'
import type { Steps } from '../../shared/steps.ts'
import { filterValue } from '../../shared/table/cell-filter.ts'
import { createCellCounter } from '../../shared/table/cell-statistics.ts'
import type { CellStatistics } from '../../shared/table/cell-statistics.ts'
import { columnKind, isBlank } from '../../shared/table/cell-value.ts'
import { foldText } from '../../shared/table/fold-text.ts'
import { rankInSteps } from '../../shared/table/value-order.ts'
import { columnValues } from './column-values.ts'
import { findEdge } from './find-edge.ts'
import { listReplacements, nextFound } from './find-in-table.ts'
import type { TableFinder } from './find-in-table.ts'
import { makeView } from './make-view.ts'
import type { OpenTable } from './open-table.ts'
import { rowsBetweenPlaces, visitArea } from './visit-area.ts'

/** What is kept beside the table, not in it. */
type LookName = 'view.columnLook' | 'view.keepColumnLook'
type ViewName = Exclude<keyof typeof viewArguments, LookName>

/** One way of looking at an open table, its argument checked at the door. */
export type ViewCommand = {
  [K in ViewName]: { readonly name: K; readonly argument: CommandArguments<K> }
}[ViewName]

export type LookCommand = {
  [K in LookName]: { readonly name: K; readonly argument: CommandArguments<K> }
}[LookName]

export type ViewReply = ViewReplies[ViewName | LookName]

/** What the officer is told is being done, where it takes long. */
export const phaseOfView: Readonly<Record<ViewName, LookPhase>> = {
  'view.set': 'sort',
  'view.values': 'count',
  'view.find': 'find',
  'view.replacements': 'find',
  'view.statistics': 'count',
  'view.edge': 'find',
  'view.placeOf': 'find',
}

/** Most values that a list to choose from shows. */
const VALUES_LISTED = 1_000

export function* runView(
  table: OpenTable,
  finder: TableFinder,
  command: ViewCommand,
): Steps<NonNullable<ViewReply>> {
  switch (command.name) {
    case 'view.set': {
      const { rows, outOf } = yield* makeView(table, command.argument.view)
      return { viewId: table.registerView(rows), total: rows.length, outOf }
    }
    case 'view.values':
      return yield* valuesOfColumn(table, command.argument)
    case 'view.find': {
      const { show, query, scope, from, step } = command.argument
      return nextFound(table, show, yield* finder.find({ show, query, scope }), from, step)
    }
    case 'view.replacements': {
      const { show, query, scope, replacement, from, count } = command.argument
      const found = yield* finder.find({ show, query, scope })
      return { cells: found.count, list: listReplacements(table, found, query, replacement, from, count) }
    }
    case 'view.statistics':
      return yield* statisticsOf(table, command.argument)
    case 'view.edge':
      return yield* findEdge(table, command.argument)
    case 'view.placeOf':
      return nearestPlace(table, command.argument)
  }
}

function* statisticsOf(
  table: OpenTable,
  { show, ranges }: CommandArguments<'view.statistics'>,
): Steps<CellStatistics> {
  const view = table.viewOf(show)
  const counter = createCellCounter()
  for (const { top, bottom, columns } of ranges) {
    const area = { rows: rowsBetweenPlaces(view, top, bottom), columns }
    yield* visitArea(table, area, (_row, _column, text) => {
      counter.add(text)
    })
  }
  return counter.result()
}

function* valuesOfColumn(
  table: OpenTable,
  { view, column, containing }: CommandArguments<'view.values'>,
): Steps<ColumnValues> {
  const others = { ...view, sort: [], filters: view.filters.filter((filter) => filter.column !== column) }
  const { rows } = yield* makeView(table, others)
  const { values, ids } = yield* columnValues(table, column)
  const rowsOfValue = new Uint32Array(values.length)
  for (const row of rows) {
    const id = ids[row] ?? 0
    rowsOfValue[id] = (rowsOfValue[id] ?? 0) + 1
  }
  const counts = new Map<string, number>()
  let emptyCount = 0
  for (let id = 0; id < values.length; id++) {
    const times = rowsOfValue[id] ?? 0
    const value = filterValue(values[id] ?? '')
    if (isBlank(value)) emptyCount += times
    else if (times > 0) counts.set(value, (counts.get(value) ?? 0) + times)
  }
  const wanted = foldText(containing)
  const found = [...counts.keys()].filter((value) => foldText(value).includes(wanted))
  const ranks = yield* rankInSteps(found, columnKind(counts.keys()))
  const ordered = found.map((value, at) => ({ value, rank: ranks[at] ?? 0 })).sort((a, b) => a.rank - b.rank)
  return {
    values: ordered.slice(0, VALUES_LISTED).map(({ value }) => ({ value, count: counts.get(value) ?? 0 })),
    distinct: counts.size,
    emptyCount,
  }
}

/** The place of a row, or of the nearest row below it in the table that the view has. */
function nearestPlace(
  table: OpenTable,
  { show, of }: CommandArguments<'view.placeOf'>,
): ViewReplies['view.placeOf'] {
  const { shown } = table
  const view = table.viewOf(show)
  const wanted = 'row' in of ? shown.placeOf(of.row) : of.tablePlace
  for (let place = Math.max(0, wanted); place < shown.rowCount; place++) {
    const found = view.placeOf(shown.rowAt(place))
    if (found >= 0) return { place: found, isExact: place === wanted }
  }
  return { place: Math.max(0, view.total - 1), isExact: false }
}
