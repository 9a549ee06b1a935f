import { saveProject as save } from '../state/project-elsewhere.ts'
import type { Action } from './action.ts'
import { isDocumentFree } from './action.ts'

/** Writes the whole project to one file, to be sent or kept. */
export const saveProject: Action = {
  id: 'save-project',
  isEnabled: isDocumentFree,
  run: save,
}
