import { rowRule } from './checks/custom-row-checks.ts'
import { valueCheck } from './checks/custom-value-checks.ts'
import type { ValueCheck } from './checks/custom-value-checks.ts'
import { compileField } from './field-check.ts'
import type { FieldCheck } from './field-check.ts'
import type { References } from './references.ts'
import type { CustomCheck, DescriptorFault, TableSchema } from './table-schema.ts'
import { listOf, shownValue, textOf } from './untyped.ts'

/** A schema made ready to check tables: once per schema and references. */
export type CompiledSchema = {
  readonly schema: TableSchema
  readonly references: References
  readonly fields: readonly FieldCheck[]
  /** Checks of single cells, by field name. */
  readonly valueChecks: ReadonlyMap<string, readonly ValueCheck[]>
  /** Checks between columns; each is made for the columns of a table. */
  readonly rowChecks: readonly CustomCheck[]
  /** The descriptor's faults and the rules that cannot be checked. */
  readonly faults: readonly DescriptorFault[]
}

export function compileSchema(schema: TableSchema, references: References = {}): CompiledSchema {
  const fields = schema.fields.map(compileField)
  const faults = [...schema.faults, ...fields.flatMap(fieldFaults)]
  const names = new Set(schema.fields.map(({ name }) => name))
  const valueChecks = new Map<string, ValueCheck[]>()
  const rowChecks: CustomCheck[] = []
  for (const check of schema.checks) {
    const unknown = columnsOf(check).find((name) => !names.has(name))
    const one = rowRule(check) === null ? valueCheck(check, references) : null
    if (unknown !== undefined)
      faults.push({ code: 'check-column-unknown', field: unknown, found: check.name })
    else if (rowRule(check) !== null) rowChecks.push(check)
    else if (one === null)
      faults.push({ code: 'check-unknown', field: textOf(check.params.column), found: check.name })
    else {
      const column = textOf(check.params.column)
      valueChecks.set(column, [...(valueChecks.get(column) ?? []), one])
    }
  }
  return { schema, references, fields, valueChecks, rowChecks, faults }
}

function columnsOf({ params }: CustomCheck): string[] {
  const single = [params.column, params.column1, params.column2].filter((name) => name !== undefined)
  return [...single, ...listOf(params.columns), ...listOf(params.othercolumns)].map(textOf)
}

function fieldFaults({
  field,
  check,
  isFormatUnread,
  isPatternUnread,
  isPatternOpen,
}: FieldCheck): DescriptorFault[] {
  const { name, format, constraints, example } = field
  const faults: DescriptorFault[] = []
  if (isFormatUnread) faults.push({ code: 'date-format-unknown', field: name, found: format })
  const pattern = constraints.pattern ?? ''
  if (isPatternUnread) faults.push({ code: 'pattern-unreadable', field: name, found: pattern })
  if (isPatternOpen) faults.push({ code: 'pattern-open', field: name, found: pattern })
  const shown = example === undefined || example === null ? '' : shownValue(example)
  if (shown !== '' && check(shown).failures.length > 0)
    faults.push({ code: 'example-refused', field: name, found: shown })
  return faults
}
