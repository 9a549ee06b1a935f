import type { CommandArguments } from '../../shared/ipc.ts'
import type { ConflictView } from '../../shared/ipc-conflicts.ts'
import { settlingWords } from '../../shared/messages/settling-words.ts'
import type { AppServices } from './app-services.ts'
import { takeDecided } from './decide-repairs.ts'

/** What two people disagree about, open beside the table. */
export type Settling = {
  /** Null: not asked yet. */
  readonly conflicts: readonly ConflictView[] | null
  readonly count: number
  /** When they were asked for, ms. */
  readonly now: number
}

/** Asked for at once. */
const PAGE = 100

export async function toggleSettling(app: AppServices): Promise<void> {
  if (app.store.get().settling) {
    closeSettling(app)
    return
  }
  app.store.set({
    settling: { conflicts: null, count: 0, now: Date.now() },
    history: null,
    saving: null,
    choosing: null,
  })
  await loadConflicts(app)
  const [first] = app.store.get().settling?.conflicts ?? []
  if (first) await showConflict(app, first)
}

export function closeSettling(app: AppServices): void {
  app.store.set({ settling: null })
}

/** Asks anew: after a gesture, or when something arrived. */
export async function loadConflicts(app: AppServices): Promise<void> {
  const { document } = app.store.get()
  if (!document) return
  const { documentId } = document
  const page = await app.bridge.invoke('conflict.list', { documentId, from: 0, count: PAGE })
  const { settling, document: present } = app.store.get()
  if (settling && present?.documentId === documentId) {
    app.store.set({ settling: { ...page, now: Date.now() } })
  }
}

export type Choice = CommandArguments<'conflict.settle'>['choice']

/** Writes the officer's choice, as a gesture that can be undone. */
export async function settle(app: AppServices, { conflict }: ConflictView, choice: Choice): Promise<void> {
  const { document } = app.store.get()
  if (!document) return
  const { documentId } = document
  const outcome = await app.bridge.invoke('conflict.settle', { documentId, conflict, choice })
  if (outcome.kind === 'refused') {
    app.store.set({ notice: { problem: outcome.problem } })
    return
  }
  const words = settlingWords(app.store.get().start.language)
  if (outcome.kind === 'nothing') await loadConflicts(app)
  else takeDecided(app, outcome.document, words.settled(outcome.document.conflictCount ?? 0))
}

/** Brings what the disagreement is about under the officer's eyes. */
export async function showConflict(app: AppServices, { conflict }: ConflictView): Promise<void> {
  const { document, show } = app.store.get()
  const view = app.gridView.current
  if (!document || !view) return
  const column = 'column' in conflict ? conflict.column : view.where.column
  if (!('row' in conflict)) {
    view.goTo(view.where.place, column)
    return
  }
  const { documentId } = document
  const { row } = conflict
  const { place } = await app.bridge.invoke('view.placeOf', { documentId, show, of: { row } })
  if (app.gridView.current === view) view.goTo(place, column)
}
