import { showRows } from '../state/show-rows.ts'
import type { Action } from './action.ts'
import { isDocumentFree } from './action.ts'

/** Shows every row of the table. */
export const showAllRows: Action = {
  id: 'show-all-rows',
  isEnabled: isDocumentFree,
  run: (app) => showRows(app, 'all'),
}
