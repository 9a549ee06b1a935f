import type { Vector } from '../../shared/project/journal-entry.ts'

/**
 * What a file of lines asks of the memory once it is read. Lines that say little can ask for much: each record with a
 * vector of its own has a copy of the whole of it, so that 1 MB of lines that know of one more author each would take
 * 10 GB.
 */

/** Entries of vectors in one file: 8,000 edits by one of 100 people who see each other at every edit are fewer. */
const MOST_SEEN = 1_000_000

/** Bytes, as measured with V8 (Node 24), where objects are dictionaries. */
const SEEN_ENTRY = 100
const RECORD = 300
const CHARACTER = 2

/**
 * Bytes of a whole project's records. A million edits weigh 500 MB by this count, and the program that shows them has
 * 1.5 GB.
 */
const HEAVIEST_PROJECT = 800_000_000

/** Counts what the vectors of one file take. */
export type SeenBudget = {
  readonly used: number
  /** Whether a vector that widens `seen` by `added` can be afforded; it is then counted. */
  takes(seen: Vector, added: Vector | undefined): boolean
}

export function seenBudget(): SeenBudget {
  let used = 0
  const sizes = new WeakMap<Vector, number>()
  const sizeOf = (vector: Vector): number => {
    const known = sizes.get(vector)
    if (known !== undefined) return known
    const size = Object.keys(vector).length
    sizes.set(vector, size)
    return size
  }
  return {
    get used() {
      return used
    },
    takes(seen, added) {
      if (added === undefined) return true
      const says = Object.keys(added)
      if (!says.some((author) => (added[author] ?? 0) > (seen[author] ?? 0))) return true
      const size = sizeOf(seen) + says.length
      if (used + size > MOST_SEEN) return false
      used += size
      return true
    },
  }
}

/** Bytes in memory. @param textBytes of the file @param records among its lines */
export function weightOf(textBytes: number, records: number, seenEntries: number): number {
  return textBytes * CHARACTER + records * RECORD + seenEntries * SEEN_ENTRY
}

/** What the records of one project may still take. */
export type MemoryRoom = {
  /** Something was not taken. */
  readonly isFull: boolean
  has(weight: number): boolean
  /** @param fresh records of the segment that were not known: a damaged file is looked at again and again */
  take(segment: Taken, fresh: number): void
}

type Taken = {
  readonly weight: number
  readonly entries: readonly unknown[]
  readonly held: readonly unknown[]
}

/** @param used bytes that are taken already @param onFull called the first time that something does not fit */
export function memoryRoom(used: number, onFull: () => void): MemoryRoom {
  let weight = used
  let isFull = false
  return {
    get isFull() {
      return isFull
    },
    has(more) {
      const fits = weight + more <= HEAVIEST_PROJECT
      if (!fits && !isFull) onFull()
      isFull ||= !fits
      return fits
    },
    take({ weight: whole, entries, held }, fresh) {
      const all = entries.length + held.length
      if (all > 0) weight += (whole * (fresh + held.length)) / all
    },
  }
}
