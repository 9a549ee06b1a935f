import { foldText } from '../table/fold-text.ts'

import type { CompiledSchema } from './compile-schema.ts'
import type { FieldCheck } from './field-check.ts'
import { HEADER } from './finding.ts'
import type { CellEdit, Facts, FindingCode } from './finding.ts'

/** Which column of a table is which field. */
export type Binding = {
  /** By column; null for one that the schema does not know. */
  readonly fields: readonly (FieldCheck | null)[]
  readonly columnOf: ReadonlyMap<string, number>
  /** Fields that no column is, and that no near name announces. */
  readonly absent: readonly { readonly name: string; readonly isRequired: boolean }[]
  readonly problems: readonly HeaderProblem[]
}

export type HeaderProblem = {
  readonly code: FindingCode
  /** Null for a column that is not there. */
  readonly column: number | null
  readonly name: string
  readonly expected: Facts
  readonly fix: CellEdit | null
}

/** Names are compared letter by letter, as the reference does; a near name is a problem with its fix. The first of twins is the field. */
export function bindColumns({ fields }: Pick<CompiledSchema, 'fields'>, header: readonly string[]): Binding {
  const byName = new Map(fields.map((check) => [check.field.name, check]))
  const columnOf = new Map<string, number>()
  header.forEach((name, column) => {
    if (byName.has(name) && !columnOf.has(name)) columnOf.set(name, column)
  })
  const missing = fields.filter(({ field }) => !columnOf.has(field.name))
  const announced = new Set<string>()
  const problems = header.flatMap((name, column) => {
    const near = columnOf.get(name) === undefined ? nearField(name, missing) : undefined
    if (near !== undefined) announced.add(near)
    return headerProblems(name, column, header, near, fields.length > 0 && !byName.has(name))
  })
  const absent = missing
    .filter(({ field }) => !announced.has(field.name))
    .map(({ field }) => ({ name: field.name, isRequired: field.constraints.required }))
  for (const { name, isRequired } of absent)
    if (isRequired)
      problems.push({ code: 'column-missing', column: null, name, expected: { name }, fix: null })
  return {
    fields: header.map((name, column) => (columnOf.get(name) === column ? (byName.get(name) ?? null) : null)),
    columnOf,
    absent,
    problems,
  }
}

function headerProblems(
  name: string,
  column: number,
  header: readonly string[],
  near: string | undefined,
  isUnknown: boolean,
): HeaderProblem[] {
  const problem = (code: FindingCode, text: string | null = null, expected: Facts = {}): HeaderProblem => ({
    code,
    column,
    name,
    expected,
    fix: text === null ? null : { row: HEADER, column, text },
  })
  if (name === '') return [problem('header-blank', null, { place: column + 1 })]
  const first = header.indexOf(name)
  if (first < column) return [problem('header-twice', null, { first: first + 1, place: column + 1 })]
  if (name !== name.trim())
    return [problem('header-padded', near ?? name.trim(), { wanted: near ?? name.trim() })]
  if (near !== undefined) return [problem('header-near-name', near, { wanted: near })]
  return isUnknown ? [problem('column-unknown')] : []
}

function nearField(name: string, missing: readonly FieldCheck[]): string | undefined {
  const wanted = looseName(name)
  if (wanted === '') return undefined
  const near = missing.filter(({ field }) => looseName(field.name) === wanted)
  return near.length === 1 ? near[0]?.field.name : undefined
}

/** « Nom attribuant » for « nomAttribuant ». */
function looseName(name: string): string {
  return foldText(name).replace(/[^a-z0-9]/g, '')
}
