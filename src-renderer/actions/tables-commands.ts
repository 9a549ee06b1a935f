import { tablesActionIds } from '../../shared/tables-action-ids.ts'
import type { TablesActionId } from '../../shared/tables-action-ids.ts'
import type { AppServices } from '../state/app-services.ts'
import type { AppState } from '../state/app-state.ts'
import { addTable, moveTable, putBackTable, removeTable, showBeside } from '../state/tables.ts'
import { removedOf, tabBeside, tabMeant, tabsOf } from '../state/tables-state.ts'
import type { Action } from './action.ts'
import { isDocumentFree } from './action.ts'

const runs: Readonly<Record<TablesActionId, (app: AppServices) => Promise<void>>> = {
  'add-table': addTable,
  'next-table': (app) => showBeside(app, 1),
  'previous-table': (app) => showBeside(app, -1),
  'rename-table': ({ store }) => {
    store.set({ renamingTab: tabMeant(store.get())?.id ?? null })
    return Promise.resolve()
  },
  'move-table-before': (app) => moveTable(app, -1),
  'move-table-after': (app) => moveTable(app, 1),
  'remove-table': removeTable,
  'put-back-table': (app) => putBackTable(app),
}

function isPossible(id: TablesActionId, state: AppState): boolean {
  if (!isDocumentFree(state) || state.saving !== null) return false
  const tabs = tabsOf(state)
  const at = tabs.findIndex((tab) => tab.id === tabMeant(state)?.id)
  switch (id) {
    case 'add-table':
      return true
    case 'next-table':
    case 'previous-table':
      return tabBeside(state, 1) !== null
    case 'rename-table':
    case 'remove-table':
      return tabs.length > 1
    case 'move-table-before':
      return at > 0
    case 'move-table-after':
      return at >= 0 && at < tabs.length - 1
    case 'put-back-table':
      return removedOf(state).length > 0
  }
}

function tablesCommand(id: TablesActionId): Action {
  return {
    id,
    isEnabled: (state) => isPossible(id, state),
    run: (app) => runs[id](app),
  }
}

/** The tables of a project as a whole, and the way from one to another. */
export const tablesCommands = Object.fromEntries(
  tablesActionIds.map((id) => [id, tablesCommand(id)]),
) as Readonly<Record<TablesActionId, Action>>
