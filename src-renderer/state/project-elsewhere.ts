import type { FilesAmiss, FolderState, News } from '../../shared/ipc-project.ts'
import type { HistoryLine } from '../../shared/ipc-history.ts'
import type { AppEvent } from '../../shared/ipc.ts'
import { phraseProblem } from '../../shared/messages/problem-sentence.ts'
import { amissSentence, newsSentence } from '../../shared/messages/project-elsewhere.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Announced } from './announced.ts'
import type { AppServices } from './app-services.ts'
import { wordsOf } from './app-services.ts'
import { takeDecided } from './decide-repairs.ts'
import { openDocument, showOpened } from './open-document.ts'

type ChosenFolder = Exclude<FolderState, { kind: 'none' }>

/** How the folder of the open document's project stands; null where it has none. */
export function folderOf(state: {
  readonly document: { readonly documentId: string } | null
  readonly folder: { readonly documentId: string; readonly state: FolderState } | null
}): ChosenFolder | null {
  const { document, folder } = state
  if (folder === null || folder.documentId !== document?.documentId) return null
  return folder.state.kind === 'none' ? null : folder.state
}

/** What is wrong with single files of the folder; null where nothing is. */
export function filesAmiss(state: Parameters<typeof folderOf>[0]): FilesAmiss | null {
  const folder = folderOf(state)
  return folder?.kind === 'current' ? (folder.amiss ?? null) : null
}

/** Opens the list of the folder's files that are not as they should be, or closes it. */
export function toggleFolderFiles(app: AppServices): void {
  app.store.set({ folderFilesOpen: !app.store.get().folderFilesOpen })
}

/** Writes the whole project to one file; main's dialog asks where. */
export async function saveProject(app: AppServices): Promise<void> {
  const { document } = app.store.get()
  if (!document) return
  const outcome = await app.bridge.invoke('project.saveFile', { documentId: document.documentId })
  if (outcome.kind === 'cancelled') return
  if (outcome.kind === 'refused') return sayProblem(app, outcome.problem)
  const announcement = wordsOf(app).project.savedIn(outcome.name)
  app.store.set({ notice: { said: announcement }, announcement })
}

/** Chooses the folder that the project passes through, or opens the project of a folder. */
export async function chooseProjectFolder(app: AppServices): Promise<void> {
  const { document } = app.store.get()
  if (!document) return openDocument(app, { from: 'folder' })
  const outcome = await app.bridge.invoke('project.chooseFolder', { documentId: document.documentId })
  if (outcome.kind === 'refused') sayProblem(app, outcome.problem)
  if (outcome.kind === 'opened') await showOpened(app, outcome.outcome)
}

export async function refillFolder(app: AppServices): Promise<void> {
  const { document } = app.store.get()
  if (document) await app.bridge.invoke('project.refillFolder', { documentId: document.documentId })
}

/** What waits for files that will not come is shown without them. */
export async function doWithoutMissing(app: AppServices): Promise<void> {
  const { document } = app.store.get()
  if (!document) return
  const outcome = await app.bridge.invoke('project.doWithout', { documentId: document.documentId })
  if (outcome.kind === 'refused') sayProblem(app, outcome.problem)
  if (outcome.kind !== 'done') return
  const said = wordsOf(app).project.doneWithout
  app.store.set({ notice: { said } })
  takeDecided(app, outcome.document, said)
}

export async function leaveFolder(app: AppServices): Promise<void> {
  const { document } = app.store.get()
  if (document) await app.bridge.invoke('project.leaveFolder', { documentId: document.documentId })
}

/** Told to ears when it changes for the worse or the better, not at every look. */
export function receiveFolderState(
  app: AppServices,
  { documentId, state }: Extract<AppEvent, { event: 'folder-state' }>,
): void {
  const { folder, start } = app.store.get()
  const before = folder?.documentId === documentId ? folder.state : null
  const amissBefore = filesAmiss(app.store.get())
  app.store.set({ folder: { documentId, state } })
  const amiss = filesAmiss(app.store.get())
  if (amiss === null) app.store.set({ folderFilesOpen: false })
  else if (amiss.count > (amissBefore?.count ?? 0)) {
    app.store.set({ announcement: amissSentence(amiss.count, start.language) })
  }
  if (state.kind !== 'trouble') return
  const isNews = before?.kind !== 'trouble' || before.problem.code !== state.problem.code
  if (isNews) app.store.set({ announcement: phraseProblem(state.problem, start.language).title })
}

/** What colleagues did is on screen, and said in one line; the officer stays on the row where they were. */
export function receiveNews(
  app: AppServices,
  { document, news, wide }: Extract<AppEvent, { event: 'work-arrived' }>,
): void {
  const { document: present, rowsVersion, start } = app.store.get()
  if (present?.documentId !== document.documentId) {
    announceElsewhere(app, document.documentId, wide)
    return
  }
  app.gridView.current?.rowsMayMove()
  app.store.set({ document, rowsVersion: rowsVersion + 1 })
  announceWide(app, wide)
  if (news.length > 0) {
    const announcement = newsSentence(news, start.language)
    app.store.set({ announcement, ...(isWhole(news, wide) ? {} : { notice: { said: announcement } }) })
  }
}

/** One line each: what, who, when, and the way back. */
function announceWide(app: AppServices, wide: readonly HistoryLine[]): void {
  if (wide.length > 0) app.store.set({ announced: [...app.store.get().announced, ...announcing(wide)] })
}

/** In a table of the project that is not on screen: said when one comes back to it. */
function announceElsewhere(app: AppServices, documentId: string, wide: readonly HistoryLine[]): void {
  const { leftTables } = app.store.get()
  const left = leftTables.get(documentId)
  if (!left || wide.length === 0) return
  const announced = [...left.announced, ...announcing(wide)]
  app.store.set({ leftTables: new Map(leftTables).set(documentId, { ...left, announced }) })
}

function announcing(wide: readonly HistoryLine[]): Announced[] {
  const now = Date.now()
  return wide.map((line) => ({ line, now }))
}

/** One gesture that is announced by itself is all the news: it is not said twice. */
function isWhole(news: readonly News[], wide: readonly HistoryLine[]): boolean {
  const [[one, ...otherNews], [line, ...otherLines]] = [news, wide]
  if (!one || otherNews.length > 0 || otherLines.length > 0 || line?.event.what !== 'change') return false
  const { cells, rows } = line.event.change
  const isSame = cells === one.cells && rows.inserted === one.rowsInserted && rows.deleted === one.rowsDeleted
  return isSame && one.choices === 0 && one.others === 0
}

function sayProblem(app: AppServices, problem: Problem): void {
  const { title, advice } = phraseProblem(problem, app.store.get().start.language)
  const said = `${title} ${advice}`
  app.store.set({ notice: { said }, announcement: said })
}
