import { cancelTask } from '../state/open-document.ts'
import type { Action } from './action.ts'

/** Stops the opening, the new reading, the writing or the search under way; nothing is left half done. */
export const cancelOpening: Action = {
  id: 'cancel-opening',
  isEnabled: (state) => state.task !== null || state.lookUnderWay !== null,
  run: cancelTask,
}
