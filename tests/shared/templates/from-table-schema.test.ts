import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { compileSchema } from '../../../shared/schema/compile-schema.ts'
import { fieldTypes } from '../../../shared/schema/table-schema.ts'
import { templateFromTableSchema } from '../../../shared/templates/from-table-schema.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { tableSchemaOf } from '../../../shared/templates/to-table-schema.ts'

const root = resolve(import.meta.dirname, '../../..')
const shipped = join(root, 'assets/templates')
const schemas = resolve(root, '../shared/schemas')

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

function templateOf(descriptor: unknown): Template {
  const read = templateFromTableSchema(descriptor, 'essai')
  if (read.kind === 'refused') throw new Error('refused')
  return read.template
}

/** As another program would get it: through a file. */
const writtenAndRead = (template: Template): Template =>
  templateOf(JSON.parse(JSON.stringify(tableSchemaOf(template))))

/** Faults were told once; what is written has none of them. */
const withoutFaults = (template: Template) => ({ ...template, schema: { ...template.schema, faults: [] } })

describe('a stranger’s schema is a template', () => {
  const stranger = templateOf({
    name: 'stations-taxi',
    title: 'Stations de taxi',
    description: 'Voir [le décret](https://x.fr/d) et `insee`.',
    homepage: 'https://github.com/x/y',
    version: '0.1.2',
    fields: [
      { name: 'nomStation', description: 'Le **nom**\n usuel', examples: ['Gare', 'Mairie'] },
      { name: 'insee', title: 'Code INSEE', example: '62498' },
      { name: 'xy', type: 'geopoint', format: 'array' },
      { name: 'statut', constraints: { enum: ['ouvert', 'fermé'] } },
    ],
  })

  it('its labels, help, examples and roles come from what it says', () => {
    expect(stranger.title.fr).toBe('Stations de taxi')
    expect(stranger.subject.fr).toBe('Voir le décret et insee.')
    expect(stranger.standard).toEqual({
      standing: 'own',
      name: 'Stations de taxi',
      version: '0.1.2',
      address: 'https://github.com/x/y',
    })
    expect(stranger.fields.map(({ label }) => label.fr)).toEqual([
      'Nom station',
      'Code INSEE',
      'Xy',
      'Statut',
    ])
    expect(stranger.fields.map(({ role }) => role)).toEqual(['place-name', 'insee', 'lonlat', null])
    expect(stranger.fields.map(({ example }) => example)).toEqual(['Gare', '62498', '', ''])
    expect(stranger.fields[0]?.help).toBe('Le nom usuel')
    expect(stranger.fields[3]?.choices.map(({ value }) => value)).toEqual(['ouvert', 'fermé'])
  })

  it.each([
    ['horaires_ouverture', {}, 'opening-hours'],
    ['courriel', {}, 'email'],
    ['adresse', {}, 'street-address'],
    ['ADR_NUM', {}, 'house-number'],
    ['nom_voie', {}, 'street-name'],
    ['complement_adresse', {}, 'address-complement'],
    ['observations', {}, 'free-text'],
    ['date_ouverture', {}, null],
    ['adresse', { constraints: { enum: ['a'] } }, null],
    ['source', {}, 'siren'],
  ] as const)('the role of %s is told by its name, or by a check', (name, said, role) => {
    const checks = [{ name: 'french-siren-value', params: { column: 'source' } }]
    const { fields } = templateOf({ fields: [{ name, ...said }], custom_checks: checks })
    expect(fields[0]?.role).toBe(role)
  })

  it('two fields of one name: the first counts, and the fault is told', () => {
    const { template } = {
      template: templateOf({
        fields: [
          { name: 'a', title: 'Un' },
          { name: 'a', title: 'Deux' },
        ],
      }),
    }
    expect(template.fields.map(({ label }) => label.fr)).toEqual(['Un'])
    expect(template.schema.faults.map(({ code }) => code)).toEqual(['field-name-twice'])
  })

  it('what is none is refused', () => {
    for (const descriptor of [null, 1, 'x', [], {}, { fields: {} }, { fields: [] }, { fields: [{}] }])
      expect(templateFromTableSchema(descriptor, 'essai').kind).toBe('refused')
  })

  it('survives any JSON in the place of anything', () => {
    const keys = [
      'label',
      'help',
      'where',
      'role',
      'choices',
      'synonyms',
      'widget',
      'example',
      'examples',
      'title',
    ]
    const field = fc.dictionary(fc.constantFrom(...keys, 'type', 'constraints'), fc.jsonValue())
    const table = fc.dictionary(
      fc.constantFrom('label', 'subject', 'standard', 'prefill', 'knownFaults', 'companion', 'id', 'title'),
      fc.jsonValue(),
    )
    fc.assert(
      fc.property(table, field, (said, saidOfField) => {
        const template = templateOf({ ...said, fields: [{ ...saidOfField, name: 'a' }] })
        compileSchema(template.schema)
        expect(typeof template.title.fr).toBe('string')
        expect(typeof template.fields[0]?.label.fr).toBe('string')
        for (const choice of template.fields[0]?.choices ?? []) expect(typeof choice.label.fr).toBe('string')
      }),
    )
  })
})

describe('a template that is written out is read back the same', () => {
  it.each(readdirSync(shipped).filter((name) => name.endsWith('.json')))('shipped: %s', (name) => {
    const template = templateOf(json(join(shipped, name)))
    expect(writtenAndRead(template)).toEqual(template)
  })

  const isThere = existsSync(schemas)
  if (!isThere)
    console.warn(`Skipped: ${schemas} is not there; published schemas are not written and read back.`)
  const published = isThere
    ? readdirSync(schemas).filter((name) => existsSync(join(schemas, name, 'schema.json')))
    : []
  it.skipIf(!isThere).each(published)('published: %s', (name) => {
    const read = templateFromTableSchema(json(join(schemas, name, 'schema.json')), name)
    if (read.kind === 'refused') {
      expect(read.fault.code).toBe('descriptor-not-a-schema')
      return
    }
    expect(writtenAndRead(read.template)).toEqual(withoutFaults(read.template))
  })

  it('whatever its fields are', () => {
    const field = fc.record(
      {
        type: fc.constantFrom(...fieldTypes),
        format: fc.constantFrom('default', 'email', '%d/%m/%Y', 'array'),
        example: fc.jsonValue(),
        title: fc.string(),
        description: fc.string(),
        constraints: fc.record(
          {
            required: fc.boolean(),
            unique: fc.boolean(),
            minLength: fc.nat(9),
            minimum: fc.integer(),
            maximum: fc.string(),
            pattern: fc.constantFrom('^a$', 'a|b', '\\d{5}'),
            enum: fc.array(fc.jsonValue()),
          },
          { requiredKeys: [] },
        ),
        missingValues: fc.array(fc.string()),
        trueValues: fc.array(fc.string()),
        decimalChar: fc.constantFrom(',', '.'),
        groupChar: fc.constantFrom('', ' '),
        bareNumber: fc.boolean(),
        delimiter: fc.constantFrom(',', '|'),
        itemType: fc.constantFrom('string', 'integer'),
        arrayItem: fc.record({ type: fc.constantFrom('string', 'integer') }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 4 }), (fields) => {
        const named = fields.map((said, at) => ({ ...said, name: `f${String(at)}` }))
        // As a file has it: JSON knows no -0.
        const template = templateOf(JSON.parse(JSON.stringify({ fields: named })))
        expect(writtenAndRead(template)).toEqual(withoutFaults(template))
      }),
    )
  })
})
