import { compareForShow, precedes } from './causality.ts'
import type { Entry } from './causality.ts'
import { IntList } from './int-list.ts'

export type Value = string | boolean | null

/** Where a register stands, kept only for those with several heads. Negative columns and rows name what is no cell. */
export type Place = { readonly row: number; readonly column: number }
type Rivals = Place & { readonly heads: readonly number[] }

/**
 * Registers of a table: cells, deletions, names. A register is the number of the last write applied to it, which its
 * owner keeps (0: none). Records are applied after everything they knew, so the last write is always a head; the
 * other heads, which few cells have, stand in a map. Writes to one register are chained, newest first: the history of
 * a cell, and what an undo goes back to. 12 bytes a write; values stay in their records.
 */
export class Registers {
  readonly #entries: Entry[] = []
  readonly #entryOf = new IntList()
  readonly #offset = new IntList()
  readonly #previous = new IntList()
  readonly #rivals = new Map<number, Rivals>()

  constructor() {
    this.#entryOf.push(0)
    this.#offset.push(0)
    this.#previous.push(0)
  }

  /**
   * Applies a write to the register whose last write is `last`; returns its new last write.
   * `offset`: which value of an `S` record.
   */
  write(last: number, entry: Entry, offset: number, row: number, column: number): number {
    if (this.#entries.at(-1) !== entry) this.#entries.push(entry)
    const write = this.#entryOf.push(this.#entries.length - 1)
    this.#offset.push(offset)
    this.#previous.push(last)
    if (last === 0) return write
    const rivals = this.#rivals.get(last)
    if (rivals === undefined) {
      if (!this.#isReplacedBy(last, entry)) this.#rivals.set(write, { row, column, heads: [last, write] })
      return write
    }
    this.#rivals.delete(last)
    const kept = rivals.heads.filter((head) => !this.#isReplacedBy(head, entry))
    if (kept.length > 0) this.#rivals.set(write, { row, column, heads: [...kept, write] })
    return write
  }

  /** A record that sets one cell twice means the second. */
  #isReplacedBy(write: number, by: Entry): boolean {
    const entry = this.entryOf(write)
    return entry === by || precedes(entry, by)
  }

  entryOf(write: number): Entry {
    const entry = this.#entries[this.#entryOf.at(write)]
    if (entry === undefined) throw new Error(`no write ${String(write)}`)
    return entry
  }

  valueOf(write: number): Value {
    const { record } = this.entryOf(write)
    if (record?.k === 'S') return record.v[this.#offset.at(write)] ?? null
    return record?.k === 's' || record?.k === 'd' || record?.k === 'c' ? record.v : null
  }

  /** Numbers of writes are below it. */
  get writes(): number {
    return this.#entryOf.length
  }

  /** Several heads. */
  hasRivals(last: number): boolean {
    return this.#rivals.size > 0 && this.#rivals.has(last)
  }

  heads(last: number): readonly number[] {
    return last === 0 ? [] : (this.#rivals.get(last)?.heads ?? [last])
  }

  /** The head that is shown, or 0. */
  shown(last: number): number {
    const rivals = this.#rivals.size === 0 ? undefined : this.#rivals.get(last)
    return rivals === undefined ? last : this.#greatest(rivals.heads)
  }

  #greatest(writes: readonly number[]): number {
    return writes.reduce((best, write) =>
      compareForShow(this.entryOf(write), this.entryOf(best)) > 0 ? write : best,
    )
  }

  /** Two heads with different values. */
  isConflict(last: number): boolean {
    const rivals = this.#rivals.size === 0 ? undefined : this.#rivals.get(last)
    if (rivals === undefined) return false
    const first = this.valueOf(last)
    return rivals.heads.some((head) => this.valueOf(head) !== first)
  }

  /** Registers in conflict, by their last write. */
  *conflicts(): Generator<Place & { readonly last: number }> {
    for (const [last, { row, column }] of this.#rivals) if (this.isConflict(last)) yield { row, column, last }
  }

  /** Every write of a register, newest first. */
  *past(last: number): Generator<number> {
    for (let write = last; write !== 0; write = this.#previous.at(write)) yield write
  }

  /** The heads as the author of an entry knew them before it. */
  headsBefore(last: number, entry: Entry): readonly number[] {
    const heads: number[] = []
    for (const write of this.past(last)) {
      const known = this.entryOf(write)
      if (!precedes(known, entry)) continue
      if (!heads.some((head) => this.#isReplacedBy(write, this.entryOf(head)))) heads.push(write)
    }
    return heads
  }

  /** The write that was shown before an entry, as its author knew the register; 0 if none. */
  shownBefore(last: number, entry: Entry): number {
    let newest = 0
    for (let write = last; write !== 0; write = this.#previous.at(write)) {
      if (!precedes(this.entryOf(write), entry)) continue
      if (newest === 0) newest = write
      // Several heads: nearly never.
      else if (!this.#isReplacedBy(write, this.entryOf(newest)))
        return this.#greatest(this.headsBefore(last, entry))
    }
    return newest
  }
}
