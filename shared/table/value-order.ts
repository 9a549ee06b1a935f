import { isBlank, readDate, readNumber } from './cell-value.ts'
import type { ColumnKind } from './cell-value.ts'
import { foldText, withoutAccents } from './fold-text.ts'

export type SortDirection = 'up' | 'down'

/** Nothing sorts under an empty cell, whichever way the column is sorted. */
export const BLANK_RANK = -1

/**
 * The rank of each value in its column, from 0: numbers by their value, dates by time, codes figure by figure, texts as
 * a French dictionary with « 2 » before « 10 »; accents, then capitals, part what is else the same. Equal numbers and dates share a rank, so that
 * their rows keep the order they had. Blank cells have `BLANK_RANK`.
 */
export function rankValues(values: readonly string[], kind: ColumnKind): Int32Array {
  const ranks = new Int32Array(values.length).fill(BLANK_RANK)
  const keyed = keyedValues(values, kind)
  let rank = -1
  let last: Keyed | null = null
  for (const value of keyed) {
    if (last === null || !isSame(last, value)) rank++
    ranks[value.at] = rank
    last = value
  }
  return ranks
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

function keyedValues(values: readonly string[], kind: ColumnKind): readonly Keyed[] {
  const keyed: Keyed[] = []
  for (let at = 0; at < values.length; at++) {
    const text = values[at] ?? ''
    if (!isBlank(text)) keyed.push(keyOf(text, at, kind))
  }
  return keyed.sort(compareKeyed)
}

function keyOf(text: string, at: number, kind: ColumnKind): Keyed {
  const number = kind === 'number' ? readNumber(text) : kind === 'date' ? readDate(text) : null
  if (number !== null) return { at, text, number, key: '' }
  const folded = foldText(text.trim())
  return { at, text, number: NaN, key: kind === 'code' ? folded : naturalKey(folded) }
}

function compareKeyed(a: Keyed, b: Keyed): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  if (a.key === '') return a.number - b.number
  return compareAlike(a.text, b.text)
}

function isSame(a: Keyed, b: Keyed): boolean {
  return a.key === '' && b.key === '' ? a.number === b.number : a.text === b.text
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
