import { isLetter, kindOf } from './character-kind.ts'
import { frenchness } from './frenchness.ts'
import { evidenceOfWords, UNKNOWN_WORD } from './known-words.ts'
import type { Lexicon } from './lexicon.ts'
import { fitsPage, pagePairs, undoPageReadAs } from './page-read-as.ts'
import type { PagePair } from './page-read-as.ts'

export type PageReading = {
  readonly pair: PagePair
  readonly after: string
  readonly gain: number
  readonly margin: number
}

/** What a mishap costs before it is believed: text is right far more often than it is wrong. */
export const PAGE_PRIOR = 4
/** "Laganà" read as "Lagan…": a reading that only takes letters away is a guess. */
const NO_LETTER = 8

export type PageWeights = {
  /** What a reading costs that only takes letters away, in nats. */
  readonly noLetter: number
  /** A reading must gain more than this, in nats. */
  readonly leastGain: number
}

const alone: PageWeights = { noLetter: NO_LETTER, leastGain: 0 }

/** One page read as another, every pair that could be and reads better, best first. */
export function throughPages(
  text: string,
  lexicons: readonly Lexicon[] = [],
  weights: PageWeights = alone,
): readonly PageReading[] {
  const before = frenchness(text)
  let found: { pair: PagePair; after: string; gain: number }[] = []
  for (const [rank, pair] of pagePairs.entries()) {
    if (!fitsPage(text, pair.readAs)) continue
    const after = undoPageReadAs(text, pair)
    if (after === text || found.some((other) => other.after === after)) continue
    const gain =
      frenchness(after) - before - PAGE_PRIOR - rank * 0.1 - (gainsLetter(text, after) ? 0 : weights.noLetter)
    if (gain > weights.leastGain - (lexicons.length > 0 ? MOST_FROM_WORDS : 0))
      found.push({ pair, after, gain })
  }
  weighWords(text, found, lexicons)
  found = found.filter(({ gain }) => gain > weights.leastGain)
  found.sort((a, b) => b.gain - a.gain)
  return found.slice(0, 4).map((reading, index) => ({
    ...reading,
    margin: reading.gain - (found[index === 0 ? 1 : 0]?.gain ?? 0),
  }))
}

/** In nats: what the lists may add to a reading whose letters say little. */
const MOST_FROM_WORDS = 8

/** The text as it stands is a rival too; damage makes two unknown halves of one word, which count once. */
function weighWords(
  text: string,
  found: { after: string; gain: number }[],
  lexicons: readonly Lexicon[],
): void {
  if (found.length === 0) return
  const [asItStands, ...words] = evidenceOfWords([text, ...found.map(({ after }) => after)], lexicons)
  const before = Math.max(-UNKNOWN_WORD, asItStands?.score ?? 0)
  found.forEach((reading, at) => {
    reading.gain += Math.min(MOST_FROM_WORDS, (words[at]?.score ?? 0) - before)
  })
}

/** Single bytes: the two texts are equally long, and a character that changed is at the same place in both. */
function gainsLetter(before: string, after: string): boolean {
  for (let at = 0; at < after.length; at++) {
    const code = after.charCodeAt(at)
    if (code >= 0x80 && code !== before.charCodeAt(at) && isLetter(kindOf(code))) return true
  }
  return !/[a-zA-Z]/.test(before) || /[\x80-\x9f]/.test(before)
}
