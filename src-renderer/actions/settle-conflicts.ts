import { toggleSettling } from '../state/settling.ts'
import type { Action } from './action.ts'
import { isDocumentFree } from './action.ts'

/** Opens what two people disagree about, beside the table, or closes it. */
export const settleConflicts: Action = {
  id: 'settle-conflicts',
  isEnabled: (state) =>
    isDocumentFree(state) && ((state.document?.conflictCount ?? 0) > 0 || state.settling !== null),
  run: toggleSettling,
}
