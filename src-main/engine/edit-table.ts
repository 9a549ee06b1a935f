import type { CommandArguments } from '../../shared/ipc.ts'
import type { ViewRange } from '../../shared/ipc-views.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import { CellWrites } from '../../shared/project/cell-writes.ts'
import { insertRows, renameColumn, setCells } from '../../shared/project/gesture.ts'
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
export function shownTexts(table: OpenTable, rows: readonly number[]): ((column: number) => string)[] {
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

type Argument<K extends 'setCells' | 'clear' | 'fillWith' | 'fill'> = CommandArguments<`edit.${K}`>

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

export function* newCells(
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
  return inRanges(table, 'clear', show, ranges, () => () => '')
}

/** One text in every cell of ranges. */
export function fillWith(table: OpenTable, { kind, show, ranges, text }: Argument<'fillWith'>): Edit {
  return inRanges(table, kind, show, ranges, () => () => text)
}

/** The first row (or column) of each range, repeated over the rest of it. */
export function fillCells(table: OpenTable, { show, ranges, direction }: Argument<'fill'>): Edit {
  return inRanges(table, 'fill', show, ranges, (rows, columns) => {
    const [top = 0] = rows
    const [left = 0] = columns
    const first =
      direction === 'down'
        ? columns.map((column) => shownText(table, top, column))
        : rows.map((row) => shownText(table, row, left))
    return (row, column) => first[direction === 'down' ? column : row]
  })
}

/** The header is no row of a range: its names are not emptied or filled over. */
function inRanges(
  table: OpenTable,
  kind: GestureKind,
  show: Show,
  ranges: readonly ViewRange[],
  valuesOf: (rows: readonly number[], columns: readonly number[]) => Block['valueAt'],
): Edit {
  const [first] = ranges
  return {
    kind,
    ...(first ? { focus: { row: first.fromRow, column: first.columns[0] ?? 0 } } : {}),
    write(gesture, state) {
      const blocks = ranges.map(({ fromRow, toRow, columns }) => {
        const rows = rowsBetween(table, show, Math.max(0, fromRow), Math.max(0, toRow))
        return { rows, columns, valueAt: valuesOf(rows, columns) }
      })
      writeChanged(gesture, table, state, ...blocks)
    },
  }
}
