import type {
  ColumnLook,
  FindScope,
  Found,
  PlainRows,
  Replacement,
  ShownRows,
  ViewMade,
  ViewSpec,
} from '../../shared/ipc-views.ts'
import type { FindQuery } from '../../shared/table/find-text.ts'

/** Rows sorted or filtered, as they were when it was asked for. */
export type ViewState = {
  readonly spec: ViewSpec
  readonly made: ViewMade
  /** `rowsVersion` then: cells have changed since if it has grown. */
  readonly madeAt: number
}

export type FindPlace = 'table' | 'column' | 'selection'

/** The panel that finds and replaces. */
export type Finding = {
  readonly query: FindQuery
  readonly replacement: string
  readonly isReplacing: boolean
  readonly place: FindPlace
  /** The column or the ranges that were selected when the panel was opened. */
  readonly scopes: Readonly<Record<FindPlace, FindScope>>
  readonly hasSelection: boolean
  readonly found: Found | null
  /** The cell was gone to, not only counted. */
  readonly isThere: boolean
  readonly listed: { readonly cells: number; readonly list: readonly Replacement[] } | null
  /** Keys of `cellKey`. */
  readonly unticked: ReadonlySet<string>
  readonly said: string
}

export function cellKey({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${String(row)}:${String(column)}`
}

const plainLook: ColumnLook = { hidden: [], wrapped: [], frozen: 0, widths: [] }

/** What the window knows of how the table is looked at. */
export type Looking = {
  readonly view: ViewState | null
  readonly finding: Finding | null
  /** « Aller à la ligne » is asked. */
  readonly isGoing: boolean
  /** The column whose menu is open, by slot. */
  readonly columnMenu: number | null
  readonly look: ColumnLook
  /** Said above the table until something else is done. */
  readonly viewNotice: string
}

export const plainLooking: Looking = {
  view: null,
  finding: null,
  isGoing: false,
  columnMenu: null,
  look: plainLook,
  viewNotice: '',
}

/** The rows that sort and filters are about. */
export function plainRowsOf(state: { readonly show: ShownRows; readonly view: ViewState | null }): PlainRows {
  if (state.view) return state.view.spec.rows
  return typeof state.show === 'object' && 'viewId' in state.show ? 'all' : state.show
}
