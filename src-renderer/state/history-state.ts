import type {
  Comparison,
  EarlierTable,
  EarlierView,
  HistoryFilter,
  HistoryLine,
  HistoryPage,
  VersionView,
} from '../../shared/ipc-history.ts'

/** Everything; states with a name; what concerns the row or the cell that has the keyboard. */
export type HistoryScope = 'all' | 'versions' | 'row' | 'cell'

/** The cell that has the keyboard in the table: its slots, and what the officer calls it. */
export type FocusedCell = {
  readonly row: number
  readonly column: number
  readonly rowNumber: number
  readonly columnName: string
}

/** The table as a gesture left it, in place of the present one. */
export type ShownThen = {
  readonly line: HistoryLine
  /** When it was asked for, ms: « hier » is told from there. */
  readonly now: number
  readonly table: EarlierTable
  /** With what became of it since. */
  readonly comparison: Comparison | null
  /** What it is compared with; null: the present. */
  readonly until: VersionView | null
  readonly view: EarlierView
  /** Grows whenever its rows must be asked for again. */
  readonly version: number
}

export type HistoryState = {
  readonly scope: HistoryScope
  /** Of everything, only this. */
  readonly only: HistoryFilter
  /** Everybody who did anything. */
  readonly people: HistoryPage['people']
  /** States with a name, the latest first. */
  readonly versions: readonly VersionView[]
  /** Null: not asked yet. */
  readonly lines: readonly HistoryLine[] | null
  readonly hasMore: boolean
  /** When they were asked for, ms. */
  readonly now: number
  readonly shown: ShownThen | null
}

export const openedHistory: HistoryState = {
  scope: 'all',
  only: {},
  people: [],
  versions: [],
  lines: null,
  hasMore: false,
  now: 0,
  shown: null,
}
