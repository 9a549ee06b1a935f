import type { CommandArguments } from '../../shared/ipc.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import { CellWrites } from '../../shared/project/cell-writes.ts'
import { deleteRows, insertRows, moveRows, renameColumn, setCells } from '../../shared/project/gesture.ts'
import type { CellWrite, Gesture, GestureKind } from '../../shared/project/gesture.ts'
import type { RowId } from '../../shared/project/identity.ts'
import type { TableState } from '../../shared/project/table-state.ts'
import { changesOfRow } from './accepted-changes.ts'
import type { OpenTable } from './open-table.ts'
import type { Show } from './row-views.ts'

/** A gesture about to be written: what it is, and where the eye should go. */
export type Edit = {
  readonly kind: GestureKind
  readonly focus?: { readonly row: number; readonly column: number }
  write(gesture: Gesture, state: TableState): void
}

/** What a cell shows now: typed, repaired, or as the file has it; "" where there is no cell. */
export function shownText(table: OpenTable, row: number, column: number): string {
  const edit = table.shown.editedCell(row, column)
  if (edit) return edit.text
  return changesOfRow(table, row)?.get(column) ?? table.shown.cellsOf([row])[0]?.[column] ?? ''
}

/** The same for whole rows: each is read once. */
function shownTexts(table: OpenTable, rows: readonly number[]): ((column: number) => string)[] {
  const texts = table.shown.cellsOf(rows)
  return rows.map((row, at) => {
    const changes = changesOfRow(table, row)
    return (column) => changes?.get(column) ?? texts[at]?.[column] ?? ''
  })
}

/** The rows of a view between two of its rows, both included, whichever stands first. */
export function rowsBetween(table: OpenTable, show: Show, fromRow: number, toRow: number): number[] {
  const { total, rowAt, placeOf } = table.viewOf(show)
  const [first, last] = [placeOf(fromRow), placeOf(toRow)].sort((a, b) => a - b)
  if (first === undefined || last === undefined || first < 0 || last >= total) return []
  return Array.from({ length: last - first + 1 }, (_, i) => rowAt(first + i))
}

type Argument<
  K extends 'setCells' | 'clear' | 'fill' | 'insertRows' | 'duplicateRows' | 'deleteRows' | 'moveRows',
> = CommandArguments<`edit.${K}`>

/** A block of values from one cell on; rows that are wanting are added below if it `grows`. */
export function setBlock(table: OpenTable, wanted: Argument<'setCells'>): Edit {
  const { row, columns, values, show, grows, kind } = wanted
  const { total, rowAt, placeOf } = table.viewOf(show)
  const from = row === HEADER_ROW ? 0 : placeOf(row)
  const isHeader = row === HEADER_ROW
  return {
    kind,
    focus: { row, column: columns[0] ?? 0 },
    write(gesture, state) {
      const body = isHeader ? values.slice(1) : values
      if (isHeader) renameAll(gesture, state, columns, values[0] ?? [])
      // A row that is gone since takes nothing: what was meant for it must not fall on another.
      if (from < 0) return
      const known = Math.min(body.length, Math.max(0, total - from))
      const rows = Array.from({ length: known }, (_, i) => rowAt(from + i))
      writeChanged(gesture, table, state, { rows, columns, valueAt: (i, j) => body[i]?.[j] })
      if (!grows || known === body.length) return
      const last = table.shown.rowCount > 0 ? state.rowId(table.shown.rowAt(table.shown.rowCount - 1)) : ''
      const added = insertRows(gesture, state.base.id, last, body.length - known)
      setCells(gesture, newCells(state, added, columns, body.slice(known)))
    },
  }
}

type Block = {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  /** By place in the two; undefined: it stays as it is. */
  readonly valueAt: (row: number, column: number) => string | undefined
}

/** So many rows are read at once. */
const BATCH = 256

/** Only what changes: a paste over the same text is no edit. */
function writeChanged(gesture: Gesture, table: OpenTable, state: TableState, ...blocks: Block[]): void {
  const writes = new CellWrites()
  for (const { rows, columns, valueAt } of blocks) {
    for (let from = 0; from < rows.length; from += BATCH) {
      const batch = rows.slice(from, from + BATCH)
      const texts = shownTexts(table, batch)
      for (const [at, row] of batch.entries()) {
        for (const [offset, column] of columns.entries()) {
          const value = valueAt(from + at, offset)
          if (value === undefined || column >= state.columnSlots) continue
          if (texts[at]?.(column) !== value) writes.set(row, column, value)
        }
      }
    }
  }
  writes.write(gesture, state)
}

function* newCells(
  state: TableState,
  rows: readonly RowId[],
  columns: readonly number[],
  values: readonly (readonly string[])[],
): Generator<CellWrite> {
  for (const [at, row] of rows.entries()) {
    for (const [offset, column] of columns.entries()) {
      const value = values[at]?.[offset]
      if (value !== undefined && column < state.columnSlots)
        yield { row, column: state.columnId(column), value }
    }
  }
}

/** Names of columns, from a header that is typed or pasted over. */
export function renameAll(
  gesture: Gesture,
  state: TableState,
  columns: readonly number[],
  names: readonly string[],
): void {
  columns.forEach((column, at) => {
    const name = names[at]
    if (name !== undefined && column < state.columnSlots && state.columnName(column) !== name)
      renameColumn(gesture, state.columnId(column), name)
  })
}

export function clearCells(table: OpenTable, { show, ranges }: Argument<'clear'>): Edit {
  const [first] = ranges
  return {
    kind: 'clear',
    ...(first ? { focus: { row: first.fromRow, column: first.columns[0] ?? 0 } } : {}),
    write(gesture, state) {
      const blocks = ranges.map(({ fromRow, toRow, columns }) => {
        const rows = rowsBetween(table, show, Math.max(0, fromRow), Math.max(0, toRow))
        return { rows, columns, valueAt: () => '' }
      })
      writeChanged(gesture, table, state, ...blocks)
    },
  }
}

/** The first row (or column) of a range, repeated over the rest of it. */
export function fillCells(table: OpenTable, { show, range, direction }: Argument<'fill'>): Edit {
  const { fromRow, toRow, columns } = range
  return {
    kind: 'fill',
    focus: { row: fromRow, column: columns[0] ?? 0 },
    write(gesture, state) {
      const rows = rowsBetween(table, show, Math.max(0, fromRow), Math.max(0, toRow))
      const [top] = rows
      if (top === undefined) return
      const first =
        direction === 'down'
          ? columns.map((column) => shownText(table, top, column))
          : rows.map((row) => shownText(table, row, columns[0] ?? 0))
      const valueAt = (row: number, column: number) => first[direction === 'down' ? column : row]
      writeChanged(gesture, table, state, { rows, columns, valueAt })
    },
  }
}

export function insertBlankRows(table: OpenTable, { row, side, count }: Argument<'insertRows'>): Edit {
  return {
    kind: 'insert-rows',
    write(gesture, state) {
      insertRows(gesture, state.base.id, anchorOf(table, state, row, side), count)
    },
  }
}

/** The row that new ones go under. */
function anchorOf(table: OpenTable, state: TableState, row: number, side: 'above' | 'below'): RowId | '' {
  if (row === HEADER_ROW) return ''
  return side === 'below' ? state.rowId(row) : idAbove(table, state, row)
}

/** "" above the first row that is shown. */
function idAbove(table: OpenTable, state: TableState, row: number): RowId | '' {
  const above = neighbourOf(table, row, -1)
  return above === null ? '' : state.rowId(above)
}

/** The same rows once more, under the last of them. */
export function duplicateRows(table: OpenTable, { show, fromRow, toRow }: Argument<'duplicateRows'>): Edit {
  return {
    kind: 'duplicate-rows',
    write(gesture, state) {
      const rows = rowsBetween(table, show, fromRow, toRow)
      const last = rows.at(-1)
      if (last === undefined) return
      const copies = insertRows(gesture, state.base.id, state.rowId(last), rows.length)
      const columns = table.shown.columns.map(({ slot }) => slot)
      const values = shownTexts(table, rows).map((textOf) => columns.map(textOf))
      setCells(gesture, newCells(state, copies, columns, values))
    },
  }
}

export function removeRows(table: OpenTable, { show, fromRow, toRow }: Argument<'deleteRows'>): Edit {
  return {
    kind: 'delete-rows',
    write(gesture, state) {
      deleteRows(
        gesture,
        rowsBetween(table, show, fromRow, toRow).map((slot) => state.rowId(slot)),
      )
    },
  }
}

/** One place up or down, over the neighbour that is shown. */
export function shiftRows(table: OpenTable, { show, fromRow, toRow, by }: Argument<'moveRows'>): Edit {
  return {
    kind: 'move-rows',
    focus: { row: fromRow, column: 0 },
    write(gesture, state) {
      const rows = rowsBetween(table, show, fromRow, toRow)
      const [first, last] = [rows[0], rows.at(-1)]
      if (first === undefined || last === undefined) return
      const neighbour = by === 'up' ? neighbourOf(table, first, -1) : neighbourOf(table, last, 1)
      if (neighbour === null) return
      const after = by === 'up' ? idAbove(table, state, neighbour) : state.rowId(neighbour)
      moveRows(
        gesture,
        rows.map((slot) => state.rowId(slot)),
        after,
      )
    },
  }
}

function neighbourOf({ shown }: OpenTable, row: number, step: -1 | 1): number | null {
  const place = shown.placeOf(row) + step
  return place < 0 || place >= shown.rowCount ? null : shown.rowAt(place)
}
