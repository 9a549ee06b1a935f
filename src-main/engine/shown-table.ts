import { displayNames } from '../../shared/csv/column-names.ts'
import type { CsvText } from '../../shared/csv/sniff-dialect.ts'
import type { TableState } from '../../shared/project/table-state.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import type { TableRows } from './table-rows.ts'

/** A column as it is shown. `slot`: its place in the file, or beyond the file's for one that was added. */
export type ShownColumn = {
  readonly slot: number
  /** For display: twins get a number, an empty name its place. */
  readonly name: string
  /** As it will be written. */
  readonly ownName: string
  /** Somebody renamed it: what the file's header says is out of date, repairs included. */
  readonly isRenamed: boolean
}

/** What an edited cell says; undefined: nobody edited it, the file has it. */
export type EditedCell = { readonly text: string; readonly isConflict: boolean }

/**
 * The file's table with the edits over it: which rows and columns there are now, and what cells were typed. Rows and
 * columns go by slot: the file's own numbers, then what was added. Of a table that nobody edited it costs nothing.
 */
export type ShownTable = {
  /** Rows and columns are no longer, or no longer in the order, of the file. */
  readonly isArranged: boolean
  readonly isEdited: boolean
  readonly columns: readonly ShownColumn[]
  /** Slots below are the file's, those of rows longer than the header included. */
  readonly columnsOfFile: number
  readonly rowCount: number
  /** How many rows there are in all: slots of rows that were inserted or deleted included. */
  readonly rowSlots: number
  /** Rows that are shown; the table is a view of itself. */
  readonly total: number
  rowAt(place: number): number
  /** -1 for a row that is not shown. */
  placeOf(row: number): number
  isShown(row: number): boolean
  /** Somebody deleted it while another, who did not know, wrote in it: it stays until somebody decides. */
  isContested(row: number): boolean
  editedCell(row: number, column: number): EditedCell | undefined
  /** The edited cells of a column, by row. */
  editsOf(column: number): Iterable<readonly [row: number, text: string]>
  /** Somebody wrote here at some time, even if it is undone since. */
  isWritten(row: number, column: number): boolean
  /** The edited cells of a row, by column slot; undefined where there are none. */
  editsOfRow(row: number): ReadonlyMap<number, string> | undefined
  /** Every edited cell, by row, then column slot. */
  edits(): ReadonlyMap<number, ReadonlyMap<number, string>>
  /** Cells by column slot: the file's, with the edits in place. */
  cellsOf(rows: readonly number[]): readonly (readonly string[])[]
}

type FileTable = { readonly csv: CsvText; readonly rows: TableRows; readonly columnNames: readonly string[] }

/** @param state null until the first edit */
export function createShownTable(file: FileTable, state: TableState | null): ShownTable {
  return state === null ? untouched(file) : edited(file, state)
}

const noEdits: ReadonlyMap<number, ReadonlyMap<number, string>> = new Map()

function untouched({ rows, columnNames }: FileTable): ShownTable {
  const own = rows.cells(HEADER_ROW)
  return {
    isArranged: false,
    isEdited: false,
    columns: columnNames.map((name, slot) => ({ slot, name, ownName: own[slot] ?? '', isRenamed: false })),
    columnsOfFile: columnNames.length,
    rowCount: rows.count,
    rowSlots: rows.count,
    total: rows.count,
    rowAt: (place) => place,
    placeOf: (row) => (row < rows.count ? row : -1),
    isShown: (row) => row < rows.count,
    isContested: () => false,
    editedCell: () => undefined,
    editsOf: () => [],
    isWritten: () => false,
    editsOfRow: () => undefined,
    edits: () => noEdits,
    cellsOf: (wanted) => rows.cellsOf(wanted),
  }
}

function edited({ rows, columnNames }: FileTable, state: TableState): ShownTable {
  const own = rows.cells(HEADER_ROW)
  const order = state.order()
  const shown = state.columns()
  const names = displayNames(shown.map(({ name }) => name))
  const columns = shown.map(({ slot, name }, place) => ({
    slot,
    name: names[place] ?? '',
    ownName: name,
    isRenamed: state.lastOfColumn(slot, 'name') !== 0 && name !== (own[slot] ?? ''),
  }))
  const isFilesOwn = isOrderOfFile(order, rows.count)
  // Rows may be longer than the header: those columns have no name, and are no change of the file's.
  const isArranged =
    !isFilesOwn || columns.some(({ slot }, place) => slot !== place) || columns.length < columnNames.length
  let places: Int32Array | null = null
  const placeOf = (row: number): number => {
    if (isFilesOwn) return row < rows.count ? row : -1
    if (places === null) {
      places = new Int32Array(state.rowSlots).fill(-1)
      for (let place = 0; place < order.length; place++) places[order[place] ?? 0] = place
    }
    return places[row] ?? -1
  }
  function editedCell(row: number, column: number): EditedCell | undefined {
    const cell = row < 0 ? undefined : state.cellAt(row, column)
    if (cell === undefined) return undefined
    // Undone, or typed as it was: the file has it again, with the repair proposed for it.
    const own = row < rows.count ? rows.cell(row, column) : undefined
    if (cell.value === (own ?? null) && !cell.isConflict) return undefined
    return { text: cell.value ?? '', isConflict: cell.isConflict }
  }
  function cellsOf(wanted: readonly number[]): readonly (readonly string[])[] {
    const ofFile = rows.cellsOf(wanted.filter((row) => row < rows.count))
    let next = 0
    return wanted.map((row) => {
      const cells = row < rows.count ? [...(ofFile[next++] ?? [])] : []
      for (let column = 0; column < state.columnSlots; column++) {
        const edit = editedCell(row, column)
        if (edit === undefined) continue
        while (cells.length < column) cells.push('')
        cells[column] = edit.text
      }
      return cells
    })
  }
  let known: ReadonlyMap<number, ReadonlyMap<number, string>> | null = null
  return {
    isArranged,
    isEdited: true,
    columns,
    columnsOfFile: state.base.columnNames.length,
    rowCount: order.length,
    rowSlots: state.rowSlots,
    total: order.length,
    rowAt: (place) => order[place] ?? 0,
    placeOf,
    isShown: (row) => placeOf(row) >= 0,
    isContested: (row) => state.rowStatus(row) === 'kept',
    editedCell,
    *editsOf(column) {
      if (column >= state.columnSlots) return
      for (const [row] of state.editedCells(column)) {
        const cell = editedCell(row, column)
        if (cell !== undefined) yield [row, cell.text]
      }
    },
    isWritten: (row, column) => row >= 0 && state.lastWrite(row, column) !== 0,
    editsOfRow(row) {
      let found: Map<number, string> | undefined
      for (let column = 0; column < state.columnSlots; column++) {
        const cell = editedCell(row, column)
        if (cell) (found ??= new Map()).set(column, cell.text)
      }
      return found
    },
    edits: () => (known ??= allEdits(state, editedCell)),
    cellsOf,
  }
}

/** All of them: 800,000 after a table was repaired, so it is made for a copy only, not after each key. */
function allEdits(
  state: TableState,
  editedCell: ShownTable['editedCell'],
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const edits = new Map<number, Map<number, string>>()
  for (let column = 0; column < state.columnSlots; column++) {
    for (const [row] of state.editedCells(column)) {
      const cell = editedCell(row, column)
      if (cell === undefined) continue
      const ofRow = edits.get(row)
      if (ofRow === undefined) edits.set(row, new Map([[column, cell.text]]))
      else ofRow.set(column, cell.text)
    }
  }
  return edits
}

/** An order stays the same array until it changes. */
const ordersOfFile = new WeakMap<Int32Array, boolean>()

function isOrderOfFile(order: Int32Array, rowCount: number): boolean {
  const known = ordersOfFile.get(order)
  if (known !== undefined) return known
  const found = order.length === rowCount && order.every((slot, place) => slot === place)
  ordersOfFile.set(order, found)
  return found
}
