import type { CommandArguments, DocumentSummary, OpenOutcome } from '../../shared/ipc.ts'
import type { TablesView } from '../../shared/ipc-tables.ts'
import { phraseProblem } from '../../shared/messages/problem-sentence.ts'
import { damageSentence } from '../../shared/messages/summary-sentences.ts'
import type { AppServices } from './app-services.ts'
import { wordsOf } from './app-services.ts'
import type { OpenRequest, Task, WorkLine } from './app-state.ts'
import { mayLeave } from './leave-document.ts'
import { taskToShow } from './task-to-show.ts'
import { noTables } from './tables-state.ts'
import { plainLooking } from './view-state.ts'

type Opened = Extract<OpenOutcome, { kind: 'opened' }>

/** Opens a file, unless another task is running or something of the present one is on no disk. */
export async function openDocument(app: AppServices, request: OpenRequest): Promise<void> {
  if (isBusyFor(app, request)) return
  if (!(await mayLeave(app))) {
    app.store.set({ held: request, saving: null })
    return
  }
  // Another file may have come while the disk answered.
  if (!isBusyFor(app, request)) await openAnyway(app, request)
}

function isBusyFor(app: AppServices, request: OpenRequest): boolean {
  if (!app.store.get().task) return false
  // A file handed over by the system stays with main: it can be asked about when the present task is over.
  app.store.set(request.from === 'waiting' ? { held: request } : { notice: 'busy' })
  return true
}

/** Opens a file after the officer agreed to leave the present one. */
export async function openAnyway(app: AppServices, request: OpenRequest): Promise<void> {
  const { document: previous, tables } = app.store.get()
  const outcome = await openedBy(app, { kind: 'open', name: nameOf(request), progress: null }, () =>
    askFor(app, request),
  )
  if (outcome.kind !== 'opened') return
  if (request.from === 'drop' && request.others > 0) {
    app.store.set({ notice: { opened: request.name, others: request.others } })
  }
  offerProject(app, tables, outcome)
  await leavePrevious(app, previous, tables, outcome)
}

/** Puts what main has opened by itself in the place of the open document. */
export async function showOpened(app: AppServices, outcome: OpenOutcome): Promise<void> {
  const { document: previous, tables } = app.store.get()
  receive(app, outcome)
  if (outcome.kind === 'opened') await leavePrevious(app, previous, tables, outcome)
}

/** A file of no project, opened while a project was, can become one of its tables. */
function offerProject(
  app: AppServices,
  before: TablesView | null,
  { tables, resumed, earlier }: Opened,
): void {
  if (!before || tables || resumed || earlier) return
  app.store.set({ workLine: { kind: 'apart', project: before.project, name: before.title } })
}

async function leavePrevious(
  app: AppServices,
  previous: DocumentSummary | null,
  before: TablesView | null,
  { document, tables }: Opened,
): Promise<void> {
  // Another table of the same project: nothing is left.
  const isSameProject = before !== null && before.project === tables?.project
  if (previous && previous.documentId !== document.documentId && !isSameProject) {
    await app.bridge.invoke('file.close', { documentId: previous.documentId })
  }
}

/** Runs an opening as the task under way, and puts what comes of it on screen. */
export async function openedBy(
  app: AppServices,
  task: Task,
  open: () => Promise<OpenOutcome>,
): Promise<OpenOutcome> {
  app.store.set({ task, held: null, refused: null, notice: null, bug: null })
  const outcome = await open()
  endTask(app, outcome)
  return outcome
}

function nameOf(request: OpenRequest): string | null {
  return 'name' in request ? request.name : null
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
    case 'folder':
      return folderOpened(app)
    case 'work':
      return app.bridge.invoke('work.open', { project: request.project })
  }
}

async function folderOpened(app: AppServices): Promise<OpenOutcome> {
  const chosen = await app.bridge.invoke('project.chooseFolder', {})
  return chosen.kind === 'opened' ? chosen.outcome : { kind: 'cancelled' }
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
      showDocument(app, outcome)
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

function showDocument(app: AppServices, opened: Opened): void {
  const { document, resumed, earlier, saved, tables } = opened
  const { rowsVersion, tables: before, leftTables, folder } = app.store.get()
  const isSameProject = before !== null && before.project === tables?.project
  const at = resumed?.at ?? null
  app.store.set({
    document,
    ...plainLooking,
    ...noTables,
    tables: tables ?? null,
    ...(isSameProject
      ? { leftTables, folder: folder && { ...folder, documentId: document.documentId } }
      : {}),
    ...(opened.folder ? { folder: { documentId: document.documentId, state: opened.folder } } : {}),
    // What was taken up is on the disk.
    saved: saved ?? (resumed || tables ? { kind: 'saved', at: null } : null),
    savedTold: null,
    workLine: workLineOf(resumed, earlier),
    comeBackTo: at,
    rowsVersion: rowsVersion + 1,
    show: at?.show ?? (document.damagedRowCount > 0 ? 'damaged' : 'all'),
    refused: null,
    saving: null,
    choosing: null,
    history: null,
    settling: null,
    focusedCell: null,
    announced: [],
    encodingMenuOpen: false,
  })
}

function workLineOf(resumed: Opened['resumed'], earlier: Opened['earlier']): WorkLine | null {
  if (resumed) return { kind: 'resumed', work: resumed }
  return earlier ? { kind: 'changed', earlier } : null
}

/** Reads the open file again as the officer says it is written. */
export async function rereadDocument(
  app: AppServices,
  as: Omit<CommandArguments<'file.reread'>, 'documentId'>,
): Promise<void> {
  const { document, task } = app.store.get()
  if (!document || task) return
  if (!(await mayLeave(app))) {
    app.store.set({ encodingMenuOpen: false })
    return
  }
  app.store.set({ task: { kind: 'reread', name: document.name, progress: null }, encodingMenuOpen: false })
  const outcome = await app.bridge.invoke('file.reread', { documentId: document.documentId, ...as })
  endTask(app, outcome)
}

/** Leaves the open file, unless something of it is on no disk and may not be lost. */
export async function closeDocument(app: AppServices, confirmed: boolean): Promise<void> {
  const { document } = app.store.get()
  if (!document) return
  if (!(await mayLeave(app)) && !confirmed) {
    app.store.set({ held: { from: 'close' }, saving: null })
    return
  }
  app.store.set({
    document: null,
    saved: null,
    workLine: null,
    comeBackTo: null,
    saving: null,
    choosing: null,
    history: null,
    settling: null,
    focusedCell: null,
    announced: [],
    held: null,
    refused: null,
    notice: null,
    ...plainLooking,
    ...noTables,
    show: 'all',
  })
  await app.bridge.invoke('file.close', { documentId: document.documentId })
  app.store.set({ works: await app.bridge.invoke('work.list', {}) })
}

/** Asks main to stop the running task, whose promise then answers `cancelled`; or the look at the table under way. */
export async function cancelTask(app: AppServices): Promise<void> {
  await app.bridge.invoke(app.store.get().task ? 'file.cancel' : 'view.stop', {})
}
