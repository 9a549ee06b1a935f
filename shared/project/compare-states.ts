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
  const cells: CellDifference[] = []
  visitDifferences(before, after, baseCell, (rowSlot, columnSlot, old, now) => {
    const [row, column] = [after.rowId(rowSlot), after.columnId(columnSlot)]
    const isInBoth =
      rows.before.has(row) && rows.after.has(row) && columns.before.has(column) && columns.after.has(column)
    if (isInBoth) cells.push({ row, column, before: old, after: now })
  })
  const renamedColumns = [...columns.after].flatMap(([column, name]) => {
    const old = columns.before.get(column)
    return old === undefined || old === name ? [] : [{ column, before: old, after: name }]
  })
  return {
    cells,
    addedRows: missingFrom(rows.before, rows.after.keys()),
    deletedRows: missingFrom(rows.after, rows.before.keys()),
    areRowsReordered: isReordered([...rows.before.keys()], [...rows.after.keys()]),
    addedColumns: missingFrom(columns.before, columns.after.keys()),
    deletedColumns: missingFrom(columns.after, columns.before.keys()),
    renamedColumns,
    areColumnsReordered: isReordered([...columns.before.keys()], [...columns.after.keys()]),
  }
}

/**
 * Cells whose shown values differ, those of deleted rows and columns too, if both states know row and column. Slots are
 * those of `after`.
 */
export function visitDifferences(
  before: TableState,
  after: TableState,
  baseCell: BaseCell,
  visit: (row: number, column: number, old: string | null, now: string | null) => void,
): void {
  for (let column = 0; column < after.columnSlots; column++) {
    const columnBefore = before.columnSlot(after.columnId(column))
    if (columnBefore === undefined) continue
    const compare = (row: number, rowBefore: number): void => {
      const old = shownValue(before, rowBefore, columnBefore, baseCell)
      const now = shownValue(after, row, column, baseCell)
      if (old !== now) visit(row, column, old, now)
    }
    for (const [row] of after.editedCells(column)) {
      const rowBefore = slotIn(before, after, row)
      if (rowBefore !== undefined) compare(row, rowBefore)
    }
    for (const [rowBefore] of before.editedCells(columnBefore)) {
      const row = slotIn(after, before, rowBefore)
      if (row !== undefined && after.lastWrite(row, column) === 0) compare(row, rowBefore)
    }
  }
}

/** Rows of the base have one slot in every state. */
function slotIn(other: TableState, table: TableState, row: number): number | undefined {
  return row < table.base.rowCount ? row : other.rowSlot(table.rowId(row))
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
