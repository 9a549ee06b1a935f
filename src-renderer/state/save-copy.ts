import type { SaveFormat } from '../../shared/ipc-saving.ts'
import { phraseProblem } from '../../shared/messages/problem-sentence.ts'
import type { AppServices } from './app-services.ts'
import { wordsOf } from './app-services.ts'
import type { Saving } from './app-state.ts'
import { backToNow } from './history.ts'

/** Opens the panel that says what a copy will be, before anything is written. */
export async function startSaving(app: AppServices): Promise<void> {
  backToNow(app)
  await chooseFormat(app, app.store.get().saving?.format ?? 'original')
}

/** Chooses for whom the copy is, and asks what they will see. */
export async function chooseFormat(app: AppServices, format: SaveFormat): Promise<void> {
  const { document } = app.store.get()
  if (!document) return
  const asked: Saving = { format, preview: null, outcome: null }
  app.store.set({
    saving: asked,
    choosing: null,
    held: null,
    refused: null,
  })
  const preview = await app.bridge.invoke('save.preview', { documentId: document.documentId, format })
  const { saving } = app.store.get()
  // Stopped: back to the table, from where it can be asked again.
  if (preview === null) {
    if (saving === asked) leaveSaving(app)
    return
  }
  if (saving?.format === format) app.store.set({ saving: { ...saving, preview } })
}

/** Asks main to write the copy (its dialog asks where), and shows what came of it. */
export async function saveCopy(app: AppServices): Promise<void> {
  const { document, saving, task } = app.store.get()
  if (!document || !saving || task) return
  app.store.set({ task: { kind: 'save', name: document.name, progress: null } })
  const outcome = await app.bridge.invoke('save.copy', {
    documentId: document.documentId,
    format: saving.format,
  })
  app.store.set({ task: null })
  if (outcome.kind === 'cancelled') return
  const { start } = app.store.get()
  app.store.set({
    saving: { ...saving, outcome },
    announcement:
      outcome.kind === 'saved'
        ? wordsOf(app).announce.saved(outcome.name)
        : phraseProblem(outcome.problem, start.language).title,
  })
}

export async function revealSaved(app: AppServices): Promise<void> {
  const { document } = app.store.get()
  if (document) await app.bridge.invoke('save.reveal', { documentId: document.documentId })
}

export function leaveSaving(app: AppServices): void {
  app.store.set({ saving: null })
}
