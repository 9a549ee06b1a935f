import type { AuthorId } from './identity.ts'
import type { ProjectRecord } from './record.ts'

/** Author → highest number applied. Without prototype: an author may be called `constructor`. Never changed once made. */
export type Vector = Readonly<Record<AuthorId, number>>

/** A record as it was read from a line, with what the line's place says of it. */
export type JournalEntry = {
  readonly author: AuthorId
  readonly record: ProjectRecord
  /** First 16 hex digits of the SHA-256 of the line (checksum, space, JSON). */
  readonly hash: string
  /** Hash of the author's line before; "" before the first one; null if that line is not known. */
  readonly previous: string | null
  /** What the author had seen of the others: `vv` of the record over what the lines above said. */
  readonly seen: Vector
  /** False after a damaged line, which may have said more about `seen`: any other copy of the entry is better. */
  readonly sure: boolean
}

/** A line whose checksum is right but whose record cannot be taken: it holds its number, without effect. */
export type HeldPlace = Omit<JournalEntry, 'record'> & { readonly record: null; readonly seq: number }

/** Why a line was set aside. The first group was damaged on its way, the second one was written like that. */
export const lineFaults = [
  'torn',
  'checksum',
  'encoding',
  'too-long',
  'json',
  'shape',
  'author',
  'key',
  'unknown-kind',
] as const
export type LineFault = (typeof lineFaults)[number]

/** A line that is kept but not applied. */
export type SetAside = {
  /** Counted from 1. */
  readonly line: number
  readonly why: LineFault
  /** Where its checksum is right and it says so: then it counts as present without effect. */
  readonly author: AuthorId | null
  readonly seq: number | null
}

export const emptyVector: Vector = Object.freeze(Object.create(null) as Record<string, number>)

/** `seen` with what a line adds; the same object if it adds nothing. A vector never goes back. */
export function widened(seen: Vector, added: Vector | undefined): Vector {
  if (added === undefined) return seen
  let wider: Record<string, number> | null = null
  for (const author of Object.keys(added)) {
    const seq = added[author] ?? 0
    if (seq <= (seen[author] ?? 0)) continue
    wider ??= Object.assign(Object.create(null) as Record<string, number>, seen)
    wider[author] = seq
  }
  return wider ?? seen
}
