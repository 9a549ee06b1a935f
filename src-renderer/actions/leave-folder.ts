import { folderOf, leaveFolder as leave } from '../state/project-elsewhere.ts'
import type { Action } from './action.ts'

/** The project goes on without a folder; what is in it stays there. */
export const leaveFolder: Action = {
  id: 'leave-folder',
  isEnabled: (state) => folderOf(state) !== null,
  run: leave,
}
