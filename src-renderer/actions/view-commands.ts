import { filterValue } from '../../shared/table/cell-filter.ts'
import { isBlank } from '../../shared/table/cell-value.ts'
import { viewActionIds } from '../../shared/view-action-ids.ts'
import type { ViewActionId } from '../../shared/view-action-ids.ts'
import type { AppServices } from '../state/app-services.ts'
import type { AppState } from '../state/app-state.ts'
import { freezeUpTo, hideColumns, changeLook, showAllColumns, toggleWrap } from '../state/change-look.ts'
import { changeView, filterColumn, showEverything, sortBy } from '../state/change-view.ts'
import { findNext, startFinding } from '../state/find.ts'
import { isLookingBack } from '../state/history.ts'
import type { Action } from './action.ts'
import { isDocumentFree } from './action.ts'

/** `columns`: every one that is selected, `column` among them. */
type Run = (app: AppServices, column: number, columns: readonly number[]) => Promise<void> | void

const runs: Readonly<Record<ViewActionId, Run>> = {
  find: (app) => startFinding(app, false),
  replace: (app) => startFinding(app, true),
  'find-next': (app) => (app.store.get().finding ? findNext(app, 1) : startFinding(app, false)),
  'find-previous': (app) => (app.store.get().finding ? findNext(app, -1) : startFinding(app, false)),
  'go-to-row': (app) => {
    app.store.set({ isGoing: true, saving: null })
  },
  'filter-column': (app, column) => {
    app.store.set({ columnMenu: column, saving: null, choosing: null })
  },
  'filter-by-value': filterByValue,
  'show-everything': showEverything,
  'sort-up': (app, column) => sortBy(app, column, 'up'),
  'sort-down': (app, column) => sortBy(app, column, 'down'),
  'clear-sort': (app) => changeView(app, { sort: [] }),
  'refresh-view': (app) => changeView(app, {}),
  'freeze-columns': (app, column) => {
    freezeUpTo(app, column)
  },
  'unfreeze-columns': (app) => {
    changeLook(app, { frozen: 0 })
  },
  'hide-column': (app, _column, columns) => {
    hideColumns(app, columns)
  },
  'show-all-columns': showAllColumns,
  'wrap-column': (app, column) => {
    toggleWrap(app, column)
  },
  'fit-column': (app, column) => {
    app.gridView.current?.fitColumn(column)
    app.store.set({ columnMenu: null })
  },
}

async function filterByValue(app: AppServices, column: number): Promise<void> {
  const { document } = app.store.get()
  const row = app.gridView.current?.where.row ?? null
  if (!document || row === null || row < 0) return
  const { documentId } = document
  const cell = await app.bridge.invoke('table.cell', { documentId, row, column })
  const isWritten = cell.decision === 'accepted' || cell.decision === 'partly'
  const text = isWritten ? (cell.after ?? cell.before) : cell.before
  await filterColumn(
    app,
    column,
    isBlank(text) ? { column, kind: 'is-empty' } : { column, kind: 'one-of', values: [filterValue(text)] },
  )
}

function isPossible(id: ViewActionId, state: AppState): boolean {
  if (!isDocumentFree(state) || isLookingBack(state) || state.document?.encoding.decided !== true)
    return false
  switch (id) {
    case 'show-everything':
      return (
        (state.view?.spec.filters.length ?? 0) > 0 ||
        state.view?.spec.search !== undefined ||
        state.show !== 'all'
      )
    case 'clear-sort':
      return (state.view?.spec.sort.length ?? 0) > 0
    case 'refresh-view':
      return state.view !== null
    case 'unfreeze-columns':
      return state.look.frozen > 0
    case 'show-all-columns':
      return state.look.hidden.length > 0
    default:
      return true
  }
}

function viewCommand(id: ViewActionId): Action {
  return {
    id,
    isEnabled: (state) => isPossible(id, state),
    async run(app) {
      // The menu of a column is about that column, wherever the keyboard is.
      const { columnMenu } = app.store.get()
      const where = app.gridView.current?.where
      const column = columnMenu ?? where?.column ?? 0
      const selected = new Set(where?.ranges.flatMap(({ columns }) => columns))
      const columns = columnMenu === null && selected.has(column) ? [...selected] : [column]
      await runs[id](app, column, columns)
    },
  }
}

/** Ways to look at the table; the grid says which column is meant. */
export const viewCommands = Object.fromEntries(viewActionIds.map((id) => [id, viewCommand(id)])) as Readonly<
  Record<ViewActionId, Action>
>
