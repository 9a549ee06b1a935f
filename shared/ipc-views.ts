/**
 * The part of the door through which a table is looked at: which rows, in which order, what is found in them. Nothing
 * here changes a table.
 */
import { z } from 'zod'

import { MOST_RANGES, MOST_COLUMNS } from './editing-limits.ts'
import type { CellStatistics } from './table/cell-statistics.ts'

const documentId = z.string().min(1).max(64)
const slot = z.int().min(0)
/** -1 is the header: its cells are the columns' names. */
const row = z.int().min(-1)

/** Rows that a table has by itself: every row, the rows with a proposed repair, or the rows of one group. */
export const plainRows = z.union([
  z.literal('all'),
  z.literal('damaged'),
  z.strictObject({ groupId: z.string().max(200) }),
])
export type PlainRows = z.infer<typeof plainRows>

/** Which rows the window lists: those, or what `view.set` made of them. */
export const shownRows = z.union([plainRows, z.strictObject({ viewId: z.string().max(64) })])
export type ShownRows = z.infer<typeof shownRows>

/** A rectangle of the view: both ends included; `columns` are slots, in the order shown. */
export const viewRange = z.strictObject({
  fromRow: row,
  toRow: row,
  columns: z.array(slot).min(1).max(MOST_COLUMNS),
})
export type ViewRange = z.infer<typeof viewRange>

/** A rectangle of the view by its places, both ends included: whoever selects a column holds none of its rows. */
const placeRange = z.strictObject({
  top: row,
  bottom: row,
  columns: z.array(slot).min(1).max(MOST_COLUMNS),
})
export type PlaceRange = z.infer<typeof placeRange>

/** Several of them, none lying over another. */
export const placeRanges = z.array(placeRange).max(MOST_RANGES)

const searched = z.string().max(10_000)
const findQuery = z.strictObject({
  text: searched,
  matchCase: z.boolean(),
  matchAccents: z.boolean(),
  wholeCell: z.boolean(),
})

/** Most values chosen from a column's list. */
const MOST_VALUES_CHOSEN = 100_000

const columnFilter = z.discriminatedUnion('kind', [
  z.strictObject({ column: slot, kind: z.enum(['contains', 'is']), text: searched }),
  z.strictObject({ column: slot, kind: z.enum(['is-empty', 'not-empty']) }),
  z.strictObject({
    column: slot,
    kind: z.literal('one-of'),
    values: z.array(z.string().max(1_000)).max(MOST_VALUES_CHOSEN),
  }),
])
export type ColumnFilter = z.infer<typeof columnFilter>

/** A way to look at the rows; a row must pass every filter. */
const viewSpec = z.strictObject({
  rows: plainRows,
  sort: z.array(z.strictObject({ column: slot, direction: z.enum(['up', 'down']) })).max(16),
  filters: z.array(columnFilter).max(100),
  /** Only rows with a cell in which this is found. */
  search: findQuery.optional(),
})
export type ViewSpec = z.infer<typeof viewSpec>

/** Where to look: the whole view, columns of it, or ranges. */
const findScope = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('table') }),
  z.strictObject({ in: z.literal('columns'), columns: z.array(slot).min(1).max(MOST_COLUMNS) }),
  z.strictObject({ in: z.literal('ranges'), ranges: placeRanges.min(1) }),
])
export type FindScope = z.infer<typeof findScope>

/** How the columns are looked at. By slot; `frozen` counts the shown ones from the left. */
export const columnLook = z.strictObject({
  hidden: z.array(slot).max(MOST_COLUMNS),
  wrapped: z.array(slot).max(MOST_COLUMNS),
  frozen: z.int().min(0).max(1_000),
  /** Pixels; of columns that the officer sized. */
  widths: z.array(z.tuple([slot, z.number().min(1).max(10_000)])).max(MOST_COLUMNS),
})
export type ColumnLook = z.infer<typeof columnLook>

const step = z.union([z.literal(-1), z.literal(1)])
const edgeLine = z.discriminatedUnion('along', [
  z.strictObject({ along: z.literal('column'), column: slot, place: row, step }),
  z.strictObject({
    along: z.literal('row'),
    place: slot,
    /** As they are shown. */
    columns: z.array(slot).min(1).max(20_000),
    at: z.int().min(0),
    step,
  }),
])
export type EdgeLine = z.infer<typeof edgeLine>

const cellSlots = z.strictObject({ row: slot, column: slot })

export const viewArguments = {
  /** Makes a view as the table is now; it stays so, whatever is edited, until it is asked for anew. */
  'view.set': z.strictObject({ documentId, view: viewSpec }),
  /** The values of a column in the rows that the other filters leave, in their order. */
  'view.values': z.strictObject({
    documentId,
    view: viewSpec,
    column: slot,
    /** Only values that contain this. */
    containing: searched,
  }),
  /** Counts what is found, and finds the next (previous) one from a cell on; `step` 0: the first at or after it. */
  'view.find': z.strictObject({
    documentId,
    show: shownRows,
    query: findQuery,
    scope: findScope,
    from: z.strictObject({ row, column: slot }),
    step: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
  }),
  /** What « Tout remplacer » would change, a part of it. */
  'view.replacements': z.strictObject({
    documentId,
    show: shownRows,
    query: findQuery,
    scope: findScope,
    replacement: searched,
    from: z.int().min(0),
    count: z.int().min(1).max(1_000),
  }),
  'view.statistics': z.strictObject({ documentId, show: shownRows, ranges: placeRanges }),
  /**
   * Where data ends along a line of cells: `edge` is where Ctrl and an arrow lead, `run` the last of the filled cells
   * that follow. Answers a place, or an index among the columns.
   */
  'view.edge': z.strictObject({
    documentId,
    show: shownRows,
    until: z.enum(['edge', 'run']),
    line: edgeLine,
  }),
  /** At which place a row is shown, by its slot or by its place among all rows; the nearest one, where it is not. */
  'view.placeOf': z.strictObject({
    documentId,
    show: shownRows,
    of: z.union([z.strictObject({ row: slot }), z.strictObject({ tablePlace: slot })]),
  }),
  /** How the columns were looked at last, on this machine; null: never otherwise than they come. */
  'view.columnLook': z.strictObject({ documentId }),
  'view.keepColumnLook': z.strictObject({ documentId, look: columnLook }),
} as const satisfies Record<string, z.ZodType>

/** An edit, and yet made of what is looked for: new values are computed by the engine. */
export const replaceArguments = {
  'edit.replaceAll': z.strictObject({
    documentId,
    show: shownRows,
    query: findQuery,
    scope: findScope,
    replacement: searched,
    /** Cells that were unticked. */
    except: z.array(cellSlots).max(100_000),
  }),
} as const satisfies Record<string, z.ZodType>

export type ViewMade = {
  readonly viewId: string
  readonly total: number
  /** Rows before filters. */
  readonly outOf: number
}

export type ColumnValues = {
  readonly values: readonly { readonly value: string; readonly count: number }[]
  /** Different values in all, blank ones not counted. */
  readonly distinct: number
  readonly emptyCount: number
}

export type Found = {
  /** Cells in which something is found. */
  readonly cells: number
  readonly at: {
    readonly row: number
    readonly column: number
    /** In the view. */
    readonly place: number
    /** Which of the cells, from 1. */
    readonly number: number
  } | null
}

export type Replacement = {
  readonly row: number
  /** Among all rows. */
  readonly tablePlace: number
  readonly column: number
  readonly before: string
  readonly after: string
}

export type Replacements = { readonly cells: number; readonly list: readonly Replacement[] }

/** Null: it was given up, because something newer was asked, the officer stopped it, or the table was left. */
export type ViewReplies = {
  'view.set': ViewMade | null
  'view.values': ColumnValues | null
  'view.find': Found | null
  'view.replacements': Replacements | null
  'view.statistics': CellStatistics | null
  'view.edge': number | null
  'view.placeOf': { readonly place: number; readonly isExact: boolean }
  'view.columnLook': ColumnLook | null
  'view.keepColumnLook': null
}
