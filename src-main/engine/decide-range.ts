import type { CommandArguments } from '../../shared/ipc.ts'
import { firstRepairOfRow } from '../../shared/text/planned-repairs.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import type { OpenTable } from './open-table.ts'

/** A rectangle of a view: places, -1 for the header, and columns; both ends included. */
export type ViewRange = Omit<CommandArguments<'repair.decideRange'>, 'documentId'>

/**
 * Decides every repair of a rectangle in one gesture: accepts them, or refuses them if all were accepted. Says how many
 * cells are written otherwise than before.
 */
export function decideRange(
  table: OpenTable,
  range: ViewRange,
): { readonly changedCells: number; readonly accepted: boolean } {
  const { decisions } = table
  const repairs = repairsInRange(table, range)
  const accepted = repairs.some((repair) => decisions.decisionOf(repair) !== 'accepted')
  let changedCells = 0
  for (const repair of repairs) {
    const before = decisions.textOf(repair)
    decisions.decideRepair(repair, accepted)
    if (decisions.textOf(repair) !== before) changedCells++
  }
  return { changedCells, accepted }
}

function repairsInRange(table: OpenTable, { show, top, bottom, left, right }: ViewRange): readonly number[] {
  const { repairs } = table.plan
  const view = table.viewOf(show)
  const rowAt = (place: number): number => (place < 0 ? HEADER_ROW : view.rowAt(place))
  const last = Math.min(bottom, view.total - 1)
  const found: number[] = []
  let place = top
  // Rows of a view and rows of repairs both go up: one walk along the two.
  for (let at = firstRepairOfRow(repairs, rowAt(top)); at < repairs.length && place <= last; at++) {
    const row = repairs.rows[at] ?? 0
    while (place <= last && rowAt(place) < row) place++
    if (place > last || rowAt(place) !== row) continue
    const column = repairs.columns[at] ?? 0
    if (column >= left && column <= right) found.push(at)
  }
  return found
}
