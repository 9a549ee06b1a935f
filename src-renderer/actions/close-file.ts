import { closeDocument } from '../state/open-document.ts'
import type { Action } from './action.ts'
import { isDocumentFree } from './action.ts'

/** Goes back to the home screen; asks first where choices would be lost. */
export const closeFile: Action = {
  id: 'close-file',
  isEnabled: isDocumentFree,
  run: (app) => closeDocument(app, false),
}
