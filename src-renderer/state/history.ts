import type { CellOrRow, HistoryFilter, HistoryLine, VersionView } from '../../shared/ipc-history.ts'
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

/** What is asked for; null where a cell is wanted and none has the keyboard. */
function wantedOf({ history, focusedCell }: AppState): { of?: CellOrRow; only?: HistoryFilter } | null {
  if (!history) return null
  if (history.scope === 'all') return { only: history.only }
  if (history.scope === 'versions') return { only: { topic: 'versions' } }
  if (!focusedCell) return null
  const { row, column } = focusedCell
  return { of: history.scope === 'row' ? { row } : { row, column } }
}

let asked = 0

/** Asks for the latest lines anew: after a gesture, or about another cell. */
export async function loadHistory(app: AppServices): Promise<void> {
  await load(app, 0)
}

export async function loadOlder(app: AppServices): Promise<void> {
  await load(app, app.store.get().history?.lines?.length ?? 0)
}

/** Looks through everything for the gestures of a person, about something, in a column. */
export async function filterHistory(app: AppServices, only: HistoryFilter): Promise<void> {
  change(app, { only, lines: null })
  await load(app, 0)
}

async function load(app: AppServices, from: number): Promise<void> {
  const state = app.store.get()
  const wanted = wantedOf(state)
  if (!state.document || !state.history) return
  if (wanted === null) {
    change(app, { lines: [], hasMore: false })
    return
  }
  const { documentId } = state.document
  const number = ++asked
  const count = from === 0 ? Math.max(PAGE, Math.min(200, state.history.lines?.length ?? 0)) : PAGE
  const page = await app.bridge.invoke('history.list', { documentId, from, count, ...wanted })
  const { versions: known } = state.history
  const versions = from > 0 ? known : await app.bridge.invoke('history.versions', { documentId })
  // The officer has asked for something else since, or left the file.
  if (number !== asked || app.store.get().document?.documentId !== documentId) return
  const before = from === 0 ? [] : (app.store.get().history?.lines ?? [])
  const { people, hasMore } = page
  const lines = state.history.scope === 'versions' ? named(page.lines, versions) : page.lines
  change(app, { lines: [...before, ...lines], hasMore, people, versions, now: Date.now() })
}

/** Those that still have a name. */
function named(lines: readonly HistoryLine[], versions: readonly VersionView[]): readonly HistoryLine[] {
  return lines.filter((line) => versionOf(line, versions) !== undefined)
}

/** The version that a line tells of. */
export function versionOf(
  { gesture }: HistoryLine,
  versions: readonly VersionView[],
): VersionView | undefined {
  return versions.find(
    ({ version }) => version.author === gesture.author && version.number === gesture.number,
  )
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
    app.store.set({ notice: { said: historyWordsOf(app).gone } })
    return
  }
  const version = (app.store.get().history?.shown?.version ?? 0) + 1
  const until = history.shown?.until ?? null
  const shown = { line, now: Date.now(), table, comparison: null, until, view: 'as-it-was', version } as const
  change(app, { shown })
  if (isComparing) await compareThen(app, until)
}

export function backToNow(app: AppServices): void {
  change(app, { shown: null })
}

/** Puts beside each cell what it holds now, or held in another state, in the rows that differ. */
export async function compareThen(app: AppServices, until: VersionView | null): Promise<void> {
  const { document, history } = app.store.get()
  if (!document || !history?.shown) return
  const { shown } = history
  const { documentId } = document
  const { gesture } = shown.line
  const other = until ? { until: until.version } : {}
  const comparison = await app.bridge.invoke('history.compare', { documentId, gesture, ...other })
  if (app.store.get().history?.shown !== shown || comparison === null) return
  const view = comparison.differingRows > 0 ? 'differences' : 'compared'
  change(app, { shown: { ...shown, comparison, until, view, version: shown.version + 1 } })
}

export function viewThen(app: AppServices, view: ShownThen['view']): void {
  const shown = app.store.get().history?.shown
  if (!shown || shown.view === view) return
  const comparison = view === 'as-it-was' ? null : shown.comparison
  change(app, { shown: { ...shown, comparison, view, version: shown.version + 1 } })
}

export function historyWordsOf(app: AppServices) {
  return historyWords(app.store.get().start.language)
}
