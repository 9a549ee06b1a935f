import type { OpenOutcome } from '../../shared/ipc.ts'
import type { TableChanged, TableTab, TablesView } from '../../shared/ipc-tables.ts'
import { phraseProblem } from '../../shared/messages/problem-sentence.ts'
import { tablesWords } from '../../shared/messages/tables-words.ts'
import type { TablesWords } from '../../shared/messages/tables-words.ts'
import type { Problem } from '../../shared/problem.ts'
import type { AppServices } from './app-services.ts'
import { shownColumns } from './change-look.ts'
import { handOverField } from './hand-over.ts'
import { showOpened } from './open-document.ts'
import { removedOf, tabBeside, tabMeant, tabOnScreen, tabsOf } from './tables-state.ts'
import type { LeftTable } from './tables-state.ts'
import { plainLooking } from './view-state.ts'

type Opened = Extract<OpenOutcome, { kind: 'opened' }>

const wordsFor = ({ store }: AppServices): TablesWords => tablesWords(store.get().start.language)

/** Makes a file one of the project's tables; main's dialog asks which. */
export async function addTable(app: AppServices): Promise<void> {
  const { document, task, tables } = app.store.get()
  if (!document || task) return
  handOverField()
  const { documentId } = document
  const outcome = await taking(app, null, () => app.bridge.invoke('tables.add', { documentId }), 'table')
  if (outcome.kind !== 'opened') return
  const id = outcome.document.documentId
  const wasThere = tables?.tables.some((tab) => tab.documentId === id && !tab.isRemoved) === true
  const words = wordsFor(app)
  say(app, (wasThere ? words.present : words.added)(outcome.document.name))
}

/** The file on screen, to which nothing was done, becomes a table of the project that was open before. */
export async function putIntoProject(app: AppServices, project: string): Promise<void> {
  const { document, task } = app.store.get()
  if (!document || task) return
  const { documentId, name } = document
  app.store.set({ task: { kind: 'open', name, progress: null } })
  const outcome = await app.bridge.invoke('tables.putInto', { documentId, project })
  app.store.set({ task: null })
  if (outcome.kind === 'refused') sayProblem(app, outcome.problem)
  if (outcome.kind !== 'opened') return
  await showOpened(app, outcome)
  app.store.set({ saved: { kind: 'saved', at: null }, workLine: null })
  say(app, wordsFor(app).added(outcome.document.name))
}

/** Goes to another table of the project; each is found as it was left. */
export async function showTable(
  app: AppServices,
  tab: TableTab,
  keyboardTo: 'table' | 'stays' = 'stays',
): Promise<void> {
  const { document, task } = app.store.get()
  if (!document || task || tab.documentId === document.documentId) return
  handOverField()
  const { documentId } = document
  const outcome = await taking(
    app,
    tab.documentId === null ? tab.name : null,
    () => app.bridge.invoke('tables.show', { documentId, table: tab.id }),
    keyboardTo,
  )
  if (outcome.kind !== 'opened') return
  const tabs = tabsOf(app.store.get())
  const place = tabs.findIndex(({ id }) => id === tab.id) + 1
  app.store.set({ announcement: wordsFor(app).shown(outcome.document.name, place, tabs.length) })
}

export async function showBeside(app: AppServices, step: 1 | -1): Promise<void> {
  const state = app.store.get()
  const tab = tabBeside(state, step)
  const hasKeyboard = app.grid.current?.hasKeyboard === true
  if (tab) await showTable(app, tab, hasKeyboard ? 'table' : 'stays')
}

/** Asks for a table, and puts it on screen in the place of the other one. @param name said while it is read */
async function taking(
  app: AppServices,
  name: string | null,
  ask: () => Promise<OpenOutcome>,
  keyboardTo: 'table' | 'stays' = 'stays',
): Promise<OpenOutcome> {
  const left = leftTable(app)
  const before = app.store.get().document?.documentId
  app.store.set({ task: { kind: 'open', name, progress: null }, refused: null, notice: null })
  const outcome = await ask()
  app.store.set({ task: null })
  // The project may have been left meanwhile.
  if (before === undefined || app.store.get().document?.documentId !== before) return { kind: 'cancelled' }
  if (outcome.kind === 'refused') sayProblem(app, outcome.problem)
  if (outcome.kind === 'opened') comeOnScreen(app, outcome, { before, left, keyboardTo })
  return outcome
}

type Arrival = {
  readonly before: string
  readonly left: LeftTable
  readonly keyboardTo: 'table' | 'stays'
}

function comeOnScreen(app: AppServices, outcome: Opened, { before, left, keyboardTo }: Arrival): void {
  const { document, resumed, tables } = outcome
  const { leftTables, rowsVersion, folder, saved } = app.store.get()
  if (document.documentId === before) {
    if (tables) app.store.set({ tables })
    return
  }
  const found = leftTables.get(document.documentId)
  const at = found ? placeOf(found, document.columns) : (resumed?.at ?? null)
  const others = new Map(leftTables).set(before, left)
  others.delete(document.documentId)
  app.store.set({
    document,
    ...(found?.looking ?? plainLooking),
    show: found?.show ?? at?.show ?? (document.damagedRowCount > 0 ? 'damaged' : 'all'),
    comeBackTo: at,
    keyboardTo,
    rowsVersion: rowsVersion + 1,
    leftTables: others,
    ...(tables ? { tables } : {}),
    // All tables of a project are saved together, and go through one folder.
    saved: saved ?? { kind: 'saved', at: null },
    folder: folder?.documentId === before ? { ...folder, documentId: document.documentId } : folder,
    workLine: null,
    saving: null,
    choosing: null,
    history: null,
    settling: null,
    focusedCell: null,
    announced: found?.announced ?? [],
    encodingMenuOpen: false,
    renamingTab: null,
    tabMenu: null,
  })
}

function leftTable({ store, gridView }: AppServices): LeftTable {
  const { view, look, show, announced } = store.get()
  const where = gridView.current?.where
  const at =
    where && gridView.current
      ? { place: where.place, column: where.column, topPlace: gridView.current.topPlace }
      : null
  return { looking: { ...plainLooking, view, look }, show, at, announced }
}

function placeOf({ at, show, looking }: LeftTable, columns: Opened['document']['columns']) {
  if (!at) return null
  const column = shownColumns(columns, looking.look).findIndex(({ slot }) => slot === at.column)
  const kept = typeof show === 'object' && 'viewId' in show ? 'all' : show
  return { show: kept, place: at.place, column: Math.max(0, column), topPlace: at.topPlace }
}

export async function renameTable(app: AppServices, id: string, name: string): Promise<void> {
  const { document, tables } = app.store.get()
  app.store.set({ renamingTab: null })
  const wanted = name.trim()
  if (!document || wanted === '' || tables?.tables.find((tab) => tab.id === id)?.name === wanted) return
  const { documentId } = document
  const done = await changed(app, app.bridge.invoke('tables.rename', { documentId, table: id, name: wanted }))
  if (done) app.store.set({ announcement: wordsFor(app).renamed(wanted) })
}

/** Takes a table out of sight; if it was on screen, the one beside it is shown. */
export async function removeTable(app: AppServices): Promise<void> {
  const state = app.store.get()
  const tab = tabMeant(state)
  const { document } = state
  if (!document || !tab) return
  const isOnScreen = tab.id === tabOnScreen(state)?.id
  const beside = tabBeside(state, 1)
  if (isOnScreen && beside) await showTable(app, beside)
  const { documentId } = app.store.get().document ?? document
  const done = await changed(
    app,
    app.bridge.invoke('tables.remove', { documentId, table: tab.id, removed: true }),
  )
  const { name, id } = tab
  if (done)
    app.store.set({ notice: { removedTable: { id, name } }, announcement: wordsFor(app).removed(name) })
}

/** Puts a table back: the only one that was taken out, or the one that is named. */
export async function putBackTable(app: AppServices, id?: string): Promise<void> {
  const state = app.store.get()
  const removed = removedOf(state)
  const [only, ...others] = removed
  const tab = id === undefined && others.length === 0 ? only : removed.find((one) => one.id === id)
  if (!state.document) return
  if (!tab) {
    app.store.set({ isPuttingBack: removed.length > 0 })
    return
  }
  app.store.set({ isPuttingBack: false, notice: null })
  const { documentId } = state.document
  const done = await changed(
    app,
    app.bridge.invoke('tables.remove', { documentId, table: tab.id, removed: false }),
  )
  if (done) await showTable(app, tab)
}

/** One place to the left or to the right. */
export async function moveTable(app: AppServices, step: 1 | -1): Promise<void> {
  const state = app.store.get()
  const tab = tabMeant(state)
  const tabs = tabsOf(state)
  const at = tabs.findIndex(({ id }) => id === tab?.id)
  if (!state.document || !tab || at < 0) return
  const before = step < 0 ? tabs[at - 1] : (tabs[at + 2] ?? null)
  if (before === undefined) return
  const { documentId } = state.document
  await changed(
    app,
    app.bridge.invoke('tables.place', { documentId, table: tab.id, before: before?.id ?? null }),
  )
}

async function changed(app: AppServices, asked: Promise<TableChanged>): Promise<boolean> {
  const outcome = await asked
  if (outcome.kind === 'refused') sayProblem(app, outcome.problem)
  return outcome.kind === 'done'
}

/** The tabs of the project on screen are others now. */
export function receiveTables(app: AppServices, tables: TablesView): void {
  const { document, tables: known } = app.store.get()
  if (!document) return
  const own = tables.tables.find(({ documentId }) => documentId === document.documentId)
  if (!own && known?.project !== tables.project) return
  const isRenamed = own !== undefined && own.name !== document.name
  // What was opened apart has its own project now.
  const isApart = app.store.get().workLine?.kind === 'apart'
  app.store.set({
    tables,
    ...(isApart ? { workLine: null } : {}),
    ...(isRenamed ? { document: { ...document, name: own.name } } : {}),
  })
}

function say(app: AppServices, said: string): void {
  app.store.set({ notice: { said }, announcement: said })
}

function sayProblem(app: AppServices, problem: Problem): void {
  const { title, detail } = phraseProblem(problem, app.store.get().start.language)
  say(app, `${title} ${detail}`)
}
