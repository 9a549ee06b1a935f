/**
 * The part of the door through which an officer sees what was done to a table: gestures, the states they left, and
 * versions with a name. Rows and columns are named by their present slots, in earlier states too: nothing ever loses
 * its slot.
 */
import { z } from 'zod'

import { LONGEST_VERSION_NAME } from './editing-limits.ts'
import { gestureTopics } from './gesture-topic.ts'

/** Of a branch of an author's work: 80 characters of a name, a mark, 10 digits. */
const LONGEST_AUTHOR = 91
const documentId = z.string().min(1).max(64)
const slot = z.int().min(0)

/** One action of somebody: gesture numbers are each author's own. */
export const gestureRef = z.strictObject({
  author: z.string().min(1).max(LONGEST_AUTHOR),
  number: z.int().min(0),
})
export type GestureRef = z.infer<typeof gestureRef>

/** A cell, or a whole row. */
const cellOrRow = z.strictObject({ row: slot, column: slot.optional() })
export type CellOrRow = z.infer<typeof cellOrRow>

/** Only the gestures of one person, about one thing, in one column. */
const historyFilter = z.strictObject({
  author: z.string().min(1).max(90).optional(),
  topic: z.enum(gestureTopics).optional(),
  column: slot.optional(),
})
export type HistoryFilter = z.infer<typeof historyFilter>

/** As the table was; with what became of it since, in every row; the same, in the rows that differ alone. */
const earlierViews = ['as-it-was', 'compared', 'differences'] as const
export type EarlierView = (typeof earlierViews)[number]

const versionName = z.string().trim().min(1).max(LONGEST_VERSION_NAME)
/** The state that another gesture left, to be compared with; absent: the present. */
const until = gestureRef.optional()

/** What only looks. */
export const historyQuestions = {
  /** The latest first. `of`: only what concerns a cell or a row. */
  'history.list': z.strictObject({
    documentId,
    from: z.int().min(0),
    count: z.int().min(1).max(200),
    of: cellOrRow.optional(),
    only: historyFilter.optional(),
  }),
  /** States that somebody gave a name, the latest first. */
  'history.versions': z.strictObject({ documentId }),
  /** The table as a gesture left it. `row`: where the officer is, to be found again in it. */
  'history.show': z.strictObject({ documentId, gesture: gestureRef, row: slot.optional() }),
  /** What became of it. */
  'history.compare': z.strictObject({ documentId, gesture: gestureRef, until }),
  /** Its rows. */
  'history.window': z.strictObject({
    documentId,
    gesture: gestureRef,
    until,
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
    until,
    view: z.enum(earlierViews),
    row: slot,
    column: slot,
  }),
} as const satisfies Record<string, z.ZodType>

/** What changes the table, by a gesture like any other: it can be undone, and erases nothing. */
export const historyChanges = {
  /** Makes the table what it was. */
  'history.restore': z.strictObject({ documentId, gesture: gestureRef }),
  /** Takes back one gesture of anybody, where it still has the last word. */
  'history.takeBack': z.strictObject({ documentId, gesture: gestureRef }),
  /** Puts into a cell again what a gesture had left there; of the import: what the file has. */
  'history.takeValue': z.strictObject({ documentId, gesture: gestureRef, row: slot, column: slot }),
} as const satisfies Record<string, z.ZodType>

/** Names change no value. */
export const historyNaming = {
  /** Gives the state that a gesture left a name; without one: the present state. */
  'history.nameVersion': z.strictObject({ documentId, name: versionName, gesture: gestureRef.optional() }),
  /** Gives a version another name; null: none any more. */
  'history.renameVersion': z.strictObject({ documentId, version: gestureRef, name: versionName.nullable() }),
} as const satisfies Record<string, z.ZodType>

export const historyArguments = { ...historyQuestions, ...historyChanges, ...historyNaming }

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
  /** `cell`: of a list about one cell, what the file has there. */
  | { readonly what: 'import'; readonly name: string; readonly cell?: CellChange }
  | { readonly what: 'change'; readonly change: TableChange }
  | { readonly what: 'undo' | 'redo'; readonly change: TableChange }
  /** `of`: whose gesture was taken back, and when it was made, ms. */
  | { readonly what: 'take-back'; readonly change: TableChange; readonly of: Person; readonly at: number }
  | { readonly what: 'decision'; readonly decision: DecisionTold }
  /** `of`: of the state that was named, if it was not the present one, ms. */
  | { readonly what: 'version'; readonly name: string; readonly of?: number }

/** The officer, or a colleague (whose name may be unknown). */
export type Person = { readonly isMe: boolean; readonly name?: string }

export type HistoryLine = {
  readonly gesture: GestureRef
  readonly by: Person
  /** ms */
  readonly time: number
  readonly event: HistoryEvent
  /** Taken back since. */
  readonly isUndone: boolean
  /** By whom, where it was not its author's own undo. */
  readonly undoneBy?: Person
}

export type HistoryPage = {
  readonly lines: readonly HistoryLine[]
  readonly hasMore: boolean
  /** Everybody who did anything. */
  readonly people: readonly (Person & { readonly author: string })[]
}

/** A state with a name. */
export type VersionView = {
  /** Names the version. */
  readonly version: GestureRef
  readonly name: string
  readonly by: Person
  /** When it was named, ms. */
  readonly time: number
  /** Of the state, ms. */
  readonly of: number
}

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

export type HistoryReplies<Edited, Window, Cell> = {
  readonly 'history.list': HistoryPage
  readonly 'history.versions': readonly VersionView[]
  /** Null: the gesture is no longer known by that name (a copied profile was told apart). */
  readonly 'history.show': EarlierTable | null
  readonly 'history.compare': Comparison | null
  readonly 'history.window': Window
  readonly 'history.cell': Cell
  readonly 'history.restore': Edited
  readonly 'history.takeBack': Edited
  readonly 'history.takeValue': Edited
  readonly 'history.nameVersion': null
  readonly 'history.renameVersion': null
}
