import { revealSaved as reveal } from '../state/save-copy.ts'
import type { Action } from './action.ts'

/** Shows the copy just saved in the system's file manager. */
export const revealSaved: Action = {
  id: 'reveal-saved',
  isEnabled: (state) => state.saving?.outcome?.kind === 'saved',
  run: reveal,
}
