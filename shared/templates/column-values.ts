import { nearestOf } from '../schema/near-miss.ts'
import { foldText } from '../table/fold-text.ts'

import type { CountedTexts } from './counted-texts.ts'

/** A list to choose from is short, its values are short, and each comes back. */
const MOST_VALUES = 30
const LONGEST = 60
const TIMES_EACH = 5
const FEWEST_CELLS = 20

/**
 * The values of a column that chooses from a list, the most frequent first; null for one that does not. What looks like a
 * slip of the keyboard for a more frequent value is left out: the list is there to find it.
 */
export function valuesOfColumn({ texts, counts, filled }: CountedTexts): readonly string[] | null {
  if (filled < FEWEST_CELLS || texts.length < 2) return null
  if (texts.length > MOST_VALUES * 2 || texts.some((text) => text.length > LONGEST)) return null
  const usual = texts.filter((_, at) => (counts[at] ?? 0) >= TIMES_EACH)
  const values = texts.filter((text, at) => (counts[at] ?? 0) >= TIMES_EACH || !isSlip(text, usual))
  return values.length <= MOST_VALUES && values.length * TIMES_EACH <= filled ? values : null
}

function isSlip(text: string, usual: readonly string[]): boolean {
  const folded = foldText(text.trim())
  return usual.some((value) => foldText(value) === folded) || nearestOf(text, usual).length > 0
}
