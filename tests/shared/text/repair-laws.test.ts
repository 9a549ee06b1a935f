import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { applySteps } from '../../../shared/text/apply-steps.ts'
import type { CodePage } from '../../../shared/text/code-page.ts'
import { createRepairSurvey } from '../../../shared/text/survey.ts'
import { chain, pageReadAs, utf8ReadAs } from './damage.ts'
import type { Damage } from './damage.ts'
import { frenchSentences } from './french-sentences.ts'
import { surveyOneCell } from './one-cell.ts'

const pages: readonly CodePage[] = [
  'windows-1252',
  'iso-8859-1',
  'iso-8859-15',
  'macintosh',
  'cp850',
  'cp437',
]
const layered: [string, Damage][] = pages.flatMap((page): [string, Damage][] => {
  const once = utf8ReadAs(page)
  return [
    [`UTF-8 read as ${page}`, once],
    [`UTF-8 read as ${page}, twice`, chain(once, once)],
    [`UTF-8 read as ${page}, three times`, chain(once, once, once)],
  ]
})
const mixed: [string, Damage][] = [
  [
    'UTF-8 read as ISO-8859-1, then as windows-1252',
    chain(utf8ReadAs('iso-8859-1'), utf8ReadAs('windows-1252')),
  ],
  [
    'UTF-8 read as MacRoman, then as windows-1252',
    chain(utf8ReadAs('macintosh'), utf8ReadAs('windows-1252')),
  ],
  ['UTF-8 read as cp850, then as windows-1252', chain(utf8ReadAs('cp850'), utf8ReadAs('windows-1252'))],
  [
    'UTF-8 read as windows-1252, then as MacRoman',
    chain(utf8ReadAs('windows-1252'), utf8ReadAs('macintosh')),
  ],
  ['UTF-8 read as windows-1252, then as cp850', chain(utf8ReadAs('windows-1252'), utf8ReadAs('cp850'))],
]
const runs = { numRuns: 150, seed: 20261125 }

describe.each([...layered, ...mixed])('%s', (_name, damage) => {
  it('is undone in one cell, unasked, and replays', () => {
    fc.assert(
      fc.property(frenchSentences, (sentence) => {
        const damaged = damage(sentence) ?? sentence
        const found = surveyOneCell(damaged)
        expect(found.ticked).toBe(sentence)
        expect(applySteps(damaged, found.steps)).toBe(sentence)
      }),
      runs,
    )
  })
})

const wrongPages: [string, Damage][] = [
  ['windows-1252 read as MacRoman', pageReadAs('windows-1252', 'macintosh')],
  ['windows-1252 read as cp850', pageReadAs('windows-1252', 'cp850')],
  ['MacRoman read as windows-1252', pageReadAs('macintosh', 'windows-1252')],
  ['cp850 read as windows-1252', pageReadAs('cp850', 'windows-1252')],
  ['cp850 read as MacRoman', pageReadAs('cp850', 'macintosh')],
]

describe.each(wrongPages)('%s', (_name, damage) => {
  it('is undone in a column of ten, unasked', () => {
    fc.assert(
      fc.property(fc.uniqueArray(frenchSentences, { minLength: 10, maxLength: 10 }), (sentences) => {
        const held = sentences.filter((sentence) => damage(sentence) !== null)
        fc.pre(held.length >= 6)
        const survey = createRepairSurvey({ columnCount: 1 })
        held.forEach((sentence, row) => {
          survey.add(row, 0, damage(sentence) ?? sentence)
        })
        const { groups, repairs } = survey.plan()
        expect(repairs.after).toEqual(held)
        expect(groups.every((group) => group.certainty === 'certain')).toBe(true)
      }),
      { numRuns: 40, seed: 7 },
    )
  })
})

describe('what is right', () => {
  it('stays, in small letters and in capitals, and is not even proposed', () => {
    fc.assert(
      fc.property(frenchSentences, fc.boolean(), (sentence, capitals) => {
        const text = capitals ? sentence.toUpperCase() : sentence
        expect(surveyOneCell(text).after).toBe(text)
      }),
      runs,
    )
  })

  it('stays once repaired: a second repair finds nothing', () => {
    fc.assert(
      fc.property(frenchSentences, fc.constantFrom(...layered), (sentence, [, damage]) => {
        const once = surveyOneCell(damage(sentence) ?? sentence).ticked
        expect(surveyOneCell(once).after).toBe(once)
      }),
      runs,
    )
  })
})

describe('any text at all', () => {
  it('is surveyed without error, and every proposal is what its steps give', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...'aé ÃÂâ©€™Ž?&;%=\\_x009d\ufffd\u0301´`Г√├®\udce9\ud83d'),
    })
    fc.assert(
      fc.property(hostile, (text) => {
        const { after, steps } = surveyOneCell(text)
        expect(applySteps(text, steps)).toBe(after)
      }),
      { numRuns: 3000, seed: 3 },
    )
  })
})
