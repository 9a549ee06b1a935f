import type { CommandArguments } from '../../shared/ipc.ts'
import type { ColumnValues, ViewReplies, viewArguments } from '../../shared/ipc-views.ts'
import { filterValue } from '../../shared/table/cell-filter.ts'
import { createCellCounter } from '../../shared/table/cell-statistics.ts'
import { columnKind, isBlank } from '../../shared/table/cell-value.ts'
import { foldText } from '../../shared/table/fold-text.ts'
import { rankValues } from '../../shared/table/value-order.ts'
import { columnTexts } from './column-texts.ts'
import { listReplacements, nextFound } from './find-in-table.ts'
import type { TableFinder } from './find-in-table.ts'
import { makeView } from './make-view.ts'
import type { OpenTable } from './open-table.ts'
import { runSteps } from './steps.ts'
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

/** Most values that a list to choose from shows. */
const VALUES_LISTED = 1_000

export function runView(table: OpenTable, finder: TableFinder, command: ViewCommand): ViewReply {
  switch (command.name) {
    case 'view.set': {
      const { rows, outOf } = makeView(table, command.argument.view)
      return { viewId: table.registerView(rows), total: rows.length, outOf }
    }
    case 'view.values':
      return columnValues(table, command.argument)
    case 'view.find': {
      const { show, query, scope, from, step } = command.argument
      return nextFound(table, show, runSteps(finder.find({ show, query, scope })), from, step)
    }
    case 'view.replacements': {
      const { show, query, scope, replacement, from, count } = command.argument
      const found = runSteps(finder.find({ show, query, scope }))
      return {
        cells: found.count,
        list: listReplacements(table, found, query, replacement, from, count),
      }
    }
    case 'view.statistics': {
      const { show, ranges } = command.argument
      const view = table.viewOf(show)
      const counter = createCellCounter()
      for (const { top, bottom, columns } of ranges)
        visitArea(table, { rows: rowsBetweenPlaces(view, top, bottom), columns }, (_row, _column, text) => {
          counter.add(text)
        })
      return counter.result()
    }
    case 'view.placeOf':
      return nearestPlace(table, command.argument)
  }
}

function columnValues(
  table: OpenTable,
  { view, column, containing }: CommandArguments<'view.values'>,
): ColumnValues {
  const others = { ...view, sort: [], filters: view.filters.filter((filter) => filter.column !== column) }
  const { rows } = makeView(table, others)
  const texts = columnTexts(table, column)
  const counts = new Map<string, number>()
  let emptyCount = 0
  for (const row of rows) {
    const value = filterValue(texts[row] ?? '')
    if (isBlank(value)) emptyCount++
    else counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const wanted = foldText(containing)
  const found = [...counts.keys()].filter((value) => foldText(value).includes(wanted))
  const ranks = rankValues(found, columnKind(counts.keys()))
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
