import type { CommandArguments } from '../../shared/ipc.ts'
import { addColumn, deleteColumn, moveColumn } from '../../shared/project/gesture.ts'
import type { ColumnId } from '../../shared/project/identity.ts'
import type { TableState } from '../../shared/project/table-state.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import { renameAll } from './edit-table.ts'
import type { Edit } from './edit-table.ts'
import type { OpenTable } from './open-table.ts'

export function insertColumns(table: OpenTable, { at, side }: CommandArguments<'edit.insertColumns'>): Edit {
  return {
    kind: 'insert-column',
    write(gesture, state) {
      for (const { column, names } of at) {
        let after = side === 'right' ? state.columnId(column) : idLeftOf(table, state, column)
        for (const name of names) after = addColumn(gesture, state.base.id, name, after)
      }
    },
  }
}

export function renameOneColumn(wanted: CommandArguments<'edit.renameColumn'>): Edit {
  return {
    kind: 'rename-column',
    focus: { row: HEADER_ROW, column: wanted.column },
    write(gesture, state) {
      renameAll(gesture, state, [wanted.column], [wanted.name])
    },
  }
}

export function removeColumns({ columns }: CommandArguments<'edit.deleteColumns'>): Edit {
  return {
    kind: 'delete-columns',
    write(gesture, state) {
      for (const column of columns) {
        if (column < state.columnSlots && !state.isColumnDeleted(column))
          deleteColumn(gesture, state.columnId(column))
      }
    },
  }
}

export function shiftColumn(table: OpenTable, { column, by }: CommandArguments<'edit.moveColumn'>): Edit {
  return {
    kind: 'move-column',
    focus: { row: HEADER_ROW, column },
    write(gesture, state) {
      const { columns } = table.shown
      const place = columns.findIndex(({ slot }) => slot === column)
      const neighbour = columns[place + (by === 'left' ? -1 : 1)]
      if (place < 0 || neighbour === undefined) return
      const after = by === 'left' ? idLeftOf(table, state, neighbour.slot) : state.columnId(neighbour.slot)
      moveColumn(gesture, state.columnId(column), after)
    },
  }
}

/** "" left of the first column that is shown. */
function idLeftOf({ shown: { columns } }: OpenTable, state: TableState, column: number): ColumnId | '' {
  const left = columns[columns.findIndex(({ slot }) => slot === column) - 1]
  return left === undefined ? '' : state.columnId(left.slot)
}
