import type { AppServices } from './app-services.ts'
import type { TableShow } from './app-state.ts'

/** Chooses which rows the table shows. Comes back from the saving panel if it is open. */
export function showRows(app: AppServices, show: TableShow): Promise<void> {
  app.store.set({ show, saving: null, choosing: null })
  return Promise.resolve()
}
