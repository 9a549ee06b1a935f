import { createActiveCellName } from './active-cell-name.ts'
import type { ColumnLayout } from './column-layout.ts'
import { createFrozenColumns } from './frozen-columns.ts'
import type { HeldCell } from './grid-content.ts'
import { createRowDrawing } from './row-drawing.ts'
import { createRowGauge } from './row-gauge.ts'
import { createRowHeights } from './row-heights.ts'
import { growCells, makeRow } from './row-pool.ts'
import type { CellSlot, RowSlot } from './row-pool.ts'
import { createRowSettling } from './row-settling.ts'
import { HEADER_PLACE } from './selection.ts'
import type { CellPlace } from './selection.ts'
import { createSurfacePoints } from './surface-points.ts'
import type { SurfacePoints } from './surface-points.ts'
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
  /** -1 for the header. */
  readonly activePlace: () => number
  /** Columns whose texts are on several lines; rows are as high as these texts need. */
  readonly wrappedColumns: () => readonly number[]
  readonly heldCell: (place: number, column: number) => HeldCell
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

export type GridSurface = SurfacePoints & {
  setSize(rowCount: number, frozenWidth: number, headHeight: number): void
  /** Columns or their widths have changed. */
  relayout(): void
  /** So many columns from the left stay in sight, as long as there is room for others beside them. */
  freeze(columnCount: number): void
  draw(): void
  /** Scrolls no more than it takes to show the cell whole. */
  reveal(cell: CellPlace): void
  /** Puts this row under the header, or so many pixels below it, as far as the table allows. */
  scrollToPlace(place: number, y?: number): void
  /** Pixels from the header to a row. */
  offsetOf(place: number): number
  scrollBy(x: number, y: number): void
  readonly firstPlace: number
  readonly lastPlace: number
  /** Rows that fit whole on screen. */
  readonly pageRows: number
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
  let rowCount = 0
  let headHeight = 32
  let frozenWidth = 56
  let drawnLeft = NaN
  const frozen = createFrozenColumns(columns)
  const nameActiveCell = createActiveCellName(host, id)

  const scroll = createTableScroll(host, extent, draw)
  const heights = createRowHeights()
  const gauge = createRowGauge(body, columns, heights, content)
  const settling = createRowSettling(heights, gauge, scroll, content)
  const cells = createRowDrawing({ columns, frozen, content, headRow, rows })
  const margins = () => ({ headHeight, frozenWidth })
  const points = createSurfacePoints({ host, columns, frozen, heights, scroll, margins })
  /** What the heights that were learnt depend on. */
  let drawnSo = ''

  function settleFrozen(): void {
    if (frozen.settle(scroll.laneWidth)) cells.hideAll()
  }

  function measure(): void {
    const least = parseFloat(getComputedStyle(host).getPropertyValue('--grid-row-height')) || heights.least
    const wrapped = content.wrappedColumns()
    const widths = wrapped.map((column) => `${String(column)}:${String(columns.widthOf(column))}`)
    const drawnAs = [least, devicePixelRatio, ...widths].join()
    let { top } = scroll
    if (drawnAs !== drawnSo || rowCount !== heights.count) {
      drawnSo = drawnAs
      gauge.forget()
      top = settling.reset(rowCount, least)
    }
    host.style.setProperty('--grid-head-height', `${String(headHeight)}px`)
    host.style.setProperty('--grid-frozen-width', `${String(frozenWidth)}px`)
    const isUneven = wrapped.length > 0
    const size = { height: heights.total, width: columns.totalWidth, headHeight, frozenWidth, isUneven }
    scroll.measure(size, top)
    window_.style.width = `${String(scroll.viewWidth)}px`
    window_.style.height = `${String(scroll.viewHeight)}px`
    settleFrozen()
  }

  function draw(): void {
    if (scroll.viewHeight === 0) return
    settling.settle()
    const { top, left, direction, bodyHeight } = scroll
    const seen = columns.visible(left + frozen.width, scroll.laneWidth - frozen.width)
    const { first: firstPlace, last: lastPlace } = settling.inSight()
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
    cells.grow(lastColumn - firstColumn + 1)
    growPool(Math.ceil(bodyHeight / heights.least) + 1)
    // Rows lie around an origin that follows from afar: coordinates stay small, and one transform moves them all.
    const origin = heights.startOf(Math.round(firstPlace / 1000) * 1000)
    shift.style.transform = `translateY(${String(origin - top)}px)`
    // Setting it restyles every row, even to the same value.
    if (left !== drawnLeft) window_.style.setProperty('--grid-left', `${String(-left)}px`)
    drawnLeft = left
    content.drawCorner(headRow.number)
    let active = cells.draw(headRow, HEADER_PLACE, firstColumn, lastColumn)
    for (let place = firstPlace; place < firstPlace + rows.length; place++) {
      const row = rows[place % rows.length]
      if (!row) continue
      if (place > lastPlace) {
        if (row.place !== -2) cells.rest(row)
        row.element.hidden = true
        row.place = -2
        continue
      }
      layRow(row, place, heights.startOf(place) - origin)
      content.drawRowNumber(row.number, place, firstColumn)
      active = cells.draw(row, place, firstColumn, lastColumn) ?? active
    }
    settling.shown({ first: firstPlace, last: lastPlace })
    nameActiveCell(active)
  }

  function layRow(row: RowSlot, place: number, y: number): void {
    const height = heights.heightOf(place)
    if (row.y !== y) row.element.style.transform = `translateY(${String(y)}px)`
    if (row.height !== height)
      row.element.style.height = height === heights.least ? '' : `${String(height)}px`
    row.y = y
    row.height = height
    if (row.place === place) return
    row.element.setAttribute('aria-rowindex', String(place + 2))
    row.element.hidden = false
    row.place = place
  }

  function growPool(rowsNeeded: number): void {
    if (rowsNeeded <= rows.length) return
    while (rows.length < rowsNeeded) {
      const row = makeRow('rowheader')
      growCells(row, cells.slotCount, 'gridcell')
      rows.push(row)
      shift.append(row.element)
    }
    for (const row of rows) row.place = -2
  }

  /** Scrolls until the row is whole on screen; rows that come into sight may push it out again. */
  function revealPlace(place: number, left: number): void {
    do scroll.to(left, settling.topToSee(place))
    while (settling.settle(place))
  }

  const observer = new ResizeObserver(() => {
    measure()
    draw()
  })
  observer.observe(host)
  host.addEventListener('scrollend', cells.putInReadingOrder, { passive: true })

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
      cells.lay()
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
      const { left, laneWidth } = scroll
      const [start, width] = [columns.startOf(column) - frozen.width, columns.widthOf(column)]
      const room = laneWidth - frozen.width
      const isWide = start < left || width > room
      const nextLeft = column < frozen.count ? left : isWide ? start : Math.max(left, start + width - room)
      if (place === HEADER_PLACE) scroll.to(nextLeft, scroll.top)
      else revealPlace(place, nextLeft)
    },
    scrollToPlace(place, y = 0) {
      scroll.to(scroll.left, heights.startOf(place) - y)
      draw()
    },
    offsetOf: (place) => heights.startOf(place) - scroll.top,
    scrollBy(x, y) {
      scroll.to(scroll.left + x, scroll.top + y)
      draw()
    },
    get firstPlace() {
      return settling.inSight().first
    },
    get lastPlace() {
      return settling.inSight().last
    },
    get pageRows() {
      const isEven = heights.total === heights.count * heights.least
      const rowsInSight = isEven
        ? Math.floor(scroll.bodyHeight / heights.least)
        : heights.at(scroll.top + scroll.bodyHeight) - heights.at(scroll.top)
      return Math.max(1, rowsInSight - 1)
    },
    cellAt: points.cellAt,
    edgesOf: points.edgesOf,
    get bodyEdges() {
      return points.bodyEdges
    },
    dispose() {
      observer.disconnect()
      host.removeEventListener('scrollend', cells.putInReadingOrder)
      scroll.dispose()
      host.replaceChildren()
    },
  }
}

function part(className: string, role = 'presentation'): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  element.setAttribute('role', role)
  return element
}
