import type { CommandArguments } from '../../shared/ipc.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import { deleteRows, insertRows, moveRows, setCells } from '../../shared/project/gesture.ts'
import type { CellWrite } from '../../shared/project/gesture.ts'
import type { RowId } from '../../shared/project/identity.ts'
import type { TableState } from '../../shared/project/table-state.ts'
import { newCells, rowsBetween, shownTexts } from './edit-table.ts'
import type { Edit } from './edit-table.ts'
import type { OpenTable } from './open-table.ts'

type Argument<K extends 'insertRows' | 'duplicateRows' | 'deleteRows' | 'moveRows'> =
  CommandArguments<`edit.${K}`>

export function insertBlankRows(table: OpenTable, { at, side }: Argument<'insertRows'>): Edit {
  return {
    kind: 'insert-rows',
    write(gesture, state) {
      for (const { row, count } of at)
        insertRows(gesture, state.base.id, anchorOf(table, state, row, side), count)
    },
  }
}

/** The row that new ones go under. */
function anchorOf(table: OpenTable, state: TableState, row: number, side: 'above' | 'below'): RowId | '' {
  if (row === HEADER_ROW) return ''
  return side === 'below' ? state.rowId(row) : idAbove(table, state, row)
}

/** "" above the first row that is shown. */
function idAbove(table: OpenTable, state: TableState, row: number): RowId | '' {
  const above = neighbourOf(table, row, -1)
  return above === null ? '' : state.rowId(above)
}

/** The same rows once more, each span under its last row. */
export function duplicateRows(table: OpenTable, { show, spans }: Argument<'duplicateRows'>): Edit {
  return {
    kind: 'duplicate-rows',
    write(gesture, state) {
      const columns = table.shown.columns.map(({ slot }) => slot)
      const writes: CellWrite[] = []
      for (const { fromRow, toRow } of spans) {
        const rows = rowsBetween(table, show, fromRow, toRow)
        const last = rows.at(-1)
        if (last === undefined) continue
        const copies = insertRows(gesture, state.base.id, state.rowId(last), rows.length)
        const values = shownTexts(table, rows).map((textOf) => columns.map(textOf))
        for (const write of newCells(state, copies, columns, values)) writes.push(write)
      }
      setCells(gesture, writes)
    },
  }
}

export function removeRows(table: OpenTable, { show, spans }: Argument<'deleteRows'>): Edit {
  return {
    kind: 'delete-rows',
    write(gesture, state) {
      for (const { fromRow, toRow } of spans) {
        const rows = rowsBetween(table, show, fromRow, toRow)
        deleteRows(
          gesture,
          rows.map((slot) => state.rowId(slot)),
        )
      }
    },
  }
}

/** One place up or down, over the neighbour that is shown. */
export function shiftRows(table: OpenTable, { show, fromRow, toRow, by }: Argument<'moveRows'>): Edit {
  return {
    kind: 'move-rows',
    focus: { row: fromRow, column: 0 },
    write(gesture, state) {
      const rows = rowsBetween(table, show, fromRow, toRow)
      const [first, last] = [rows[0], rows.at(-1)]
      if (first === undefined || last === undefined) return
      const neighbour = by === 'up' ? neighbourOf(table, first, -1) : neighbourOf(table, last, 1)
      if (neighbour === null) return
      const after = by === 'up' ? idAbove(table, state, neighbour) : state.rowId(neighbour)
      moveRows(
        gesture,
        rows.map((slot) => state.rowId(slot)),
        after,
      )
    },
  }
}

function neighbourOf({ shown }: OpenTable, row: number, step: -1 | 1): number | null {
  const place = shown.placeOf(row) + step
  return place < 0 || place >= shown.rowCount ? null : shown.rowAt(place)
}
