import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { compileSchema } from '../../../shared/schema/compile-schema.ts'
import { readDescriptor } from '../../../shared/schema/read-descriptor.ts'

const faultsOf = (descriptor: unknown): string[] => {
  const schema = readDescriptor(descriptor)
  return schema === null
    ? []
    : compileSchema(schema).faults.map(({ code, field, found }) => `${code} ${field} ${found}`)
}

describe('a descriptor is ignored where it is wrong, and never refused', () => {
  it('lists what it ignored', () => {
    expect(
      faultsOf({
        fields: [
          { name: 'a', contraints: { required: true } },
          { name: 'b', type: 'texte', constraints: { requis: true } },
          { name: 'c', type: 'integer', constraints: { pattern: '\\d', minLength: 1 } },
          { name: 'd', constraints: { minLength: 'trois', pattern: '(' } },
          { name: 'e', type: 'date', format: '%Q', example: '1' },
          { name: 'f', format: 'telephone', constraints: { pattern: 'a|b' }, example: 'c' },
          { name: 'a' },
          { type: 'string' },
          'x',
        ],
        primaryKey: 'z',
        custom_checks: [
          { name: 'siret', params: { column: 'z' } },
          { name: 'inventé', params: { column: 'a' } },
        ],
      }),
    ).toEqual([
      'constraints-misspelt a contraints',
      'field-type-unknown b texte',
      'constraint-unknown b requis',
      'constraint-beside-type c pattern',
      'constraint-beside-type c minLength',
      'constraint-unreadable d minLength',
      'format-unknown f telephone',
      'field-name-twice a a',
      'field-without-name  7',
      'field-without-name  7',
      'key-field-unknown z z',
      'pattern-unreadable d (',
      'date-format-unknown e %Q',
      'pattern-open f a|b',
      'example-refused f c',
      'check-column-unknown z siret',
      'check-unknown a inventé',
    ])
  })

  it('tells what is no descriptor at all', () => {
    expect([null, [], 'x', {}, { fields: {} }].map(readDescriptor)).toEqual([null, null, null, null, null])
  })

  it('survives any JSON in the place of anything', () => {
    const field = fc.dictionary(
      fc.constantFrom(
        'name',
        'type',
        'format',
        'constraints',
        'arrayItem',
        'missingValues',
        'trueValues',
        'decimalChar',
      ),
      fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('date', 'number', 'list', 'array')),
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(field, fc.jsonValue())),
        fc.jsonValue(),
        fc.string(),
        (fields, any, cell) => {
          const schema = readDescriptor({
            fields,
            missingValues: any,
            primaryKey: any,
            foreignKeys: any,
            custom_checks: any,
          })
          for (const { check } of schema === null ? [] : compileSchema(schema).fields) check(cell)
        },
      ),
    )
  })
})
