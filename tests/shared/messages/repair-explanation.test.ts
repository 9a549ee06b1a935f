import { describe, expect, it } from 'vitest'

import { drawBytes } from '../../../shared/messages/byte-drawing.ts'
import {
  certaintySentence,
  evidenceSentences,
  repairSentences,
  repairTitle,
} from '../../../shared/messages/repair-explanation.ts'
import { codeNotations, lossMarks } from '../../../shared/text/repair-plan.ts'
import type { RepairGroup, RepairStep } from '../../../shared/text/repair-plan.ts'

const layer: RepairStep = { undo: 'utf8-read-as', page: 'windows-1252' }
const everyStep: readonly RepairStep[] = [
  layer,
  { undo: 'page-read-as', written: 'windows-1252', readAs: 'macintosh' },
  { undo: 'page-read-as', written: 'windows-1252', readAs: 'iso-8859-1' },
  { undo: 'raw-bytes', page: 'cp850' },
  ...codeNotations.map((notation): RepairStep => ({ undo: 'written-as-code', notation })),
  { undo: 'utf8-incomplete', page: 'windows-1252' },
  { undo: 'utf8-recased', page: 'windows-1252', to: 'upper' },
  { undo: 'utf8-stripped' },
  { undo: 'decomposed' },
  { undo: 'accent-apart' },
  { undo: 'byte-order-mark' },
  { undo: 'cut-character' },
  ...lossMarks.map((mark): RepairStep => ({ undo: 'letters-lost', mark })),
]

describe('what an officer reads about a repair', () => {
  it('names how often the text was misread', () => {
    expect(repairTitle([layer], 'fr')).toBe('Accents lus de travers')
    expect(repairTitle([layer, layer], 'fr')).toBe('Accents lus deux fois de travers')
    expect(repairTitle([layer, layer, layer], 'en')).toBe('Accents read the wrong way three times over')
  })

  it.each(everyStep)('has a title and a sentence in both languages for %o', (step) => {
    for (const language of ['fr', 'en'] as const) {
      expect(repairTitle([step], language)).not.toBe('')
      expect(repairSentences([step], language)).toHaveLength(1)
    }
  })

  it('tells the same layer twice in one sentence, other mishaps in theirs', () => {
    const [first, second, ...rest] = repairSentences([layer, layer, { undo: 'decomposed' }], 'fr')
    expect(first).toContain('deux fois')
    expect(second).toContain('accent')
    expect(rest).toEqual([])
  })

  it('says why, by the name of the column, and how sure', () => {
    const group: RepairGroup = {
      id: 'x',
      steps: [layer],
      certainty: 'certain',
      confidence: 0.99,
      evidence: [{ because: 'column', column: 1, explained: 312, of: 318 }],
      cellCount: 1,
      headerCount: 0,
      examples: [],
    }
    expect(evidenceSentences(group, ['code', 'nom'], 'fr')[0]).toMatch(/nom.*312.*318/)
    expect(certaintySentence(group, 'fr')).toMatch(/sans perte/)
  })

  it('draws the bytes of a letter, reading by reading', () => {
    expect(drawBytes('é', [layer])).toEqual([
      { right: 'é', writtenAs: 'UTF-8', bytes: ['C3', 'A9'], readAs: 'Windows-1252', seen: 'Ã©' },
    ])
    expect(drawBytes('é', [layer, layer]).map((line) => line.seen)).toEqual(['Ã©', 'ÃƒÂ©'])
    expect(
      drawBytes('é', [{ undo: 'page-read-as', written: 'windows-1252', readAs: 'macintosh' }])[0],
    ).toMatchObject({
      bytes: ['E9'],
      seen: 'È',
    })
  })
})
