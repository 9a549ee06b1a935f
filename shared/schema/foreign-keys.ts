import type { Binding } from './bind-columns.ts'
import type { CompiledSchema } from './compile-schema.ts'
import { keyText } from './row-check.ts'
import type { RowCells, RowCheck } from './row-check.ts'
import type { TableSchema } from './table-schema.ts'

/** Rows must point to a row that is there: of this table, or of another whose keys are given. A reference to a table that is not given is not checked. */
export function foreignKeyChecks(
  { schema, references }: CompiledSchema,
  { columnOf, fields }: Binding,
  rowCount: number,
  cellsOf: (row: number) => RowCells,
): RowCheck[] {
  const isMissing = (column: number, text: string): boolean =>
    text === '' || (fields[column]?.field.missingValues.includes(text) ?? false)
  const partsOf = (columns: readonly number[], cells: RowCells): string[] =>
    columns.map((column) => cells(column))
  return schema.foreignKeys.flatMap((key) => {
    const columns = key.fields.map((name) => columnOf.get(name) ?? -1)
    const own = key.referenceFields.map((name) => columnOf.get(name) ?? -1)
    if (columns.includes(-1) || (key.resource === '' && own.includes(-1))) return []
    const targets = (): ReadonlySet<string> | null =>
      key.resource === ''
        ? new Set(Array.from({ length: rowCount }, (_, row) => keyText(partsOf(own, cellsOf(row)))))
        : (references.tables?.[key.resource]?.(key.referenceFields) ?? null)
    const known = targets()
    if (known === null) return []
    const check: RowCheck = {
      columns,
      check(cells) {
        const parts = partsOf(columns, cells)
        if (parts.every((text, at) => isMissing(columns[at] ?? -1, text)) || known.has(keyText(parts)))
          return null
        const expected = { resource: key.resource, fields: key.referenceFields.join(', ') }
        return { code: 'key-without-target', cause: 'other', columns, expected, fixes: [] }
      },
    }
    return [check]
  })
}

/** Rows of this very table refer to the column. */
export function isReferredTo({ foreignKeys }: TableSchema, name: string): boolean {
  return foreignKeys.some(
    ({ resource, referenceFields }) => resource === '' && referenceFields.includes(name),
  )
}
