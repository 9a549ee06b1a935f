import { AS_IT_IS, lostWordsOf } from '../../shared/text/chosen-words.ts'
import type { PlannedRepairs } from '../../shared/text/planned-repairs.ts'
import type { LostWord } from '../../shared/text/repair-plan.ts'

/** Which word of a text, and which of its candidates. */
export type WordPlace = { readonly word: number; readonly candidate: number }

/** The place that the row itself names by its code, '' where it names none. */
function namedBy(word: LostWord): string {
  return word.candidates.find(({ inseeCode }) => inseeCode !== undefined)?.text ?? ''
}

/**
 * Where a lost word stands again, by index into the plan's texts, and which of its candidates there is the same text.
 * Left out is what only looks the same: a word without this candidate, and a name that its row's code says to be
 * another ("H?court" is Hâcourt in one row and Hécourt in the next).
 */
export function sameWordElsewhere(
  repairs: PlannedRepairs,
  lost: LostWord,
  candidate: number,
): ReadonlyMap<number, readonly WordPlace[]> {
  const wanted = lost.candidates[candidate]?.text
  const name = wanted ?? namedBy(lost)
  const found = new Map<number, readonly WordPlace[]>()
  for (const [value, text] of repairs.lostWords ?? []) {
    const places = lostWordsOf(text).flatMap((other, word): WordPlace[] => {
      if (other.lost !== lost.lost || !['', name].includes(namedBy(other))) return []
      if (candidate === AS_IT_IS) return [{ word, candidate: AS_IT_IS }]
      const same = other.candidates.findIndex(({ text: known }) => known === wanted)
      return same < 0 ? [] : [{ word, candidate: same }]
    })
    if (places.length > 0) found.set(value, places)
  }
  return found
}

type CellsByName = ReadonlyMap<string, number>
const cellsByPlan = new WeakMap<PlannedRepairs, ReadonlyMap<string, CellsByName>>()

/** In how many cells a lost word stands, but for those whose row says that it is another. Counted once for a plan. */
export function cellsWithLostWord(repairs: PlannedRepairs, word: LostWord): number {
  let cells = cellsByPlan.get(repairs)
  if (!cells) {
    cells = countLostWords(repairs)
    cellsByPlan.set(repairs, cells)
  }
  const own = namedBy(word)
  let count = 0
  for (const [name, named] of cells.get(word.lost) ?? []) {
    if (name === own || name === '' || own === '') count += named
  }
  return count
}

function countLostWords(repairs: PlannedRepairs): ReadonlyMap<string, CellsByName> {
  const cellsOfValue = new Map<number, number>()
  for (let at = 0; at < repairs.length; at++) {
    const value = repairs.values[at] ?? 0
    if (repairs.lostWords?.has(value)) cellsOfValue.set(value, (cellsOfValue.get(value) ?? 0) + 1)
  }
  const cells = new Map<string, Map<string, number>>()
  for (const [value, count] of cellsOfValue) {
    const counted = new Set<string>()
    for (const word of lostWordsOf(repairs.lostWords?.get(value) ?? [])) {
      // Twice in one text is one cell.
      if (counted.has(word.lost)) continue
      counted.add(word.lost)
      const named = cells.get(word.lost) ?? new Map<string, number>()
      named.set(namedBy(word), (named.get(namedBy(word)) ?? 0) + count)
      cells.set(word.lost, named)
    }
  }
  return cells
}
