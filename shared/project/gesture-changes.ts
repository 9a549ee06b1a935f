import type { Entry } from './causality.ts'
import type { ColumnId } from './identity.ts'
import type { BaseCell } from './inverse.ts'
import type { ProjectState } from './project-state.ts'
import type { TableState } from './table-state.ts'
import { visitCells } from './written-cells.ts'

/** A cell that a gesture wrote, by slots; null: there is no cell. */
export type WrittenChange = {
  readonly row: number
  readonly column: number
  readonly before: string | null
  readonly after: string | null
}

/** What one gesture did to the columns of a table and where it wrote cells, by column slot, in the order done. */
export type ColumnChanges = {
  readonly written: ReadonlySet<number>
  readonly added: ReadonlySet<number>
  readonly deleted: ReadonlySet<number>
  readonly restored: ReadonlySet<number>
  readonly moved: ReadonlySet<number>
  readonly renamed: readonly { readonly column: number; readonly before: string; readonly after: string }[]
}

/** @param gesture all records of one gesture, which is applied in the state of `table` */
export function columnChanges(gesture: readonly Entry[], table: TableState): ColumnChanges {
  const found = {
    written: new Set<number>(),
    added: new Set<number>(),
    deleted: new Set<number>(),
    restored: new Set<number>(),
    moved: new Set<number>(),
    renamed: [] as { column: number; before: string; after: string }[],
  }
  for (const { record } of gesture) {
    if (record?.k === 's' || record?.k === 'S') addSlot(found.written, table, record.c)
    if (record?.k !== 'c') continue
    const slot = table.columnSlot(record.c)
    if (slot === undefined) continue
    if (record.p === 'table') found.added.add(slot)
    else if (record.p === 'deleted') found[record.v === true ? 'deleted' : 'restored'].add(slot)
    else if (record.p === 'after' && !found.added.has(slot)) found.moved.add(slot)
    else if (record.p === 'name' && !found.added.has(slot)) {
      const before = nameBefore(gesture, table, slot)
      found.renamed.push({ column: slot, before, after: String(record.v) })
    }
  }
  return found
}

function addSlot(slots: Set<number>, table: TableState, column: ColumnId): void {
  const slot = table.columnSlot(column)
  if (slot !== undefined) slots.add(slot)
}

function nameBefore([first]: readonly Entry[], table: TableState, slot: number): string {
  const { registers } = table
  const write = first ? registers.shownBefore(table.lastOfColumn(slot, 'name'), first) : 0
  const name = write === 0 ? null : registers.valueOf(write)
  return typeof name === 'string' ? name : (table.base.columnNames[slot] ?? '')
}

/** The first cells of a gesture, as it found and as it left them. */
export function firstChanges(
  gesture: readonly Entry[],
  state: ProjectState,
  baseCell: BaseCell,
  count: number,
): WrittenChange[] {
  const found: WrittenChange[] = []
  const known = new Set<string>()
  gesture.some((entry) =>
    visitCells(entry, state, (table, row, column) => {
      const key = `${String(row)}:${String(column)}`
      if (known.has(key)) return false
      known.add(key)
      const change = changeOfCell(gesture, table, baseCell, { row, column })
      if (change) found.push(change)
      return found.length >= count
    }),
  )
  return found
}

/** What a gesture made of one cell; null if it did not write there. */
export function changeOfCell(
  gesture: readonly Entry[],
  table: TableState,
  baseCell: BaseCell,
  { row, column }: { readonly row: number; readonly column: number },
): WrittenChange | null {
  const { registers } = table
  const [first] = gesture
  const last = table.lastWrite(row, column)
  const own = new Set(gesture)
  const write = [...registers.past(last)].find((one) => own.has(registers.entryOf(one)))
  if (first === undefined || write === undefined) return null
  const earlier = registers.shownBefore(last, first)
  const before = earlier === 0 ? baseValue(table, row, column, baseCell) : registers.valueOf(earlier)
  return { row, column, before: textOf(before), after: textOf(registers.valueOf(write)) }
}

function textOf(value: string | boolean | null): string | null {
  return typeof value === 'string' ? value : null
}

function baseValue(table: TableState, row: number, column: number, baseCell: BaseCell): string | null {
  const isInBase = row < table.base.rowCount && column < table.base.columnNames.length
  return isInBase ? baseCell(table.base, row, column) : null
}

/** Gestures that wrote in a cell, or did anything to a row, as `author:number`. */
export function gesturesConcerning(table: TableState, row: number, column?: number): ReadonlySet<string> {
  const { registers } = table
  const found = new Set<string>()
  const add = (last: number): void => {
    for (const write of registers.past(last)) found.add(gestureKey(registers.entryOf(write)))
  }
  if (column !== undefined) {
    add(table.lastWrite(row, column))
    return found
  }
  for (let slot = 0; slot < table.columnSlots; slot++) add(table.lastWrite(row, slot))
  add(table.lastDeletion(row))
  for (const { entry } of table.rowMoves(row)) found.add(gestureKey(entry))
  return found
}

function gestureKey({ author, record, seq }: Entry): string {
  return `${author}:${String(record?.g ?? seq)}`
}
