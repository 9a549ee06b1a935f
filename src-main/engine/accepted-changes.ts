import { firstRepairOfRow } from '../../shared/text/planned-repairs.ts'
import type { OpenTable } from './open-table.ts'

/** For each record, the cells to write otherwise: the accepted repairs, and nothing else. */
export function acceptedChanges(
  table: Pick<OpenTable, 'plan' | 'decisions' | 'rows' | 'csv'>,
): (record: number) => ReadonlyMap<number, string> | undefined {
  const { plan, decisions, rows, csv } = table
  const { repairs } = plan
  if (decisions.acceptedCount === 0) return () => undefined
  return (record) => {
    if (csv.index.isBlank(record)) return undefined
    const row = rows.rowOf(record)
    let changes: Map<number, string> | undefined
    for (let at = firstRepairOfRow(repairs, row); at < repairs.length && repairs.rows[at] === row; at++) {
      if (!decisions.isAccepted(at)) continue
      changes ??= new Map()
      changes.set(repairs.columns[at] ?? 0, decisions.textOf(at))
    }
    return changes
  }
}
