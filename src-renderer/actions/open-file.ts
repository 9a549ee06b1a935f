import { openDocument } from '../state/open-document.ts'
import type { Action } from './action.ts'
import { isFree } from './action.ts'

/** Shows the system's dialog, and opens what is chosen there. */
export const openFile: Action = {
  id: 'open-file',
  isEnabled: isFree,
  run: (app) => openDocument(app, { from: 'dialog' }),
}
