import type { CommandArguments } from '../../shared/ipc.ts'
import type { editingArguments } from '../../shared/ipc-editing.ts'
import { applyRepairs } from './apply-repairs.ts'
import { insertColumns, removeColumns, renameOneColumn, shiftColumn } from './edit-columns.ts'
import { duplicateRows, insertBlankRows, removeRows, shiftRows } from './edit-rows.ts'
import { clearCells, fillCells, fillWith, setBlock } from './edit-table.ts'
import type { Edit } from './edit-table.ts'
import type { OpenTable } from './open-table.ts'
import { replaceAll } from './replace-all.ts'

type EditName = keyof typeof editingArguments

/** One command of the officer to an open table, its argument checked at the door. */
export type EditCommand = {
  [K in EditName]: { readonly name: K; readonly argument: CommandArguments<K> }
}[EditName]

/** What a command writes; undo and redo write what their gesture says. */
export function editOf(
  table: OpenTable,
  command: Exclude<EditCommand, { name: 'edit.undo' | 'edit.redo' }>,
): Edit {
  switch (command.name) {
    case 'edit.setCells':
      return setBlock(table, command.argument)
    case 'edit.clear':
      return clearCells(table, command.argument)
    case 'edit.fillWith':
      return fillWith(table, command.argument)
    case 'edit.fill':
      return fillCells(table, command.argument)
    case 'edit.insertRows':
      return insertBlankRows(table, command.argument)
    case 'edit.duplicateRows':
      return duplicateRows(table, command.argument)
    case 'edit.deleteRows':
      return removeRows(table, command.argument)
    case 'edit.moveRows':
      return shiftRows(table, command.argument)
    case 'edit.insertColumns':
      return insertColumns(table, command.argument)
    case 'edit.renameColumn':
      return renameOneColumn(command.argument)
    case 'edit.deleteColumns':
      return removeColumns(command.argument)
    case 'edit.moveColumn':
      return shiftColumn(table, command.argument)
    case 'edit.applyRepairs':
      return applyRepairs(table)
    case 'edit.replaceAll':
      return replaceAll(table, command.argument)
  }
}
