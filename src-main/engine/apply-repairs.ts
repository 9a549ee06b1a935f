import { renameColumn, setCells } from '../../shared/project/gesture.ts'
import type { CellWrite } from '../../shared/project/gesture.ts'
import type { TableState } from '../../shared/project/table-state.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import type { Edit } from './edit-table.ts'
import type { OpenTable } from './open-table.ts'

/**
 * Makes the accepted repairs the cells' own values. The values are kept, not the rule that made them: a later version
 * of Aigu, which may see more, changes nothing of what was accepted today.
 */
export function applyRepairs(table: OpenTable): Edit {
  const { plan, decisions } = table
  const { repairs } = plan
  return {
    kind: 'repair',
    write(gesture, state) {
      setCells(gesture, acceptedCells(table, state))
      for (let at = 0; at < repairs.length && repairs.rows[at] === HEADER_ROW; at++) {
        const column = repairs.columns[at] ?? 0
        if (decisions.isAccepted(at)) renameColumn(gesture, state.columnId(column), decisions.textOf(at))
      }
    },
  }
}

function* acceptedCells({ plan, decisions, shown }: OpenTable, state: TableState): Generator<CellWrite> {
  const { repairs } = plan
  for (let at = 0; at < repairs.length; at++) {
    const row = repairs.rows[at] ?? HEADER_ROW
    const column = repairs.columns[at] ?? 0
    if (row <= HEADER_ROW || !decisions.isAccepted(at) || shown.editedCell(row, column)) continue
    yield { row: state.rowId(row), column: state.columnId(column), value: decisions.textOf(at) }
  }
}

/** Repairs of cells that hold a value of their own are out of the question, until an undo takes it back. */
export function settleRepairs({ plan, decisions, shown }: OpenTable): void {
  const { repairs } = plan
  const renamed = new Set(shown.columns.filter(({ isRenamed }) => isRenamed).map(({ slot }) => slot))
  for (let at = 0; at < repairs.length; at++) {
    const row = repairs.rows[at] ?? HEADER_ROW
    const column = repairs.columns[at] ?? 0
    const isSettled = row === HEADER_ROW ? renamed.has(column) : shown.editedCell(row, column) !== undefined
    decisions.settle(at, isSettled)
  }
}
