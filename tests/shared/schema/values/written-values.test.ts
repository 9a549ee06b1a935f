import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { compileField } from '../../../../shared/schema/field-check.ts'
import { readField } from '../../../../shared/schema/read-field.ts'
import { valueKey } from '../../../../shared/schema/values/field-value.ts'
import { writeValue } from '../../../../shared/schema/values/write-value.ts'
import cases from '../../../cases/schema/field-cells.json' with { type: 'json' }

const fieldOf = (descriptor: object) => readField('champ', { ...descriptor }, [''], [])

describe('cells of each type', () => {
  it.each(cases)('$field', ({ field, yes, no }) => {
    const { check } = compileField(fieldOf(field))
    expect(yes.filter((cell) => check(cell).failures.length > 0)).toEqual([])
    expect(no.filter((cell) => check(cell).failures.length === 0)).toEqual([])
  })

  it.each(cases)(
    '$field: what is accepted is accepted again as Aigu writes it, and is the same value',
    ({ field: found, yes }) => {
      const field = fieldOf(found)
      const { check } = compileField(field)
      for (const cell of yes) {
        const { value } = check(cell)
        const written = value === null ? null : writeValue(value, field)
        if (value === null || written === null) continue
        const again = check(written)
        expect(again.failures, `${cell} → ${written}`).toEqual([])
        expect(again.value && valueKey(again.value)).toBe(valueKey(value))
      }
    },
  )

  const written = [
    [{ type: 'integer' }, fc.bigInt().map(String)],
    [{ type: 'number' }, fc.double({ noNaN: true, noDefaultInfinity: true }).map(String)],
    [
      { type: 'number', decimalChar: ',' },
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => String(number).replace('.', ',')),
    ],
    [
      { type: 'date' },
      fc
        .date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') })
        .map((date) => date.toISOString().slice(0, 10)),
    ],
    [
      { type: 'datetime' },
      fc
        .date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') })
        .map((date) => `${date.toISOString().slice(0, 19)}Z`),
    ],
    [{ type: 'array' }, fc.array(fc.jsonValue()).map((value) => JSON.stringify(value))],
  ] as const

  it.each(written)('%o: any value is read, and written as it was read', (descriptor, cells) => {
    const field = fieldOf(descriptor)
    const { check } = compileField(field)
    fc.assert(
      fc.property(cells as fc.Arbitrary<string>, (cell) => {
        const { value } = check(cell)
        expect(value).not.toBeNull()
        if (value !== null) expect(check(writeValue(value, field) ?? '').value).toEqual(value)
      }),
    )
  })
})
