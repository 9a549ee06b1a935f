import { describe, expect, it } from 'vitest'

import { valueCheck } from '../../../shared/schema/checks/custom-value-checks.ts'
import { compileSchema } from '../../../shared/schema/compile-schema.ts'
import { compileField } from '../../../shared/schema/field-check.ts'
import { LiveCheck } from '../../../shared/schema/live-check.ts'
import { readDescriptor } from '../../../shared/schema/read-descriptor.ts'
import { readField } from '../../../shared/schema/read-field.ts'
import { valueFindings } from '../../../shared/schema/value-findings.ts'
import fields from '../../cases/schema/field-cells.json' with { type: 'json' }
import frenchValues from '../../cases/schema/french-values.json' with { type: 'json' }
import { fewCommunes } from './few-communes.ts'

const LONG = 100_000

/** What would take hours if a check went over it again from each of its places, or the stack if it went into it call by call. */
const hostile: readonly string[] = [
  ...[
    ' ',
    '9',
    'a',
    '(',
    '[',
    '{"a":',
    '.',
    '-',
    '1,',
    '1 ',
    'a@',
    'Mo-Fr ',
    'Mo,',
    '10:00-12:00,',
    'POINT(',
    '\u00A0',
    '0',
    'é',
    '"',
    '😀',
  ].map((part) => part.repeat(LONG / part.length) + 'x'),
  'a' + ' '.repeat(LONG) + 'x',
  '['.repeat(LONG) + ']'.repeat(LONG),
  '['.repeat(90) + ']'.repeat(90),
  '1e999999999999',
  '1e-999999',
  `${'1'.repeat(LONG)}e-5`,
  '\0',
  '\udc80',
  '__proto__',
  'constructor',
]

describe('no cell hangs the check or breaks it', () => {
  const checks = fields.map(({ field }) => ({
    name: JSON.stringify(field),
    field: readField('champ', field, [''], []),
  }))

  it.each(checks)('$name', ({ field }) => {
    const rules = { check: compileField(field), others: [], plausible: [] }
    for (const cell of hostile) expect(Array.isArray(valueFindings(cell, rules))).toBe(true)
  })

  it.each(Object.keys(frenchValues))('%s', (name) => {
    const check = valueCheck({ name, params: {} }, {})
    for (const cell of hostile) expect(check?.(cell)).not.toBeUndefined()
  })

  const header = [
    'insee',
    'cp',
    'commune',
    'siret',
    'siren',
    'tel',
    'mail',
    'latitude',
    'longitude',
    'coordonneesXY',
    'nom',
  ]

  it('in columns of codes, names, contacts and positions, all in one row', () => {
    const schema = readDescriptor({ fields: [] })
    if (schema === null) throw new Error('no schema')
    const live = LiveCheck.open(compileSchema(schema, { communes: fewCommunes }), {
      header,
      rowCount: hostile.length,
      column: () => hostile,
    })
    for (let row = 0; row < hostile.length; row++)
      expect(live.problemsAt(row, 0).cell.length).toBeLessThan(10)
    expect(live.report().columns).toHaveLength(header.length)
  })
})
