import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { createLexicon } from '../../../shared/text/lexicon.ts'
import type { TextWithLostWords } from '../../../shared/text/repair-plan.ts'
import { createRepairSurvey } from '../../../shared/text/survey.ts'
import { shippedLexicons } from '../../../src-main/lexicons/shipped-lexicons.ts'
import cases from '../../cases/text/lost-words.json' with { type: 'json' }
import { proposalOf } from '../../../shared/text/text-with-lost-words.ts'

const communes = createLexicon('communes', 'names', () =>
  ['Liévin', 'Hâcourt', 'Hécourt', 'Aix-en-Provence', 'Évry'].map((text) => ({ text, weight: 1 })),
)
const words = createLexicon('french-words', 'words', () => [
  { text: 'même', weight: 900 },
  { text: 'marché', weight: 500 },
  { text: 'pêche', weight: 40 },
  { text: 'pèche', weight: 20 },
  { text: 'hôpital', weight: 300 },
  { text: 'mème', weight: 2 },
])

function planFor(text: string): { after: string; words: TextWithLostWords | undefined } {
  const survey = createRepairSurvey({ columnCount: 1, lexicons: [communes, words] })
  survey.add(0, 0, text)
  const { repairs } = survey.plan()
  return { after: repairs.after[0] ?? text, words: repairs.lostWords?.get(0) }
}

/** What lost its letters, with the proposed candidate first. */
function shown(text: TextWithLostWords | undefined): string[] {
  return (text ?? []).map((piece) => {
    if (typeof piece === 'string') return piece
    const candidates = piece.candidates.map(({ text: word }) => word).join('|')
    return `[${piece.lost}${piece.proposed < 0 ? '≠' : '→'}${candidates}]`
  })
}

describe('what an officer chooses from', () => {
  it.each([
    ['le m?me march?', ['le ', '[m?me→même|mème]', ' ', '[march?→marché]']],
    ['Li\ufffdvin', ['[Li\ufffdvin→Liévin]']],
    ['Liï¿½vin', ['[Li\ufffdvin→Liévin]']],
    ['H?court', ['[H?court≠Hâcourt|Hécourt]']],
    ['L?H?PITAL', ['[L?H?PITAL→L’HÔPITAL]']],
    ['Gare de Li?vin, m?me', ['Gare de ', '[Li?vin→Liévin]', ', ', '[m?me→même|mème]']],
    ['la p?che', ['la ', '[p?che≠pêche|pèche]']],
  ])('%s is cut into what is sound and what was lost', (text, pieces) => {
    expect(shown(planFor(text).words)).toEqual(pieces)
  })

  it.each(['le m?me march?', 'Liï¿½vin', 'la p\ufffdche', 'L?H?PITAL', 'Gare de Li?vin ? ?vry', 'd??cid??'])(
    'the pieces of %s make the proposal, and the lost words the text',
    (text) => {
      const plan = planFor(text)
      expect(proposalOf(plan.words ?? [])).toBe(plan.after)
      const lost = (plan.words ?? [])
        .map((piece) => (typeof piece === 'string' ? piece : piece.lost))
        .join('')
      expect(lost).toBe(text.replace('ï¿½', '\ufffd'))
    },
  )

  it('offers no candidate twice', () => {
    for (const text of ['M?ME', 'm?me', 'M?me']) {
      for (const piece of planFor(text).words ?? []) {
        if (typeof piece === 'string') continue
        expect(new Set(piece.candidates.map((candidate) => candidate.text)).size).toBe(
          piece.candidates.length,
        )
      }
    }
  })
})

describe('words of sentences, by the lists that are shipped', () => {
  const lexicons = shippedLexicons(join(import.meta.dirname, '../../../assets/lexicons'), (problem) => {
    throw problem
  })

  function proposed(text: string): { readonly after: string; readonly ticked: boolean } {
    const survey = createRepairSurvey({ columnCount: 1, lexicons })
    survey.add(0, 0, text)
    const { groups, repairs } = survey.plan()
    return { after: repairs.after[0] ?? text, ticked: groups[0]?.certainty === 'certain' }
  }

  it.each(cases.marks.map(([damaged = '', right = '']) => [damaged, right] as const))(
    '%s comes back, as a proposal',
    (damaged, right) => {
      expect(proposed(damaged)).toEqual({ after: right, ticked: false })
    },
  )

  it.each(cases.unmarked.map(([damaged = '', right = '']) => [damaged, right] as const))(
    '%s comes back although no mark was left',
    (damaged, right) => {
      expect(proposed(damaged)).toEqual({ after: right, ticked: false })
    },
  )

  it.each(cases.left)('%s is left as it is', (text) => {
    expect(proposed(text).after).toBe(text)
  })

  it.each([...cases.marks, ...cases.unmarked].map(([, right = '']) => right))(
    '%s, brought back, is not touched again',
    (right) => {
      expect(proposed(right).after).toBe(right)
    },
  )
})
