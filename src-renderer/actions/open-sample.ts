import { openDocument } from '../state/open-document.ts'
import type { Action } from './action.ts'
import { isFree } from './action.ts'

/** Opens the damaged file that comes with Aigu. */
export const openSample: Action = {
  id: 'open-sample',
  isEnabled: isFree,
  run: (app) => openDocument(app, { from: 'sample' }),
}
