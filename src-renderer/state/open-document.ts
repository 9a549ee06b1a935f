import type { CommandArguments, DocumentSummary, OpenOutcome } from '../../shared/ipc.ts'
import { phraseProblem } from '../../shared/messages/problem-sentence.ts'
import { damageSentence } from '../../shared/messages/summary-sentences.ts'
import type { AppServices } from './app-services.ts'
import { wordsOf } from './app-services.ts'
import type { OpenRequest } from './app-state.ts'
import { taskToShow } from './task-to-show.ts'

/** Opens a file, unless choices would be lost unasked or another task is running. */
export async function openDocument(app: AppServices, request: OpenRequest): Promise<void> {
  const { task, hasUnsavedChoices } = app.store.get()
  if (task) {
    // A file handed over by the system stays with main: it can be asked about when the present task is over.
    app.store.set(request.from === 'waiting' ? { held: request } : { notice: 'busy' })
    return
  }
  if (hasUnsavedChoices) {
    app.store.set({ held: request, saving: null })
    return
  }
  await openAnyway(app, request)
}

/** Opens a file after the officer agreed to leave the present one. */
export async function openAnyway(app: AppServices, request: OpenRequest): Promise<void> {
  const previous = app.store.get().document
  app.store.set({
    task: { kind: 'open', name: nameOf(request), progress: null },
    held: null,
    refused: null,
    notice: null,
    bug: null,
  })
  const outcome = await askFor(app, request)
  endTask(app, outcome)
  if (outcome.kind === 'opened') {
    if (request.from === 'drop' && request.others > 0) {
      app.store.set({ notice: { opened: request.name, others: request.others } })
    }
    if (previous && previous.documentId !== outcome.document.documentId) {
      await app.bridge.invoke('file.close', { documentId: previous.documentId })
    }
  }
}

function nameOf(request: OpenRequest): string | null {
  return request.from === 'drop' || request.from === 'waiting' ? request.name : null
}

function askFor(app: AppServices, request: OpenRequest): Promise<OpenOutcome> {
  switch (request.from) {
    case 'dialog':
      return app.bridge.invoke('file.choose', {})
    case 'drop':
      return app.bridge.openDropped(request.file)
    case 'sample':
      return app.bridge.invoke('file.openSample', {})
    case 'waiting':
      return app.bridge.invoke('file.openPending', {})
  }
}

function endTask(app: AppServices, outcome: OpenOutcome): void {
  // A dialog given up is no news; a reading that was stopped is.
  const wasRunning = taskToShow(app.store.get()) !== null
  app.store.set({
    task: null,
    ...(outcome.kind === 'cancelled' && wasRunning ? { notice: 'cancelled' } : {}),
  })
  receive(app, outcome)
}

/** Puts the outcome of an opening or a new reading on screen. */
function receive(app: AppServices, outcome: OpenOutcome): void {
  const words = wordsOf(app)
  const { language } = app.store.get().start
  switch (outcome.kind) {
    case 'opened':
      showDocument(app, outcome.document)
      app.store.set({
        announcement: words.announce.opened(
          outcome.document.name,
          damageSentence(outcome.document, language),
        ),
      })
      return
    case 'refused':
      app.store.set({
        refused: outcome,
        saving: null,
        announcement: words.announce.refused(phraseProblem(outcome.problem, language).title),
      })
      return
    case 'cancelled':
  }
}

function showDocument(app: AppServices, document: DocumentSummary): void {
  app.store.set({
    document,
    hasUnsavedChoices: false,
    rowsVersion: app.store.get().rowsVersion + 1,
    show: document.damagedRowCount > 0 ? 'damaged' : 'all',
    refused: null,
    saving: null,
    choosing: null,
    encodingMenuOpen: false,
  })
}

/** Reads the open file again as the officer says it is written. */
export async function rereadDocument(
  app: AppServices,
  as: Omit<CommandArguments<'file.reread'>, 'documentId'>,
): Promise<void> {
  const { document, task } = app.store.get()
  if (!document || task) return
  app.store.set({ task: { kind: 'reread', name: document.name, progress: null }, encodingMenuOpen: false })
  const outcome = await app.bridge.invoke('file.reread', { documentId: document.documentId, ...as })
  endTask(app, outcome)
}

/** Leaves the open file, unless choices would be lost unasked. */
export async function closeDocument(app: AppServices, confirmed: boolean): Promise<void> {
  const { document, hasUnsavedChoices } = app.store.get()
  if (!document) return
  if (hasUnsavedChoices && !confirmed) {
    app.store.set({ held: { from: 'close' }, saving: null })
    return
  }
  app.store.set({
    document: null,
    hasUnsavedChoices: false,
    saving: null,
    choosing: null,
    held: null,
    refused: null,
    notice: null,
    show: 'all',
  })
  await app.bridge.invoke('file.close', { documentId: document.documentId })
}

/** Asks main to stop the running task; its promise then answers `cancelled`. */
export async function cancelTask(app: AppServices): Promise<void> {
  await app.bridge.invoke('file.cancel', {})
}
