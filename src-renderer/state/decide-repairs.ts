import type { CommandArguments, DocumentSummary } from '../../shared/ipc.ts'
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

/** Decides what is selected in the table as it is shown; places, not rows. */
export async function decideRanges(
  app: AppServices,
  ranges: CommandArguments<'repair.decideRanges'>['ranges'],
): Promise<void> {
  const { document, show } = app.store.get()
  if (!document) return
  const { documentId } = document
  const decided = await app.bridge.invoke('repair.decideRanges', { documentId, show, ranges })
  const { announce } = wordsOf(app)
  const say = decided.accepted ? announce.cellsAccepted : announce.cellsRefused
  takeDecided(app, decided.document, say(decided.changedCells))
}

/** Shows what the engine answered to a decision, unless the officer has left the file since. */
export function takeDecided(app: AppServices, document: DocumentSummary, announcement: string): void {
  const { document: present, rowsVersion, workLine } = app.store.get()
  if (present?.documentId !== document.documentId) return
  app.store.set({
    document,
    rowsVersion: rowsVersion + 1,
    announcement,
    // Whoever goes on working has read it, and what it counts is no longer so.
    ...(workLine?.kind === 'resumed' ? { workLine: null } : {}),
  })
}

function update(app: AppServices, document: DocumentSummary): void {
  // What is shown of a word being chosen may no longer be so.
  app.store.set({ choosing: null })
  takeDecided(app, document, wordsOf(app).announce.accepted(document.acceptedCount))
}
