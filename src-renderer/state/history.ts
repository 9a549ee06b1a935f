import type { CellOrRow, HistoryLine } from '../../shared/ipc-history.ts'
import { historyWords } from '../../shared/messages/history-words.ts'
import type { AppServices } from './app-services.ts'
import type { AppState } from './app-state.ts'
import { openedHistory } from './history-state.ts'
import type { FocusedCell, HistoryScope, HistoryState, ShownThen } from './history-state.ts'

/** Lines asked for at once. */
const PAGE = 100

/** The table on screen is not the present one: nothing can be done to it. */
export function isLookingBack(state: AppState): boolean {
  return (state.history?.shown ?? null) !== null
}

/** Opens the history beside the table, or closes it. */
export async function toggleHistory(app: AppServices): Promise<void> {
  if (app.store.get().history) closeHistory(app)
  else await openHistory(app, 'all')
}

export async function openHistory(app: AppServices, scope: HistoryScope): Promise<void> {
  const { history } = app.store.get()
  app.store.set({
    history: { ...(history ?? openedHistory), scope, lines: null },
    settling: null,
    saving: null,
    choosing: null,
  })
  await loadHistory(app)
}

export function closeHistory(app: AppServices): void {
  app.store.set({ history: null })
}

/** The focused cell is remembered for the history of a cell or a row; the same one is no news. */
export function focusCell(app: AppServices, cell: FocusedCell | null): void {
  const { focusedCell: known } = app.store.get()
  const isSame =
    known?.row === cell?.row &&
    known?.column === cell?.column &&
    known?.rowNumber === cell?.rowNumber &&
    known?.columnName === cell?.columnName
  if (!isSame) app.store.set({ focusedCell: cell })
}

/** What the lines are about; null where a cell is wanted and none has the keyboard. */
function subjectOf({ history, focusedCell }: AppState): CellOrRow | 'all' | null {
  if (!history || history.scope === 'all') return 'all'
  if (!focusedCell) return null
  const { row, column } = focusedCell
  return history.scope === 'row' ? { row } : { row, column }
}

let asked = 0

/** Asks for the latest lines anew: after a gesture, or about another cell. */
export async function loadHistory(app: AppServices): Promise<void> {
  await load(app, 0)
}

export async function loadOlder(app: AppServices): Promise<void> {
  await load(app, app.store.get().history?.lines?.length ?? 0)
}

async function load(app: AppServices, from: number): Promise<void> {
  const state = app.store.get()
  const subject = subjectOf(state)
  if (!state.document || !state.history) return
  if (subject === null) {
    change(app, { lines: [], hasMore: false })
    return
  }
  const { documentId } = state.document
  const number = ++asked
  const page = await app.bridge.invoke('history.list', {
    documentId,
    from,
    count: from === 0 ? Math.max(PAGE, Math.min(200, state.history.lines?.length ?? 0)) : PAGE,
    ...(subject === 'all' ? {} : { of: subject }),
  })
  // The officer has asked for something else since, or left the file.
  if (number !== asked || app.store.get().document?.documentId !== documentId) return
  const before = from === 0 ? [] : (app.store.get().history?.lines ?? [])
  change(app, { lines: [...before, ...page.lines], hasMore: page.hasMore, now: Date.now() })
}

function change(app: AppServices, part: Partial<HistoryState>): void {
  const { history } = app.store.get()
  if (history) app.store.set({ history: { ...history, ...part } })
}

/** Shows the table as a gesture left it; a comparison that is on stays on. */
export async function showThen(app: AppServices, line: HistoryLine): Promise<void> {
  const { document, history, focusedCell } = app.store.get()
  if (!document || !history) return
  const { documentId } = document
  const isComparing = history.shown !== null && history.shown.view !== 'as-it-was'
  const table = await app.bridge.invoke('history.show', {
    documentId,
    gesture: line.gesture,
    ...(focusedCell ? { row: focusedCell.row } : {}),
  })
  if (app.store.get().document?.documentId !== documentId) return
  if (table === null) {
    app.store.set({ notice: { said: wordsOf(app).gone } })
    return
  }
  const version = (app.store.get().history?.shown?.version ?? 0) + 1
  change(app, { shown: { line, now: Date.now(), table, comparison: null, view: 'as-it-was', version } })
  if (isComparing) await compareThen(app)
}

export function backToNow(app: AppServices): void {
  change(app, { shown: null })
}

/** Puts beside each cell what it holds now, in the rows that differ. */
export async function compareThen(app: AppServices): Promise<void> {
  const { document, history } = app.store.get()
  if (!document || !history?.shown) return
  const { shown } = history
  const { gesture } = shown.line
  const comparison = await app.bridge.invoke('history.compare', { documentId: document.documentId, gesture })
  if (app.store.get().history?.shown !== shown || comparison === null) return
  const view = comparison.differingRows > 0 ? 'differences' : 'compared'
  change(app, { shown: { ...shown, comparison, view, version: shown.version + 1 } })
}

export function viewThen(app: AppServices, view: ShownThen['view']): void {
  const shown = app.store.get().history?.shown
  if (!shown || shown.view === view) return
  const comparison = view === 'as-it-was' ? null : shown.comparison
  change(app, { shown: { ...shown, comparison, view, version: shown.version + 1 } })
}

/** Gives the present state a name. */
export async function nameVersion(app: AppServices, name: string): Promise<void> {
  const { document } = app.store.get()
  const wanted = name.trim().slice(0, 200)
  if (!document || wanted === '') return
  await app.bridge.invoke('history.nameVersion', { documentId: document.documentId, name: wanted })
  app.store.set({ announcement: wordsOf(app).named(wanted) })
  await loadHistory(app)
}

function wordsOf(app: AppServices) {
  return historyWords(app.store.get().start.language)
}
