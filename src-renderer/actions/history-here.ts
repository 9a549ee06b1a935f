import type { AppState } from '../state/app-state.ts'
import { isLookingBack, openHistory } from '../state/history.ts'
import type { Action } from './action.ts'
import { isDocumentFree } from './action.ts'

/** There is a cell to be asked about. */
function isPossible(state: AppState): boolean {
  const isDecided = state.document?.encoding.decided === true
  return isDocumentFree(state) && isDecided && !isLookingBack(state) && state.focusedCell !== null
}

/** What was written in the cell that has the keyboard, by whom, when. */
export const cellHistory: Action = {
  id: 'cell-history',
  isEnabled: isPossible,
  run: (app) => openHistory(app, 'cell'),
}

export const rowHistory: Action = {
  id: 'row-history',
  isEnabled: isPossible,
  run: (app) => openHistory(app, 'row'),
}
