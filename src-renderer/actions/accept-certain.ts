import { openCount } from '../../shared/messages/summary-sentences.ts'
import { decideAll } from '../state/decide-repairs.ts'
import type { Action } from './action.ts'
import { isDeciding } from './action.ts'

/** Accepts the repairs Aigu is sure of, and leaves the doubtful ones as they are decided. */
export const acceptCertain: Action = {
  id: 'accept-certain',
  isEnabled: (state) =>
    isDeciding(state) &&
    state.document?.groups.some((group) => group.certainty === 'certain' && openCount(group) > 0) === true,
  run: (app) => decideAll(app, true, true),
}
