/**
 * Numbers of texts that stand in an array of UTF-16 units, found without making strings of them: of the 570,000 damaged
 * cells of a 20 MB table 43,000 are distinct, and a string and its hash for each cell cost more than all the readings.
 */
export type RangeNumbers = {
  /** The number of `units` from `from` to `to`; asked of `numberOf` where it is not known. */
  get(units: Readonly<Uint16Array>, from: number, to: number): number
}

/** Longer texts are asked about each time: a 50 MB cell must be neither hashed nor kept. */
const LONGEST_KEPT = 2000
/** 32 MB of distinct texts; what comes after is asked about each time. */
const MOST_UNITS = 16_000_000
const FIRST_SLOTS = 1024

/** @param numberOf must give the same number for the same units */
export function createRangeNumbers(numberOf: (from: number, to: number) => number): RangeNumbers {
  /** Entry + 1, or 0; open addressing, at most half full. */
  let slots = new Int32Array(FIRST_SLOTS)
  let hashes = new Int32Array(FIRST_SLOTS / 2)
  let numbers = new Int32Array(FIRST_SLOTS / 2)
  /** Where each kept text starts; the next one's start is its end. */
  let starts = new Int32Array(FIRST_SLOTS / 2 + 1)
  let kept = new Uint16Array(16 * FIRST_SLOTS)
  let count = 0

  function keep(units: Readonly<Uint16Array>, from: number, to: number, hash: number, number: number): void {
    const start = starts[count] ?? 0
    const end = start + to - from
    if (end > MOST_UNITS) return
    if (end > kept.length) kept = grown(kept, Math.max(end, kept.length * 2))
    if (count === hashes.length) grow()
    // A loop, as a view of a few characters costs more than copying them.
    for (let at = from; at < to; at++) kept[at - from + start] = units[at] ?? 0
    hashes[count] = hash
    numbers[count] = number
    count++
    starts[count] = end
    place(count, hash)
  }

  function place(entry: number, hash: number): void {
    const mask = slots.length - 1
    let slot = hash & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = entry
  }

  function grow(): void {
    slots = new Int32Array(slots.length * 2)
    hashes = grown(hashes, hashes.length * 2)
    numbers = grown(numbers, numbers.length * 2)
    starts = grown(starts, hashes.length + 1)
    for (let entry = 0; entry < count; entry++) place(entry + 1, hashes[entry] ?? 0)
  }

  function holds(entry: number, units: Readonly<Uint16Array>, from: number, to: number): boolean {
    const start = starts[entry] ?? 0
    if ((starts[entry + 1] ?? 0) - start !== to - from) return false
    const shift = start - from
    for (let at = from; at < to; at++) if (units[at] !== kept[at + shift]) return false
    return true
  }

  return {
    get(units, from, to) {
      if (to - from > LONGEST_KEPT) return numberOf(from, to)
      const hash = hashOf(units, from, to)
      const mask = slots.length - 1
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const entry = (slots[slot] ?? 0) - 1
        if (entry < 0) break
        if (hashes[entry] === hash && holds(entry, units, from, to)) return numbers[entry] ?? 0
      }
      const number = numberOf(from, to)
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

function grown<Column extends Int32Array | Uint16Array>(column: Column, length: number): Column {
  const larger = (column instanceof Int32Array ? new Int32Array(length) : new Uint16Array(length)) as Column
  larger.set(column)
  return larger
}
