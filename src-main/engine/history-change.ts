import type { BaseCell } from '../../shared/project/inverse.ts'
import { setCells } from '../../shared/project/gesture.ts'
import { changeOfCell } from '../../shared/project/gesture-changes.ts'
import { writeRestore } from '../../shared/project/restore.ts'
import { writeSettlement } from '../../shared/project/settle.ts'
import { entriesOfGesture } from '../../shared/project/undo.ts'
import type { GestureRef } from '../../shared/ipc-history.ts'
import type { DeskHistory, HistoryChange } from './desk-history.ts'
import type { OpenTable } from './open-table.ts'
import type { GestureDone, TableWork } from './table-work.ts'

type Means = { readonly table: OpenTable; readonly work: TableWork; readonly history: DeskHistory }

/** Does what was asked for from the history, as a gesture of the officer; null where nothing is to be done. */
export function changeFromHistory(
  { name, argument }: HistoryChange,
  { table, work, history }: Means,
): GestureDone | null {
  const baseCell: BaseCell = (_base, row, column) => table.rows.cell(row, column) ?? null
  switch (name) {
    case 'history.restore': {
      const { author, number } = argument.gesture
      const target = history.stateAfter(argument.gesture)
      if (target === null) return null
      const restored = work.project.records.line(author)[number - 1]?.record?.t
      return work.perform(
        'restore',
        (gesture, state) => {
          writeRestore(gesture, state, target, baseCell)
        },
        restored === undefined ? undefined : { restored },
      )
    }
    case 'history.takeBack':
      return work.takeBack(argument.gesture)
    case 'history.takeValue': {
      const { row, column } = argument
      const value = valueLeftBy(argument.gesture, { row, column }, baseCell, work)
      if (value === undefined) return null
      return work.perform('take-value', (gesture, state) => {
        setCells(gesture, [{ row: state.rowId(row), column: state.columnId(column), value }])
      })
    }
    case 'conflict.settle': {
      const settled = history.conflicts.settlement(argument)
      if (settled === null) return null
      return work.perform('settle', (gesture, state) => {
        writeSettlement(gesture, state, settled)
      })
    }
  }
}

/** What a gesture left in a cell, or, of the import, what the file has; undefined where it did not write there. */
function valueLeftBy(
  { author, number }: GestureRef,
  at: { readonly row: number; readonly column: number },
  baseCell: BaseCell,
  { project, state }: TableWork,
): string | null | undefined {
  if (at.row >= state.rowSlots || at.column >= state.columnSlots) return undefined
  const entries = entriesOfGesture(project.records.line(author), number)
  if (entries[0]?.record?.k !== 'b') return changeOfCell(entries, state, baseCell, at)?.after
  const isInFile = at.row < state.base.rowCount && at.column < state.base.columnNames.length
  return isInFile ? baseCell(state.base, at.row, at.column) : undefined
}
