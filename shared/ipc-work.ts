/**
 * The part of the door through which work is taken up again. A project is named by its id, which only says something to
 * this machine: neither the path of its file nor of its folder comes from the page.
 */
import { z } from 'zod'

import type { SavedState } from './ipc-editing.ts'
import { plainRows } from './ipc-views.ts'

const documentId = z.string().min(1).max(64)
const project = z.string().regex(/^[a-z0-9-]{8,64}$/)
const slot = z.int().min(0)

/** Where the officer is in a table, by slots: places change with what colleagues insert, and with the view. */
export const cursor = z.object({
  /** A sorted or filtered view ends with the session. */
  show: plainRows,
  row: z.int().min(-1),
  column: slot,
  /** The first row in sight. */
  topRow: slot,
})
export type Cursor = z.infer<typeof cursor>

export const workArguments = {
  /** The last works of this machine. */
  'work.list': z.strictObject({}),
  /** Takes a work up again, from the file as it was when it began. */
  'work.open': z.strictObject({ project }),
  /** Takes a work off the list. Its files stay, and opening its file finds it again. */
  'work.hide': z.strictObject({ project }),
  /** Leaves the work where it is, and shows the file as it is. */
  'work.startAfresh': z.strictObject({ documentId }),
  /** Resolves when what was typed is on the disk, or says that the disk refuses it. */
  'work.flush': z.strictObject({ documentId }),
  /** Where the officer is now, to be found again. */
  'work.lookAt': z.strictObject({ documentId, cursor }),
} as const satisfies Record<string, z.ZodType>

/** How much a work holds. `changes`: gestures that were not undone; `choices`: decisions about repairs. */
export type WorkMeasure = { readonly changes: number; readonly choices: number }

export type KnownWorkView = WorkMeasure & {
  readonly project: string
  /** Of its first table. */
  readonly name: string
  /** Of all its tables. */
  readonly tables: readonly string[]
  /** Of the file when the work began; to be shown, nothing else. */
  readonly folder: string
  /** ms; when it was last worked on. */
  readonly touched: number
  /** More may have been done than is counted: the program was killed over it. Opening it counts anew. */
  readonly isBehind?: true
}

/** Work on this very file was found and taken up. */
export type ResumedWork = WorkMeasure & {
  readonly touched: number
  /** Where the officer was; places in the view `show`. */
  readonly at?: CursorPlace
}

export type CursorPlace = {
  readonly show: Cursor['show']
  readonly place: number
  readonly column: number
  readonly topPlace: number
}

export type WorkReplies<Outcome> = {
  'work.list': readonly KnownWorkView[]
  'work.open': Outcome
  'work.hide': readonly KnownWorkView[]
  'work.startAfresh': Outcome
  'work.flush': SavedState
  'work.lookAt': null
}
