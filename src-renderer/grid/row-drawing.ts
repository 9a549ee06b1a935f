import type { ColumnLayout } from './column-layout.ts'
import type { FrozenColumns } from './frozen-columns.ts'
import type { SurfaceContent } from './grid-surface.ts'
import { putInReadingOrder } from './reading-order.ts'
import { growCells } from './row-pool.ts'
import type { CellSlot, RowSlot } from './row-pool.ts'

/** The cells of recycled rows: which slot shows which column, where it lies, what it says of itself. */
export type RowDrawing = {
  /** Slots of each row; a new row needs as many. */
  readonly slotCount: number
  /** Gives every row slots enough for so many scrolling columns. */
  grow(columnCount: number): void
  /** Draws the row's cells in sight, both ends included; returns the slot of the focused one. */
  draw(row: RowSlot, place: number, firstColumn: number, lastColumn: number): CellSlot | null
  /** The row is no longer on screen: none of its cells is the focused one. */
  rest(row: RowSlot): void
  /** Columns lie elsewhere. */
  lay(): void
  /** Another number of frozen columns gives other slots to the columns. */
  hideAll(): void
  /** At rest: rows and cells, drawn in whatever element was free, stand in the document as they are read. */
  putInReadingOrder(): void
}

type Sources = {
  readonly columns: ColumnLayout
  readonly frozen: FrozenColumns
  readonly content: SurfaceContent
  readonly headRow: RowSlot
  readonly rows: readonly RowSlot[]
}

export function createRowDrawing({ columns, frozen, content, headRow, rows }: Sources): RowDrawing {
  let slotCount = 0

  const everyRow = (): readonly RowSlot[] => [headRow, ...rows]

  function drawCell(row: RowSlot, cell: CellSlot | undefined, place: number, column: number): boolean {
    if (!cell) return false
    if (cell.column !== column) {
      cell.element.hidden = false
      cell.element.setAttribute('aria-colindex', String(column + 2))
      cell.element.classList.toggle('is-frozen', column < frozen.count)
      cell.element.classList.toggle('is-last-frozen', column === frozen.count - 1)
      setEdges(cell, column)
      cell.column = column
      cell.drawn = null
    }
    cell.place = place
    if (row === headRow) content.drawHeader(cell, column)
    else content.drawCell(cell, place, column)
    const isActive = content.isActive(place, column)
    flag(cell, isActive, content.isSelected(place, column))
    return isActive
  }

  function setEdges(cell: CellSlot, column: number): void {
    cell.element.style.left = `${String(columns.startOf(column))}px`
    cell.element.style.width = `${String(columns.widthOf(column))}px`
  }

  return {
    get slotCount() {
      return slotCount
    },
    grow(columnCount) {
      if (columnCount + frozen.count <= slotCount) return
      slotCount = columnCount + frozen.count + 1
      for (const row of everyRow()) {
        growCells(row, slotCount, row === headRow ? 'columnheader' : 'gridcell')
        // Another length gives other slots to the columns.
        for (const cell of row.cells) forget(cell)
      }
    },
    draw(row, place, firstColumn, lastColumn) {
      const { count } = frozen
      let active: CellSlot | null = null
      const drawAt = (slot: CellSlot | undefined, column: number): void => {
        if (drawCell(row, slot, place, column)) active = slot ?? null
      }
      for (const cell of row.cells) {
        if (cell.column >= count && (cell.column < firstColumn || cell.column > lastColumn)) hide(cell)
      }
      for (let column = 0; column < count; column++) drawAt(row.cells[column], column)
      for (let column = Math.max(count, firstColumn); column <= lastColumn; column++)
        drawAt(row.cells[count + ((column - count) % (slotCount - count))], column)
      return active
    },
    rest(row) {
      for (const cell of row.cells) flag(cell, false, false)
    },
    lay() {
      for (const row of everyRow()) {
        for (const cell of row.cells) {
          if (cell.column >= 0 && cell.column < columns.count) setEdges(cell, cell.column)
        }
      }
    },
    hideAll() {
      for (const row of everyRow()) row.cells.forEach(hide)
    },
    putInReadingOrder() {
      const shown = rows.filter((row) => row.place >= 0).sort((one, other) => one.place - other.place)
      const parent = shown[0]?.element.parentElement
      if (parent)
        putInReadingOrder(
          parent,
          shown.map(({ element }) => element),
        )
      for (const row of [headRow, ...shown]) {
        const cells = row.cells.filter(({ column }) => column >= 0)
        cells.sort((one, other) => one.column - other.column)
        putInReadingOrder(
          row.lane,
          cells.map(({ element }) => element),
        )
      }
    },
  }
}

function flag(cell: CellSlot, isActive: boolean, isSelected: boolean): void {
  const flags = `${isActive ? 'a' : ''}${isSelected ? 's' : ''}`
  if (flags === cell.flags) return
  cell.flags = flags
  cell.element.classList.toggle('is-active', isActive)
  cell.element.classList.toggle('is-selected', isSelected)
  if (isSelected) cell.element.setAttribute('aria-selected', 'true')
  else cell.element.removeAttribute('aria-selected')
}

function hide(cell: CellSlot): void {
  cell.element.hidden = true
  forget(cell)
}

function forget(cell: CellSlot): void {
  cell.column = -1
  cell.drawn = null
}
