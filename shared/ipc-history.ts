/**
 * The part of the door through which an officer sees what was done to a table: gestures, the states they left, and
 * versions with a name. Rows and columns are named by their present slots, in earlier states too: nothing ever loses
 * its slot.
 */
import { z } from 'zod'

const documentId = z.string().min(1).max(64)
const slot = z.int().min(0)

/** One action of somebody: gesture numbers are each author's own. */
const gestureRef = z.strictObject({ author: z.string().min(1).max(90), number: z.int().min(0) })
export type GestureRef = z.infer<typeof gestureRef>

/** A cell, or a whole row. */
const cellOrRow = z.strictObject({ row: slot, column: slot.optional() })
export type CellOrRow = z.infer<typeof cellOrRow>

/** As the table was; with what became of it since, in every row; the same, in the rows that differ alone. */
const earlierViews = ['as-it-was', 'compared', 'differences'] as const
export type EarlierView = (typeof earlierViews)[number]

export const historyArguments = {
  /** The latest first. `of`: only what concerns a cell or a row. */
  'history.list': z.strictObject({
    documentId,
    from: z.int().min(0),
    count: z.int().min(1).max(200),
    of: cellOrRow.optional(),
  }),
  /** The table as a gesture left it. `row`: where the officer is, to be found again in it. */
  'history.show': z.strictObject({ documentId, gesture: gestureRef, row: slot.optional() }),
  /** What became of it since. */
  'history.compare': z.strictObject({ documentId, gesture: gestureRef }),
  /** Its rows. */
  'history.window': z.strictObject({
    documentId,
    gesture: gestureRef,
    view: z.enum(earlierViews),
    from: z.int().min(0),
    count: z.int().min(1).max(500),
    firstColumn: z.int().min(0).optional(),
    columnCount: z.int().min(1).max(200).optional(),
  }),
  /** One cell of it, whole. */
  'history.cell': z.strictObject({
    documentId,
    gesture: gestureRef,
    view: z.enum(earlierViews),
    row: slot,
    column: slot,
  }),
  /** Makes the table what it was, by a gesture that can be undone. */
  'history.restore': z.strictObject({ documentId, gesture: gestureRef }),
  /** Gives the present state a name. */
  'history.nameVersion': z.strictObject({ documentId, name: z.string().trim().min(1).max(200) }),
} as const satisfies Record<string, z.ZodType>

export type HistoryName = keyof typeof historyArguments

/** A cell that was not there reads as an empty one. */
export type CellChange = {
  /** As the grid counts; null: the row is no longer shown. */
  readonly rowNumber: number | null
  readonly column: string
  readonly before: string
  readonly after: string
}

/** A few names, and how many there are in all. */
export type SomeNames = { readonly names: readonly string[]; readonly count: number }

/** What one gesture did to the table. */
export type TableChange = {
  /** As the gesture says: `edit`, `paste`, `repair`… */
  readonly kind: string
  readonly cells: number
  /** Where cells were written. */
  readonly inColumns: SomeNames
  readonly rows: {
    readonly inserted: number
    readonly deleted: number
    readonly restored: number
    readonly moved: number
  }
  readonly columns: {
    readonly added: SomeNames
    readonly deleted: SomeNames
    readonly restored: SomeNames
    readonly moved: SomeNames
    readonly renamed: readonly { readonly before: string; readonly after: string }[]
  }
  /** A few of the cells; of a list about one cell, that cell. */
  readonly sample: readonly CellChange[]
  /** Of a restored state, ms. */
  readonly restored?: number
}

/** What the officer said of repairs; it changes no value. */
export type DecisionTold =
  | { readonly decided: 'all'; readonly accept: boolean; readonly certainOnly: boolean }
  | { readonly decided: 'cells'; readonly accept: boolean; readonly cells: number }
  /** `text`: null for a word left as it is. */
  | { readonly decided: 'word'; readonly text: string | null }

export type HistoryEvent =
  | { readonly what: 'import'; readonly name: string }
  | { readonly what: 'change'; readonly change: TableChange }
  | { readonly what: 'undo' | 'redo'; readonly change: TableChange }
  | { readonly what: 'decision'; readonly decision: DecisionTold }
  | { readonly what: 'version'; readonly name: string }

export type HistoryLine = {
  readonly gesture: GestureRef
  /** The officer, or a colleague (whose name may be unknown). */
  readonly by: { readonly isMe: boolean; readonly name?: string }
  /** ms */
  readonly time: number
  readonly event: HistoryEvent
  /** Taken back since. */
  readonly isUndone: boolean
}

export type HistoryPage = { readonly lines: readonly HistoryLine[]; readonly hasMore: boolean }

export type EarlierColumn = { readonly slot: number; readonly name: string; readonly damagedCells: 0 }

export type EarlierTable = {
  readonly columns: readonly EarlierColumn[]
  readonly rowCount: number
  /** Where the row that was asked about stands in it. */
  readonly place?: number
}

/** From then to now. */
export type Comparison = EarlierTable & {
  readonly differingRows: number
  readonly cells: number
  readonly addedRows: number
  readonly deletedRows: number
  readonly areRowsReordered: boolean
  readonly addedColumns: SomeNames
  readonly deletedColumns: SomeNames
  readonly renamedColumns: readonly { readonly before: string; readonly after: string }[]
  readonly areColumnsReordered: boolean
}
