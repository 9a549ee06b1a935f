import { compareInCausalOrder } from './causality.ts'
import type { Entry } from './causality.ts'
import { IntList } from './int-list.ts'

/** `anchor`: the id under which the item goes; "" for first of all; null for last of all (an inserted item only). */
type Placing = {
  readonly entry: Entry
  readonly slot: number
  readonly anchor: string | null
  readonly isNew: boolean
  from: number
}

/** `from`: the slot the item stood under, or -1. */
export type Move = { readonly entry: Entry; readonly slot: number; readonly from: number }

const NOWHERE = -1

/**
 * The order of rows, or of columns: those of the base, then every insertion and move done again in causal order on one
 * linked list. What one person did gives what that person saw; what several did without knowing of each other gives
 * the same list everywhere. A late record of a colleague means doing them all again (100,000 in 30 ms); an ordinary
 * gesture is one step.
 */
export class ListOrder {
  readonly #placings: Placing[] = []
  #isStale = false
  readonly #baseCount: number
  readonly #slotOf: (id: string) => number | undefined
  readonly #moves = new Map<number, Move[]>()
  /** Links between slots + 1; 0 is both ends. */
  #next = new IntList()
  #previous = new IntList()

  constructor(baseCount: number, slotOf: (id: string) => number | undefined) {
    this.#baseCount = baseCount
    this.#slotOf = slotOf
    this.#start()
  }

  insert(entry: Entry, slot: number, anchor: string | null): void {
    this.#add({ entry, slot, anchor, isNew: true, from: NOWHERE })
  }

  /** Under itself or under what does not exist: nothing happens. */
  move(entry: Entry, slot: number, anchor: string): void {
    this.#add({ entry, slot, anchor, isNew: false, from: NOWHERE })
  }

  /** Slots in order. */
  *slots(): Generator<number> {
    this.#refresh()
    for (let at = this.#next.at(0); at !== 0; at = this.#next.at(at)) yield at - 1
  }

  /** Fills `into` with the slots in order, but those that `isHidden`; returns how many. */
  fill(into: Int32Array, isHidden: ((slot: number) => boolean) | null): number {
    this.#refresh()
    let count = 0
    for (let at = this.#next.at(0); at !== 0; at = this.#next.at(at)) {
      if (isHidden === null || !isHidden(at - 1)) into[count++] = at - 1
    }
    return count
  }

  /** Where each slot stands. */
  places(): Int32Array {
    const places = new Int32Array(this.#next.length)
    let place = 0
    for (const slot of this.slots()) places[slot] = place++
    return places
  }

  /** Moves of an item, in the order they were done. */
  movesOf(slot: number): readonly Move[] {
    this.#refresh()
    return this.#moves.get(slot) ?? []
  }

  #add(placing: Placing): void {
    const last = this.#placings.at(-1)
    this.#placings.push(placing)
    if (last !== undefined && compareInCausalOrder(last.entry, placing.entry) > 0) this.#isStale = true
    if (!this.#isStale) this.#place(placing)
  }

  #start(): void {
    const count = this.#baseCount
    this.#next = new IntList(count + 1)
    this.#previous = new IntList(count + 1)
    for (let at = 0; at <= count; at++) {
      this.#next.set(at, at === count ? 0 : at + 1)
      this.#previous.set(at, at === 0 ? count : at - 1)
    }
  }

  #refresh(): void {
    if (!this.#isStale) return
    this.#isStale = false
    this.#moves.clear()
    this.#placings.sort((x, y) => compareInCausalOrder(x.entry, y.entry))
    this.#start()
    for (const placing of this.#placings) this.#place(placing)
  }

  /** An item that is placed has a neighbour that points to it. */
  #isPlaced(at: number): boolean {
    return at === 0 || (at < this.#next.length && this.#next.at(this.#previous.at(at)) === at)
  }

  #place(placing: Placing): void {
    const { slot, anchor, isNew } = placing
    const at = slot + 1
    placing.from = NOWHERE
    if (isNew === this.#isPlaced(at)) return
    let under = this.#anchorOf(anchor)
    if (!isNew) {
      placing.from = this.#previous.at(at) - 1
      const moves = this.#moves.get(slot)
      if (moves === undefined) this.#moves.set(slot, [placing])
      else moves.push(placing)
      if (under === undefined || under === at) return
      this.#link(this.#previous.at(at), this.#next.at(at))
    }
    // What was put under a row that nobody knows is not lost: it stands last.
    under ??= this.#previous.at(0)
    const below = this.#next.at(under)
    this.#link(under, at)
    this.#link(at, below)
  }

  #anchorOf(anchor: string | null): number | undefined {
    if (anchor === null) return undefined
    if (anchor === '') return 0
    const slot = this.#slotOf(anchor)
    return slot !== undefined && this.#isPlaced(slot + 1) ? slot + 1 : undefined
  }

  #link(above: number, below: number): void {
    this.#next.set(above, below)
    this.#previous.set(below, above)
  }
}
