/**
 * The part of the door through which a project leaves this computer: as one file, or through a folder that colleagues
 * share. Paths never come from the page: main shows the system's dialogs.
 */
import { z } from 'zod'

import type { HistoryLine } from './ipc-history.ts'
import type { TableDeed } from './project/table-news.ts'
import type { Problem } from './problem.ts'

const documentId = z.string().min(1).max(64)

export const projectArguments = {
  /** Shows the system's dialog, then writes the whole project to one file. */
  'project.saveFile': z.strictObject({ documentId }),
  /**
   * Shows the system's dialog. With a document: its project passes through the chosen folder from now on. Without one:
   * the project of the folder is opened.
   */
  'project.chooseFolder': z.strictObject({ documentId: documentId.optional() }),
  /** The officer agrees to fill the emptied or deleted folder again. */
  'project.refillFolder': z.strictObject({ documentId }),
  /** The project goes on without a folder; what is in the folder stays there. */
  'project.leaveFolder': z.strictObject({ documentId }),
  /** The files that others' work waits for will not come: what waits is shown without them. */
  'project.doWithout': z.strictObject({ documentId }),
} as const satisfies Record<string, z.ZodType>

/** Somebody's work that cannot be shown yet: a file that it builds upon is not here. */
export type WaitingPerson = {
  /** As they call themselves, if they do. */
  readonly name: string | null
  /** Changes that wait. */
  readonly count: number
  /** Whether the officer may go on without the file. */
  readonly canDoWithout: boolean
}

/** `problems`: the first of them; a folder may hold thousands, and nobody reads them all. */
export type FilesAmiss = { readonly count: number; readonly problems: readonly Problem[] }

/** How the project's folder stands. `folder`: its name, to be shown. */
export type FolderState =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking'; readonly folder: string }
  /** `at`: ms, of the last look at it. `amiss`: its files that are not as they should be, as long as they are so. */
  | {
      readonly kind: 'current'
      readonly folder: string
      readonly at: number
      readonly amiss?: FilesAmiss
    }
  /** `canRefill`: nothing is left there, and this computer can put everything back if the officer agrees. */
  | {
      readonly kind: 'trouble'
      readonly folder: string
      readonly problem: Problem
      readonly canRefill: boolean
    }

export type FolderOutcome<Opened> =
  | { readonly kind: 'linked' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'cancelled' }
  /** The folder's project was not the document's: it is open now in its place. */
  | { readonly kind: 'opened'; readonly outcome: Opened }

/** What somebody did, as it arrives from elsewhere. `name`: as they call themselves, if they do. */
export type News = {
  readonly name: string | null
  readonly cells: number
  readonly rowsInserted: number
  readonly rowsDeleted: number
  readonly columns: number
  /** Decisions about repairs. */
  readonly choices: number
  /** Anything else: rows moved or brought back. */
  readonly others: number
  /** Names of the tables where, in a project of several. */
  readonly inTables?: readonly string[]
  /** What was done to whole tables. */
  readonly tables?: readonly { readonly what: TableDeed; readonly name: string }[]
}

export type ProjectReplies<Opened, Done> = {
  readonly 'project.doWithout': Done
  readonly 'project.saveFile':
    | { readonly kind: 'saved'; readonly name: string }
    | { readonly kind: 'refused'; readonly problem: Problem }
    | { readonly kind: 'cancelled' }
  readonly 'project.chooseFolder': FolderOutcome<Opened>
  readonly 'project.refillFolder': null
  readonly 'project.leaveFolder': null
}

export type ProjectEvent<Summary> =
  /** How the folder of a document's project stands. */
  | { readonly event: 'folder-state'; readonly documentId: string; readonly state: FolderState }
  /**
   * What others did has arrived and is in the table: its rows are to be asked for again. `wide`: single gestures that
   * changed much of it, each announced with a way back.
   */
  | {
      readonly event: 'work-arrived'
      readonly document: Summary
      readonly news: readonly News[]
      readonly wide: readonly HistoryLine[]
    }
