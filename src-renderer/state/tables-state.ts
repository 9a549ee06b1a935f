import type { TableTab, TablesView } from '../../shared/ipc-tables.ts'
import type { ShownRows } from '../../shared/ipc-views.ts'
import type { Announced } from './announced.ts'
import type { Looking } from './view-state.ts'

/** How a table that is not on screen was left: the page goes back there. Columns go by slot. */
export type LeftTable = {
  readonly looking: Looking
  readonly show: ShownRows
  readonly at: { readonly place: number; readonly column: number; readonly topPlace: number } | null
  /** Not answered when it was left, or arrived since. */
  readonly announced: readonly Announced[]
}

/** What the window knows of the tables of the open document's project. */
export type TablesState = {
  /** Null for a file to which nothing was done yet. */
  readonly tables: TablesView | null
  /** Documents of the project that are open and not on screen. */
  readonly leftTables: ReadonlyMap<string, LeftTable>
  /** The tab whose name is being typed. */
  readonly renamingTab: string | null
  /** The tab whose menu is open: until it closes, commands are about its table. */
  readonly tabMenu: string | null
  /** Which removed table to put back is asked. */
  readonly isPuttingBack: boolean
  /** What gets the keyboard when a document comes on screen. */
  readonly keyboardTo: 'title' | 'table' | 'stays'
}

export const noTables: TablesState = {
  tables: null,
  leftTables: new Map(),
  renamingTab: null,
  tabMenu: null,
  isPuttingBack: false,
  keyboardTo: 'title',
}

type Seen = Pick<TablesState, 'tables' | 'tabMenu'> & {
  readonly document: { readonly documentId: string } | null
}

/** Those that have a tab; the one on screen keeps its own though somebody took it out. */
export function tabsOf({ tables, document }: Seen): readonly TableTab[] {
  return tables?.tables.filter((tab) => !tab.isRemoved || tab.documentId === document?.documentId) ?? []
}

export function removedOf({ tables }: Pick<Seen, 'tables'>): readonly TableTab[] {
  return tables?.tables.filter(({ isRemoved }) => isRemoved) ?? []
}

export function tabOnScreen({ tables, document }: Seen): TableTab | null {
  if (!document) return null
  return tables?.tables.find(({ documentId }) => documentId === document.documentId) ?? null
}

/** The table that a command is about. */
export function tabMeant(state: Seen): TableTab | null {
  const { tables, tabMenu } = state
  return (tabMenu === null ? null : tables?.tables.find(({ id }) => id === tabMenu)) ?? tabOnScreen(state)
}

/** The tab so many places further, round and round; null where there is no other. */
export function tabBeside(state: Seen, step: 1 | -1): TableTab | null {
  const tabs = tabsOf(state).filter(({ isAwaited }) => !isAwaited)
  const at = tabs.findIndex(({ id }) => id === tabOnScreen(state)?.id)
  return tabs.length < 2 ? null : (tabs[(at + step + tabs.length) % tabs.length] ?? null)
}
