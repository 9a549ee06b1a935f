import type { DocumentSummary } from '../../shared/ipc.ts'
import type { AppServices } from './app-services.ts'
import { wordsOf } from './app-services.ts'

/** Accepts or refuses every repair, or the certain ones alone. */
export async function decideAll(app: AppServices, accept: boolean, certainOnly: boolean): Promise<void> {
  const { document } = app.store.get()
  if (!document) return
  const { documentId } = document
  update(app, await app.bridge.invoke('repair.decideAll', { documentId, accept, certainOnly }))
}

export async function decideGroup(app: AppServices, groupId: string, accept: boolean): Promise<void> {
  const { document } = app.store.get()
  if (!document) return
  const { documentId } = document
  update(app, await app.bridge.invoke('repair.decideGroup', { documentId, groupId, accept }))
}

export async function decideCell(
  app: AppServices,
  row: number,
  column: number,
  accept: boolean,
): Promise<void> {
  const { document } = app.store.get()
  if (!document) return
  const { documentId } = document
  update(app, await app.bridge.invoke('repair.decideCell', { documentId, row, column, accept }))
}

function update(app: AppServices, document: DocumentSummary): void {
  const { document: present, rowsVersion } = app.store.get()
  // The officer may have closed the file while the answer was on its way.
  if (present?.documentId !== document.documentId) return
  app.store.set({
    document,
    hasUnsavedChoices: true,
    rowsVersion: rowsVersion + 1,
    announcement: wordsOf(app).announce.accepted(document.acceptedCount),
  })
}
