import type { Problem } from '../problem.ts'
import type { CheckedTable } from '../schema/checked-table.ts'
import { compileField } from '../schema/field-check.ts'
import { readDescriptor } from '../schema/read-descriptor.ts'
import { foldText } from '../table/fold-text.ts'

import { typeOfColumn } from './column-type.ts'
import { valuesOfColumn } from './column-values.ts'
import { countTexts } from './counted-texts.ts'
import type { CountedTexts } from './counted-texts.ts'
import { roleOfName } from './field-role.ts'
import type { FieldRole } from './field-role.ts'
import { templateFromTableSchema } from './from-table-schema.ts'
import type { Template } from './template.ts'

/** A column whose name cannot be a field's: blank, or another's. */
export type RenamedColumn = { readonly column: number; readonly from: string; readonly to: string }

export type TemplateOfTable = { readonly template: Template; readonly renamed: readonly RenamedColumn[] }

/** What is to be said of a template whose columns could not keep the names of the table; null where all did. */
export function renamedColumnsProblem(renamed: readonly RenamedColumn[]): Problem | null {
  const [first] = renamed
  if (first === undefined) return null
  return {
    code: 'template-columns-renamed',
    found: { count: renamed.length, from: first.from.trim(), to: first.to },
  }
}

/** What few rows have in common may be chance. */
const FEWEST_ROWS = 5
const FEWEST_TO_IDENTIFY = 10
const IDENTIFIER = /\b(id|uid|identifiants?|codes?|ref|references?|numeros?|matricule)\b/
/** Their cells name people, and a template is for others. */
const OF_PEOPLE: readonly FieldRole[] = ['phone', 'email', 'person-name']
const BOUNDS: Partial<Record<FieldRole, number>> = { latitude: 90, longitude: 180 }

/**
 * A template of the officer's own from a table that is well kept: types, lists of values and required columns as its
 * cells show them. Null for a table without columns. What it cannot know (help, where to find) stays to be written.
 */
export function templateFromTable(table: CheckedTable, id: string, title: string): TemplateOfTable | null {
  const { names, renamed } = fieldNames(table.header)
  const columns = table.header.map((_, column) => table.column(column))
  const rows = filledRows(columns, table.rowCount)
  const fields = names.map((name, column) =>
    fieldOfColumn(name, countTexts(columns[column] ?? []), rows.length),
  )
  const key = fields.find((field) => field.constraints.unique)?.name
  const read = templateFromTableSchema(
    { name: id, title, fields, ...(key === undefined ? {} : { primaryKey: [key] }) },
    id,
  )
  return read.kind === 'refused' ? null : { template: read.template, renamed }
}

function fieldOfColumn(name: string, cells: CountedTexts, rowCount: number) {
  const role = roleOfName(name)
  const type = typeOfColumn(name, role, cells)
  const isFull = rowCount >= FEWEST_ROWS && cells.filled === rowCount
  const isIdentifier =
    isFull &&
    rowCount >= FEWEST_TO_IDENTIFY &&
    cells.texts.length === rowCount &&
    (type.type === 'string' || type.type === 'integer') &&
    IDENTIFIER.test(wordsOf(name))
  const isPlainText = type.type === 'string' && type.format === undefined && type.constraints === undefined
  const values = isPlainText && role === null ? valuesOfColumn(cells) : null
  const bound = type.type === 'number' && role !== null ? BOUNDS[role] : undefined
  const constraints = {
    ...(type.constraints as object | undefined),
    ...(isFull ? { required: true } : {}),
    unique: isIdentifier,
    ...(values === null ? {} : { enum: values }),
    ...(bound === undefined ? {} : { minimum: -bound, maximum: bound }),
  }
  const field = { name, ...type, constraints, ...(isIdentifier ? { role: 'stable-id' } : {}) }
  const example = exampleOf(field, role, cells)
  return example === null ? field : { ...field, example }
}

/** The most frequent cell that the field accepts. */
function exampleOf(
  field: Readonly<Record<string, unknown>>,
  role: FieldRole | null,
  { texts }: CountedTexts,
): string | null {
  if (field.format === 'email' || (role !== null && OF_PEOPLE.includes(role))) return null
  const read = readDescriptor({ fields: [field] })?.fields[0]
  if (read === undefined) return null
  const { check } = compileField(read)
  return texts.find((text) => check(text).failures.length === 0) ?? null
}

/** Rows that hold something. */
function filledRows(columns: readonly (readonly string[])[], rowCount: number): number[] {
  return Array.from({ length: rowCount }, (_, row) => row).filter((row) =>
    columns.some((cells) => (cells[row] ?? '') !== ''),
  )
}

/** Names without spaces around them, none blank, none twice. */
function fieldNames(header: readonly string[]): { names: string[]; renamed: RenamedColumn[] } {
  const names: string[] = []
  const renamed: RenamedColumn[] = []
  header.forEach((from, column) => {
    const wanted = from.trim() === '' ? `Colonne ${String(column + 1)}` : from.trim()
    let to = wanted
    for (let count = 2; names.includes(to); count++) to = `${wanted} (${String(count)})`
    names.push(to)
    if (to !== from.trim()) renamed.push({ column, from, to })
  })
  return { names, renamed }
}

function wordsOf(name: string): string {
  return foldText(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).replace(/[^a-z0-9]+/g, ' ')
}
