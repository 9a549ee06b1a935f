import { describe, expect, it } from 'vitest'

import { phraseCheck } from '../../../shared/messages/check-sentence.ts'
import { phraseDescriptorFault } from '../../../shared/messages/descriptor-fault-sentence.ts'
import { languages } from '../../../shared/messages/language.ts'
import { causes, findings } from '../../../shared/schema/finding.ts'
import type { Cause, FindingCode } from '../../../shared/schema/finding.ts'
import { problemGroup } from '../../../shared/schema/problem-group.ts'
import { descriptorFaultCodes } from '../../../shared/schema/table-schema.ts'

const expected = {
  type: 'number',
  example: '12.5',
  least: '3',
  most: '90',
  length: 2,
  allowed: 'oui, non',
  allowedCount: 20,
  empty: 'b',
  operator: '>=',
  sum: '12',
  format: 'code-postal',
  wanted: 'insee',
  place: 3,
  first: 1,
  expected: 12,
  commune: 'Lens',
  collectivity: 'Lille',
  code: '62498',
  postcodes: '62300',
  name: 'insee',
  absent: 'b',
}

const groupOf = (code: FindingCode, cause: Cause, count: number, fixes: string[], names: string[]) =>
  problemGroup({
    code,
    cause,
    expected,
    count,
    names,
    columns: names.map((_, at) => at),
    fixable: fixes.length > 0 ? count : 0,
    choices: Math.max(1, fixes.length),
    samples: [{ found: 'l’ancien', count, fixes }],
    places: () => [],
  })

const groups = [
  ...(Object.keys(findings) as FindingCode[]).flatMap((code) => [
    groupOf(code, 'other', 674, [], ['montant']),
    groupOf(code, 'other', 1, ['le neuf'], ['montant', 'total']),
  ]),
  ...causes.map((cause) => groupOf('cell-type', cause, 674, [], ['montant'])),
  ...causes.map((cause) => groupOf('cell-pattern', cause, 1, ['le neuf'], ['montant'])),
  groupOf('cell-type', 'date-either-way', 2, ['2021-04-03', '2021-03-04'], ['date']),
]
const every = groups.flatMap((group) =>
  languages.map((language) => ({
    name: `${group.code}, ${group.cause}, ${String(group.count)} (${language})`,
    language,
    sentence: phraseCheck(group, language),
  })),
)

describe('every problem of a table is said in an officer’s words', () => {
  it.each(every)('$name: a heading and whole sentences', ({ sentence: { title, detail, advice } }) => {
    for (const text of [title, detail, advice]) {
      expect(text).toMatch(/^[\p{Lu}«“\d]/u)
      expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}|\(\)|« »|“”/)
    }
    for (const text of [detail, advice]) expect(text).toMatch(/[.!?»”]$/)
    expect(title).not.toMatch(/\.$/)
  })

  it.each(every)('$name: without our jargon', ({ sentence }) => {
    expect(Object.values(sentence).join(' ')).not.toMatch(
      /\b(pattern|regex|motif|enum|string|bool|parse|schema|schéma|JSON|constraint|contrainte|primary|foreign|field)\b/i,
    )
  })

  it.each(every.filter(({ language }) => language === 'fr'))(
    '$name: French signs have their spaces',
    ({ sentence }) => {
      for (const text of Object.values(sentence)) expect(text).not.toMatch(/ [:;!?»]|« |'|\.\.\./)
    },
  )

  it('says the cause, how many, and what a cell would become', () => {
    const sentence = phraseCheck(groupOf('cell-type', 'decimal-comma', 674, ['12.5'], ['montant']), 'fr')
    expect(sentence.title).toBe('Virgule au lieu du point dans «\u00a0montant\u00a0»')
    expect(sentence.detail).toContain('deviendrait «\u00a012.5\u00a0»')
    expect(sentence.advice).toContain('674\u00a0cellules')
  })

  it.each(descriptorFaultCodes.flatMap((code) => languages.map((language) => ({ code, language }))))(
    'a fault of the standard: $code ($language)',
    ({ code, language }) => {
      for (const found of ['contraints', '']) {
        const sentence = phraseDescriptorFault({ code, field: 'date_maj', found }, language)
        expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
        expect(sentence).not.toMatch(/undefined| {2}|\(\)/)
      }
    },
  )
})
