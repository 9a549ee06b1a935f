import type { PlainRows } from '../../shared/ipc-views.ts'
import type { AppServices } from './app-services.ts'
import { changeRows } from './change-view.ts'

/** Chooses which rows the table shows, in the order and under the filters that hold. Comes back from the saving panel if it is open. */
export function showRows(app: AppServices, show: PlainRows): Promise<void> {
  app.store.set({ saving: null, choosing: null })
  return changeRows(app, show)
}
