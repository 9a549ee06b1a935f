import { visitDifferences } from '../../shared/project/compare-states.ts'
import type { BaseCell } from '../../shared/project/inverse.ts'
import type { TableState } from '../../shared/project/table-state.ts'
import type { CellView, TableWindow } from '../../shared/ipc.ts'
import type { Comparison, EarlierColumn, EarlierTable, EarlierView } from '../../shared/ipc-history.ts'
import { SHOWN_LENGTH, cutText } from './cut-text.ts'
import type { OpenTable } from './open-table.ts'
import { createShownTable } from './shown-table.ts'
import type { ShownTable } from './shown-table.ts'
import { joinLists } from './joined-lists.ts'

/** A table as it was, and what became of it since. Rows and columns go by their present slots. */
export type TableThen = {
  readonly state: TableState
  table(row: number | undefined): EarlierTable
  compare(): Comparison
  window(wanted: WindowWanted): TableWindow
  cell(view: EarlierView, row: number, column: number): CellView
}

type WindowWanted = {
  readonly view: EarlierView
  readonly from: number
  readonly count: number
  readonly firstColumn?: number | undefined
  readonly columnCount?: number | undefined
}

/** Places of a state's rows or columns by present slot, and back. */
type Slots = {
  readonly order: Int32Array
  thenOf(now: number): number
  readonly isShown: (now: number) => boolean
}

const WHOLE_LENGTH = 200_000
const NAMES = 3

/** @param now it knows every row and column that `then` knows */
export function createTableThen(table: OpenTable, then: TableState, now: TableState): TableThen {
  const { csv, rows, shape } = table
  const file = { csv, rows, columnNames: shape.columnNames }
  const [shownThen, shownNow] = [createShownTable(file, then), createShownTable(file, now)]
  const rowsThen = rowSlots(then, now, shownThen)
  const columnsThen = columnSlots(then, now, shownThen)
  const columnsNow = shownNow.columns.map(({ slot }) => slot)
  const shownColumns = new Set(columnsNow)
  const plain: EarlierTable = {
    columns: shownThen.columns.map(({ name }, place) => viewOf(columnsThen.order[place] ?? 0, name)),
    rowCount: shownThen.rowCount,
  }
  let compared: Compared | null = null

  function comparison(): Compared {
    return (compared ??= compareThem())
  }

  function compareThem(): Compared {
    const baseCell: BaseCell = (_base, row, column) => rows.cell(row, column) ?? null
    const allRows = joinLists(rowsThen.order, presentRows(shownNow), shownNow.isShown, now.rowSlots)
    const allColumns = joinLists(
      columnsThen.order,
      Int32Array.from(columnsNow),
      (slot) => shownColumns.has(slot),
      now.columnSlots,
    )
    const differing = new Uint8Array(now.rowSlots)
    let cells = 0
    visitDifferences(then, now, baseCell, (row, column) => {
      const isInBoth =
        shownNow.isShown(row) &&
        rowsThen.isShown(row) &&
        shownColumns.has(column) &&
        columnsThen.isShown(column)
      if (!isInBoth) return
      cells++
      differing[row] = 1
    })
    const isDifferent = (slot: number): boolean =>
      differing[slot] === 1 || shownNow.isShown(slot) !== rowsThen.isShown(slot)
    const names = new Map(shownThen.columns.map(({ name }, place) => [columnsThen.order[place] ?? 0, name]))
    for (const { slot, name } of shownNow.columns) names.set(slot, name)
    const nameAll = (slots: readonly number[]) => ({
      names: slots.slice(0, NAMES).map((slot) => names.get(slot) ?? ''),
      count: slots.length,
    })
    const addedColumns = columnsNow.filter((slot) => !columnsThen.isShown(slot))
    const deletedColumns = [...columnsThen.order].filter((slot) => !shownColumns.has(slot))
    return {
      rows: { compared: allRows, differences: allRows.filter(isDifferent) },
      columns: allColumns,
      told: {
        columns: [...allColumns].map((slot) => viewOf(slot, names.get(slot) ?? '')),
        rowCount: allRows.length,
        differingRows: allRows.reduce((sum, slot) => sum + (isDifferent(slot) ? 1 : 0), 0),
        cells,
        addedRows: allRows.reduce((sum, slot) => sum + (rowsThen.isShown(slot) ? 0 : 1), 0),
        deletedRows: allRows.reduce((sum, slot) => sum + (shownNow.isShown(slot) ? 0 : 1), 0),
        areRowsReordered: isReordered(rowsThen, presentRows(shownNow), shownNow.isShown),
        addedColumns: nameAll(addedColumns),
        deletedColumns: nameAll(deletedColumns),
        renamedColumns: columnsNow.flatMap((slot) => {
          const slotThen = columnsThen.thenOf(slot)
          if (!columnsThen.isShown(slot)) return []
          const [before, after] = [then.columnName(slotThen), now.columnName(slot)]
          return before === after ? [] : [{ before, after }]
        }),
        areColumnsReordered: isReordered(columnsThen, Int32Array.from(columnsNow), (slot) =>
          shownColumns.has(slot),
        ),
      },
    }
  }

  function listsOf(view: EarlierView): { readonly rows: Int32Array; readonly columns: Int32Array } {
    if (view === 'as-it-was') return { rows: rowsThen.order, columns: columnsThen.order }
    const found = comparison()
    return { rows: found.rows[view], columns: found.columns }
  }

  /** The cells of some rows in both states, by present column slot; undefined where there is none. */
  function readRows(slots: readonly number[], view: EarlierView) {
    const inThen = slots.filter((slot) => rowsThen.isShown(slot))
    const cellsThen = new Map(
      shownThen.cellsOf(inThen.map(rowsThen.thenOf)).map((cells, at) => [inThen[at] ?? 0, cells]),
    )
    const inNow = view === 'as-it-was' ? [] : slots.filter((slot) => shownNow.isShown(slot))
    const cellsNow = new Map(shownNow.cellsOf(inNow).map((cells, at) => [inNow[at] ?? 0, cells]))
    return (row: number, column: number) => ({
      before: columnsThen.isShown(column) ? cellsThen.get(row)?.[columnsThen.thenOf(column)] : undefined,
      after: shownColumns.has(column) ? cellsNow.get(row)?.[column] : undefined,
    })
  }

  function cellOf(
    { before, after }: { before: string | undefined; after: string | undefined },
    view: EarlierView,
    length: number,
  ): CellView | undefined {
    const isCut = Math.max(before?.length ?? 0, after?.length ?? 0) > length ? { cut: true as const } : {}
    if (view === 'as-it-was')
      return before === undefined ? undefined : { before: cutText(before, length), ...isCut }
    if (before === undefined && after === undefined) return undefined
    if ((before ?? '') === (after ?? '')) return { before: cutText(before ?? '', length), ...isCut }
    return {
      before: cutText(before ?? '', length),
      after: cutText(after ?? '', length),
      compared: true,
      ...isCut,
    }
  }

  /** A row that came or went since. */
  function changeOf(row: number, view: EarlierView): 'added' | 'deleted' | null {
    if (view === 'as-it-was') return null
    if (!rowsThen.isShown(row)) return 'added'
    return shownNow.isShown(row) ? null : 'deleted'
  }

  return {
    state: then,
    table(row) {
      const place = row === undefined ? -1 : rowsThen.order.indexOf(row)
      return place < 0 ? plain : { ...plain, place }
    },
    compare: () => comparison().told,
    window({ view, from, count, firstColumn = 0, columnCount }) {
      const lists = listsOf(view)
      const wanted = [...lists.rows.subarray(from, from + count)]
      const columns = [...lists.columns].slice(
        firstColumn,
        columnCount === undefined ? undefined : firstColumn + columnCount,
      )
      const read = readRows(wanted, view)
      return {
        total: lists.rows.length,
        from: Math.min(from, lists.rows.length),
        rows: wanted.map((row) => {
          const cells = columns.map((column) => cellOf(read(row, column), view, SHOWN_LENGTH))
          while (cells.length > 0 && cells.at(-1) === undefined) cells.pop()
          const change = changeOf(row, view)
          return { row, ...(change ? { change } : {}), cells: cells.map((cell) => cell ?? { before: '' }) }
        }),
      }
    },
    cell(view, row, column) {
      return cellOf(readRows([row], view)(row, column), view, WHOLE_LENGTH) ?? { before: '' }
    },
  }
}

type Compared = {
  readonly rows: { readonly compared: Int32Array; readonly differences: Int32Array }
  readonly columns: Int32Array
  readonly told: Comparison
}

function viewOf(slot: number, name: string): EarlierColumn {
  return { slot, name, damagedCells: 0 }
}

/** Rows of the base have one slot in every state. */
function rowSlots(then: TableState, now: TableState, shown: ShownTable): Slots {
  const baseCount = then.base.rowCount
  const thenOf = (slot: number): number => (slot < baseCount ? slot : (then.rowSlot(now.rowId(slot)) ?? -1))
  const nowOf = (slot: number): number => (slot < baseCount ? slot : (now.rowSlot(then.rowId(slot)) ?? -1))
  const order = Int32Array.from({ length: shown.rowCount }, (_, place) => nowOf(shown.rowAt(place)))
  return {
    order,
    thenOf,
    isShown: (slot) => {
      const slotThen = thenOf(slot)
      return slotThen >= 0 && shown.isShown(slotThen)
    },
  }
}

function columnSlots(then: TableState, now: TableState, shown: ShownTable): Slots {
  const thenOf = (slot: number): number => then.columnSlot(now.columnId(slot)) ?? -1
  const order = Int32Array.from(shown.columns, ({ slot }) => now.columnSlot(then.columnId(slot)) ?? -1)
  const shownThen = new Set(order)
  return { order, thenOf, isShown: (slot) => shownThen.has(slot) }
}

function presentRows(shown: ShownTable): Int32Array {
  return Int32Array.from({ length: shown.rowCount }, (_, place) => shown.rowAt(place))
}

function isReordered(then: Slots, now: Int32Array, isShownNow: (slot: number) => boolean): boolean {
  const kept = then.order.filter(isShownNow)
  const still = now.filter(then.isShown)
  return kept.some((slot, at) => slot !== still[at])
}
