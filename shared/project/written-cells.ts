import type { Entry } from './causality.ts'
import type { ColumnId, RowId } from './identity.ts'
import type { ProjectState } from './project-state.ts'
import type { TableState } from './table-state.ts'

/** A cell that a record writes, by slots. */
export type WrittenCell = { readonly table: TableState; readonly row: number; readonly column: number }

/** The cells of a record that exist. */
export function* cellsOf(entry: Entry, state: ProjectState): Generator<WrittenCell> {
  const { record } = entry
  if (record?.k === 's') yield* oneCell(state, record.r, record.c)
  if (record?.k !== 'S') return
  if (record.r !== undefined) {
    for (const row of record.r) yield* oneCell(state, row, record.c)
    return
  }
  const table = state.tables.get(record.b ?? '')
  const column = table?.columnSlot(record.c)
  if (table === undefined || column === undefined) return
  let row = 0
  for (const step of record.i ?? []) {
    row += step
    if (row < table.base.rowCount) yield { table, row, column }
  }
}

function* oneCell(state: ProjectState, row: RowId, column: ColumnId): Generator<WrittenCell> {
  const table = state.tableOfRow(row)
  const rowSlot = table?.rowSlot(row)
  const columnSlot = table?.columnSlot(column)
  if (table !== undefined && rowSlot !== undefined && columnSlot !== undefined) {
    yield { table, row: rowSlot, column: columnSlot }
  }
}
