/**
 * The part of the door through which an officer sees where two people disagree, and settles it. Nothing that either
 * wrote is ever dropped: settling is a gesture like any other.
 */
import { z } from 'zod'

import { gestureRef } from './ipc-history.ts'
import type { GestureRef, Person } from './ipc-history.ts'

const documentId = z.string().min(1).max(64)
const slot = z.int().min(0)

/** What two people disagree about: a cell, whether a row or a column is to be, how a column is called. */
const conflictRef = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('cell'), row: slot, column: slot }),
  z.strictObject({ what: z.literal('row'), row: slot }),
  z.strictObject({ what: z.literal('column-name'), column: slot }),
  z.strictObject({ what: z.literal('column-deleted'), column: slot }),
])
export type ConflictRef = z.infer<typeof conflictRef>

export const conflictQuestions = {
  /** Some of them, in the order of the table, and how many there are. */
  'conflict.list': z.strictObject({ documentId, from: z.int().min(0), count: z.int().min(1).max(200) }),
} as const satisfies Record<string, z.ZodType>

export const conflictChanges = {
  'conflict.settle': z.strictObject({
    documentId,
    conflict: conflictRef,
    /** Somebody's word; what the file has; or, of a row or a column, whether it stays. */
    choice: z.union([
      z.strictObject({ word: gestureRef }),
      z.strictObject({ original: z.literal(true) }),
      z.strictObject({ keep: z.boolean() }),
    ]),
  }),
} as const satisfies Record<string, z.ZodType>

/** What somebody wrote; `text` null: nothing. */
export type Word = {
  readonly word: GestureRef
  readonly by: Person
  /** ms */
  readonly time: number
  readonly text: string
}

export type ConflictView = {
  readonly conflict: ConflictRef
  /** As the grid counts; null where it is about a column, or the row is no longer shown. */
  readonly rowNumber: number | null
  /** Null where it is about a row. */
  readonly column: string | null
  /** What the file has; null where it has nothing of the kind. */
  readonly original: string | null
  /** Everyone's last word; what the table shows first. Of a row or a column that was deleted: who did. */
  readonly words: readonly Word[]
  /** Of a row or a column that was deleted: what others wrote there without knowing, a few. */
  readonly edits: readonly (Word & { readonly column: string; readonly rowNumber: number | null })[]
  readonly editCount: number
}

export type ConflictPage = { readonly conflicts: readonly ConflictView[]; readonly count: number }

export type ConflictReplies<Edited> = {
  readonly 'conflict.list': ConflictPage
  readonly 'conflict.settle': Edited
}
