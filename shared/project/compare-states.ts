import type { ColumnId, RowId } from './identity.ts'
import type { BaseCell } from './inverse.ts'
import type { TableState } from './table-state.ts'

/** Null: there is no such cell. */
export type CellDifference = {
  readonly row: RowId
  readonly column: ColumnId
  readonly before: string | null
  readonly after: string | null
}

export type TableDifference = {
  /** In rows and columns that both states show. */
  readonly cells: readonly CellDifference[]
  readonly addedRows: readonly RowId[]
  readonly deletedRows: readonly RowId[]
  /** Rows that both show stand in another order. */
  readonly areRowsReordered: boolean
  readonly addedColumns: readonly ColumnId[]
  readonly deletedColumns: readonly ColumnId[]
  readonly renamedColumns: readonly {
    readonly column: ColumnId
    readonly before: string
    readonly after: string
  }[]
  readonly areColumnsReordered: boolean
}

/** What changed in a table from one state to another, as an officer sees it. */
export function compareTables(before: TableState, after: TableState, baseCell: BaseCell): TableDifference {
  const rows = { before: shownRows(before), after: shownRows(after) }
  const columns = { before: shownColumns(before), after: shownColumns(after) }
  const inBoth = (row: RowId, column: ColumnId) =>
    rows.before.has(row) && rows.after.has(row) && columns.before.has(column) && columns.after.has(column)
  const renamedColumns = [...columns.after].flatMap(([column, name]) => {
    const old = columns.before.get(column)
    return old === undefined || old === name ? [] : [{ column, before: old, after: name }]
  })
  return {
    cells: [...differingCells(before, after, baseCell)].filter(({ row, column }) => inBoth(row, column)),
    addedRows: missingFrom(rows.before, rows.after.keys()),
    deletedRows: missingFrom(rows.after, rows.before.keys()),
    areRowsReordered: isReordered([...rows.before.keys()], [...rows.after.keys()]),
    addedColumns: missingFrom(columns.before, columns.after.keys()),
    deletedColumns: missingFrom(columns.after, columns.before.keys()),
    renamedColumns,
    areColumnsReordered: isReordered([...columns.before.keys()], [...columns.after.keys()]),
  }
}

/** Cells whose shown values differ, those of deleted rows and columns too, if both states know row and column. */
export function* differingCells(
  before: TableState,
  after: TableState,
  baseCell: BaseCell,
): Generator<CellDifference> {
  for (let slot = 0; slot < after.columnSlots; slot++) {
    const column = after.columnId(slot)
    const slotBefore = before.columnSlot(column)
    if (slotBefore === undefined) continue
    for (const row of editedRows(before, slotBefore, after, slot)) {
      const [rowBefore, rowAfter] = [before.rowSlot(row), after.rowSlot(row)]
      if (rowBefore === undefined || rowAfter === undefined) continue
      const [old, now] = [
        shownValue(before, rowBefore, slotBefore, baseCell),
        shownValue(after, rowAfter, slot, baseCell),
      ]
      if (old !== now) yield { row, column, before: old, after: now }
    }
  }
}

function editedRows(
  before: TableState,
  slotBefore: number,
  after: TableState,
  slotAfter: number,
): Set<RowId> {
  const rows = new Set<RowId>()
  for (const [slot] of before.editedCells(slotBefore)) rows.add(before.rowId(slot))
  for (const [slot] of after.editedCells(slotAfter)) rows.add(after.rowId(slot))
  return rows
}

/** What a cell shows; null where there is none. */
export function shownValue(
  table: TableState,
  row: number,
  column: number,
  baseCell: BaseCell,
): string | null {
  const edited = table.cellAt(row, column)
  if (edited !== undefined) return edited.value
  const isInBase = row < table.base.rowCount && column < table.base.columnNames.length
  return isInBase ? baseCell(table.base, row, column) : null
}

export function shownRows(table: TableState): ReadonlyMap<RowId, number> {
  return new Map([...table.order()].map((slot) => [table.rowId(slot), slot]))
}

function shownColumns(table: TableState): ReadonlyMap<ColumnId, string> {
  return new Map(table.columns().map(({ id, name }) => [id, name]))
}

function missingFrom<Id>(known: ReadonlyMap<Id, unknown>, ids: Iterable<Id>): Id[] {
  return [...ids].filter((id) => !known.has(id))
}

function isReordered<Id>(before: readonly Id[], after: readonly Id[]): boolean {
  const [inBefore, inAfter] = [new Set(before), new Set(after)]
  const kept = after.filter((id) => inBefore.has(id))
  return before.filter((id) => inAfter.has(id)).some((id, at) => id !== kept[at])
}
