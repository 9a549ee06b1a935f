/**
 * The part of the door through which a table is edited. Rows are named by their slot (the row of the file, then the
 * inserted ones), columns by theirs; a range is what lies between two rows in the view that the officer looks at.
 */
import { z } from 'zod'

import { LONGEST_TEXT, MOST_RANGES, MOST_ROWS_INSERTED, MOST_COLUMNS } from './editing-limits.ts'
import { replaceArguments, shownRows, viewRange } from './ipc-views.ts'
import type { Problem } from './problem.ts'

const documentId = z.string().min(1).max(64)
const slot = z.int().min(0)
/** -1 is the header: its cells are the columns' names. */
const row = z.int().min(-1)
const viewRanges = z.array(viewRange).min(1).max(MOST_RANGES)
/** Rows of the view that follow each other, both ends included; none of them touches another. */
const rowSpans = z
  .array(z.strictObject({ fromRow: slot, toRow: slot }))
  .min(1)
  .max(MOST_RANGES)
const cellText = z.string().max(LONGEST_TEXT)
const columnName = z.string().max(1_000)

export const editingArguments = {
  /**
   * Sets a block of cells from one cell on, downwards in the view. Rows that the table has not are added below if
   * `grows`; columns beyond the last are told, never made.
   */
  'edit.setCells': z.strictObject({
    documentId,
    kind: z.enum(['edit', 'paste', 'fill']),
    show: shownRows,
    row,
    columns: z.array(slot).min(1).max(MOST_COLUMNS),
    values: z.array(z.array(cellText)).min(1).max(1_000_000),
    grows: z.boolean(),
  }),
  /** Empties the cells of ranges. */
  'edit.clear': z.strictObject({ documentId, show: shownRows, ranges: viewRanges }),
  /** One text in every cell of ranges. */
  'edit.fillWith': z.strictObject({
    documentId,
    kind: z.enum(['edit', 'paste', 'fill']),
    show: shownRows,
    ranges: viewRanges,
    text: cellText,
  }),
  /** Repeats the first row (or column) of each range over the rest of it. */
  'edit.fill': z.strictObject({
    documentId,
    show: shownRows,
    ranges: viewRanges,
    direction: z.enum(['down', 'right']),
  }),
  /** As many rows beside each of these as is said. */
  'edit.insertRows': z.strictObject({
    documentId,
    side: z.enum(['above', 'below']),
    at: z
      .array(z.strictObject({ row, count: z.int().min(1).max(MOST_ROWS_INSERTED) }))
      .min(1)
      .max(MOST_RANGES),
  }),
  /** Each span once more, under its last row. */
  'edit.duplicateRows': z.strictObject({ documentId, show: shownRows, spans: rowSpans }),
  'edit.deleteRows': z.strictObject({ documentId, show: shownRows, spans: rowSpans }),
  'edit.moveRows': z.strictObject({
    documentId,
    show: shownRows,
    fromRow: slot,
    toRow: slot,
    by: z.enum(['up', 'down']),
  }),
  /** Columns of these names beside each of those. */
  'edit.insertColumns': z.strictObject({
    documentId,
    side: z.enum(['left', 'right']),
    at: z
      .array(z.strictObject({ column: slot, names: z.array(columnName).min(1).max(1_000) }))
      .min(1)
      .max(MOST_RANGES),
  }),
  'edit.renameColumn': z.strictObject({ documentId, column: slot, name: columnName }),
  'edit.deleteColumns': z.strictObject({ documentId, columns: z.array(slot).min(1).max(MOST_COLUMNS) }),
  'edit.moveColumn': z.strictObject({ documentId, column: slot, by: z.enum(['left', 'right']) }),
  /** Makes the accepted repairs the cells' own values. */
  'edit.applyRepairs': z.strictObject({ documentId }),
  ...replaceArguments,
  'edit.undo': z.strictObject({ documentId }),
  'edit.redo': z.strictObject({ documentId }),
} as const satisfies Record<string, z.ZodType>

/** What a gesture did. `changed`: cells; 0 when nothing was to do. */
export type EditOutcome<Summary> =
  | {
      readonly kind: 'done'
      readonly document: Summary
      readonly changed: number
      /** Where the officer's eye should go: the first cell concerned. */
      readonly focus?: { readonly row: number; readonly column: number }
      /** What was left as it is, and why: cells changed since by a colleague, columns that the table has not. */
      readonly remarks: readonly Problem[]
    }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'nothing' }

/** Whether all that was typed is on the disk; "Tout est enregistré, 14:32". */
export type SavedState =
  | { readonly kind: 'saved'; /** ms; null: nothing was to be saved yet. */ readonly at: number | null }
  | { readonly kind: 'saving' }
  /** Kept in memory and on screen, written as soon as the disk takes it. */
  | { readonly kind: 'refused'; /** Gestures. */ readonly waiting: number; readonly problem: Problem }
