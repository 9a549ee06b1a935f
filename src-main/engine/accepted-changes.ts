import { firstRepairOfRow } from '../../shared/text/planned-repairs.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import type { OpenTable } from './open-table.ts'

/** For each record, the cells to write otherwise: the accepted repairs and what was typed, and nothing else. */
export function acceptedChanges(
  table: Pick<OpenTable, 'plan' | 'decisions' | 'rows' | 'csv' | 'shown'>,
): (record: number) => ReadonlyMap<number, string> | undefined {
  const { decisions, rows, csv, shown } = table
  if (decisions.acceptedCount === 0 && !shown.isEdited) return () => undefined
  return (record) => (csv.index.isBlank(record) ? undefined : changesOfRow(table, rows.rowOf(record)))
}

/** The cells of a row to write otherwise, by column slot. A cell that was typed counts more than its repair. */
export function changesOfRow(
  { plan, decisions, shown }: Pick<OpenTable, 'plan' | 'decisions' | 'shown'>,
  row: number,
): ReadonlyMap<number, string> | undefined {
  const { repairs } = plan
  let changes: Map<number, string> | undefined
  for (let at = firstRepairOfRow(repairs, row); at < repairs.length && repairs.rows[at] === row; at++) {
    if (!decisions.isAccepted(at)) continue
    changes ??= new Map()
    changes.set(repairs.columns[at] ?? 0, decisions.textOf(at))
  }
  if (!shown.isEdited) return changes
  const edits = row === HEADER_ROW ? renamedColumns(shown) : shown.editsOfRow(row)
  for (const [column, text] of edits ?? []) {
    changes ??= new Map()
    changes.set(column, text)
  }
  return changes
}

function renamedColumns({ columns }: OpenTable['shown']): ReadonlyMap<number, string> {
  return new Map(columns.filter(({ isRenamed }) => isRenamed).map(({ slot, ownName }) => [slot, ownName]))
}
