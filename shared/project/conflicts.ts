import { areConcurrent, timeOf } from './causality.ts'
import type { Entry } from './causality.ts'
import type { AuthorId, ColumnId, RowId } from './identity.ts'
import type { Value } from './registers.ts'
import type { TableState } from './table-state.ts'

/** `kept`: deleted by one while another, who did not know, edited it or brought it back. */
export type RowStatus = 'live' | 'deleted' | 'kept'

/** Everyone's word on one cell, one row's deletion or one column; the shown one first. */
export type Conflict = {
  readonly what: 'cell' | 'row' | 'column-name' | 'column-deleted'
  readonly row: RowId | null
  readonly column: ColumnId | null
  readonly heads: readonly {
    readonly author: AuthorId
    readonly time: number
    readonly value: Value
    readonly entry: Entry
  }[]
}

/** What stands for a row or a column where a register is no cell. */
export const NO_CELL = { deletion: -1, name: -1, deleted: -2 } as const

/**
 * Edits made without knowing a deletion keep the row, even where later edits replaced them.
 * @param before judges the deletions that the author of this entry knew before it
 */
export function judgeDeletion(table: TableState, slot: number, before?: Entry): RowStatus {
  const { registers } = table
  const last = table.lastDeletion(slot)
  const heads = before === undefined ? registers.heads(last) : registers.headsBefore(last, before)
  const deletions = heads
    .filter((head) => registers.valueOf(head) === true)
    .map((head) => registers.entryOf(head))
  if (deletions.length === 0) return 'live'
  if (deletions.length < heads.length) return 'kept'
  for (let column = 0; column < table.columnSlots; column++) {
    for (const write of registers.past(table.lastWrite(slot, column))) {
      const edit = registers.entryOf(write)
      if (deletions.some((deletion) => areConcurrent(edit, deletion))) return 'kept'
    }
  }
  return 'deleted'
}

/** What was written in a row by people who did not know that it was deleted, the latest of each cell first. */
export function* editsUnawareOfDeletion(
  table: TableState,
  slot: number,
): Generator<{ readonly column: ColumnId; readonly write: number }> {
  const { registers } = table
  const deletions = registers
    .heads(table.lastDeletion(slot))
    .filter((head) => registers.valueOf(head) === true)
    .map((head) => registers.entryOf(head))
  for (let column = 0; column < table.columnSlots; column++) {
    for (const write of registers.past(table.lastWrite(slot, column))) {
      const edit = registers.entryOf(write)
      if (!deletions.some((deletion) => areConcurrent(edit, deletion))) continue
      yield { column: table.columnId(column), write }
      break
    }
  }
}

/** Every disagreement that somebody has to see; those in rows and columns that are deleted for all rest. */
export function conflictsOf(table: TableState): Conflict[] {
  const found: Conflict[] = []
  for (const { row, column, last } of table.registers.conflicts()) {
    const heads = headsOf(table, last)
    if (row < 0) {
      const what = row === NO_CELL.name ? 'column-name' : 'column-deleted'
      found.push({ what, row: null, column: table.columnId(column), heads })
    } else if (column >= 0 && table.rowStatus(row) !== 'deleted' && !table.isColumnDeleted(column)) {
      found.push({ what: 'cell', row: table.rowId(row), column: table.columnId(column), heads })
    }
  }
  for (const slot of table.touchedByDeletion()) {
    if (table.rowStatus(slot) !== 'kept') continue
    const heads = headsOf(table, table.lastDeletion(slot))
    found.push({ what: 'row', row: table.rowId(slot), column: null, heads })
  }
  return found
}

function headsOf({ registers }: TableState, last: number): Conflict['heads'] {
  const shown = registers.shown(last)
  const others = registers.heads(last).filter((head) => head !== shown)
  return [shown, ...others].map((head) => {
    const entry = registers.entryOf(head)
    return { author: entry.author, time: timeOf(entry), value: registers.valueOf(head), entry }
  })
}

/** Cells that somebody edited without knowing that another deleted their column: kept, but out of sight. */
export function* editsInDeletedColumns(table: TableState): Generator<{
  readonly row: RowId
  readonly column: ColumnId
  readonly edit: Entry
  readonly deletion: Entry
}> {
  const { registers } = table
  for (let slot = 0; slot < table.columnSlots; slot++) {
    if (!table.isColumnDeleted(slot)) continue
    const deletions = registers
      .heads(table.lastOfColumn(slot, 'deleted'))
      .map((head) => registers.entryOf(head))
    for (const [row, last] of table.editedCells(slot)) {
      for (const head of registers.heads(last)) {
        const edit = registers.entryOf(head)
        const deletion = deletions.find((one) => areConcurrent(edit, one))
        if (deletion !== undefined)
          yield { row: table.rowId(row), column: table.columnId(slot), edit, deletion }
      }
    }
  }
}
