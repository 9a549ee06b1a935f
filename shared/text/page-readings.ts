import { isLetter, kindOf } from './character-kind.ts'
import { frenchness } from './frenchness.ts'
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
export function throughPages(text: string, weights: PageWeights = alone): readonly PageReading[] {
  const before = frenchness(text)
  const found: { pair: PagePair; after: string; gain: number }[] = []
  for (const [rank, pair] of pagePairs.entries()) {
    if (!fitsPage(text, pair.readAs)) continue
    const after = undoPageReadAs(text, pair)
    if (after === text || found.some((other) => other.after === after)) continue
    const gain =
      frenchness(after) - before - PAGE_PRIOR - rank * 0.1 - (gainsLetter(text, after) ? 0 : weights.noLetter)
    if (gain > weights.leastGain) found.push({ pair, after, gain })
  }
  found.sort((a, b) => b.gain - a.gain)
  return found.slice(0, 4).map((reading, index) => ({
    ...reading,
    margin: reading.gain - (found[index === 0 ? 1 : 0]?.gain ?? 0),
  }))
}

/** Single bytes: the two texts are equally long, and a character that changed is at the same place in both. */
function gainsLetter(before: string, after: string): boolean {
  for (let at = 0; at < after.length; at++) {
    const code = after.charCodeAt(at)
    if (code >= 0x80 && code !== before.charCodeAt(at) && isLetter(kindOf(code))) return true
  }
  return !/[a-zA-Z]/.test(before) || /[\x80-\x9f]/.test(before)
}
