import { rowRule } from './checks/custom-row-checks.ts'
import type { MissingTest } from './checks/custom-row-checks.ts'
import type { Binding } from './bind-columns.ts'
import type { CompiledSchema } from './compile-schema.ts'
import { rolesOf } from './column-role.ts'
import { crossKeyChecks, crossRowChecks, crossValueChecks } from './cross-checks.ts'
import type { FindingCode } from './finding.ts'
import { keyText } from './row-check.ts'
import type { KeyCheck, RowCells, RowCheck } from './row-check.ts'
import { valueKey } from './values/field-value.ts'
import type { ColumnRules } from './value-findings.ts'

/** Everything that a table of these columns is held to. */
export type TableRules = {
  readonly columns: readonly ColumnRules[]
  readonly rows: readonly RowCheck[]
  readonly keys: readonly KeyCheck[]
  /** Columns that the standard wants together, or one at least, where they are not: what is there, and what is not. */
  readonly incompleteSets: readonly {
    readonly code: FindingCode
    readonly columns: readonly number[]
    readonly absent: readonly string[]
  }[]
}

export function tableRules(
  compiled: CompiledSchema,
  { fields, columnOf }: Binding,
  header: readonly string[],
): TableRules {
  const { references, valueChecks } = compiled
  const roles = rolesOf(header)
  const { communes } = references
  const columns = header.map((name, column): ColumnRules => {
    const check = fields[column] ?? null
    return {
      check,
      others: check === null ? [] : (valueChecks.get(name) ?? []),
      plausible: crossValueChecks(name, check?.field ?? null, references),
      ...(communes !== undefined &&
        roles.get('commune') === column && {
          isRealName: (text) => communes.named(text).some((commune) => commune.name === text),
        }),
    }
  })
  const isMissing: MissingTest = (column, text) =>
    text === '' || (fields[column]?.field.missingValues.includes(text) ?? false)
  const { rows, incompleteSets } = customRows(compiled, columnOf, isMissing)
  const key = compiled.schema.primaryKey.map((name) => columnOf.get(name) ?? -1)
  const partOf = (column: number, cells: RowCells): string | null =>
    keyPart(column, cells(column), fields, isMissing)
  if (key.length > 0 && !key.includes(-1)) rows.push(emptyKeyCheck(key, isMissing))
  return {
    columns,
    rows: [...rows, ...crossRowChecks(roles, references)],
    keys: [...uniqueChecks(fields, partOf), ...primaryKeyCheck(key, partOf), ...crossKeyChecks(roles)],
    incompleteSets,
  }
}

function customRows(
  { rowChecks }: CompiledSchema,
  columnOf: ReadonlyMap<string, number>,
  isMissing: MissingTest,
): { rows: RowCheck[]; incompleteSets: TableRules['incompleteSets'] } {
  const rows: RowCheck[] = []
  const incompleteSets: TableRules['incompleteSets'][number][] = []
  for (const custom of rowChecks) {
    const rule = rowRule(custom)
    if (rule === null) continue
    const named = rule.names.map((name) => ({ name, place: columnOf.get(name) ?? -1 }))
    const [there, absent] = [named.filter(({ place }) => place >= 0), named.filter(({ place }) => place < 0)]
    if (absent.length > 0) {
      const code = rule.asksForColumns(there.length)
      if (code !== null)
        incompleteSets.push({
          code,
          columns: there.map(({ place }) => place),
          absent: absent.map(({ name }) => name),
        })
      if (!rule.worksWithout || there.length === 0) continue
    }
    const check = rule.make(there, isMissing)
    if (check !== null) rows.push({ columns: there.map(({ place }) => place), check })
  }
  return { rows, incompleteSets }
}

/** The part that a cell plays in a key: its value, so that 01 and 1 are the same number; null for a cell that says nothing. */
function keyPart(
  column: number,
  text: string,
  fields: Binding['fields'],
  isMissing: MissingTest,
): string | null {
  if (isMissing(column, text)) return null
  const value = fields[column]?.check(text).value ?? null
  return value === null ? text : valueKey(value)
}

type PartOf = (column: number, cells: RowCells) => string | null

function uniqueChecks(fields: Binding['fields'], partOf: PartOf): KeyCheck[] {
  return fields.flatMap((check, column) =>
    check?.field.constraints.unique === true
      ? [
          {
            code: 'cell-not-unique',
            mostTwins: 100,
            columns: [column],
            expected: {},
            keyOf: (cells) => partOf(column, cells),
          } satisfies KeyCheck,
        ]
      : [],
  )
}

function primaryKeyCheck(key: readonly number[], partOf: PartOf): KeyCheck[] {
  if (key.length === 0 || key.includes(-1)) return []
  return [
    {
      code: 'key-twice',
      mostTwins: 100,
      columns: key,
      expected: {},
      keyOf(cells) {
        const parts = key.map((column) => partOf(column, cells))
        return parts.every((part) => part !== null) ? keyText(parts) : null
      },
    },
  ]
}

function emptyKeyCheck(key: readonly number[], isMissing: MissingTest): RowCheck {
  return {
    columns: key,
    check: (cells) =>
      key.some((column) => isMissing(column, cells(column)))
        ? { code: 'key-empty', cause: 'other', columns: key, expected: {}, fixes: [] }
        : null,
  }
}
