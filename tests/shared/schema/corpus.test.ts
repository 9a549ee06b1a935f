import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { describe, expect, it } from 'vitest'

import { compileField } from '../../../shared/schema/field-check.ts'
import { readDescriptor } from '../../../shared/schema/read-descriptor.ts'
import { readField } from '../../../shared/schema/read-field.ts'

const shared = resolve(import.meta.dirname, '../../../../shared')
const corpus = join(shared, 'corpora/tableschema')
const isThere = existsSync(corpus)
if (!isThere) console.warn('SKIPPED: ../shared is absent, the validator is not held to the reference answers')

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

type CellVector = { format: string; options: object; source: string; expected: unknown }
type ConstraintVector = { field: { missingValues?: string[] }; cell: string; failed: string[] }
type Published = { schema: string; vectors: [field: string, cell: string, failures: string[]][] }

describe.skipIf(!isThere)('answers of the reference validator (skipped where ../shared is absent)', () => {
  const cells = isThere ? (json(join(corpus, 'cells.json')) as Record<string, CellVector[]>) : {}

  it.each(Object.entries(cells))('cells of type %s', (type, vectors) => {
    const wrong = vectors.filter(({ format, options, source, expected }) => {
      const field = readField('f', { type, format, ...options }, [''], [])
      return (compileField(field).check(source).value !== null) !== (expected !== null)
    })
    expect(wrong).toEqual([])
  })

  it('constraints', () => {
    const vectors = json(join(corpus, 'constraints.json')) as ConstraintVector[]
    expect(vectors.length).toBeGreaterThan(100)
    for (const { field, cell, failed } of vectors) {
      const check = compileField(readField('f', field, [''], []))
      expect([...check.check(cell).failures].sort(), JSON.stringify({ field, cell })).toEqual(failed)
    }
  })

  const published = isThere ? readdirSync(join(corpus, 'fr-schemas')) : []

  it.each(published)('fields of the published schema %s', (file) => {
    const { schema, vectors } = json(join(corpus, 'fr-schemas', file)) as Published
    const read = readDescriptor(json(join(shared, 'schemas', schema, 'schema.json')))
    const checks = new Map(read?.fields.map((field) => [field.name, compileField(field)]))
    const wrong = vectors.filter(([field, cell, failures]) => {
      const got = checks.get(field)?.check(cell).failures ?? []
      return [...got].sort().join() !== [...failures].sort().join()
    })
    expect(vectors.length).toBeGreaterThan(100)
    expect(wrong).toEqual([])
  })
})
