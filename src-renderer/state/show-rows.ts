import type { PlainRows } from '../../shared/ipc-views.ts'
import type { AppServices } from './app-services.ts'
import { changeRows } from './change-view.ts'

/** Chooses which rows the table shows, in the order and under the filters that hold. Comes back from the saving panel if it is open. */
export function showRows(app: AppServices, show: PlainRows): Promise<void> {
  app.store.set({ saving: null, choosing: null })
  return changeRows(app, show)
}

/** Leaves the rows of one group: back to the damaged ones, or to all where none is left. */
export function leaveGroup(app: AppServices): Promise<void> {
  const damaged = app.store.get().document?.damagedRowCount ?? 0
  return showRows(app, damaged > 0 ? 'damaged' : 'all')
}
