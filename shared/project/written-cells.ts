import type { Entry } from './causality.ts'
import type { ColumnId, RowId } from './identity.ts'
import type { ProjectState } from './project-state.ts'
import type { TableState } from './table-state.ts'

/** Takes a cell that a record writes, by slots; answers true when it wants no more. */
export type CellVisit = (table: TableState, row: number, column: number) => boolean

/** Goes through the cells of a record that exist; true if it was stopped. */
export function visitCells(entry: Entry, state: ProjectState, visit: CellVisit): boolean {
  const { record } = entry
  if (record?.k === 's') return visitOne(state, record.r, record.c, visit)
  if (record?.k !== 'S') return false
  if (record.r !== undefined) return record.r.some((row) => visitOne(state, row, record.c, visit))
  const table = state.tables.get(record.b ?? '')
  const column = table?.columnSlot(record.c)
  if (table === undefined || column === undefined) return false
  let row = 0
  for (const step of record.i ?? []) {
    row += step
    if (row < table.base.rowCount && visit(table, row, column)) return true
  }
  return false
}

function visitOne(state: ProjectState, row: RowId, column: ColumnId, visit: CellVisit): boolean {
  const table = state.tableOfRow(row)
  const rowSlot = table?.rowSlot(row)
  const columnSlot = table?.columnSlot(column)
  if (table === undefined || rowSlot === undefined || columnSlot === undefined) return false
  return visit(table, rowSlot, columnSlot)
}
