import { visitDifferences } from '../../shared/project/compare-states.ts'
import type { BaseCell } from '../../shared/project/inverse.ts'
import type { TableState } from '../../shared/project/table-state.ts'
import type { CellView, TableWindow } from '../../shared/ipc.ts'
import type { Comparison, EarlierColumn, EarlierTable, EarlierView } from '../../shared/ipc-history.ts'
import { SHOWN_LENGTH, shortenText } from '../../shared/text/shorten-text.ts'
import type { OpenTable } from './open-table.ts'
import { createTableSide } from './table-side.ts'
import type { TableSide } from './table-side.ts'
import { joinLists } from './joined-lists.ts'

/** A table as it was, and what became of it until later. Rows and columns go by their present slots. */
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

const WHOLE_LENGTH = 200_000
const NAMES = 3

/**
 * @param until what it is compared with: the present, or another earlier state
 * @param now the present, which knows every row and column that the others know
 */
export function createTableThen(
  table: OpenTable,
  then: TableState,
  until: TableState,
  now: TableState,
): TableThen {
  const [past, later] = [createTableSide(table, then, now), createTableSide(table, until, now)]
  let compared: Compared | null = null

  function comparison(): Compared {
    return (compared ??= compareThem())
  }

  function compareThem(): Compared {
    const baseCell: BaseCell = (_base, row, column) => table.rows.cell(row, column) ?? null
    const allRows = joinLists(past.rows.order, later.rows.order, later.rows.isShown, now.rowSlots)
    const allColumns = joinLists(
      past.columns.order,
      later.columns.order,
      later.columns.isShown,
      now.columnSlots,
    )
    const differing = new Uint8Array(now.rowSlots)
    let cells = 0
    visitDifferences(then, until, baseCell, (ownRow, ownColumn) => {
      const [row, column] = [later.rows.nowOf(ownRow), later.columns.nowOf(ownColumn)]
      const isInBoth =
        later.rows.isShown(row) &&
        past.rows.isShown(row) &&
        later.columns.isShown(column) &&
        past.columns.isShown(column)
      if (!isInBoth) return
      cells++
      differing[row] = 1
    })
    const isDifferent = (slot: number): boolean =>
      differing[slot] === 1 || later.rows.isShown(slot) !== past.rows.isShown(slot)
    const nameOf = (slot: number): string => later.names.get(slot) ?? past.names.get(slot) ?? ''
    const nameAll = (slots: readonly number[]) => ({
      names: slots.slice(0, NAMES).map(nameOf),
      count: slots.length,
    })
    const addedColumns = [...later.columns.order].filter((slot) => !past.columns.isShown(slot))
    const deletedColumns = [...past.columns.order].filter((slot) => !later.columns.isShown(slot))
    return {
      rows: { compared: allRows, differences: allRows.filter(isDifferent) },
      columns: allColumns,
      told: {
        columns: [...allColumns].map((slot) => viewOf(slot, nameOf(slot))),
        rowCount: allRows.length,
        differingRows: countOf(allRows, isDifferent),
        cells,
        addedRows: countOf(allRows, (slot) => !past.rows.isShown(slot)),
        deletedRows: countOf(allRows, (slot) => !later.rows.isShown(slot)),
        areRowsReordered: isReordered(past.rows, later.rows),
        addedColumns: nameAll(addedColumns),
        deletedColumns: nameAll(deletedColumns),
        renamedColumns: [...later.columns.order].flatMap((slot) => {
          if (!past.columns.isShown(slot)) return []
          const before = then.columnName(past.columns.slotOf(slot))
          const after = until.columnName(later.columns.slotOf(slot))
          return before === after ? [] : [{ before, after }]
        }),
        areColumnsReordered: isReordered(past.columns, later.columns),
      },
    }
  }

  function listsOf(view: EarlierView): { readonly rows: Int32Array; readonly columns: Int32Array } {
    if (view === 'as-it-was') return { rows: past.rows.order, columns: past.columns.order }
    const found = comparison()
    return { rows: found.rows[view], columns: found.columns }
  }

  /** The cells of some rows in both states, by present column slot; undefined where there is none. */
  function readRows(slots: readonly number[], view: EarlierView) {
    const before = past.reader(slots)
    const after = view === 'as-it-was' ? () => undefined : later.reader(slots)
    return (row: number, column: number) => ({ before: before(row, column), after: after(row, column) })
  }

  function cellOf(
    { before, after }: { before: string | undefined; after: string | undefined },
    view: EarlierView,
    length: number,
  ): CellView | undefined {
    const isCut = Math.max(before?.length ?? 0, after?.length ?? 0) > length ? { cut: true as const } : {}
    if (view === 'as-it-was')
      return before === undefined ? undefined : { before: shortenText(before, length), ...isCut }
    if (before === undefined && after === undefined) return undefined
    if ((before ?? '') === (after ?? '')) return { before: shortenText(before ?? '', length), ...isCut }
    return {
      before: shortenText(before ?? '', length),
      after: shortenText(after ?? '', length),
      compared: true,
      ...isCut,
    }
  }

  /** A row that came or went since. */
  function changeOf(row: number, view: EarlierView): 'added' | 'deleted' | null {
    if (view === 'as-it-was') return null
    if (!past.rows.isShown(row)) return 'added'
    return later.rows.isShown(row) ? null : 'deleted'
  }

  return {
    state: then,
    table(row) {
      const columns = [...past.columns.order].map((slot) => viewOf(slot, past.names.get(slot) ?? ''))
      const place = row === undefined ? -1 : past.rows.order.indexOf(row)
      return { columns, rowCount: past.rows.order.length, ...(place < 0 ? {} : { place }) }
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

function countOf(slots: Int32Array, isCounted: (slot: number) => boolean): number {
  return slots.reduce((sum, slot) => sum + (isCounted(slot) ? 1 : 0), 0)
}

function isReordered(then: TableSide['rows'], later: TableSide['rows']): boolean {
  const kept = then.order.filter(later.isShown)
  const still = later.order.filter(then.isShown)
  return kept.some((slot, at) => slot !== still[at])
}
