import { widened } from './journal-entry.ts'
import type { Entry } from './causality.ts'
import type { Vector } from './journal-entry.ts'
import type { AuthorId } from './identity.ts'
import type { ProjectRecord } from './record.ts'

/** A record as a reader of lines hands it over; `record` null for a line of which only author and number are known. */
export type Arrival = {
  readonly author: AuthorId
  readonly record: ProjectRecord | null
  /** Where there is no record to say it. */
  readonly seq?: number
  readonly hash: string
  readonly previous: string | null
  readonly seen: Vector
  readonly sure: boolean
}

/** Copies of one line share it. */
export function keyOf({ seq, hash }: Entry): string {
  return `${String(seq)} ${hash}`
}

export function toEntry({ author, record, seq, hash, previous, seen, sure }: Arrival): Entry {
  return {
    author,
    seq: record?.s ?? seq ?? 0,
    vector: seen,
    hash,
    previous,
    record,
    isSure: sure,
    origin: null,
  }
}

/** Does a second copy say nothing new? */
export function isWorthless(copy: Entry, known: Entry): boolean {
  const read = known.origin ?? known
  if (copy.hash === '') return true
  if (copy.hash !== read.hash) return false
  return better(read, copy.origin ?? copy) === read
}

/** Of two copies of one record: the readable one, the sure one, else what both know. */
export function better(known: Entry, copy: Entry): Entry {
  if (known.record === null || copy.record === null) return known.record === null ? copy : known
  if (known.isSure) return known
  const vector = widened(known.vector, copy.vector)
  return vector === known.vector ? known : { ...known, vector, isSure: copy.isSure }
}

/** A damaged line says nothing where a copy with a hash exists. */
export function withoutDamagedTwins(entries: readonly Entry[]): readonly Entry[] {
  const hashed = new Set(entries.filter((entry) => entry.hash !== '').map((entry) => entry.seq))
  return entries.filter((entry) => entry.hash !== '' || !hashed.has(entry.seq))
}
