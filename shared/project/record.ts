import { z } from 'zod'

import { AUTHOR_PATTERN } from './identity.ts'

/**
 * The records of a project's journal, as they stand in its lines. One letter keys: a repair of 100,000 cells is one
 * line of 3 MB. Results are stored, never "apply function f": code changes, history must not.
 *
 * A record of another author may lie about everything; these schemas are the door. What they refuse is kept in
 * quarantine, and counts as present without effect if its author and number are readable.
 */

/** Highest version of the format that this program writes. A higher one is read only, and never written to. */
export const FORMAT_VERSION = 1
export const LONGEST_VALUE = 1_000_000
/** Longest line in bytes; an `S` may hold a repair of a whole table. */
export const LONGEST_LINE = 1_200_000
export const LONGEST_BULK_LINE = 16_000_000
/** Cells of one bulk record. */
export const MOST_BULK_CELLS = 2_000_000
const MOST_AUTHORS = 5_000
export const HIGHEST_SEQ = 1_000_000_000
export const LONGEST_ID = 256

/** ms; no calendar has later moments, nor earlier ones than its opposite (ECMA-262, 21.4.1.1). */
export const MOST_DISTANT_TIME = 8_640_000_000_000_000

export const seqSchema = z.int().min(1).max(HIGHEST_SEQ)
const id = z.string().min(1).max(LONGEST_ID)
const text = z.string().max(LONGEST_VALUE)
/** Null: there is no cell (a short row of a ragged file). */
const value = text.nullable()
const base = z.string().regex(/^[0-9a-f]{8}$/)
const author = z.string().regex(AUTHOR_PATTERN)
const values = z.array(value).max(MOST_BULK_CELLS)

/** What the author's program had applied of the others when the gesture was made: author → highest number. */
export const vectorSchema = z
  .record(author, z.int().min(0).max(HIGHEST_SEQ))
  .refine((seen) => Object.keys(seen).length <= MOST_AUTHORS)

const envelope = {
  /** 1, 2, 3 … per author, without holes. */
  s: seqSchema,
  /** Wall clock in ms, never lower than the author's previous; for display and as a tie-break only. */
  t: z.int().min(-MOST_DISTANT_TIME).max(MOST_DISTANT_TIME),
  /** Gesture: all records of one action of the officer share it. */
  g: z.int().min(0).optional(),
  vv: vectorSchema.optional(),
  /** Author, where the line says it; else the header does. */
  a: author.optional(),
}

export const recordSchema = z.discriminatedUnion('k', [
  /** Sets one cell. */
  z.object({ ...envelope, k: z.literal('s'), r: id, c: id, v: value }),
  /** Sets many cells of one column: rows as ids, or as a base and the differences between row numbers. */
  z
    .object({
      ...envelope,
      k: z.literal('S'),
      c: id,
      r: z.array(id).max(MOST_BULK_CELLS).optional(),
      b: base.optional(),
      i: z.array(z.int().min(0)).max(MOST_BULK_CELLS).optional(),
      v: values,
    })
    .refine((record) =>
      record.r !== undefined
        ? record.r.length === record.v.length
        : record.b !== undefined && record.i?.length === record.v.length,
    ),
  /** Inserts a row of table `b` under row `after`, or first of all (""). */
  z.object({ ...envelope, k: z.literal('i'), b: base, r: id, after: z.string().max(LONGEST_ID) }),
  /** Deletes a row, or brings it back. */
  z.object({ ...envelope, k: z.literal('d'), r: id, v: z.boolean() }),
  /** Moves a row under another, or first of all (""). */
  z.object({ ...envelope, k: z.literal('m'), r: id, after: z.string().max(LONGEST_ID) }),
  /** One property of a column. A column of no base is made by its `table`. */
  z.object({
    ...envelope,
    k: z.literal('c'),
    c: id,
    p: z.enum(['table', 'name', 'after', 'deleted']),
    v: z.union([text, z.boolean()]),
  }),
  /** Imports a table. `name`: as the officer knows it. `recipe`: how the file was read. */
  z.object({
    ...envelope,
    k: z.literal('b'),
    base: z.string().regex(/^[0-9a-f]{64}$/),
    name: z.string().max(1_000),
    recipe: z
      .record(z.string().max(64), z.union([z.string().max(1_000), z.number(), z.boolean()]))
      .optional(),
  }),
  /** Says something about the gesture or the project; no effect on values. */
  z.object({
    ...envelope,
    k: z.literal('x'),
    what: z.string().max(64),
    of: z.record(z.string().max(64), z.union([text, z.number(), z.boolean()])).optional(),
  }),
  /** Fills a hole for ever: the only copy of that record is lost. If it turns up later it wins. */
  z.object({ ...envelope, k: z.literal('skip'), author, n: seqSchema }),
])

/** One line of a segment, checked. */
export type ProjectRecord = z.infer<typeof recordSchema>
export type RecordOf<K extends ProjectRecord['k']> = Extract<ProjectRecord, { k: K }>

/**
 * The first line of a segment. `prev`: the first 16 hex digits of the SHA-256 of this author's previous line, or "".
 * `vv`: what the author had seen before the first record; it stands here, so that a record that is written again in
 * another segment keeps its bytes, and with them its hash.
 */
export const headerSchema = z.object({
  aigu: z.int().min(1),
  project: z.string().min(8).max(64),
  author,
  name: z.string().max(200).optional(),
  from: seqSchema,
  prev: z.string().max(64).optional(),
  vv: vectorSchema.optional(),
})
export type SegmentHeader = z.infer<typeof headerSchema>

/** The last line of a sealed segment; `n`: how many records it holds. */
export const endSchema = z.object({ end: z.literal(1), n: z.int().min(0) })
