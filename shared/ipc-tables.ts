/**
 * The part of the door through which a project holds several tables. A table is named by the id of its base, which only
 * says something within its project; each table that was looked at is a document of its own.
 */
import { z } from 'zod'

import type { Problem } from './problem.ts'
import { LONGEST_TABLE_NAME } from './project/table-name.ts'

const documentId = z.string().min(1).max(64)
const project = z.string().regex(/^[a-z0-9-]{8,64}$/)
const table = z.string().regex(/^[0-9a-f]{8}$/)

export const tablesArguments = {
  /** Shows the system's dialog; the chosen file becomes a table of the document's project. */
  'tables.add': z.strictObject({ documentId }),
  /** The document, to which nothing was done yet, becomes a table of another project of this machine. */
  'tables.putInto': z.strictObject({ documentId, project }),
  /** Another table of the document's project, as it was left. */
  'tables.show': z.strictObject({ documentId, table }),
  'tables.rename': z.strictObject({
    documentId,
    table,
    name: z.string().trim().min(1).max(LONGEST_TABLE_NAME),
  }),
  /** Takes a table out of sight, or puts it back; nothing of it is erased. */
  'tables.remove': z.strictObject({ documentId, table, removed: z.boolean() }),
  /** Puts a table before another one; null: last. */
  'tables.place': z.strictObject({ documentId, table, before: table.nullable() }),
} as const satisfies Record<string, z.ZodType>

export type TablesName = keyof typeof tablesArguments

export type TableTab = {
  readonly id: string
  readonly name: string
  /** The document that shows it; null where it was not looked at yet. */
  readonly documentId: string | null
  readonly isRemoved: boolean
  /** Somebody added it, and the table itself has not arrived yet. */
  readonly isAwaited: boolean
}

/** The tables of a project in the order of their tabs, those that were removed included. */
export type TablesView = {
  readonly project: string
  /** As its colleagues know it. */
  readonly title: string
  readonly tables: readonly TableTab[]
}

export type TableChanged = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly problem: Problem }

export type TablesReplies<Opened> = {
  readonly 'tables.add': Opened
  readonly 'tables.putInto': Opened
  readonly 'tables.show': Opened
  readonly 'tables.rename': TableChanged
  readonly 'tables.remove': TableChanged
  readonly 'tables.place': TableChanged
}

/** A table was added, named, moved, removed or has arrived. */
export type TablesEvent = { readonly event: 'tables-changed'; readonly tables: TablesView }
