import { IntList } from './int-list.ts'

/** A column edited in more than a sixteenth of its rows is cheaper as an array: 4 bytes a row against some 40 a cell. */
const DENSE_SHARE = 16

/** The last write of each edited cell of one column, by row slot. */
export class ColumnCells {
  #few: Map<number, number> | null = new Map()
  #all: IntList | null = null
  #highest = 0

  /** 0 when nobody wrote here. */
  last(slot: number): number {
    return this.#all !== null ? this.#all.at(slot) : (this.#few?.get(slot) ?? 0)
  }

  set(slot: number, write: number): void {
    if (this.#all !== null) {
      this.#all.set(slot, write)
      return
    }
    const few = (this.#few ??= new Map())
    few.set(slot, write)
    if (slot > this.#highest) this.#highest = slot
    if (few.size < 64 || few.size * DENSE_SHARE < this.#highest) return
    const all = new IntList(this.#highest + 1)
    for (const [at, last] of few) all.set(at, last)
    this.#all = all
    this.#few = null
  }

  *entries(): Generator<readonly [slot: number, last: number]> {
    if (this.#few !== null) yield* this.#few
    if (this.#all === null) return
    for (let slot = 0; slot < this.#all.length; slot++) {
      const last = this.#all.at(slot)
      if (last !== 0) yield [slot, last]
    }
  }
}
