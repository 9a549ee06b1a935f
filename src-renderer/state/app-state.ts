import type {
  CellView,
  DocumentSummary,
  DroppedFile,
  LostWordPlace,
  OpenOutcome,
  LookPhase,
  ProgressPhase,
  StartState,
} from '../../shared/ipc.ts'
import type { SavedState } from '../../shared/ipc-editing.ts'
import type { FolderState } from '../../shared/ipc-project.ts'
import type { SaveFormat, SaveOutcome, SavePreview } from '../../shared/ipc-saving.ts'
import type { ShownRows } from '../../shared/ipc-views.ts'
import type { CursorPlace, KnownWorkView, ResumedWork } from '../../shared/ipc-work.ts'

import type { Problem } from '../../shared/problem.ts'
import type { Announced } from './announced.ts'
import type { FocusedCell, HistoryState } from './history-state.ts'
import type { Settling } from './settling.ts'
import { noTables } from './tables-state.ts'
import type { TablesState } from './tables-state.ts'
import { plainLooking } from './view-state.ts'
import type { Looking } from './view-state.ts'

export type TableShow = ShownRows

/** Where a file to open comes from. */
export type OpenRequest =
  | { readonly from: 'dialog' }
  | { readonly from: 'drop'; readonly file: DroppedFile; readonly name: string; readonly others: number }
  | { readonly from: 'sample' }
  | { readonly from: 'folder' }
  | { readonly from: 'waiting'; readonly name: string | null }
  | { readonly from: 'work'; readonly project: string; readonly name: string }

/** What is held back until the officer says whether changes that are on no disk may go. */
export type HeldRequest = OpenRequest | { readonly from: 'close' }

/** The one long task at a time. `progress` stays null while a system dialog is open. */
export type Task = {
  readonly kind: 'open' | 'reread' | 'save'
  readonly name: string | null
  readonly progress: { readonly phase: ProgressPhase; readonly done: number; readonly total: number } | null
}

export type Saving = {
  readonly format: SaveFormat
  readonly preview: SavePreview | null
  readonly outcome: SaveOutcome | null
}

/** The lost word that the officer is choosing. */
export type Choosing = {
  readonly at: LostWordPlace
  /** Its cell, whole, with its lost words. */
  readonly cell: CellView
  /** Choices hold wherever the same word is lost. */
  readonly everywhere: boolean
  /** What the last choice did. */
  readonly said: string
}

export type WorkLine =
  | { readonly kind: 'resumed'; readonly work: ResumedWork }
  | { readonly kind: 'changed'; readonly earlier: KnownWorkView }
  /** It was opened while a project was, which it can become a table of. */
  | { readonly kind: 'apart'; readonly project: string; readonly name: string }

/** A bug of ours, shown calmly until the officer closes it. */
export type Bug = { readonly message: string }

export type Refused = Extract<OpenOutcome, { kind: 'refused' }>

/** A short sentence shown in place, that is not an error. */
export type Notice =
  | 'not-a-file'
  | 'busy'
  | 'cancelled'
  | 'words-chosen'
  | { readonly opened: string; readonly others: number }
  | { readonly hidden: string }
  /** It can be put back at once. */
  | { readonly removedTable: { readonly id: string; readonly name: string } }
  /** `ofLastGesture`: what was done and how to go back, which is true until the next gesture. */
  | { readonly said: string; readonly ofLastGesture?: true }
  | { readonly problem: Problem }

type LookingAtTables = Looking & TablesState

/** Everything the window knows. Nothing here can be computed from the rest. */
export type AppState = LookingAtTables & {
  readonly start: StartState
  readonly systemDark: boolean
  readonly document: DocumentSummary | null
  /** Whether all that was done to the document is on the disk; null before anything was. */
  readonly saved: SavedState | null
  /** What screen readers were told of it last. */
  readonly savedTold: { readonly kind: 'saved' | 'refused'; readonly text: string } | null
  /** Edits and decisions on their way to main: nothing is promised of them yet. */
  readonly editsUnderWay: number
  /** What is said of earlier work on the file that was opened, until closed. */
  readonly workLine: WorkLine | null
  /** Where the officer left the document; the table goes there once. */
  readonly comeBackTo: CursorPlace | null
  /** To be taken up again, the latest first; null until they are known. */
  readonly works: readonly KnownWorkView[] | null
  /** Grows whenever rows must be asked for again. */
  readonly rowsVersion: number
  readonly show: TableShow
  readonly refused: Refused | null
  readonly notice: Notice | null
  readonly task: Task | null
  /** A search, a sort or the like that takes long. */
  readonly lookUnderWay: { readonly phase: LookPhase; readonly part: number } | null
  readonly held: HeldRequest | null
  readonly saving: Saving | null
  readonly choosing: Choosing | null
  /** What was done, open beside the table; the table may be an earlier one. */
  readonly history: HistoryState | null
  /** What two people disagree about, open beside the table. */
  readonly settling: Settling | null
  readonly focusedCell: FocusedCell | null
  /** Of the table on screen. */
  readonly announced: readonly Announced[]
  /** Of the project of a document, which may be another one than the open one for a moment. */
  readonly folder: { readonly documentId: string; readonly state: FolderState } | null
  /** What is wrong with single files of the folder is listed under the top bar. */
  readonly folderFilesOpen: boolean
  /** The officer is asked how colleagues should see them. */
  readonly naming: boolean
  readonly paletteOpen: boolean
  readonly encodingMenuOpen: boolean
  readonly bug: Bug | null
  /** Read out by screen readers when it changes. */
  readonly announcement: string
}

export function initialState(start: StartState, systemDark: boolean): AppState {
  return {
    start,
    systemDark,
    document: null,
    saved: null,
    savedTold: null,
    editsUnderWay: 0,
    workLine: null,
    comeBackTo: null,
    works: null,
    rowsVersion: 0,
    show: 'all',
    refused: null,
    notice: null,
    task: null,
    lookUnderWay: null,
    held: null,
    saving: null,
    choosing: null,
    history: null,
    settling: null,
    focusedCell: null,
    announced: [],
    folder: null,
    folderFilesOpen: false,
    naming: false,
    paletteOpen: false,
    encodingMenuOpen: false,
    bug: null,
    announcement: '',
    ...plainLooking,
    ...noTables,
  }
}
