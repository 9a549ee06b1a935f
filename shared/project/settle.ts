import { deleteColumn, deleteRows, renameColumn, setCells } from './gesture.ts'
import type { Gesture } from './gesture.ts'
import type { TableState } from './table-state.ts'

/** What people disagree about, by slots; and the word that is to hold. */
export type Settlement =
  | { readonly what: 'cell'; readonly row: number; readonly column: number; readonly value: string | null }
  | { readonly what: 'row'; readonly row: number; readonly isKept: boolean }
  | { readonly what: 'column-name'; readonly column: number; readonly name: string }
  | { readonly what: 'column-deleted'; readonly column: number; readonly isKept: boolean }

/**
 * Writes somebody's choice between the words of several. It is an ordinary write, made knowing all of them: that is
 * what ends the disagreement, on every machine.
 */
export function writeSettlement(gesture: Gesture, table: TableState, settled: Settlement): void {
  switch (settled.what) {
    case 'cell': {
      const [row, column] = [table.rowId(settled.row), table.columnId(settled.column)]
      setCells(gesture, [{ row, column, value: settled.value }])
      return
    }
    case 'row':
      deleteRows(gesture, [table.rowId(settled.row)], !settled.isKept)
      return
    case 'column-name':
      renameColumn(gesture, table.columnId(settled.column), settled.name)
      return
    case 'column-deleted':
      deleteColumn(gesture, table.columnId(settled.column), !settled.isKept)
  }
}
