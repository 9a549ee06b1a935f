/** The fear: a word the officer did not choose is changed, or one that was chosen is lost. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { AS_IT_IS, lostWordsOf } from '../../../shared/text/chosen-words.ts'
import { createDecisions } from '../../../src-main/engine/decisions.ts'
import type { Decisions } from '../../../src-main/engine/decisions.ts'
import { lossyPlan, lost } from './lossy-plan.ts'
import type { PlannedText } from './lossy-plan.ts'

const musee = lost('Mus�e', ['Musée', 'Musèe'])
const lievin = lost('Li�vin', ['Liévin', 'Livin'])
const plan = lossyPlan(
  [[musee, ' de ', lievin], [lievin], { before: 'CafÃ©', after: 'Café' }, [lost('Li�vin', ['Lièvin'], -1)]],
  [0, 1, 1, 2, 3],
)
const one = { column: 0, everywhere: false }

describe('a cell with two lost words', () => {
  it('starts undecided and as it was read', () => {
    const decisions = createDecisions(plan)
    expect(decisions.textOf(0)).toBe('Mus�e de Li�vin')
    expect(decisions.decisionOf(0)).toBe('undecided')
    expect(decisions.wordsToChooseInGroup(0)).toBe(5)
    expect(decisions.acceptedCount).toBe(1)
  })

  it('takes the chosen word and no other', () => {
    const decisions = createDecisions(plan)
    expect(decisions.chooseWord({ ...one, row: 0, word: 1, candidate: 1 })).toBe(1)
    expect(decisions.textOf(0)).toBe('Mus�e de Livin')
    expect(decisions.decisionOf(0)).toBe('partly')
    expect(decisions.acceptedInGroup(0)).toBe(1)
    expect(decisions.wordsToChooseInGroup(0)).toBe(4)
  })

  it('accepted as a whole, keeps the chosen word and proposes the other', () => {
    const decisions = createDecisions(plan)
    decisions.chooseWord({ ...one, row: 0, word: 1, candidate: 1 })
    decisions.decideCell(0, 0, true)
    expect(decisions.textOf(0)).toBe('Musée de Livin')
    expect(decisions.decisionOf(0)).toBe('accepted')
  })

  it('refused, forgets the choices and stays to the letter', () => {
    const decisions = createDecisions(plan)
    decisions.chooseWord({ ...one, row: 0, word: 0, candidate: 1 })
    decisions.decideCell(0, 0, false)
    expect(decisions.textOf(0)).toBe('Mus�e de Li�vin')
    expect(decisions.choicesOf(0)).toEqual([])
    expect(decisions.decisionOf(0)).toBe('refused')
    decisions.decideCell(0, 0, true)
    expect(decisions.textOf(0)).toBe('Musée de Liévin')
  })

  it('left as it is word by word, is refused and written as it was', () => {
    const decisions = createDecisions(plan)
    decisions.chooseWord({ ...one, row: 0, word: 0, candidate: AS_IT_IS })
    expect(decisions.decisionOf(0)).toBe('undecided')
    decisions.chooseWord({ ...one, row: 0, word: 1, candidate: AS_IT_IS })
    expect(decisions.decisionOf(0)).toBe('refused')
    expect(decisions.isAccepted(0)).toBe(false)
    decisions.decideGroup('lost', true)
    expect(decisions.textOf(0)).toBe('Musée de Liévin')
  })
})

describe('the same word everywhere', () => {
  it('changes that word alone, in every cell that knows the same candidate', () => {
    const decisions = createDecisions(plan)
    expect(decisions.chooseWord({ row: 1, column: 0, word: 0, candidate: 0, everywhere: true })).toBe(3)
    expect([0, 1, 2, 3, 4].map((at) => decisions.textOf(at))).toEqual([
      'Mus�e de Liévin',
      'Liévin',
      'Liévin',
      'Café',
      'Li�vin',
    ])
  })

  it('left as it is everywhere, nothing is changed and nothing waits but the other words', () => {
    const decisions = createDecisions(plan)
    expect(decisions.chooseWord({ row: 1, column: 0, word: 0, candidate: AS_IT_IS, everywhere: true })).toBe(
      0,
    )
    expect(decisions.wordsToChooseInGroup(0)).toBe(1)
  })
})

it('a word without proposal waits even in an accepted cell', () => {
  const decisions = createDecisions(plan)
  decisions.decideGroup('lost', true)
  expect(decisions.textOf(4)).toBe('Li�vin')
  expect(decisions.waitingWords(4)).toEqual([0])
  expect(decisions.wordsToChooseInGroup(0)).toBe(1)
})

it('a choice of a word or candidate that is not there is a bug of ours', () => {
  const decisions = createDecisions(plan)
  expect(() => decisions.chooseWord({ ...one, row: 3, word: 0, candidate: 0 })).toThrow(RangeError)
  expect(() => decisions.chooseWord({ ...one, row: 0, word: 0, candidate: 2 })).toThrow(RangeError)
})

const word = fc.constantFrom(
  lost('�a', ['éa', 'èa']),
  lost('b�', ['bé', 'bè', 'bê'], 1),
  lost('�', ['à'], -1),
  lost('�a', ['èa', 'êa', 'éa']),
)
const lossyText = fc
  .array(fc.oneof(fc.constantFrom(' ', ' et ', '; '), word), { minLength: 1, maxLength: 6 })
  .filter((pieces) => lostWordsOf(pieces).length > 0)
const plannedText: fc.Arbitrary<PlannedText> = fc.oneof(
  lossyText,
  fc.constantFrom({ before: 'Ã©', after: 'é' }, { before: 'Ã¨', after: 'è' }),
)
const anyPlan = fc
  .array(plannedText, { minLength: 1, maxLength: 6 })
  .chain((texts) =>
    fc
      .array(fc.nat({ max: texts.length - 1 }), { minLength: 1, maxLength: 12 })
      .map((cells) => lossyPlan(texts, cells)),
  )

type Gesture = (decisions: Decisions) => void
const gesture = (cells: number): fc.Arbitrary<Gesture> =>
  fc.oneof(
    fc.record({ row: fc.nat({ max: cells - 1 }), accept: fc.boolean() }).map(
      ({ row, accept }): Gesture =>
        (decisions) =>
          decisions.decideCell(row, 0, accept),
    ),
    fc.record({ id: fc.constantFrom('lost', 'misread'), accept: fc.boolean() }).map(
      ({ id, accept }): Gesture =>
        (decisions) =>
          decisions.decideGroup(id, accept),
    ),
    fc
      .record({
        row: fc.nat({ max: cells - 1 }),
        word: fc.nat({ max: 3 }),
        candidate: fc.integer({ min: -1, max: 2 }),
        everywhere: fc.boolean(),
      })
      .map((choice): Gesture => (decisions) => {
        try {
          decisions.chooseWord({ ...choice, column: 0 })
        } catch (error) {
          if (!(error instanceof RangeError)) throw error
        }
      }),
  )
const history = anyPlan.chain((made) =>
  fc.tuple(fc.constant(made), fc.array(gesture(made.repairs.length), { maxLength: 20 })),
)

describe('laws, whatever the officer did before', () => {
  it('what is refused is written as it was read', () => {
    fc.assert(
      fc.property(history, ([made, gestures]) => {
        const decisions = createDecisions(made)
        for (const act of gestures) act(decisions)
        for (let at = 0; at < made.repairs.length; at++) {
          const before = made.repairs.before[made.repairs.values[at] ?? 0]
          if (!decisions.isAccepted(at)) expect(decisions.textOf(at)).toBe(before)
          decisions.decideCell(at, 0, true)
          decisions.decideCell(at, 0, false)
          expect(decisions.textOf(at)).toBe(before)
        }
        expect(decisions.acceptedCount).toBe(0)
      }),
    )
  })

  it('everything accepted anew from the start gives the proposals', () => {
    fc.assert(
      fc.property(history, ([made, gestures]) => {
        const decisions = createDecisions(made)
        for (const act of gestures) act(decisions)
        decisions.decideAll(false, false)
        decisions.decideAll(true, false)
        for (let at = 0; at < made.repairs.length; at++)
          expect(decisions.textOf(at)).toBe(made.repairs.after[made.repairs.values[at] ?? 0])
      }),
    )
  })

  it('a choice touches no other word and no other cell', () => {
    fc.assert(
      fc.property(history, fc.nat(), ([made, gestures], pick) => {
        const decisions = createDecisions(made)
        for (const act of gestures) act(decisions)
        const row = pick % made.repairs.length
        const words = lostWordsOf(made.repairs.lostWords?.get(made.repairs.values[row] ?? 0) ?? [])
        if (words.length === 0) return
        const chosen = pick % words.length
        const texts = Array.from({ length: made.repairs.length }, (_, at) => decisions.textOf(at))
        const others = decisions.choicesOf(row)
        decisions.chooseWord({ row, column: 0, word: chosen, candidate: 0, everywhere: false })
        texts.forEach((text, at) => {
          if (at !== row) expect(decisions.textOf(at)).toBe(text)
        })
        const after = decisions.choicesOf(row)
        words.forEach((_, at) => {
          if (at !== chosen) expect(after[at]).toBe(others[at])
        })
      }),
    )
  })

  it('the counts are those of a count made afresh', () => {
    fc.assert(
      fc.property(history, ([made, gestures]) => {
        const decisions = createDecisions(made)
        for (const act of gestures) act(decisions)
        const repairs = Array.from({ length: made.repairs.length }, (_, at) => at)
        const accepted = repairs.filter((at) => decisions.isAccepted(at))
        expect(decisions.acceptedCount).toBe(accepted.length)
        expect(decisions.acceptedInGroup(0) + decisions.acceptedInGroup(1)).toBe(accepted.length)
        expect(decisions.wordsToChooseInGroup(0)).toBe(
          repairs.reduce((sum, at) => sum + decisions.waitingWords(at).length, 0),
        )
      }),
    )
  })
})
