/**
 * How French a text reads, letter by letter: each character is judged after the two before it (and its case after
 * theirs), so that of several readings of the same bytes the right one is the likeliest. It decides between readings;
 * it never says alone that a text is damaged (a model alone would "repair" one foreign name in ten).
 */
import { unpackCaseCosts, unpackTripleCosts } from './french-letters-figures.ts'
import {
  CASE_COUNT,
  EDGE,
  NO_CASE,
  QUARTER_NATS,
  SYMBOL_BITS,
  SYMBOL_COUNT,
  SYMBOL_MASK,
  buildSymbolTable,
} from './french-letters-symbols.ts'

export type FrenchLetterModel = {
  /** Symbol and case of each UTF-16 code unit; see `buildSymbolTable`. */
  readonly symbols: Uint16Array
  /** Cost of symbol c after a and b in quarters of a nat, at `(a × SYMBOL_COUNT + b) × SYMBOL_COUNT + c`. */
  readonly tripleCosts: Uint8Array
  /** Cost of case c after a and b in quarters of a nat, at `(a × CASE_COUNT + b) × CASE_COUNT + c`. */
  readonly caseCosts: Uint8Array
}

let model: FrenchLetterModel | null = null

/** The tables themselves, for loops over whole files. Shared: not to be written to. */
export function frenchLetterModel(): FrenchLetterModel {
  model ??= {
    symbols: buildSymbolTable(),
    tripleCosts: unpackTripleCosts(),
    caseCosts: unpackCaseCosts(),
  }
  return model
}

const EDGE_ENTRY = EDGE | (NO_CASE << SYMBOL_BITS)

/** Cost in nats of an entry of `symbols` after the two entries before it. */
export function costOfEntry(
  { tripleCosts, caseCosts }: FrenchLetterModel,
  a: number,
  b: number,
  c: number,
): number {
  const triple = ((a & SYMBOL_MASK) * SYMBOL_COUNT + (b & SYMBOL_MASK)) * SYMBOL_COUNT + (c & SYMBOL_MASK)
  const cases = ((a >> SYMBOL_BITS) * CASE_COUNT + (b >> SYMBOL_BITS)) * CASE_COUNT + (c >> SYMBOL_BITS)
  return ((tripleCosts[triple] ?? 0) + (caseCosts[cases] ?? 0)) / QUARTER_NATS
}

function entryAt(symbols: Uint16Array, text: string, index: number): number {
  // Beyond the text is the edge of a word, as a blank or a delimiter is.
  if (index < 0 || index >= text.length) return EDGE_ENTRY
  return symbols[text.charCodeAt(index)] ?? EDGE_ENTRY
}

/**
 * Log-likelihood in nats (0 or less) of the characters from `from` to `to` (exclusive), which may pass the end of the
 * text by two: the two edges after a text are judged too. Two readings are compared by their whole sums: a reading
 * with fewer characters has fewer to pay for, and rightly so.
 */
export function frenchLogLikelihood(text: string, from = 0, to: number = text.length + 2): number {
  const letters = frenchLetterModel()
  let a = entryAt(letters.symbols, text, from - 2)
  let b = entryAt(letters.symbols, text, from - 1)
  let sum = 0
  for (let index = from; index < to; index++) {
    const c = entryAt(letters.symbols, text, index)
    sum -= costOfEntry(letters, a, b, c)
    a = b
    b = c
  }
  return sum
}

/** Mean log-likelihood of a text in nats per character, edges included: about -2 for French, -4 and less for noise. */
export function frenchScore(text: string): number {
  return frenchLogLikelihood(text) / (text.length + 2)
}

/**
 * Log-likelihood in nats of all that `length` characters at `index` have a part in: themselves and the two characters
 * after them. The rest of the text does not change when they do.
 */
export function scoreAround(text: string, index: number, length = 1): number {
  return frenchLogLikelihood(text, index, Math.min(index + length + 2, text.length + 2))
}

/**
 * Log-likelihood in nats of the characters that are not ASCII with the two characters after each: what changes from
 * one reading of single bytes to another. Comparable between readings of the same bytes by pages that hold ASCII.
 */
export function scoreAccents(text: string): number {
  const letters = frenchLetterModel()
  let a = EDGE_ENTRY
  let b = EDGE_ENTRY
  let until = -1
  let sum = 0
  for (let index = 0; index < text.length + 2; index++) {
    const c = entryAt(letters.symbols, text, index)
    if (index < text.length && text.charCodeAt(index) >= 0x80) until = index + 2
    if (index <= until) sum -= costOfEntry(letters, a, b, c)
    a = b
    b = c
  }
  return sum
}
