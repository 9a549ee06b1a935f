import { isActionId } from '../../shared/action-ids.ts'
import type { AppEvent } from '../../shared/ipc.ts'
import { phraseProblem } from '../../shared/messages/problem-sentence.ts'
import { savedSentence } from '../../shared/messages/saved-work.ts'
import { runAction } from '../actions/all-actions.ts'
import type { AppServices } from '../state/app-services.ts'
import { wordsOf } from '../state/app-services.ts'
import { runReporting } from '../state/bugs.ts'
import { handOverField } from '../state/hand-over.ts'
import { openDocument } from '../state/open-document.ts'
import { receiveTables } from '../state/tables.ts'
import { receiveFolderState, receiveNews } from '../state/project-elsewhere.ts'

/** Listens to the main process for the life of the page. */
export function connectMain(app: AppServices): void {
  app.bridge.listen((event) => {
    receiveEvent(app, event)
  })
}

/** What each event of the main process does to the window. */
export function receiveEvent(app: AppServices, event: AppEvent): void {
  switch (event.event) {
    case 'progress':
      receiveProgress(app, event)
      return
    case 'looking':
      app.store.set({ lookUnderWay: event.part < 1 ? { phase: event.phase, part: event.part } : null })
      return
    case 'run-action':
      if (isActionId(event.actionId)) runAction(app, event.actionId)
      return
    case 'file-waiting':
      runReporting(app, () => openDocument(app, { from: 'waiting', name: event.name }))
      return
    case 'saved-state':
      receiveSaved(app, event)
      return
    case 'closing':
      handOverField()
      runReporting(app, async () => {
        await app.bridge.invoke('app.readyToClose', {})
      })
      return
    case 'folder-state':
      receiveFolderState(app, event)
      return
    case 'work-arrived':
      receiveNews(app, event)
      return
    case 'tables-changed':
      receiveTables(app, event.tables)
      return
    case 'system-theme':
      app.store.set({ systemDark: event.dark })
  }
}

/** Told to ears when it matters: the first time, when the disk refuses, and when it takes it after all. */
function receiveSaved(
  app: AppServices,
  { documentId, state }: Extract<AppEvent, { event: 'saved-state' }>,
): void {
  const { document, savedTold, start } = app.store.get()
  if (document?.documentId !== documentId) return
  app.store.set({ saved: state })
  if (state.kind === 'saving' || state.kind === savedTold?.kind) return
  const sentence = savedSentence(state, Date.now(), start.language)
  const text =
    state.kind === 'refused'
      ? `${sentence}. ${phraseProblem(state.problem, start.language).title}`
      : savedTold === null
        ? sentence
        : wordsOf(app).saved.again
  app.store.set({ savedTold: { kind: state.kind, text } })
}

function receiveProgress(app: AppServices, event: Extract<AppEvent, { event: 'progress' }>): void {
  const { task } = app.store.get()
  // A late report of a task that is over.
  if (!task) return
  const { phase, done, total } = event
  const isNewPhase = task.progress?.phase !== phase
  app.store.set({
    task: { ...task, progress: { phase, done, total } },
    ...(isNewPhase ? { announcement: wordsOf(app).opening.phases[phase] } : {}),
  })
}
