import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { describe, expect, it } from 'vitest'

import { isRecord, textOf } from '../../../shared/schema/untyped.ts'
import { foldText } from '../../../shared/table/fold-text.ts'
import { templateFromTableSchema } from '../../../shared/templates/from-table-schema.ts'
import type { Template } from '../../../shared/templates/template.ts'

const root = resolve(import.meta.dirname, '../../..')
const folder = join(root, 'assets/templates')
const schemas = resolve(root, '../shared/schemas')

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const wordsOf = (text: string): string =>
  foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const templates = readdirSync(folder).map((name): [string, Template] => {
  const read = templateFromTableSchema(json(join(folder, name)), name)
  if (read.kind === 'refused') throw new Error(`${name} is no template`)
  return [read.template.id, read.template]
})

describe('the words by which other tables call a column', () => {
  it.each(templates)('%s: name one column each, in either language', (_, { fields }) => {
    for (const language of ['fr', 'en'] as const) {
      const owner = new Map<string, string>()
      const shared: string[] = []
      for (const { schema, label, synonyms } of fields) {
        const own = new Set([schema.name, label[language], ...synonyms[language]].map(wordsOf))
        for (const words of own) {
          const other = owner.get(words)
          if (other !== undefined) shared.push(`${words}: ${other}, ${schema.name}`)
          owner.set(words, schema.name)
        }
      }
      expect(shared).toEqual([])
    }
  })

  it.each(templates)('%s: every column has one', (_, { fields }) => {
    const without = fields.filter(({ synonyms }) => synonyms.fr.length === 0)
    expect(without.map(({ schema }) => schema.name)).toEqual([])
  })
})

/** So many words in a row are a sentence of somebody's. */
const IN_A_ROW = 8

function runsOf(text: string): string[] {
  const words = wordsOf(text).split(' ')
  return words
    .slice(0, Math.max(0, words.length - IN_A_ROW + 1))
    .map((_, at) => words.slice(at, at + IN_A_ROW).join(' '))
}

/** Every description of a descriptor, whatever its kind. */
function descriptionsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(descriptionsIn)
  if (!isRecord(value)) return []
  return [textOf(value.description), ...Object.values(value).flatMap(descriptionsIn)]
}

const isThere = existsSync(schemas)
if (!isThere)
  console.warn(`Skipped: ${schemas} is not there; sentences are not compared with those of the standards.`)

describe.skipIf(!isThere)('our sentences are ours', () => {
  const published = isThere
    ? readdirSync(schemas).filter(
        (name) => !name.startsWith('proposition-') && existsSync(join(schemas, name, 'schema.json')),
      )
    : []
  const theirs = new Set(
    published.flatMap((name) => descriptionsIn(json(join(schemas, name, 'schema.json'))).flatMap(runsOf)),
  )

  it('has theirs to compare with', () => {
    expect(theirs.size).toBeGreaterThan(10_000)
  })

  it.each(templates)('%s: no sentence of the standard is copied', (_, template) => {
    const said = template.fields.flatMap(({ help, where }) => [help, where])
    const copied = [...said, template.subject.fr].flatMap(runsOf).filter((run) => theirs.has(run))
    expect(copied).toEqual([])
  })
})
