import { runSteps } from '../steps.ts'
import type { Steps } from '../steps.ts'
import { isBlank, readDate, readNumber } from './cell-value.ts'
import type { ColumnKind } from './cell-value.ts'
import { foldText, withoutAccents } from './fold-text.ts'
import { sortPlaces } from './sort-places.ts'

export type SortDirection = 'up' | 'down'

/** Nothing sorts under an empty cell, whichever way the column is sorted. */
export const BLANK_RANK = -1

/**
 * The rank of each value in its column, from 0: numbers by their value, dates by time, codes figure by figure, texts as
 * a French dictionary with « 2 » before « 10 »; accents, then capitals, part what is else the same. Equal numbers and dates share a rank, so that
 * their rows keep the order they had. Blank cells have `BLANK_RANK`. `values` are different from each other.
 */
export function rankValues(values: readonly string[], kind: ColumnKind): Int32Array {
  return runSteps(rankInSteps(values, kind))
}

/** So many texts are read between two pauses. */
const BATCH = 0x2000

/** The same with pauses: a million different texts take a second. */
export function* rankInSteps(values: readonly string[], kind: ColumnKind): Steps<Int32Array> {
  const ranks = new Int32Array(values.length).fill(BLANK_RANK)
  const numbers = new Float64Array(values.length).fill(NaN)
  const keyed: Keyed[] = []
  for (let at = 0; at < values.length; at++) {
    const text = values[at] ?? ''
    const number = numberOf(text, kind)
    if (number !== null) numbers[at] = number
    else if (!isBlank(text)) keyed.push(keyOf(text, at, kind))
    if (at % BATCH === 0) yield at / values.length / 3
  }
  const numeric = yield* rankNumbers(numbers, ranks)
  const order = yield* sortPlaces(Int32Array.from(keyed.keys()), (a, b) => {
    const [one, other] = [keyed[a], keyed[b]]
    return one && other ? compareKeyed(one, other) : 0
  })
  // Texts come after the numbers of their column. Each is there once, so that no two share a rank.
  for (let place = 0; place < order.length; place++) {
    const at = keyed[order[place] ?? 0]?.at ?? 0
    ranks[at] = numeric + place
  }
  return ranks
}

/** Equal numbers share a rank; NaN has none. Answers how many ranks there are. */
function* rankNumbers(numbers: Float64Array, ranks: Int32Array): Steps<number> {
  // Sorted without a function that compares, which is ten times faster; NaN comes last.
  const sorted = numbers.slice().sort()
  let count = 0
  for (const number of sorted) {
    if (Number.isNaN(number)) break
    if (count === 0 || sorted[count - 1] !== number) sorted[count++] = number
  }
  const different = sorted.subarray(0, count)
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? NaN
    if (!Number.isNaN(number)) ranks[at] = placeAmong(different, number)
    if (at % BATCH === 0) yield 1 / 3 + at / numbers.length / 3
  }
  return count
}

function placeAmong(ascending: Float64Array, number: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? Infinity) < number) low = middle + 1
    else high = middle
  }
  return low
}

/** Negative where `a` comes first. */
export function compareValues(a: string, b: string, kind: ColumnKind): number {
  const [blankA, blankB] = [isBlank(a), isBlank(b)]
  if (blankA || blankB) return Number(blankA) - Number(blankB)
  return compareKeyed(keyOf(a, 0, kind), keyOf(b, 0, kind))
}

type Keyed = {
  readonly at: number
  readonly text: string
  /** NaN where the text is no number (no date) of its column: it comes after those that are. */
  readonly number: number
  readonly key: string
}

/** Of a column of numbers or dates: what the text counts as there. */
function numberOf(text: string, kind: ColumnKind): number | null {
  return kind === 'number' ? readNumber(text) : kind === 'date' ? readDate(text) : null
}

function keyOf(text: string, at: number, kind: ColumnKind): Keyed {
  const number = numberOf(text, kind)
  if (number !== null) return { at, text, number, key: '' }
  const folded = foldText(text.trim())
  return { at, text, number: NaN, key: kind === 'code' ? folded : naturalKey(folded) }
}

function compareKeyed(a: Keyed, b: Keyed): number {
  const [isText, isOtherText] = [Number.isNaN(a.number), Number.isNaN(b.number)]
  if (!isText || !isOtherText)
    return isText || isOtherText ? Number(isText) - Number(isOtherText) : a.number - b.number
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  return compareAlike(a.text, b.text)
}

/** « cote », « Cote », « côte », « Côte »: accents count before capitals, and small letters come first. */
function compareAlike(a: string, b: string): number {
  const [smallA, smallB] = [a.toLowerCase(), b.toLowerCase()]
  if (smallA !== smallB) {
    const [bareA, bareB] = [withoutAccents(smallA), withoutAccents(smallB)]
    if (bareA === bareB) return smallA < smallB ? -1 : 1
    return bareA < bareB ? -1 : 1
  }
  return a === b ? 0 : a > b ? -1 : 1
}

const DIGITS = /\d+/g
const HAS_DIGIT = /\d/
/** Folded texts have no capitals: the units from « 1 » to the sign before « a » say how many figures a number has. */
const MOST_FIGURES = 0x60 - 0x30

/** What folded texts are compared by, unit by unit: each number is preceded by its length, so that « 2 » comes before « 10 ». */
function naturalKey(folded: string): string {
  if (!HAS_DIGIT.test(folded)) return folded
  return folded.replace(DIGITS, (run) => {
    const figures = run.replace(/^0+(?=\d)/, '')
    return String.fromCharCode(0x30 + Math.min(figures.length, MOST_FIGURES)) + figures
  })
}
