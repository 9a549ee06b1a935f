import { filesAmiss, toggleFolderFiles } from '../state/project-elsewhere.ts'
import type { Action } from './action.ts'

/** Lists the folder's files that are not as they should be; there is nothing to list where all are. */
export const folderFiles: Action = {
  id: 'folder-files',
  isEnabled: (state) => filesAmiss(state) !== null,
  run: (app) => {
    toggleFolderFiles(app)
    return Promise.resolve()
  },
}
