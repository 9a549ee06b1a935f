import type { CommandArguments } from '../../shared/ipc.ts'
import { firstRepairOfRow } from '../../shared/text/planned-repairs.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import type { OpenTable } from './open-table.ts'

/** A rectangle of a view: places, -1 for the header, and columns; both ends included. */
export type ViewRange = Omit<CommandArguments<'repair.decideRange'>, 'documentId'>

export type DecidedRange = {
  readonly changedCells: number
  readonly accepted: boolean
  /** Row and column of the file. */
  readonly cells: [number, number][]
}

/**
 * Decides every repair of a rectangle in one gesture: accepts them, or refuses them if all were accepted. Says how many
 * cells are written otherwise than before.
 */
export function decideRange(table: OpenTable, range: ViewRange): DecidedRange {
  const { decisions } = table
  const repairs = repairsInRange(table, range)
  const accepted = repairs.some((repair) => decisions.decisionOf(repair) !== 'accepted')
  let changedCells = 0
  for (const repair of repairs) {
    const before = decisions.textOf(repair)
    decisions.decideRepair(repair, accepted)
    if (decisions.textOf(repair) !== before) changedCells++
  }
  const { rows, columns } = table.plan.repairs
  return { changedCells, accepted, cells: repairs.map((at) => [rows[at] ?? 0, columns[at] ?? 0]) }
}

function repairsInRange(table: OpenTable, { show, top, bottom, left, right }: ViewRange): readonly number[] {
  const { repairs } = table.plan
  const view = table.viewOf(show)
  const slots = new Set(table.shown.columns.slice(left, right + 1).map(({ slot }) => slot))
  const found: number[] = []
  for (let place = top; place <= Math.min(bottom, view.total - 1); place++) {
    const row = place < 0 ? HEADER_ROW : view.rowAt(place)
    for (let at = firstRepairOfRow(repairs, row); at < repairs.length && repairs.rows[at] === row; at++) {
      const column = repairs.columns[at] ?? 0
      // Columns of rows that are longer than the header stand behind those that are shown.
      if (slots.has(column) || (column >= table.shown.columns.length && column <= right)) found.push(at)
    }
  }
  return found
}
