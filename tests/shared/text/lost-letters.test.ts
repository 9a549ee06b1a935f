import { describe, expect, it } from 'vitest'

import { createLexicon } from '../../../shared/text/lexicon.ts'
import type { TextWithLostWords } from '../../../shared/text/repair-plan.ts'
import { createRepairSurvey } from '../../../shared/text/survey.ts'

const communes = createLexicon('communes', 'names', () =>
  [
    'Liévin',
    'Écuélin',
    'Hâcourt',
    'Hécourt',
    'Gumières',
    'Châtellenot',
    'Trévou-Tréguignec',
    'Aigné',
    'Aigne',
    "L'Hôpital",
    'Bû',
  ].map((text) => ({ text, weight: 1 })),
)
const words = createLexicon('french-words', 'words', () => [
  { text: 'marché', weight: 500 },
  { text: 'même', weight: 900 },
  { text: 'mémé', weight: 1 },
  { text: 'mème', weight: 2 },
])

/** Candidates that are not proposed. */
function candidatesIn(text: TextWithLostWords): readonly string[] {
  return text.flatMap((piece) => {
    if (typeof piece === 'string') return []
    return piece.candidates
      .filter((_candidate, at) => at !== piece.proposed)
      .map((candidate) => candidate.text)
  })
}

function proposalFor(text: string): {
  after: string
  ticked: boolean
  others: readonly string[]
  sources: readonly string[]
} {
  const survey = createRepairSurvey({ columnCount: 1, lexicons: [communes, words] })
  survey.add(0, 0, text)
  const { groups, repairs } = survey.plan()
  return {
    after: repairs.after[0] ?? text,
    ticked: groups[0]?.certainty === 'certain',
    others: candidatesIn(repairs.lostWords?.get(0) ?? []),
    sources: (groups[0]?.evidence ?? []).map((evidence) =>
      'source' in evidence ? evidence.source : evidence.because,
    ),
  }
}

describe('lost letters', () => {
  it.each([
    ['Li?vin', 'Liévin'],
    ['Li\ufffdvin', 'Liévin'],
    ['Li??vin', 'Liévin'],
    ['Liï¿½vin', 'Liévin'],
    ['?cu?lin', 'Écuélin'],
    ['E?cue?lin', 'Écuélin'],
    ['Gumires', 'Gumières'],
    ['Gumieres', 'Gumières'],
    ['Gumihres', 'Gumières'],
    ["L'H_pital", "L'Hôpital"],
    ['LI?VIN', 'LIÉVIN'],
    ['Tr?vou-Tréguignec', 'Trévou-Tréguignec'],
    ['B\ufffd', 'Bû'],
  ])('%s is proposed as %s from the list of names, never ticked', (damaged, right) => {
    const found = proposalFor(damaged)
    expect(found.after).toBe(right)
    expect(found.ticked).toBe(false)
    expect(found.sources).toEqual(['communes'])
  })

  it('offers the other names that fit, so that the officer chooses', () => {
    const found = proposalFor('H?court')
    expect(found.after).toBe('H?court')
    expect([...found.others].sort()).toEqual(['Hâcourt', 'Hécourt'])
  })

  it.each(['Aigne', 'Lens', 'Vrai?Faux', 'oui ?', 'https://exemple.fr/?a=b', 'a_b'])(
    '%s is left alone',
    (text) => {
      expect(proposalFor(text).after).toBe(text)
    },
  )

  it('takes the commoner word, and the letters where no list knows the word', () => {
    expect(proposalFor('Le m?me march? d?partemental').after).toBe('Le même marché départemental')
  })

  it('offers the other words that fit, likeliest first', () => {
    expect(proposalFor('Le m?me march?').others).toEqual(['mème'])
  })

  it('leaves the mark where nothing decides', () => {
    expect(proposalFor('rue X?Y')).toMatchObject({ ticked: false })
  })
})
