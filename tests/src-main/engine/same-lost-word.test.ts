/** The fear: « partout » overwrites a name that its row says to be another. */
import { describe, expect, it } from 'vitest'

import type { LostWord } from '../../../shared/text/repair-plan.ts'
import { createDecisions } from '../../../src-main/engine/decisions.ts'
import { cellsWithLostWord } from '../../../src-main/engine/same-lost-word.ts'
import { lost, lossyPlan } from './lossy-plan.ts'

function named(word: LostWord, text: string): LostWord {
  const candidates = word.candidates.map((candidate) =>
    candidate.text === text ? { ...candidate, inseeCode: '60300' } : candidate,
  )
  return { ...word, candidates, proposed: candidates.findIndex((candidate) => candidate.text === text) }
}

const either = lost('H\ufffdcourt', ['Hécourt', 'Hâcourt'])
const plan = lossyPlan([[either], [named(either, 'Hâcourt')], [named(either, 'Hécourt')]], [0, 1, 1, 2, 0, 0])
const texts = (decisions: ReturnType<typeof createDecisions>): string[] =>
  [0, 1, 2, 3, 4, 5].map((at) => decisions.textOf(at))

describe('the same word', () => {
  it('is not the one whose row names another place', () => {
    const decisions = createDecisions(plan)
    const choice = { row: 0, column: 0, word: 0, candidate: 0, everywhere: true }
    expect(decisions.chooseWord(choice)).toBe(4)
    expect(texts(decisions)).toEqual([
      'Hécourt',
      'H\ufffdcourt',
      'H\ufffdcourt',
      'Hécourt',
      'Hécourt',
      'Hécourt',
    ])
  })

  it('left as it is, leaves the words of other places to be chosen', () => {
    const decisions = createDecisions(plan)
    decisions.chooseWord({ row: 3, column: 0, word: 0, candidate: -1, everywhere: true })
    expect([0, 1, 2, 3].map((at) => decisions.waitingWords(at).length)).toEqual([0, 1, 1, 0])
  })

  it('is counted where it stands, but for the rows that say it is another', () => {
    const { repairs } = plan
    expect(cellsWithLostWord(repairs, either)).toBe(6)
    expect(cellsWithLostWord(repairs, named(either, 'Hâcourt'))).toBe(5)
    expect(cellsWithLostWord(repairs, named(either, 'Hécourt'))).toBe(4)
    expect(cellsWithLostWord(repairs, lost('x', []))).toBe(0)
  })

  it('twice in one cell is one cell', () => {
    const twice = lossyPlan([[either, ' et ', either]], [0, 0])
    expect(cellsWithLostWord(twice.repairs, either)).toBe(2)
    const decisions = createDecisions(twice)
    expect(decisions.chooseWord({ row: 0, column: 0, word: 0, candidate: 0, everywhere: true })).toBe(2)
    expect(decisions.textOf(1)).toBe('Hécourt et Hécourt')
  })
})
