import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { parseRecords } from '../../shared/csv/cells.ts'
import { delimiters } from '../../shared/csv/dialect.ts'
import { readCsv } from '../../shared/csv/sniff-dialect.ts'
import { compileSchema } from '../../shared/schema/compile-schema.ts'
import { compileField } from '../../shared/schema/field-check.ts'
import { LiveCheck } from '../../shared/schema/live-check.ts'
import type { ReportedGroup } from '../../shared/schema/table-report.ts'
import { readDescriptor } from '../../shared/schema/read-descriptor.ts'
import { readField } from '../../shared/schema/read-field.ts'
import type { TableSchema } from '../../shared/schema/table-schema.ts'

/** One question of the corpus, what the reference answers and what Aigu answers, both as text that can be compared. */
export type Answer = {
  readonly class: string
  readonly id: string
  readonly expected: string
  readonly given: string
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const listed = (failures: readonly string[]): string => [...failures].sort().join(' ')

/** @param folder a corpus of `tableschema`, or one of `tables` @param schemas where published schemas lie, by name */
export function answerCorpus(folder: string, schemas: string): Answer[] {
  const has = (name: string): boolean => existsSync(join(folder, name))
  return [
    ...(has('cells.json') ? answerCells(folder) : []),
    ...(has('constraints.json') ? answerConstraints(folder) : []),
    ...(has('fr-schemas') ? answerPublished(folder, schemas) : []),
    ...(has('structure/expected.json') ? answerStructure(join(folder, 'structure')) : []),
    ...(has('expected.json') ? answerTables(folder, schemas) : []),
  ]
}

function answerCells(folder: string): Answer[] {
  const cells = json(join(folder, 'cells.json')) as Record<
    string,
    { format: string; options: object; source: string; expected: unknown }[]
  >
  return Object.entries(cells).flatMap(([type, vectors]) =>
    vectors.map(({ format, options, source, expected }) => {
      const check = compileField(readField('f', { type, format, ...options }, [''], []))
      const given = check.check(source).value === null ? 'refused' : 'read'
      const id = JSON.stringify([type, format, options, source])
      return { class: `cells ${type}`, id, expected: expected === null ? 'refused' : 'read', given }
    }),
  )
}

function answerConstraints(folder: string): Answer[] {
  const vectors = json(join(folder, 'constraints.json')) as {
    field: { type: string }
    cell: string
    failed: string[]
    schema_error?: unknown
  }[]
  return vectors
    .filter(({ schema_error: fault }) => fault === undefined)
    .map(({ field, cell, failed }) => ({
      class: 'constraints',
      id: JSON.stringify([field, cell]),
      expected: listed(failed),
      given: listed(compileField(readField('f', field, [''], [])).check(cell).failures),
    }))
}

function publishedSchema(schemas: string, name: string): TableSchema | null {
  const path = join(schemas, name, 'schema.json')
  return existsSync(path) ? readDescriptor(json(path)) : null
}

function answerPublished(folder: string, schemas: string): Answer[] {
  return readdirSync(join(folder, 'fr-schemas')).flatMap((file) => {
    const { schema: name, vectors } = json(join(folder, 'fr-schemas', file)) as {
      schema: string
      vectors: [field: string, cell: string, failures: string[]][]
    }
    const schema = publishedSchema(schemas, name)
    const checks = new Map(schema?.fields.map((field) => [field.name, compileField(field)]))
    return vectors.map(([field, cell, failures]) => ({
      class: `fr-schemas ${name}`,
      id: JSON.stringify([field, cell]),
      expected: listed(failures),
      given: listed(checks.get(field)?.check(cell).failures ?? ['no such field']),
    }))
  })
}

type Read = {
  readonly above: number
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

type FileFacts = {
  readonly encoding?: string
  readonly delimiter: string
  readonly header?: readonly string[]
}

/** Read as the corpus says that the file is written: what is measured here is the validator. */
function readTable(path: string, { encoding = 'utf-8', delimiter, header: expected }: FileFacts): Read {
  const isWindows = encoding.includes('1252')
  const text = new TextDecoder(isWindows ? 'windows-1252' : 'utf-8')
    .decode(readFileSync(path))
    .replace(/^ï»¿/, '')
  const known = delimiters.find((one) => one === delimiter)
  const { index, dialect } = readCsv(text, known === undefined ? {} : { delimiter: known })
  const records = parseRecords(text, index, 0, index.count, dialect).map((cells, at) =>
    index.isBlank(at) ? [] : cells,
  )
  const found = records.findIndex((cells) => cells.join('\n') === expected?.join('\n'))
  const above = found < 0 ? dialect.preambleRecords : found
  return { above, header: records[above] ?? [], rows: records.slice(above + 1) }
}

function check({ header, rows }: Read, schema: TableSchema): LiveCheck {
  return LiveCheck.open(compileSchema(schema), {
    header,
    rowCount: rows.length,
    column: (column) => rows.map((cells) => cells[column] ?? ''),
    widths: rows.map((cells) => cells.length),
  })
}

const noSchema = readDescriptor({ fields: [] })

/** The reference infers types from a sample and blames cells by them: no error of the file. */
const OF_INFERRED_TYPES = 'type-error'

function answerStructure(folder: string): Answer[] {
  const expected = json(join(folder, 'expected.json')) as Record<
    string,
    {
      errors: [type: string, row: number | null, field: number | null][]
      delimiter: string
      decodes_as_utf8?: boolean
    }
  >
  return Object.entries(expected)
    .filter(([, { decodes_as_utf8: isUtf8 }]) => isUtf8 !== false)
    .map(([file, facts]) => {
      const { errors } = facts
      const table = readTable(join(folder, file), facts)
      return {
        class: 'structure',
        id: file,
        expected: listed(
          errors.filter(([type]) => type !== OF_INFERRED_TYPES).map((error) => error.join(':')),
        ),
        given: listed(noSchema === null ? [] : structureErrors(table, check(table, noSchema))),
      }
    })
}

/** What is wrong with the shape, in the reference's words: rows count with the header, fields from 1. */
function structureErrors({ above, header, rows }: Read, live: LiveCheck): string[] {
  const width = header.length
  const errors: string[] = []
  for (const { key, code } of live.report().groups)
    for (const { row, columns } of live.placesOf(key)) {
      const line = above + (row ?? 0) + 2
      const cells = rows[row ?? 0]?.length ?? 0
      const column = (columns[0] ?? 0) + 1
      if (code === 'row-blank') errors.push(`blank-row:${String(line)}:`)
      else if (code === 'header-blank') errors.push(`blank-label::${String(column)}`)
      else if (code === 'header-twice') errors.push(`duplicate-label::${String(column)}`)
      else if (code === 'row-too-short')
        for (let at = cells; at < width; at++) errors.push(`missing-cell:${String(line)}:${String(at + 1)}`)
      else if (code === 'row-too-long')
        for (let at = width; at < cells; at++) errors.push(`extra-cell:${String(line)}:${String(at + 1)}`)
    }
  return errors
}

const constraintNames: Readonly<Record<string, string>> = {
  'cell-type': 'type-error',
  'cell-required': 'constraint:required',
  'cell-too-short': 'constraint:minLength',
  'cell-too-long': 'constraint:maxLength',
  'cell-too-small': 'constraint:minimum',
  'cell-too-big': 'constraint:maximum',
  'cell-pattern': 'constraint:pattern',
  'cell-enum': 'constraint:enum',
  'column-missing': 'missing-label',
}
const checkNames: Readonly<Record<string, string>> = {
  'siret-wrong': 'french-siret-value',
  'siren-wrong': 'french-siren-value',
  'hours-unreadable': 'opening-hours-value',
  'one-of-missing': 'one-of-required',
  'phone-wrong': 'phone-number-value',
}

type TableAnswer = FileFacts & {
  schema?: string | null
  error_counts?: Record<string, number>
  custom_check_counts?: Record<string, number>
}

/** Real tables: how many errors of each kind in each column. The reference's report of a header that shares nothing says the same as its missing columns. */
function answerTables(folder: string, schemas: string): Answer[] {
  const expected = json(join(folder, 'expected.json')) as Record<string, TableAnswer>
  return Object.entries(expected).flatMap(([file, answer]) => {
    const schema = typeof answer.schema === 'string' ? publishedSchema(schemas, answer.schema) : null
    if (schema === null) return []
    const { groups } = check(readTable(join(folder, file), answer), schema).report()
    const counts = new Map<string, number>()
    for (const group of groups) {
      const name = nameOf(group, schema)
      if (name !== null) counts.set(name, (counts.get(name) ?? 0) + group.count)
    }
    const wanted = { ...answer.error_counts, ...answer.custom_check_counts }
    return [
      {
        class: 'tables',
        id: file,
        expected: listed(
          Object.entries(wanted)
            .filter(([name]) => !name.startsWith('unmatched-header'))
            .map(([name, count]) => `${name}=${String(count)}`),
        ),
        given: listed([...counts].map(([name, count]) => `${name}=${String(count)}`)),
      },
    ]
  })
}

function nameOf({ code, names, samples }: ReportedGroup, schema: TableSchema): string | null {
  if (code === 'row-blank') return 'blank-row | None'
  if (code === 'header-near-name') {
    const wanted = samples[0]?.fixes[0] ?? ''
    const field = schema.fields.find(({ name }) => name === wanted)
    return field?.constraints.required === true ? `missing-label | ${wanted}` : null
  }
  const constraint = constraintNames[code]
  if (constraint !== undefined) return `${constraint} | ${names.join('+')}`
  const named = checkNames[code]
  return named === undefined ? null : `${named} | ${names.join('+')}`
}
