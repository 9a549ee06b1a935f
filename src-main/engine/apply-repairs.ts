import { CellWrites } from '../../shared/project/cell-writes.ts'
import { renameColumn } from '../../shared/project/gesture.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import { repairOfCell } from './decisions.ts'
import type { Edit } from './edit-table.ts'
import type { OpenTable } from './open-table.ts'

/**
 * Makes the accepted repairs the cells' own values. The values are kept, not the rule that made them: a later version
 * of Aigu, which may see more, changes nothing of what was accepted today.
 */
export function applyRepairs(table: OpenTable): Edit {
  const { plan, decisions, shown } = table
  const { repairs } = plan
  return {
    kind: 'repair',
    write(gesture, state) {
      const cells = new CellWrites()
      for (let at = 0; at < repairs.length; at++) {
        const row = repairs.rows[at] ?? HEADER_ROW
        const column = repairs.columns[at] ?? 0
        if (row <= HEADER_ROW || !decisions.isAccepted(at) || shown.editedCell(row, column)) continue
        cells.set(row, column, decisions.textOf(at))
      }
      cells.write(gesture, state)
      for (let at = 0; at < repairs.length && repairs.rows[at] === HEADER_ROW; at++) {
        const column = repairs.columns[at] ?? 0
        if (decisions.isAccepted(at)) renameColumn(gesture, state.columnId(column), decisions.textOf(at))
      }
    },
  }
}

/** Repairs of cells that hold a value of their own are out of the question, until an undo takes it back. */
export function settleRepairs(table: OpenTable): void {
  const { repairs } = table.plan
  for (let at = 0; at < repairs.length; at++) settle(table, at)
}

/** The same for a few cells, after a key was typed into one of 800,000. */
export function settleCells(table: OpenTable, cells: Iterable<readonly [row: number, column: number]>): void {
  for (const [row, column] of cells) {
    const at = repairOfCell(table.plan, row, column)
    if (at >= 0) settle(table, at)
  }
}

function settle({ plan, decisions, shown }: OpenTable, at: number): void {
  const row = plan.repairs.rows[at] ?? HEADER_ROW
  const column = plan.repairs.columns[at] ?? 0
  const isRenamed = (): boolean => shown.columns.some(({ slot, isRenamed }) => slot === column && isRenamed)
  decisions.settle(at, row === HEADER_ROW ? isRenamed() : shown.editedCell(row, column) !== undefined)
}
