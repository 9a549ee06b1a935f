import type { AuthorId } from './identity.ts'
import type { Vector } from './journal-entry.ts'
import type { ProjectRecord } from './record.ts'

/** A record in its place: whose, which number, made knowing what. */
export type Entry = {
  readonly author: AuthorId
  readonly seq: number
  readonly vector: Vector
  /** Two hashes for one author and number: a fork. Empty: the line is damaged, only author and number could be read. */
  readonly hash: string
  /** Hash of the author's record before; empty before the first one; null where nobody knows. */
  readonly previous: string | null
  /** Null: unreadable. It holds its number and has no effect. */
  readonly record: ProjectRecord | null
  /** False: a damaged line above may have said more about `vector`. */
  readonly isSure: boolean
  /** As it was read, where a fork had it renamed or its vector cut. */
  readonly origin: Entry | null
}

export function makeVector(seen: Iterable<readonly [AuthorId, number]>): Vector {
  const vector = Object.create(null) as Record<AuthorId, number>
  for (const [author, seq] of seen) vector[author] = seq
  return vector
}

/** Was y made knowing x? */
export function precedes(x: Entry, y: Entry): boolean {
  return x.author === y.author ? x.seq < y.seq : (y.vector[x.author] ?? 0) >= x.seq
}

export function areConcurrent(x: Entry, y: Entry): boolean {
  return x !== y && !precedes(x, y) && !precedes(y, x)
}

export function timeOf(entry: Entry): number {
  return entry.record?.t ?? 0
}

/** The tie-break between heads: time, author, number. Positive when x wins. */
export function compareForShow(x: Entry, y: Entry): number {
  const time = timeOf(x) - timeOf(y)
  if (time !== 0) return time
  if (x.author !== y.author) return x.author < y.author ? -1 : 1
  return x.seq - y.seq
}

const sums = new WeakMap<Vector, number>()

/**
 * How many records came before this one, as it says, and itself. What knew of another is deeper than it, so sorting by
 * depth respects causality whatever the clocks say: a row inserted under another stands there, even beside the rows of
 * a colleague whose PC lives in 2037.
 */
export function depth({ vector, author, seq }: Entry): number {
  let sum = sums.get(vector)
  if (sum === undefined) {
    sum = Object.values(vector).reduce((total, seen) => total + seen, 0)
    sums.set(vector, sum)
  }
  return sum - (vector[author] ?? 0) + seq
}

/** A total order in which everything comes after what it knew; negative when x comes first. */
export function compareInCausalOrder(x: Entry, y: Entry): number {
  return depth(x) - depth(y) || compareForShow(x, y)
}

/** Everything an entry knew, and itself. */
export function pastOf(entry: Entry): Vector {
  return makeVector([...Object.entries(entry.vector), [entry.author, entry.seq]])
}

export function isWithin(entry: Entry, vector: Vector): boolean {
  return (vector[entry.author] ?? 0) >= entry.seq
}
