/**
 * Numbers of texts that stand in an array of UTF-16 units, found without making strings of them: of the 570,000 damaged
 * cells of a 20 MB table 43,000 are distinct, and a string and its hash for each cell cost more than all the readings.
 */
export type RangeNumbers = {
  /**
   * The number of `units` from `from` to `to`; asked of `numberOf` where it is not known.
   * @param textAt gives the same units as a string
   */
  get(units: Readonly<Uint16Array>, from: number, to: number, textAt: TextAt): number
}

export type TextAt = (from: number, to: number) => string

/** Longer texts are asked about each time: a 50 MB cell must be neither hashed nor kept. */
export const LONGEST_KEPT = 2000
/** 32 MB of distinct texts; those that come after are known as strings. */
const MOST_UNITS = 16_000_000

/**
 * A slot is one entry of the table, by open addressing, at most two thirds full: hash, place of the kept units, length, and
 * number + 1, or 0 where it is free. Together, as each further array is a further miss of the cache.
 */
const WIDTH = 4
const FIRST_SLOTS = 1024

/** @param numberOf the number of a text that is not known yet, or too long to be */
export function createRangeNumbers(numberOf: (text: string) => number): RangeNumbers {
  let slots = new Int32Array(WIDTH * FIRST_SLOTS)
  let mask = FIRST_SLOTS - 1
  let count = 0
  let kept = new Uint16Array(16 * FIRST_SLOTS)
  let keptEnd = 0
  const further = new Map<string, number>()

  function numberOfFurther(text: string): number {
    const known = further.get(text)
    if (known !== undefined) return known
    const number = numberOf(text)
    further.set(text, number)
    return number
  }

  function keep(units: Readonly<Uint16Array>, from: number, to: number, hash: number, number: number): void {
    const start = keptEnd
    keptEnd += to - from
    if (keptEnd > kept.length) {
      const larger = new Uint16Array(2 * Math.max(keptEnd, kept.length))
      larger.set(kept)
      kept = larger
    }
    // A loop, as a view of a few characters costs more than copying them.
    for (let at = from; at < to; at++) kept[at - from + start] = units[at] ?? 0
    if (3 * ++count > 2 * mask) grow()
    const slot = freeSlot(hash)
    slots[slot] = hash
    slots[slot + 1] = start
    slots[slot + 2] = to - from
    slots[slot + 3] = number + 1
  }

  function freeSlot(hash: number): number {
    let slot = hash & mask
    while (slots[WIDTH * slot + 3] !== 0) slot = (slot + 1) & mask
    return WIDTH * slot
  }

  function grow(): void {
    const full = slots
    slots = new Int32Array(2 * full.length)
    mask = 2 * mask + 1
    for (let slot = 0; slot < full.length; slot += WIDTH) {
      if (full[slot + 3] !== 0) slots.set(full.subarray(slot, slot + WIDTH), freeSlot(full[slot] ?? 0))
    }
  }

  return {
    get(units, from, to, textAt) {
      const length = to - from
      if (length > LONGEST_KEPT) return numberOf(textAt(from, to))
      const hash = hashOf(units, from, to)
      for (let index = hash & mask; ; index = (index + 1) & mask) {
        const slot = WIDTH * index
        const number = (slots[slot + 3] ?? 0) - 1
        if (number < 0) break
        if (slots[slot] !== hash || slots[slot + 2] !== length) continue
        const shift = (slots[slot + 1] ?? 0) - from
        let at = from
        while (at < to && units[at] === kept[at + shift]) at++
        if (at === to) return number
      }
      const text = textAt(from, to)
      if (keptEnd + length > MOST_UNITS) return numberOfFurther(text)
      const number = numberOf(text)
      keep(units, from, to, hash, number)
      return number
    },
  }
}

/** Multiplicative (FNV's prime), in two lanes, as each multiplication waits for the one before it; then MurmurHash3's mix. */
function hashOf(units: Readonly<Uint16Array>, from: number, to: number): number {
  let one = to - from
  let other = 0x811c9dc5 | 0
  let at = from
  for (; at + 1 < to; at += 2) {
    one = Math.imul(one ^ (units[at] ?? 0), 0x01000193)
    other = Math.imul(other ^ (units[at + 1] ?? 0), 0x01000193)
  }
  if (at < to) one = Math.imul(one ^ (units[at] ?? 0), 0x01000193)
  let hash = one ^ Math.imul(other, 0x9e3779b1 | 0)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b | 0)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35 | 0)
  return hash ^ (hash >>> 16)
}
