import { folderOf, refillFolder as refill } from '../state/project-elsewhere.ts'
import type { Action } from './action.ts'

/** Puts everything back into a folder that was emptied or deleted; the officer agrees by asking for it. */
export const refillFolder: Action = {
  id: 'refill-folder',
  isEnabled: (state) => {
    const folder = folderOf(state)
    return folder?.kind === 'trouble' && folder.canRefill
  },
  run: refill,
}
