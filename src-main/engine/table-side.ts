import type { TableState } from '../../shared/project/table-state.ts'
import { mendedName } from './column-name.ts'
import type { OpenTable } from './open-table.ts'
import { createShownTable } from './shown-table.ts'
import type { ShownTable } from './shown-table.ts'

/** What a state shows: rows or columns in order, by present slot, and the slots that the state itself has for them. */
export type Slots = {
  readonly order: Int32Array
  slotOf(now: number): number
  nowOf(own: number): number
  readonly isShown: (now: number) => boolean
}

/** One state of a table, to be laid beside another. */
export type TableSide = {
  readonly rows: Slots
  readonly columns: Slots
  /** Of the columns shown, by present slot. */
  readonly names: ReadonlyMap<number, string>
  /** Reads cells of some rows, by present slots; undefined where there is none. */
  reader(rows: readonly number[]): (row: number, column: number) => string | undefined
}

/** @param now it knows every row and column that the state knows */
export function createTableSide(table: OpenTable, state: TableState, now: TableState): TableSide {
  const { csv, rows, shape } = table
  const shown = createShownTable({ csv, rows, columnNames: shape.columnNames }, state)
  const [ownRows, ownColumns] = [rowSlots(state, now, shown), columnSlots(state, now, shown)]
  const names = shown.columns.map(({ slot, name, isRenamed }, place): readonly [number, string] => {
    const mended = isRenamed ? null : mendedName(table, slot)
    return [ownColumns.order[place] ?? 0, mended ?? name]
  })
  return {
    rows: ownRows,
    columns: ownColumns,
    names: new Map(names),
    reader(wanted) {
      const here = wanted.filter(ownRows.isShown)
      const cells = new Map(shown.cellsOf(here.map(ownRows.slotOf)).map((row, at) => [here[at] ?? 0, row]))
      return (row, column) =>
        ownColumns.isShown(column) ? cells.get(row)?.[ownColumns.slotOf(column)] : undefined
    },
  }
}

/** Rows of the base have one slot in every state. */
function rowSlots(state: TableState, now: TableState, shown: ShownTable): Slots {
  const { rowCount } = state.base
  const slotOf = (slot: number): number => (slot < rowCount ? slot : (state.rowSlot(now.rowId(slot)) ?? -1))
  const nowOf = (slot: number): number => (slot < rowCount ? slot : (now.rowSlot(state.rowId(slot)) ?? -1))
  return {
    order: Int32Array.from({ length: shown.rowCount }, (_, place) => nowOf(shown.rowAt(place))),
    slotOf,
    nowOf,
    isShown: (slot) => {
      const own = slotOf(slot)
      return own >= 0 && shown.isShown(own)
    },
  }
}

function columnSlots(state: TableState, now: TableState, shown: ShownTable): Slots {
  const present = Int32Array.from({ length: state.columnSlots }, (_, own) => {
    return now.columnSlot(state.columnId(own)) ?? -1
  })
  const nowOf = (own: number): number => present[own] ?? -1
  const order = Int32Array.from(shown.columns, ({ slot }) => nowOf(slot))
  const isThere = new Set(order)
  return {
    order,
    slotOf: (slot) => state.columnSlot(now.columnId(slot)) ?? -1,
    nowOf,
    isShown: (slot) => isThere.has(slot),
  }
}
