import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { describe, expect, it } from 'vitest'

import { communeIndex } from '../../../shared/places/commune-index.ts'
import { compileSchema } from '../../../shared/schema/compile-schema.ts'
import { LiveCheck } from '../../../shared/schema/live-check.ts'
import type { FieldConstraints, TableSchema } from '../../../shared/schema/table-schema.ts'
import { readDescriptor } from '../../../shared/schema/read-descriptor.ts'
import { shownValue } from '../../../shared/schema/untyped.ts'
import { templateFromTableSchema } from '../../../shared/templates/from-table-schema.ts'
import { partsOfRecipe } from '../../../shared/templates/stable-id.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { findPlaceFile, shippedPlaces } from '../../../src-main/places/shipped-places.ts'

const root = resolve(import.meta.dirname, '../../..')
const folder = join(root, 'assets/templates')
const schemas = resolve(root, '../shared/schemas')

/** The published schema that a template follows; those that have none are our own columns. */
const sources = JSON.parse(
  readFileSync(join(root, 'tests/cases/templates/sources.json'), 'utf8'),
) as Readonly<Record<string, string | null>>

/** Where a template says otherwise than the schema, and why. */
const differences = JSON.parse(
  readFileSync(join(root, 'tests/cases/templates/deliberate-differences.json'), 'utf8'),
) as readonly { readonly template: string; readonly field: string; readonly reason: string }[]

const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const templates = new Map(files.map((name) => [name.replace(/\.json$/, ''), readTemplate(name)]))
const all = [...templates]

const places = shippedPlaces(findPlaceFile(root, undefined), (problem) => {
  throw problem
})()
if (places === null) throw new Error('no communes')
const communes = communeIndex(places)

function readTemplate(name: string): Template {
  const read = templateFromTableSchema(JSON.parse(readFileSync(join(folder, name), 'utf8')), name)
  if (read.kind === 'refused') throw new Error(`${name} is no template`)
  return read.template
}

describe('every template that ships is whole', () => {
  it('is one of those that are listed, each with its source', () => {
    expect([...templates.keys()].sort()).toEqual(Object.keys(sources).sort())
  })

  it.each(all)('%s: named as its file, without a fault of its own', (id, template) => {
    expect(template.id).toBe(id)
    const known = differences.filter(({ template: name }) => name === id).map(({ field }) => field)
    const faults = compileSchema(template.schema).faults.filter(
      ({ code, field }) => code !== 'pattern-open' && !known.includes(field),
    )
    expect(faults).toEqual([])
  })

  it.each(all)('%s: every field has its words, an example and where to find it', (_, template) => {
    for (const { schema, label, help, where, example } of template.fields) {
      const said = [label.fr, label.en, help, where, example]
      expect([schema.name, ...said.filter((words) => words.trim() === '')]).toEqual([schema.name])
    }
    for (const words of [template.title, template.subject, template.prefill?.label ?? template.title])
      expect(Object.values(words).filter((text) => text === '')).toEqual([])
  })

  it.each(all)('%s: every field has a name of its own in both languages', (_, template) => {
    for (const language of ['fr', 'en'] as const) {
      const labels = template.fields.map(({ label }) => label[language])
      expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([])
    }
  })

  it.each(all)('%s: every example is accepted by its own field', (_, template) => {
    const compiled = compileSchema(template.schema)
    const refused = template.fields.filter(({ example, schema }, at) => {
      const own = compiled.fields[at]?.check(example).failures ?? ['no check']
      const custom = compiled.valueChecks.get(schema.name) ?? []
      return own.length > 0 || custom.some((check) => check(example) !== null)
    })
    expect(refused.map(({ schema, example }) => `${schema.name}: ${example}`)).toEqual([])
  })

  it.each(all)(
    '%s: a row made of the examples is right, and nothing in it is hard to believe',
    (_, template) => {
      const live = LiveCheck.open(compileSchema(template.schema, { communes }), {
        header: template.fields.map(({ schema }) => schema.name),
        rowCount: 1,
        column: (column) => [template.fields[column]?.example ?? ''],
      })
      expect(live.report().groups.map(({ code }) => code)).toEqual([])
    },
  )

  it.each(all)('%s: every allowed value has its words, and no other', (_, template) => {
    for (const { schema, choices } of template.fields) {
      const allowed = schema.constraints.enum ?? schema.arrayItem?.constraints.enum
      if (allowed !== undefined && allowed !== null && schema.type !== 'boolean')
        expect(choices.map(({ value }) => value)).toEqual(allowed.map(shownValue))
      for (const { label } of choices)
        expect(Object.values(label).map((text) => text !== '')).toEqual([true, true])
    }
  })

  it.each(all)('%s: names only fields that it has', (_, template) => {
    const names = new Set(template.schema.fields.map(({ name }) => name))
    const named = [
      ...Object.keys(template.prefill?.cells ?? {}),
      ...template.knownFaults.map(({ field }) => field).filter((field) => field !== ''),
      ...template.fields.flatMap(({ recipe }) =>
        partsOfRecipe(recipe).filter((part) => part !== 'insee' && part !== 'code'),
      ),
      ...(template.companion === null ? [] : [template.companion.field]),
    ]
    expect(named.filter((name) => !names.has(name))).toEqual([])
    const { companion } = template
    if (companion !== null)
      expect(templates.get(companion.template)?.schema.fields.map(({ name }) => name)).toContain(
        companion.theirField,
      )
  })

  it.each(all.filter(([, { knownFaults }]) => knownFaults.length > 0))(
    '%s: what it says that the standard refuses, the standard does refuse',
    (_, template) => {
      const { fields, schema } = compileSchema(template.schema)
      const accepted = template.knownFaults.filter(({ field, refused }) => {
        const at = schema.fields.findIndex(({ name }) => name === field)
        return refused !== '' && (fields[at]?.check(refused).failures.length ?? 0) === 0
      })
      expect(accepted.map(({ field, refused }) => `${field}: ${refused}`)).toEqual([])
    },
  )
})

describe('every sentence is set as French is', () => {
  it.each(all)('%s', (_, template) => {
    const said = [
      ...template.fields.flatMap(({ label, help, where, choices, synonyms }) => [
        label.fr,
        help,
        where,
        ...choices.map((choice) => choice.label.fr),
        ...synonyms.fr,
      ]),
      template.title.fr,
      template.subject.fr,
      template.prefill?.label.fr ?? '',
      ...template.knownFaults.flatMap(({ what, remedy }) => [what.fr, remedy.fr]),
    ]
    for (const text of said) {
      expect(text).not.toMatch(/['"]| {2}|\.\.\.|^ | $/)
      expect(text).not.toMatch(/[^\u202f\s][;!?](?!\S)| [;!?»:]|« |[^\s\u00a0]»|«[^\u00a0]/)
      expect(text).not.toMatch(/\boeu|\bcoeur|[^\s\u00a0]%/)
    }
    for (const { help, where } of template.fields)
      for (const text of [help, where]) expect(text).toMatch(/^[\p{Lu}«\d].*[.…»]$/u)
  })
})

const isThere = existsSync(schemas)
if (!isThere)
  console.warn(`Skipped: ${schemas} is not there; templates are not compared with the published schemas.`)

describe.skipIf(!isThere)('every template says what the published schema says', () => {
  const followed = all.filter(([id]) => typeof sources[id] === 'string')
  const used = new Set<string>()

  it.each(followed)('%s', (id, template) => {
    const published = readDescriptor(
      JSON.parse(readFileSync(join(schemas, sources[id] ?? '', 'schema.json'), 'utf8')),
    )
    expect(published).not.toBeNull()
    if (published === null) return
    expect(template.schema.fields.map(({ name }) => name)).toEqual(published.fields.map(({ name }) => name))
    expect(template.schema.primaryKey).toEqual(published.primaryKey)
    expect(template.schema.checks).toEqual(published.checks)
    const others = factsOf(published)
    const different = factsOf(template.schema).filter((facts, at) => facts !== others[at])
    const unexplained = different
      .map((facts) => (JSON.parse(facts) as { name: string }).name)
      .filter((name) => !isExplained(id, name))
    expect(unexplained).toEqual([])
  })

  it('amenagements-cyclables: published as a JSON Schema of features', () => {
    type Property = { readonly enum?: readonly string[]; readonly pattern?: string }
    const json = JSON.parse(readFileSync(join(schemas, 'amenagements-cyclables/schema.json'), 'utf8')) as {
      readonly properties: {
        readonly features: {
          readonly items: {
            readonly properties: {
              readonly properties: {
                readonly properties: Readonly<Record<string, Property>>
                readonly required: readonly string[]
              }
            }
          }
        }
      }
    }
    const { properties, required } = json.properties.features.items.properties.properties
    const { schema } = templates.get('amenagements-cyclables') ?? { schema: null }
    const [line, ...others] = [...(schema?.fields ?? [])].reverse()
    expect(line?.type).toBe('geojson')
    expect(others.reverse().map(({ name }) => name)).toEqual(Object.keys(properties))
    for (const { name, constraints } of others) {
      const { enum: allowed, pattern } = properties[name] ?? {}
      // There a pattern may stand anywhere in a text; here it is the whole cell.
      expect([name, constraints.enum, constraints.pattern, constraints.required]).toEqual([
        name,
        allowed ?? null,
        pattern === undefined ? null : `${pattern}$`,
        required.includes(name),
      ])
    }
  })

  it('has no difference written down that is none', () => {
    expect(differences.filter(({ template, field }) => !used.has(`${template} ${field}`))).toEqual([])
  })

  function isExplained(id: string, name: string): boolean {
    const isWritten = differences.some(({ template, field }) => template === id && field === name)
    if (isWritten) used.add(`${id} ${name}`)
    return isWritten
  }
})

/** What decides whether a cell is accepted, a text for each field. */
function factsOf({ fields }: TableSchema): string[] {
  return fields.map(
    ({ name, type, format, missingValues, constraints, trueValues, falseValues, arrayItem }) =>
      JSON.stringify({
        name,
        type,
        format,
        missingValues,
        constraints: comparable(constraints),
        ...(type === 'boolean' ? { trueValues, falseValues } : {}),
        item: arrayItem === null ? null : comparable(arrayItem.constraints),
      }),
  )
}

function comparable(constraints: FieldConstraints): Record<string, unknown> {
  const { minimum, maximum } = constraints
  const bound = (value: unknown): string => (value === undefined || value === null ? '' : shownValue(value))
  return { ...constraints, minimum: bound(minimum), maximum: bound(maximum) }
}
