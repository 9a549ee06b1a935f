import { showRows } from '../state/show-rows.ts'
import type { Action } from './action.ts'
import { isDocumentFree } from './action.ts'

/** Shows only the rows with a proposed repair. */
export const showDamagedRows: Action = {
  id: 'show-damaged-rows',
  isEnabled: (state) => isDocumentFree(state) && (state.document?.damagedRowCount ?? 0) > 0,
  run: (app) => showRows(app, 'damaged'),
}
