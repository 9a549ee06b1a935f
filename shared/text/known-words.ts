import type { Lexicon } from './lexicon.ts'

/**
 * In nats: what a word that no list knows costs against a rival's that is known. A right word is known in 99 of 100
 * (ordinary text) or in two of three (first names); a word read wrongly in fewer than one of 200.
 */
export const UNKNOWN_WORD = 7
/** In nats: between two known words the commoner is likelier, of which the letters have said some already. */
const MOST_FOR_COMMON = 2
const COMMON_WEIGHT = 0.2

export type WordEvidence = {
  /** In nats, the higher the likelier; comparable between readings of one text. */
  readonly score: number
  /** Every word in which the reading differs from a rival is in a list, and there is one. */
  readonly allKnown: boolean
  readonly hasUnknown: boolean
}

const silent: WordEvidence = { score: 0, allKnown: false, hasUnknown: false }

/**
 * What the lists know of the words in which several readings of one text differ. Words that all of them share say
 * nothing. Without lists all is silent.
 */
export function evidenceOfWords(
  readings: readonly string[],
  lexicons: readonly Lexicon[],
): readonly WordEvidence[] {
  if (lexicons.length === 0 || readings.length < 2) return readings.map(() => silent)
  const words = readings.map((reading) => new Set(wordsOf(reading)))
  return readings.map((reading, at) => {
    if (isName(reading, lexicons)) return { score: 0, allKnown: true, hasUnknown: false }
    let score = 0
    let known = 0
    let unknown = 0
    for (const word of words[at] ?? []) {
      if (words.every((others) => others.has(word))) continue
      const weight = weightOf(word, lexicons)
      if (weight > 0) {
        known++
        score += Math.min(MOST_FOR_COMMON, COMMON_WEIGHT * Math.log(1 + weight))
      } else {
        unknown++
        score -= UNKNOWN_WORD
      }
    }
    return { score, allKnown: known > 0 && unknown === 0, hasUnknown: unknown > 0 }
  })
}

/**
 * Letters with what holds them together in names; "l'école" is one word, as a letter alone is an initial, a label or
 * what stands before an apostrophe: no list says which.
 */
function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}\p{M}]+(?:-\p{L}[\p{L}\p{M}]*)*|\p{L}(?:-\p{L}[\p{L}\p{M}]*)+/gu) ?? []
}

function isName(text: string, lexicons: readonly Lexicon[]): boolean {
  return lexicons.some((lexicon) => lexicon.holds === 'names' && lexicon.has(text))
}

/** Of a word with hyphens that no list holds: of the rarest of its parts; 0 if one of them is unknown. */
function weightOf(word: string, lexicons: readonly Lexicon[]): number {
  const whole = weightOfPart(word, lexicons)
  if (whole > 0 || !word.includes('-')) return whole
  return Math.min(...word.split('-').map((part) => weightOfPart(part, lexicons)))
}

function weightOfPart(word: string, lexicons: readonly Lexicon[]): number {
  if (word.length === 1) return 1
  let weight = 0
  for (const lexicon of lexicons)
    weight = Math.max(weight, lexicon.holds === 'words' ? lexicon.weightOf(word) : lexicon.has(word) ? 1 : 0)
  return weight
}
