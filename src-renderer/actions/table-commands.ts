import { tableActionIds } from '../../shared/action-ids.ts'
import type { TableActionId } from '../../shared/action-ids.ts'
import type { AppState } from '../state/app-state.ts'
import type { Action } from './action.ts'
import { isDocumentFree } from './action.ts'

/** The table as it is now is on screen. */
function isEditing(state: AppState): boolean {
  const isPresent = (state.history?.shown ?? null) === null
  return (
    isDocumentFree(state) && isPresent && state.saving === null && state.document?.encoding.decided === true
  )
}

function isPossible(id: TableActionId, state: AppState): boolean {
  // What is on its way may be undone in its turn.
  const isUnderWay = state.editsUnderWay > 0
  if (id === 'undo') return isEditing(state) && (isUnderWay || state.document?.canUndo === true)
  if (id === 'redo') return isEditing(state) && (isUnderWay || state.document?.canRedo === true)
  return isEditing(state)
}

/** In a text field, undo and redo are about its text. */
function undoesText(id: TableActionId): boolean {
  if (id !== 'undo' && id !== 'redo') return false
  // A box to tick is an input too, and has no text.
  return document.activeElement?.matches('textarea, input:not([type=radio], [type=checkbox])') === true
}

function tableCommand(id: TableActionId): Action {
  return {
    id,
    isEnabled: (state) => isPossible(id, state) || (state.document !== null && undoesText(id)),
    run(app) {
      if (undoesText(id)) document.execCommand(id)
      else app.grid.current?.run(id)
      return Promise.resolve()
    },
  }
}

/** What is done to the selected cells: the grid knows which, and does it. */
export const tableCommands = Object.fromEntries(
  tableActionIds.map((id) => [id, tableCommand(id)]),
) as Readonly<Record<TableActionId, Action>>
