import type { EdgeLine } from '../../shared/ipc-views.ts'
import type { SortDirection } from '../../shared/table/value-order.ts'

/** How the table is looked at; columns go by slot. */
export type GridSight = {
  readonly sorts: ReadonlyMap<number, SortDirection>
  readonly filtered: ReadonlySet<number>
  readonly wrapped: ReadonlySet<number>
  /** Columns from the left that stay in sight. */
  readonly frozen: number
  /** Pixels; of columns that the officer sized before. */
  readonly widths: ReadonlyMap<number, number>
  /** Whether a cell with this text is one of those looked for. */
  readonly isFound: ((text: string, column: number) => boolean) | null
  /** The place of a row in the view that is shown now. */
  readonly placeOf: (row: number) => Promise<number>
  /** Where data ends along a line, as `view.edge` says; null where nobody knows. */
  readonly edgeOf: (line: EdgeLine, until: 'edge' | 'run') => Promise<number | null>
  readonly onColumnMenu: (column: number) => void
  readonly onColumnWidth: (column: number, width: number) => void
}

export const noSight: GridSight = {
  sorts: new Map(),
  filtered: new Set(),
  wrapped: new Set(),
  frozen: 0,
  widths: new Map(),
  isFound: null,
  placeOf: (row) => Promise.resolve(row),
  edgeOf: () => Promise.resolve(null),
  onColumnMenu: () => undefined,
  onColumnWidth: () => undefined,
}

/** What a column's header shows of it. */
export type HeaderSight = { readonly sort: SortDirection | null; readonly isFiltered: boolean }

export function headerSight({ sorts, filtered }: GridSight, column: number): HeaderSight {
  return { sort: sorts.get(column) ?? null, isFiltered: filtered.has(column) }
}
