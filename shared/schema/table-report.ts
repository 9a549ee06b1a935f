import type { Binding } from './bind-columns.ts'
import type { CheckedColumn } from './checked-column.ts'
import type { GroupSource, ProblemGroup } from './problem-group.ts'
import type { DescriptorFault } from './table-schema.ts'

/** Reasons, by the key of the group that was set aside: they follow the data into its description. */
export type SetAside = ReadonlyMap<string, string>

export type ReportedGroup = ProblemGroup & {
  /** Why the officer set it aside; null: it counts. */
  readonly asideBecause: string | null
}

/** Three things of a column that are told apart, in cells. What was set aside counts in none of them. */
export type ColumnReport = {
  readonly column: number
  readonly name: string
  /** The schema knows the column. */
  readonly isKnown: boolean
  readonly isRequired: boolean
  readonly rows: number
  readonly filled: number
  /** Refused by the standard. */
  readonly invalid: number
  /** Accepted, and hard to believe. */
  readonly implausible: number
}

export type TableReport = {
  /** Errors before warnings, the most frequent first. */
  readonly groups: readonly ReportedGroup[]
  readonly columns: readonly ColumnReport[]
  /** Columns of the standard that the table has not. An optional one is never a reason to add an empty one. */
  readonly absent: Binding['absent']
  /** What the standard itself says wrongly, and rules that are not checked. */
  readonly faults: readonly DescriptorFault[]
  /** Errors by the standard, in cells and rows: what a validator refuses. What is only hard to believe is for the officer to judge. */
  readonly blocking: number
}

type ReportParts = {
  readonly groups: readonly GroupSource[]
  readonly columns: readonly CheckedColumn[]
  readonly binding: Binding
  readonly faults: readonly DescriptorFault[]
  readonly rowCount: number
  readonly setAside: SetAside
}

const severities = ['error', 'warning', 'information'] as const

export function tableReport({
  groups,
  columns,
  binding,
  faults,
  rowCount,
  setAside,
}: ReportParts): TableReport {
  const reported = groups.map(({ places: _, ...group }) => ({
    ...group,
    asideBecause: setAside.get(group.key) ?? null,
  }))
  const counted = reported.filter(({ asideBecause }) => asideBecause === null)
  reported.sort(
    (one, other) =>
      severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
      other.count - one.count ||
      (one.key < other.key ? -1 : 1),
  )
  return {
    groups: reported,
    columns: columns.map((column) => columnReport(column, counted, rowCount)),
    absent: binding.absent,
    faults,
    blocking: counted
      .filter(({ severity, question }) => severity === 'error' && question !== 'plausible')
      .reduce((sum, { count }) => sum + count, 0),
  }
}

function columnReport(column: CheckedColumn, groups: readonly ProblemGroup[], rows: number): ColumnReport {
  const { place, name, rules } = column
  const cells = (question: ProblemGroup['question']): number =>
    groups
      .filter(
        (group) =>
          group.question === question && group.columns.includes(place) && group.severity !== 'information',
      )
      .reduce((sum, { count }) => sum + count, 0)
  return {
    column: place,
    name,
    isKnown: rules.check !== null,
    isRequired: rules.check?.field.constraints.required ?? false,
    rows,
    filled: column.filledCount,
    invalid: cells('valid'),
    implausible: cells('plausible'),
  }
}
