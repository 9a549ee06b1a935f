/** Numbers that look random and are the same for the same seed, on every machine. */
export type SeededRandom = {
  /** In [0, 1). */
  next(): number
  /** In [0, limit), whole. */
  below(limit: number): number
  pick<T>(list: readonly T[]): T
  isUnder(probability: number): boolean
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to spread values evenly. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (list) => {
      const chosen = list[below(list.length)]
      if (chosen === undefined) throw new RangeError('picked from an empty list')
      return chosen
    },
    isUnder: (probability) => next() < probability,
  }
}
