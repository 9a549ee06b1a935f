import type { CommandArguments } from '../../shared/ipc.ts'
import type { Steps } from '../../shared/steps.ts'
import { isBlank } from '../../shared/table/cell-value.ts'
import { dataEdge, endOfRun } from '../../shared/table/data-edge.ts'
import { columnValues } from './column-values.ts'
import { shownText } from './edit-table.ts'
import type { OpenTable } from './open-table.ts'

/** So many cells each way are looked at one by one; beyond, the whole column is read at once. */
const LOOKED_AT_ALONE = 2_000

/** Where data ends, from a cell on: a place of the view, or an index among the columns. */
export function* findEdge(
  table: OpenTable,
  { show, line, until }: CommandArguments<'view.edge'>,
): Steps<number> {
  const find = until === 'edge' ? dataEdge : endOfRun
  const { total, rowAt } = table.viewOf(show)
  const { step } = line
  if (line.along === 'row') {
    const { place, columns, at } = line
    if (place >= total) return at
    const row = rowAt(place)
    const isFilled = (index: number): boolean => !isBlank(shownText(table, row, columns[index] ?? -1))
    return find({ first: 0, last: columns.length - 1, step, isFilled }, at)
  }
  const { column, place } = line
  const first = Math.max(0, place - LOOKED_AT_ALONE)
  const last = Math.min(total - 1, place + LOOKED_AT_ALONE)
  const isFilled = (at: number): boolean => !isBlank(shownText(table, rowAt(at), column))
  const near = find({ first, last, step, isFilled }, place)
  const isFound = step > 0 ? near < last || last === total - 1 : near > first || first === 0
  if (isFound) return near
  const { values, ids } = yield* columnValues(table, column)
  const isBlankValue = values.map(isBlank)
  const whole = {
    first: 0,
    last: total - 1,
    step,
    isFilled: (at: number) => !isBlankValue[ids[rowAt(at)] ?? 0],
  }
  return find(whole, place)
}
