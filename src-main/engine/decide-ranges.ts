import type { CommandArguments } from '../../shared/ipc.ts'
import { firstRepairOfRow } from '../../shared/text/planned-repairs.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import type { OpenTable } from './open-table.ts'

/** Rectangles of a view, none over another: places, -1 for the header, and slots of columns. */
export type DecidedRanges = Omit<CommandArguments<'repair.decideRanges'>, 'documentId'>

export type DecidedCells = {
  readonly changedCells: number
  readonly accepted: boolean
  /** Row and column of the file. */
  readonly cells: [number, number][]
}

/**
 * Decides every repair of what is selected in one gesture: accepts them, or refuses them if all were accepted. Says how
 * many cells are written otherwise than before.
 */
export function decideRanges(table: OpenTable, wanted: DecidedRanges): DecidedCells {
  const { decisions } = table
  const repairs = repairsInRanges(table, wanted)
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

function repairsInRanges(table: OpenTable, { show, ranges }: DecidedRanges): readonly number[] {
  const { repairs } = table.plan
  const view = table.viewOf(show)
  const found: number[] = []
  for (const { top, bottom, columns } of ranges) {
    const slots = new Set(columns)
    for (let place = top; place <= Math.min(bottom, view.total - 1); place++) {
      const row = place < 0 ? HEADER_ROW : view.rowAt(place)
      for (let at = firstRepairOfRow(repairs, row); at < repairs.length && repairs.rows[at] === row; at++) {
        if (slots.has(repairs.columns[at] ?? -1)) found.push(at)
      }
    }
  }
  return found
}
