import type { TableState } from '../../shared/project/table-state.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import { repairOfCell } from './decisions.ts'
import type { OpenTable } from './open-table.ts'

/**
 * A column as the officer knows it: the name it was given, else that of the file, mended where the repair is accepted.
 * @param state without one nobody edited the table
 */
export function columnNameOf(table: OpenTable, slot: number, state?: TableState): string {
  const shown = table.shown.columns.find((column) => column.slot === slot)
  const isRenamed = shown?.isRenamed ?? (state !== undefined && state.lastOfColumn(slot, 'name') !== 0)
  return (isRenamed ? null : mendedName(table, slot)) ?? shown?.name ?? state?.columnName(slot) ?? ''
}

/** The file's own name of a column, mended; null where no repair of it is accepted. */
export function mendedName({ plan, decisions }: OpenTable, slot: number): string | null {
  const repair = repairOfCell(plan, HEADER_ROW, slot)
  return repair >= 0 && decisions.isAccepted(repair) ? decisions.textOf(repair) : null
}
