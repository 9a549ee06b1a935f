/**
 * The one door between the window and the main process: every command and event, its types and its run-time schema.
 * Arguments are parsed in the main process before anything acts on them (the page is not trusted); replies are typed
 * only. Paths never come from the page: a dropped `File` is turned into its path in the preload, a chosen file in main.
 */
import { z } from 'zod'

import { MOST_COLUMNS } from './editing-limits.ts'
import { delimiters } from './csv/dialect.ts'
import type { Dialect } from './csv/dialect.ts'
import type { EncodingReport } from './encoding-report.ts'
import { editingArguments } from './ipc-editing.ts'
import type { EditOutcome, SavedState } from './ipc-editing.ts'
import { conflictChanges, conflictQuestions } from './ipc-conflicts.ts'
import type { ConflictReplies } from './ipc-conflicts.ts'
import { historyArguments } from './ipc-history.ts'
import type { HistoryReplies } from './ipc-history.ts'
import { projectArguments } from './ipc-project.ts'
import type { FolderState, ProjectEvent, ProjectReplies, WaitingPerson } from './ipc-project.ts'
import { saveFormats } from './ipc-saving.ts'
import type { SaveOutcome, SavePreview } from './ipc-saving.ts'
import { tablesArguments } from './ipc-tables.ts'
import type { TablesEvent, TablesReplies, TablesView } from './ipc-tables.ts'
import { placeRanges, shownRows, viewArguments } from './ipc-views.ts'
import type { ViewReplies } from './ipc-views.ts'
import { workArguments } from './ipc-work.ts'
import type { KnownWorkView, ResumedWork, WorkReplies } from './ipc-work.ts'
import { languages } from './messages/language.ts'
import type { Language } from './messages/language.ts'
import { fileEncodings } from './text/code-page.ts'
import type { CellAddress, Certainty, LostWord, RepairGroup } from './text/repair-plan.ts'
import type { Problem } from './problem.ts'
import type { RepairDecision } from './repair-decision.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const documentId = z.string().min(1).max(64)
/** -1 is the header; lines above it count down from there. */
const row = z.int().min(-1_000_000)
const column = z.int().min(0)
const nothing = z.strictObject({})
const show = shownRows
/** Which lost word of a cell, from 0. */
const word = z.int().min(0)

/** Argument schemas, by command name. */
export const commandArguments = {
  'app.start': nothing,
  'settings.set': z.strictObject({
    language: z.enum(languages).optional(),
    theme: z.enum(themes).optional(),
    /** Empty: the name of the system's account. */
    personName: z.string().max(200).optional(),
  }),
  /** Shows the system's dialog; replies as `file.open`, or null if the officer gave up. */
  'file.choose': nothing,
  /** `path` is put there by the preload from a dropped File; the page cannot name one. Empty: the File is on no disk. */
  'file.openDropped': z.strictObject({ path: z.string().max(32_768) }),
  'file.openSample': nothing,
  /** Opens the path that main holds (system double-click, command line, or "réessayer" after an error). */
  'file.openPending': nothing,
  'file.cancel': nothing,
  /** Gives up the search, the sort or the like that takes long. */
  'view.stop': nothing,
  'file.close': z.strictObject({ documentId }),
  /** Reads the file again, as the officer says it is. */
  'file.reread': z.strictObject({
    documentId,
    encoding: z.enum(fileEncodings).optional(),
    delimiter: z.enum(delimiters).optional(),
    ignoreQuotes: z.boolean().optional(),
  }),
  'table.window': z.strictObject({
    documentId,
    show,
    from: z.int().min(0),
    count: z.int().min(1).max(500),
    firstColumn: z.int().min(0).optional(),
    columnCount: z.int().min(1).max(200).optional(),
    /** Columns that are not shown; places count without them. */
    hidden: z.array(column).max(MOST_COLUMNS).optional(),
  }),
  /** One cell, whole (windows cut long texts for display). */
  'table.cell': z.strictObject({ documentId, row, column }),
  'repair.decideAll': z.strictObject({ documentId, accept: z.boolean(), certainOnly: z.boolean() }),
  'repair.decideGroup': z.strictObject({ documentId, groupId: z.string().max(200), accept: z.boolean() }),
  'repair.decideCell': z.strictObject({ documentId, row, column, accept: z.boolean() }),
  /** Accepts every repair of ranges (place -1 is the header); refuses them if all were accepted. */
  'repair.decideRanges': z.strictObject({ documentId, show, ranges: placeRanges.min(1) }),
  /** Decides one lost word and no other; candidate -1 leaves it as it is. `everywhere`: the same word in every cell. */
  'repair.chooseWord': z.strictObject({
    documentId,
    row,
    column,
    word,
    candidate: z.int().min(-1),
    everywhere: z.boolean(),
  }),
  /** The next lost word that waits for a choice, after this one or from the top; round to the top again. */
  'repair.nextLostWord': z.strictObject({
    documentId,
    show,
    after: z.strictObject({ row, column, word: z.int().min(-1) }).optional(),
  }),
  ...viewArguments,
  ...editingArguments,
  ...projectArguments,
  ...tablesArguments,
  ...historyArguments,
  ...conflictQuestions,
  ...conflictChanges,
  ...workArguments,
  /** Pastes as the system does: the page may not look at the clipboard unasked. */
  'clipboard.paste': nothing,
  'save.preview': z.strictObject({ documentId, format: z.enum(saveFormats) }),
  /** Shows the system's dialog, then writes. */
  'save.copy': z.strictObject({ documentId, format: z.enum(saveFormats) }),
  'save.reveal': z.strictObject({ documentId }),
  /** The answer to `closing`: everything that stood in a field is handed over. */
  'app.readyToClose': nothing,
  'app.reportBug': z.strictObject({
    message: z.string().max(10_000),
    stack: z.string().max(100_000).optional(),
  }),
} as const satisfies Record<string, z.ZodType>

export type CommandName = keyof typeof commandArguments
export type CommandArguments<K extends CommandName> = z.infer<(typeof commandArguments)[K]>

export type GroupView = RepairGroup & {
  /** Accepted cells of the group, after the officer's decisions; a cell counts from its first chosen word on. */
  readonly acceptedCount: number
  /** Cells that hold a value of their own since: typed over, or repaired for good. */
  readonly settledCount?: number
  /** Where letters were lost: the words that wait for a choice. */
  readonly wordsToChoose?: number
}

/** A column of the table, in the order shown. */
export type ColumnView = {
  /** What commands call it: its place in the file, or beyond the file's for one that was added. */
  readonly slot: number
  /** As the file has it, made unique for display if it is a twin or empty. */
  readonly name: string
  /** The repair proposed for the name itself, and what became of it. */
  readonly repair?: {
    readonly before: string
    readonly after: string
    readonly groupId: string
    readonly decision: RepairDecision
    readonly hasLostWords?: true
  }
  readonly damagedCells: number
}

/** Everything the repair screen says above the table. Sent whole: it is small. */
export type DocumentSummary = {
  readonly documentId: string
  readonly name: string
  readonly sizeInBytes: number
  readonly rowCount: number
  readonly columns: readonly ColumnView[]
  readonly encoding: EncodingReport
  readonly dialect: Dialect
  readonly groups: readonly GroupView[]
  readonly damagedRowCount: number
  readonly acceptedCount: number
  /** Things worth knowing that are not repairs: ragged rows, twin headers, unclosed quote, mixed line ends… */
  readonly remarks: readonly Problem[]
  readonly changedSinceSaved: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Where two people disagree; absent: nowhere. */
  readonly conflictCount?: number
  /** Whose work waits for a file that is not here; absent where nothing waits. */
  readonly waiting?: readonly WaitingPerson[]
}

export type OpenOutcome =
  /**
   * `resumed`: work on this very file was taken up. `earlier`: the file at this place had another content when it was
   * last worked on; that work stays as it is.
   */
  | {
      readonly kind: 'opened'
      readonly document: DocumentSummary
      readonly resumed?: ResumedWork
      readonly earlier?: KnownWorkView
      /** How it stands, where it was open before: something of it may be on no disk. */
      readonly saved?: SavedState
      /** How the folder of its project stood, where it was open before: the next look is some seconds off. */
      readonly folder?: FolderState
      /** Of its project, once there is one. */
      readonly tables?: TablesView
    }
  /** `canRetry`: `file.openPending` tries the same path again. */
  | { readonly kind: 'refused'; readonly name: string; readonly problem: Problem; readonly canRetry: boolean }
  | { readonly kind: 'cancelled' }

/** A lost word of a cell, with what the officer chose. */
export type LostWordView = LostWord & {
  /** The candidate that will be written, or -1: it stays as it is. Null: it waits for a choice, and stays so far. */
  readonly chosen: number | null
  /** In how many cells of the file the same word is lost, this one included. */
  readonly cellCount: number
}

/** One cell of a window: the text as read, and the repair proposed for it, if any. */
export type CellView = {
  readonly before: string
  /** As it will be written where it is accepted, whole or in part; else as proposed. */
  readonly after?: string
  readonly groupId?: string
  readonly certainty?: Certainty
  readonly decision?: RepairDecision
  /** Letters were lost: its words can be chosen one by one. */
  readonly hasLostWords?: true
  /** The text cut into what is sound and what can be chosen; of a single cell only, not in windows. */
  readonly lostText?: readonly (string | LostWordView)[]
  /** Typed by somebody: no longer what the file has. */
  readonly edited?: true
  /** Two people typed different values without knowing of each other; the later one is shown. */
  readonly conflict?: true
  /** Somebody wrote here, and it is undone since: there is a history to show, as there is of an edited cell. */
  readonly written?: true
  /** `after` is what the cell holds now, beside what it held: nothing to decide. */
  readonly compared?: true
  /** Cut for display; the whole text stays in the engine. */
  readonly cut?: true
}

/** Where a lost word stands: `place` is its row's index in the view asked about. */
export type LostWordPlace = CellAddress & { readonly word: number; readonly place: number }

/** What one gesture over several cells changed. */
export type DecidedCells = { readonly document: DocumentSummary; readonly changedCells: number }

export type TableWindow = {
  /** How many rows this view holds in all. */
  readonly total: number
  readonly from: number
  readonly rows: readonly {
    readonly row: number
    /** Of a comparison: the row came or went since. Of the present: deleted by one while another wrote in it. */
    readonly change?: 'added' | 'deleted' | 'contested'
    /** Where it stands among all rows, if that is not its own number. */
    readonly place?: number
    /** Cells beyond the header's are kept and shown (ragged rows); missing ones are absent. */
    readonly cells: readonly CellView[]
  }[]
}

export type StartState = {
  readonly language: Language
  readonly theme: Theme
  /** How colleagues see the person. */
  readonly personName: string
  readonly version: string
  readonly platform: 'win32' | 'darwin' | 'linux'
  /** A file is waiting (double-click, command line): the page calls `file.openPending`. */
  readonly pendingFile: string | null
}

/** What a gesture did to the table. */
export type Edited = EditOutcome<DocumentSummary>

export type CommandReplies = WorkReplies<OpenOutcome> &
  ProjectReplies<OpenOutcome, Edited> &
  TablesReplies<OpenOutcome> &
  Readonly<Record<keyof typeof editingArguments, Edited>> &
  ViewReplies &
  HistoryReplies<Edited, TableWindow, CellView> &
  ConflictReplies<Edited> & {
    'app.start': StartState
    'settings.set': StartState
    'file.choose': OpenOutcome
    'file.openDropped': OpenOutcome
    'file.openSample': OpenOutcome
    'file.openPending': OpenOutcome
    'file.cancel': null
    'view.stop': null
    'file.close': null
    'file.reread': OpenOutcome
    'table.window': TableWindow
    'table.cell': CellView
    'repair.decideAll': DocumentSummary
    'repair.decideGroup': DocumentSummary
    'repair.decideCell': DocumentSummary
    'repair.decideRanges': DecidedCells & { readonly accepted: boolean }
    'repair.chooseWord': DecidedCells
    /** Null: every lost word of the view is decided, or stands where the window does not show it. */
    'repair.nextLostWord': LostWordPlace | null
    'clipboard.paste': null
    /** Null: it was given up, as in `ViewReplies`. */
    'save.preview': SavePreview | null
    'save.copy': SaveOutcome
    'save.reveal': null
    'app.readyToClose': null
    'app.reportBug': null
  }

export type ProgressPhase = 'read' | 'decode' | 'index' | 'survey' | 'write'

/** Looking at a table as it is: nothing changes, and it can be given up at any time. */
export type LookPhase = 'sort' | 'find' | 'count' | 'preview'

export type AppEvent =
  /** `done` of `total` bytes or rows of the phase. */
  | {
      readonly event: 'progress'
      readonly phase: ProgressPhase
      readonly done: number
      readonly total: number
    }
  /** How far a search, a sort or the like is, from 0 to 1 when it is over; of those that take half a second. */
  | { readonly event: 'looking'; readonly phase: LookPhase; readonly part: number }
  /** A menu item or system gesture asks the page to run one of its actions. */
  | { readonly event: 'run-action'; readonly actionId: string }
  /** Whether all that was typed is on the disk. */
  | { readonly event: 'saved-state'; readonly documentId: string; readonly state: SavedState }
  /** The window is about to close: what stands in a field is to be handed over now. */
  | { readonly event: 'closing' }
  | ProjectEvent<DocumentSummary>
  | TablesEvent
  | { readonly event: 'file-waiting'; readonly name: string }
  | { readonly event: 'system-theme'; readonly dark: boolean }

/** A `File` of the page; opaque here, where there is no DOM. */
export type DroppedFile = object

/** What the preload puts on `window.aigu`. Frozen; nothing of Electron goes through it. */
export type Bridge = {
  invoke<K extends Exclude<CommandName, 'file.openDropped'>>(
    command: K,
    argument: CommandArguments<K>,
  ): Promise<CommandReplies[K]>
  /** The dropped File's path is read in the preload and goes straight to main. */
  openDropped(file: DroppedFile): Promise<OpenOutcome>
  /** Returns the function that stops listening. */
  listen(listener: (event: AppEvent) => void): () => void
}
