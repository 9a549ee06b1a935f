import type {
  CommandArguments,
  CommandReplies,
  DocumentSummary,
  LookPhase,
  Edited,
  OpenOutcome,
  ProgressPhase,
} from '../../shared/ipc.ts'
import type { SaveOutcome } from '../../shared/ipc-saving.ts'

import type { FolderState, News } from '../../shared/ipc-project.ts'
import type { TableChanged, TablesView } from '../../shared/ipc-tables.ts'
import type { SavedState } from '../../shared/ipc-editing.ts'
import type { HistoryLine } from '../../shared/ipc-history.ts'
import type { HistoryCommand } from './desk-history.ts'
import type { SaveResult } from '../files/save-file.ts'
import type { EditCommand } from './edit-command.ts'
import type { LookCommand, ViewCommand, ViewReply } from './view-command.ts'

/**
 * What main asks of the engine's worker thread. The worker does everything that is heavy: reading, decoding,
 * indexing, surveying, writing. Main never holds a row.
 */
export type EngineMethods = {
  open(argument: { readonly path: string }): Promise<OpenOutcome>
  reread(argument: CommandArguments<'file.reread'>): Promise<OpenOutcome>
  /** Leaves the document's project with all its tables; answers the documents that are no more. */
  close(argument: CommandArguments<'file.close'>): Promise<readonly string[]>
  /** Waits until everything of every document is on the disk; answers how many gestures are on none. */
  closeAll(argument: Nothing): Promise<number>
  /** Resolves when what was typed is on the disk, or when the disk has refused it again. */
  flush(argument: CommandArguments<'work.flush'>): Promise<SavedState>
  flushAll(argument: Nothing): Promise<SavedState>
  openWork(argument: CommandArguments<'work.open'>): Promise<OpenedAt>
  /** A document that is open, for a page that has to begin anew; null where it is not open any more. */
  showAgain(argument: { readonly documentId: string }): Promise<OpenOutcome | null>
  startAfresh(argument: CommandArguments<'work.startAfresh'>): Promise<OpenOutcome>
  lookAt(argument: CommandArguments<'work.lookAt'>): Promise<null>
  listWorks(argument: Nothing): Promise<CommandReplies['work.list']>
  hideWork(argument: CommandArguments<'work.hide'>): Promise<CommandReplies['work.hide']>
  window(argument: CommandArguments<'table.window'>): Promise<CommandReplies['table.window']>
  cell(argument: CommandArguments<'table.cell'>): Promise<CommandReplies['table.cell']>
  decideAll(argument: CommandArguments<'repair.decideAll'>): Promise<CommandReplies['repair.decideAll']>
  decideGroup(argument: CommandArguments<'repair.decideGroup'>): Promise<CommandReplies['repair.decideGroup']>
  decideCell(argument: CommandArguments<'repair.decideCell'>): Promise<CommandReplies['repair.decideCell']>
  decideRanges(
    argument: CommandArguments<'repair.decideRanges'>,
  ): Promise<CommandReplies['repair.decideRanges']>
  chooseWord(argument: CommandArguments<'repair.chooseWord'>): Promise<CommandReplies['repair.chooseWord']>
  nextLostWord(
    argument: CommandArguments<'repair.nextLostWord'>,
  ): Promise<CommandReplies['repair.nextLostWord']>
  edit(command: EditCommand): Promise<Edited>
  view(command: ViewCommand | LookCommand): Promise<ViewReply>
  history(command: HistoryCommand): Promise<CommandReplies[HistoryCommand['name']]>
  savePreview(argument: CommandArguments<'save.preview'>): Promise<CommandReplies['save.preview']>
  /** `overOriginal`: the officer chose the original file itself and confirmed it. */
  /** Writes the whole project to one file. */
  saveProject(argument: { readonly documentId: string; readonly path: string }): Promise<SaveResult>
  /** The document's project passes through this folder from now on; or the folder's project is opened. */
  linkFolder(argument: {
    readonly documentId: string
    readonly folder: string
  }): Promise<CommandReplies['project.chooseFolder']>
  refillFolder(argument: CommandArguments<'project.refillFolder'>): Promise<null>
  doWithout(argument: CommandArguments<'project.doWithout'>): Promise<Edited>
  leaveFolder(argument: CommandArguments<'project.leaveFolder'>): Promise<null>
  /** How the person is called from now on. */
  callPerson(argument: { readonly name: string }): Promise<null>
  /** Makes a file one of the tables of a document's project. */
  addTable(argument: { readonly documentId: string; readonly path: string }): Promise<OpenedAt>
  putInto(argument: CommandArguments<'tables.putInto'>): Promise<OpenedAt>
  showTable(argument: CommandArguments<'tables.show'>): Promise<OpenedAt>
  renameTable(argument: CommandArguments<'tables.rename'>): Promise<TableChanged>
  removeTable(argument: CommandArguments<'tables.remove'>): Promise<TableChanged>
  placeTable(argument: CommandArguments<'tables.place'>): Promise<TableChanged>
  save(
    argument: CommandArguments<'save.copy'> & { readonly path: string; readonly overOriginal: boolean },
  ): Promise<SaveOutcome>
}

/** `path`: of the file that the table was made from, which may be gone. */
export type OpenedAt = { readonly path: string; readonly outcome: OpenOutcome }

type Nothing = Readonly<Record<string, never>>

export type EngineMethod = keyof EngineMethods

export type WorkerRequest = { readonly id: number; readonly method: EngineMethod; readonly argument: unknown }

export type WorkerMessage =
  | { readonly id: number; readonly result: unknown }
  /** A bug: the stack travels whole, to be logged whole. */
  | { readonly id: number; readonly bug: { readonly message: string; readonly stack: string | undefined } }
  /** Something that Aigu does without, to be logged. */
  | { readonly problem: { readonly message: string; readonly stack: string | undefined } }
  | { readonly saved: { readonly documentId: string; readonly state: SavedState } }
  | { readonly folder: { readonly documentId: string; readonly state: FolderState } }
  | {
      readonly arrived: {
        readonly document: DocumentSummary
        readonly news: readonly News[]
        readonly wide: readonly HistoryLine[]
      }
    }
  | { readonly tables: TablesView }
  | { readonly looking: { readonly phase: LookPhase; readonly part: number } }
  | { readonly progress: { readonly phase: ProgressPhase; readonly done: number; readonly total: number } }

/** Places in `cancelFlag`. */
export const CALL_TO_STOP = 0
export const LOOK_TO_STOP = 1

export type WorkerSetup = {
  /** Shared with the worker: two 32-bit integers, the ids of the call and of the look that should stop, 0 for none. */
  readonly cancelFlag: SharedArrayBuffer
  /** The person's name, as colleagues see it. */
  readonly personName: string
  readonly lexiconFolder: string
  /** `projets` in the officer's profile. */
  readonly projectFolder: string
  /** Tells this machine from another one with the same profile. */
  readonly machine: string
}
