import type { Comparison, EarlierTable, EarlierView, HistoryLine } from '../../shared/ipc-history.ts'

export type HistoryScope = 'all' | 'row' | 'cell'

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
  readonly view: EarlierView
  /** Grows whenever its rows must be asked for again. */
  readonly version: number
}

export type HistoryState = {
  readonly scope: HistoryScope
  /** Null: not asked yet. */
  readonly lines: readonly HistoryLine[] | null
  readonly hasMore: boolean
  /** When they were asked for, ms. */
  readonly now: number
  readonly shown: ShownThen | null
}

export const openedHistory: HistoryState = { scope: 'all', lines: null, hasMore: false, now: 0, shown: null }
