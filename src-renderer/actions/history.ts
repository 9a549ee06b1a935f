import { toggleHistory } from '../state/history.ts'
import type { Action } from './action.ts'
import { isDocumentFree } from './action.ts'

/** Opens what was done, beside the table, or closes it. */
export const history: Action = {
  id: 'history',
  isEnabled: (state) => isDocumentFree(state) && state.document?.encoding.decided === true,
  run: toggleHistory,
}
