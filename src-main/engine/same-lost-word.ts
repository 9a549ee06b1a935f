import { AS_IT_IS, lostWordsOf } from '../../shared/text/chosen-words.ts'
import type { PlannedRepairs } from '../../shared/text/planned-repairs.ts'
import type { LostWord } from '../../shared/text/repair-plan.ts'

type WordPlace = { readonly word: number; readonly candidate: number }

/**
 * Where a lost word stands again, by index into the plan's texts, and which of its candidates there is the same text.
 * Where the candidate is not known (another row, another commune) the word is not the same, and is left out.
 */
export function sameWordElsewhere(
  repairs: PlannedRepairs,
  lost: LostWord,
  candidate: number,
): ReadonlyMap<number, readonly WordPlace[]> {
  const wanted = lost.candidates[candidate]?.text
  const found = new Map<number, readonly WordPlace[]>()
  for (const [value, text] of repairs.lostWords ?? []) {
    const places = lostWordsOf(text).flatMap((other, word): WordPlace[] => {
      if (other.lost !== lost.lost) return []
      if (candidate === AS_IT_IS) return [{ word, candidate: AS_IT_IS }]
      const same = other.candidates.findIndex(({ text: known }) => known === wanted)
      return same < 0 ? [] : [{ word, candidate: same }]
    })
    if (places.length > 0) found.set(value, places)
  }
  return found
}

const cellsByPlan = new WeakMap<PlannedRepairs, ReadonlyMap<string, number>>()

/** In how many cells a lost word stands, whatever its candidates there. Counted once for a plan. */
export function cellsWithLostWord(repairs: PlannedRepairs, lost: string): number {
  let cells = cellsByPlan.get(repairs)
  if (!cells) {
    cells = countLostWords(repairs)
    cellsByPlan.set(repairs, cells)
  }
  return cells.get(lost) ?? 0
}

function countLostWords(repairs: PlannedRepairs): ReadonlyMap<string, number> {
  const cellsOfValue = new Map<number, number>()
  for (let at = 0; at < repairs.length; at++) {
    const value = repairs.values[at] ?? 0
    if (repairs.lostWords?.has(value)) cellsOfValue.set(value, (cellsOfValue.get(value) ?? 0) + 1)
  }
  const cells = new Map<string, number>()
  for (const [value, count] of cellsOfValue) {
    const words = new Set(lostWordsOf(repairs.lostWords?.get(value) ?? []).map(({ lost }) => lost))
    for (const lost of words) cells.set(lost, (cells.get(lost) ?? 0) + count)
  }
  return cells
}
