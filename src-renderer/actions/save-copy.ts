import type { AppState } from '../state/app-state.ts'
import { saveCopy as writeCopy, startSaving } from '../state/save-copy.ts'
import type { Action } from './action.ts'
import { isDocumentFree } from './action.ts'

/** The panel is open and what it promises can be written. */
function canWriteCopy(state: AppState): boolean {
  const preview = state.saving?.preview
  return isDocumentFree(state) && preview !== undefined && preview !== null && preview.unencodableCount === 0
}

/** First shows what the copy will be; from there, writes it. */
export const saveCopy: Action = {
  id: 'save-copy',
  isEnabled: (state) => (state.saving ? canWriteCopy(state) : isDocumentFree(state)),
  run: (app) => (app.store.get().saving ? writeCopy(app) : startSaving(app)),
}
