import type { Dialect } from './dialect.ts'

/** Where the cells of a record stand in an array of UTF-16 units, without the quotes around them. */
export type CellRanges = {
  count: number
  /** Reused from record to record. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Not 0: the cell holds a unit that the signs mark. */
  readonly marked: Uint8Array
}

/** Wider records are left to `parseRecords`. */
export const MOST_CELLS = 4096

export function createCellRanges(): CellRanges {
  return {
    count: 0,
    starts: new Int32Array(MOST_CELLS),
    ends: new Int32Array(MOST_CELLS),
    marked: new Uint8Array(MOST_CELLS),
  }
}

const QUOTE = 0x40
const DELIMITER = 0x80
const MARKS = QUOTE - 1

/** What each unit means to `cutPlainCells`. `marks`: by unit, 0 for those that are not looked for, else less than 64. */
export function cellSigns(
  { delimiter, quote }: Pick<Dialect, 'delimiter' | 'quote'>,
  marks: Readonly<Uint8Array>,
): Uint8Array {
  const signs = Uint8Array.from(marks)
  signs[delimiter.charCodeAt(0)] = DELIMITER
  if (quote !== null) signs[quote.charCodeAt(0)] = QUOTE
  return signs
}

/**
 * Cuts a record (`units` from `from` to `to`, without its line end) into cells, and says true; false if it holds a quote
 * that is not simply around a cell: then cells are more than pieces of the text, and `parseRecords` knows them.
 */
export function cutPlainCells(
  units: Readonly<Uint16Array>,
  from: number,
  to: number,
  signs: Readonly<Uint8Array>,
  cells: CellRanges,
): boolean {
  // In variables of their own: read from the object at each cell they take half of the time.
  const { starts, ends, marked } = cells
  let count = 0
  let at = from
  let start = from
  while (start <= to) {
    let seen = 0
    // By fours up to the end of the cell: half of the time of one by one, as branches are what costs.
    for (const last = to - 3; at < last; at += 4) {
      const four =
        signOf(units, at, signs) |
        signOf(units, at + 1, signs) |
        signOf(units, at + 2, signs) |
        signOf(units, at + 3, signs)
      if (four >= QUOTE) break
      seen |= four
    }
    let sign = 0
    for (; at < to; at++) {
      sign = signOf(units, at, signs)
      if (sign >= QUOTE) break
      seen |= sign
    }
    let end = at
    if (sign === QUOTE) {
      end = at === start ? closingQuote(units, at + 1, to, signs) : -1
      if (end < 0) return false
      start++
      seen = signsBetween(units, start, end, signs)
      at = end + 1
    }
    if (count === MOST_CELLS) return false
    starts[count] = start
    ends[count] = end
    marked[count] = seen & MARKS
    count++
    at++
    start = at
  }
  cells.count = count
  return true
}

function signOf(units: Readonly<Uint16Array>, at: number, signs: Readonly<Uint8Array>): number {
  return signs[units[at] ?? 0] ?? 0
}

/** The quote that closes a cell, if the cell ends right after it; else -1. */
function closingQuote(
  units: Readonly<Uint16Array>,
  from: number,
  to: number,
  signs: Readonly<Uint8Array>,
): number {
  let at = from
  while (at < to && signs[units[at] ?? 0] !== QUOTE) at++
  return at === to || (at + 1 < to && signs[units[at + 1] ?? 0] !== DELIMITER) ? -1 : at
}

function signsBetween(
  units: Readonly<Uint16Array>,
  from: number,
  to: number,
  signs: Readonly<Uint8Array>,
): number {
  let seen = 0
  for (let at = from; at < to; at++) seen |= signs[units[at] ?? 0] ?? 0
  return seen
}
