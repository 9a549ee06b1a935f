import { frenchness } from './frenchness.ts'
import { fitsPage, pagePairs, undoPageReadAs } from './page-read-as.ts'
import type { PagePair } from './page-read-as.ts'

/** One page read as another, proven by a column or a file. */
export type PairVerdict = { readonly pair: PagePair; readonly explained: number; readonly of: number }

/** Distinct damaged texts needed before a column's or a file's word is taken. */
export const FEWEST_WITNESSES = 3
/** In nats, over all witnesses. */
const LEAST_TOTAL = 25
/** The second best pair must be this far behind, in nats for each text that the two read differently. */
const LEAST_LEAD = 2
/** Texts that the pair must explain, of those that look damaged. */
const LEAST_SHARE = 0.75

/** The pair that explains most of the texts, and better than any other; null if none does. */
export function pairOfColumn(texts: readonly string[]): PairVerdict | null {
  if (texts.length < FEWEST_WITNESSES) return null
  const before = texts.map(frenchness)
  const tried = pagePairs.map((pair) => {
    let total = 0
    let explained = 0
    const afters: string[] = []
    const gains: number[] = []
    for (const [at, text] of texts.entries()) {
      const after = fitsPage(text, pair.readAs) ? undoPageReadAs(text, pair) : text
      afters.push(after)
      const gain = after === text ? 0 : frenchness(after) - (before[at] ?? 0)
      gains.push(gain)
      if (gain > 0) explained++
      // A witness that the pair makes worse speaks against it, but no single one decides.
      total += Math.max(-15, Math.min(30, gain))
    }
    return { pair, total, explained, afters, gains }
  })
  tried.sort((a, b) => b.total - a.total)
  const [best, ...others] = tried
  if (best === undefined || best.explained < FEWEST_WITNESSES || best.total < LEAST_TOTAL) return null
  if (best.explained < texts.length * LEAST_SHARE) return null
  for (const other of others) {
    // cp437 and cp850 read nearly all French alike: what they share does not speak for either.
    let differing = 0
    let lead = 0
    for (const [at, after] of other.afters.entries()) {
      if (after === best.afters[at]) continue
      differing++
      lead += (best.gains[at] ?? 0) - (other.gains[at] ?? 0)
    }
    if (differing > 0 && lead < Math.min(8, differing * LEAST_LEAD)) return null
  }
  return { pair: best.pair, explained: best.explained, of: texts.length }
}
