import { createActiveCellName } from './active-cell-name.ts'
import type { ColumnLayout } from './column-layout.ts'
import { createFrozenColumns } from './frozen-columns.ts'
import { growCells, makeRow } from './row-pool.ts'
import type { CellSlot, RowSlot } from './row-pool.ts'
import { HEADER_PLACE } from './selection.ts'
import type { CellPlace } from './selection.ts'
import { createTableScroll } from './table-scroll.ts'

/** What the surface shows; it knows places and columns, not what a cell means. */
export type SurfaceContent = {
  /** The corner, above the row numbers. */
  readonly drawCorner: (slot: CellSlot) => void
  readonly drawHeader: (slot: CellSlot, column: number) => void
  readonly drawCell: (slot: CellSlot, place: number, column: number) => void
  /** `column` is one on screen: the row's part that is surely wanted. */
  readonly drawRowNumber: (slot: CellSlot, place: number, column: number) => void
  readonly isActive: (place: number, column: number) => boolean
  readonly isSelected: (place: number, column: number) => boolean
  /** Called at each drawing, before the cells are asked for. */
  readonly onArea: (area: VisibleArea) => void
}

export type VisibleArea = {
  readonly firstPlace: number
  readonly lastPlace: number
  readonly firstColumn: number
  readonly lastColumn: number
  /** Columns from the left that are seen besides. */
  readonly frozenColumns: number
  readonly direction: -1 | 0 | 1
}

export type CellEdges = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type GridSurface = {
  setSize(rowCount: number, frozenWidth: number, headHeight: number): void
  /** Columns or their widths have changed. */
  relayout(): void
  /** So many columns from the left stay in sight, as long as there is room for others beside them. */
  freeze(columnCount: number): void
  draw(): void
  /** Scrolls no more than it takes to show the cell whole. */
  reveal(cell: CellPlace): void
  /** Puts this row under the header, as far as the table allows. */
  scrollToPlace(place: number): void
  scrollBy(x: number, y: number): void
  readonly firstPlace: number
  /** Rows that fit whole on screen. */
  readonly pageRows: number
  /** The cell at a point of the window; `column` is -1 on the row numbers. Points outside give the nearest cell. */
  cellAt(clientX: number, clientY: number): CellPlace
  /** Where a cell lies in the host element, in pixels; it may be scrolled out of sight. */
  edgesOf(cell: CellPlace): CellEdges
  /** The screen edges of the scrolling part, for a drag that goes beyond. */
  readonly bodyEdges: CellEdges
  dispose(): void
}

/**
 * The grid's body and header: a pool of DOM rows inside a sticky window, drawn in the same frame as the scroll
 * event. What is on screen never moves without having been drawn, so there is no blank row to see, and coordinates
 * stay small however long the table.
 */
export function createGridSurface(
  host: HTMLElement,
  id: string,
  columns: ColumnLayout,
  content: SurfaceContent,
): GridSurface {
  const extent = part('grid-extent')
  const window_ = part('grid-window')
  const head = part('grid-head', 'rowgroup')
  const body = part('grid-body', 'rowgroup')
  const shift = part('grid-shift')
  const headRow = makeRow('columnheader')
  headRow.element.classList.add('grid-head-row')
  headRow.element.setAttribute('aria-rowindex', '1')
  head.append(headRow.element)
  body.append(shift)
  window_.append(head, body)
  extent.append(window_)
  host.replaceChildren(extent)

  const rows: RowSlot[] = []
  let slotCount = 0
  let rowCount = 0
  let rowHeight = 32
  let headHeight = 32
  let frozenWidth = 56
  let origin = 0
  let drawnLeft = NaN
  const frozen = createFrozenColumns(columns)
  let active: CellSlot | null = null
  const nameActiveCell = createActiveCellName(host, id)

  const scroll = createTableScroll(host, extent, draw)

  function settleFrozen(): void {
    // Another number of frozen columns gives other slots to the columns.
    if (frozen.settle(scroll.laneWidth)) for (const row of [headRow, ...rows]) row.cells.forEach(hide)
  }

  function measure(): void {
    rowHeight = parseFloat(getComputedStyle(host).getPropertyValue('--grid-row-height')) || rowHeight
    host.style.setProperty('--grid-head-height', `${String(headHeight)}px`)
    host.style.setProperty('--grid-frozen-width', `${String(frozenWidth)}px`)
    scroll.measure({ height: rowCount * rowHeight, width: columns.totalWidth, headHeight, frozenWidth })
    window_.style.width = `${String(scroll.viewWidth)}px`
    window_.style.height = `${String(scroll.viewHeight)}px`
    settleFrozen()
  }

  function draw(): void {
    const { top, left, direction, bodyHeight } = scroll
    if (scroll.viewHeight === 0) return
    const seen = columns.visible(left + frozen.width, scroll.laneWidth - frozen.width)
    const firstPlace = Math.floor(top / rowHeight)
    const lastPlace = Math.min(rowCount - 1, Math.floor((top + bodyHeight - 1) / rowHeight))
    const [firstColumn, lastColumn] = [seen?.first ?? 0, seen?.last ?? -1]
    if (seen)
      content.onArea({
        firstPlace,
        lastPlace,
        firstColumn,
        lastColumn,
        frozenColumns: frozen.count,
        direction,
      })
    growPool(Math.ceil(bodyHeight / rowHeight) + 1, lastColumn - firstColumn + 1)
    // Rows lie around an origin that follows from afar: coordinates stay small, and one transform moves them all.
    const nextOrigin = Math.round(firstPlace / 1000) * 1000
    const isMoved = nextOrigin !== origin
    origin = nextOrigin
    shift.style.transform = `translateY(${String(origin * rowHeight - top)}px)`
    // Setting it restyles every row, even to the same value.
    if (left !== drawnLeft) window_.style.setProperty('--grid-left', `${String(-left)}px`)
    drawnLeft = left
    active = null
    content.drawCorner(headRow.number)
    drawCells(headRow, HEADER_PLACE, firstColumn, lastColumn)
    for (let place = firstPlace; place < firstPlace + rows.length; place++) {
      const row = rows[place % rows.length]
      if (!row) continue
      if (place > lastPlace) {
        row.element.hidden = true
        row.place = -2
        continue
      }
      if (row.place !== place || isMoved) {
        row.element.style.transform = `translateY(${String((place - origin) * rowHeight)}px)`
        if (row.place !== place) row.element.setAttribute('aria-rowindex', String(place + 2))
        row.element.hidden = false
        row.place = place
      }
      content.drawRowNumber(row.number, place, firstColumn)
      drawCells(row, place, firstColumn, lastColumn)
    }
    nameActiveCell(active)
  }

  function growPool(rowsNeeded: number, cellsNeeded: number): void {
    if (cellsNeeded + frozen.count > slotCount) {
      slotCount = cellsNeeded + frozen.count + 1
      for (const row of [headRow, ...rows]) {
        growCells(row, slotCount, row === headRow ? 'columnheader' : 'gridcell')
        // Another length gives other slots to the columns.
        for (const cell of row.cells) forget(cell)
      }
    }
    if (rowsNeeded <= rows.length) return
    while (rows.length < rowsNeeded) {
      const row = makeRow('rowheader')
      growCells(row, slotCount, 'gridcell')
      rows.push(row)
      shift.append(row.element)
    }
    for (const row of rows) row.place = -2
  }

  function drawCells(row: RowSlot, place: number, firstColumn: number, lastColumn: number): void {
    for (const cell of row.cells) {
      if (cell.column >= frozen.count && (cell.column < firstColumn || cell.column > lastColumn)) hide(cell)
    }
    for (let column = 0; column < frozen.count; column++) drawCell(row, row.cells[column], place, column)
    const { count } = frozen
    for (let column = Math.max(count, firstColumn); column <= lastColumn; column++)
      drawCell(row, row.cells[count + ((column - count) % (slotCount - count))], place, column)
  }

  function drawCell(row: RowSlot, cell: CellSlot | undefined, place: number, column: number): void {
    if (!cell) return
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
    if (isActive) active = cell
    flag(cell, isActive, content.isSelected(place, column))
  }

  function setEdges(cell: CellSlot, column: number): void {
    cell.element.style.left = `${String(columns.startOf(column))}px`
    cell.element.style.width = `${String(columns.widthOf(column))}px`
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

  const observer = new ResizeObserver(() => {
    measure()
    draw()
  })
  observer.observe(host)

  return {
    setSize(nextRowCount, nextFrozenWidth, nextHeadHeight) {
      if (nextRowCount === rowCount && nextFrozenWidth === frozenWidth && nextHeadHeight === headHeight)
        return
      rowCount = nextRowCount
      frozenWidth = nextFrozenWidth
      headHeight = nextHeadHeight
      measure()
    },
    relayout() {
      // Rows may have another height.
      for (const row of rows) row.place = -2
      for (const row of [headRow, ...rows]) {
        for (const cell of row.cells) {
          if (cell.column >= 0 && cell.column < columns.count) setEdges(cell, cell.column)
        }
      }
      measure()
      draw()
    },
    freeze(columnCount) {
      frozen.wish(columnCount)
      settleFrozen()
      draw()
    },
    draw,
    reveal({ place, column }) {
      const { left, top, laneWidth, bodyHeight } = scroll
      const [start, width] = [columns.startOf(column) - frozen.width, columns.widthOf(column)]
      const room = laneWidth - frozen.width
      const isWide = start < left || width > room
      const nextLeft = column < frozen.count ? left : isWide ? start : Math.max(left, start + width - room)
      const above = place * rowHeight
      const nextTop = above < top ? above : Math.max(top, above + rowHeight - bodyHeight)
      scroll.to(nextLeft, place === HEADER_PLACE ? top : nextTop)
    },
    scrollToPlace(place) {
      scroll.to(scroll.left, place * rowHeight)
      draw()
    },
    scrollBy(x, y) {
      scroll.to(scroll.left + x, scroll.top + y)
      draw()
    },
    get firstPlace() {
      return Math.floor(scroll.top / rowHeight)
    },
    get pageRows() {
      return Math.max(1, Math.floor(scroll.bodyHeight / rowHeight) - 1)
    },
    cellAt(clientX, clientY) {
      const edges = host.getBoundingClientRect()
      const y = clientY - edges.top - host.clientTop - headHeight
      const x = clientX - edges.left - host.clientLeft - frozenWidth
      const inBody = Math.max(0, Math.min(y, scroll.bodyHeight - 1))
      const place =
        y < 0 ? HEADER_PLACE : Math.min(rowCount - 1, Math.floor((scroll.top + inBody) / rowHeight))
      const inLane = Math.min(x, scroll.laneWidth - 1)
      return { place, column: x < 0 ? -1 : columnAt(inLane) }
    },
    edgesOf({ place, column }) {
      const scrolled = column < frozen.count ? 0 : scroll.left
      const left = host.clientLeft + frozenWidth + columns.startOf(column) - scrolled
      const isHeader = place === HEADER_PLACE
      const top = host.clientTop + (isHeader ? 0 : headHeight + place * rowHeight - scroll.top)
      const bottom = top + (isHeader ? headHeight : rowHeight)
      return { left, top, right: left + columns.widthOf(column), bottom }
    },
    get bodyEdges() {
      const edges = host.getBoundingClientRect()
      const [x, y] = [edges.left + host.clientLeft, edges.top + host.clientTop]
      return {
        left: x + frozenWidth + frozen.width,
        top: y + headHeight,
        right: x + scroll.viewWidth,
        bottom: y + scroll.viewHeight,
      }
    },
    dispose() {
      observer.disconnect()
      scroll.dispose()
      host.replaceChildren()
    },
  }

  function columnAt(inLane: number): number {
    const pinned = frozen.at(inLane)
    if (pinned >= 0) return pinned
    const x = scroll.left + inLane
    const seen = columns.visible(scroll.left + frozen.width, scroll.laneWidth - frozen.width)
    if (!seen) return 0
    for (let column = seen.first; column < seen.last; column++) {
      if (x < columns.startOf(column) + columns.widthOf(column)) return column
    }
    return seen.last
  }
}

function hide(cell: CellSlot): void {
  cell.element.hidden = true
  forget(cell)
}

function forget(cell: CellSlot): void {
  cell.column = -1
  cell.drawn = null
}

function part(className: string, role = 'presentation'): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  element.setAttribute('role', role)
  return element
}
