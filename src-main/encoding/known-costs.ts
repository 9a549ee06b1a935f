/**
 * Costs of stretches with one byte beyond ASCII, kept: nine in ten are of that kind, and the bytes around an "é" are
 * the same few thousand in any file. A direct-mapped table, so that a long file takes no more memory than a short one.
 */
const SLOT_BITS = 14
const SLOTS = 1 << SLOT_BITS

export class KnownCosts {
  readonly #firsts = new Uint8Array(SLOTS)
  readonly #rests = new Int32Array(SLOTS)
  readonly #costs = new Float64Array(SLOTS).fill(-1)

  /** The cost kept for these five bytes (the first, and the other four as one integer), or -1. */
  get(first: number, rest: number): number {
    const slot = slotOf(first, rest)
    return this.#firsts[slot] === first && this.#rests[slot] === rest ? (this.#costs[slot] ?? -1) : -1
  }

  set(first: number, rest: number, cost: number): void {
    const slot = slotOf(first, rest)
    this.#firsts[slot] = first
    this.#rests[slot] = rest
    this.#costs[slot] = cost
  }
}

function slotOf(first: number, rest: number): number {
  return Math.imul(rest ^ (first * 0x01000193), 0x9e3779b1) >>> (32 - SLOT_BITS)
}
