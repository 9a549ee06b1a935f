import type { ColumnLayout } from './column-layout.ts'
import type { FrozenColumns } from './frozen-columns.ts'
import type { RowHeights } from './row-heights.ts'
import { HEADER_PLACE } from './selection.ts'
import type { CellPlace } from './selection.ts'
import type { TableScroll } from './table-scroll.ts'

export type CellEdges = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** From points of the window to cells, and back. */
export type SurfacePoints = {
  /** The cell at a point of the window; `column` is -1 on the row numbers. Points outside give the nearest cell. */
  cellAt(clientX: number, clientY: number): CellPlace
  /** Where a cell lies in the host element, in pixels; it may be scrolled out of sight. */
  edgesOf(cell: CellPlace): CellEdges
  /** The screen edges of the scrolling part, for a drag that goes beyond. */
  readonly bodyEdges: CellEdges
}

type Geometry = {
  readonly host: HTMLElement
  readonly columns: ColumnLayout
  readonly frozen: FrozenColumns
  readonly heights: RowHeights
  readonly scroll: TableScroll
  /** Pixels of the header and of the row numbers, which do not scroll. */
  readonly margins: () => { readonly headHeight: number; readonly frozenWidth: number }
}

export function createSurfacePoints(geometry: Geometry): SurfacePoints {
  const { host, columns, frozen, heights, scroll, margins } = geometry

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

  return {
    cellAt(clientX, clientY) {
      const { headHeight, frozenWidth } = margins()
      const edges = host.getBoundingClientRect()
      const y = clientY - edges.top - host.clientTop - headHeight
      const x = clientX - edges.left - host.clientLeft - frozenWidth
      const inBody = Math.max(0, Math.min(y, scroll.bodyHeight - 1))
      const place = y < 0 ? HEADER_PLACE : heights.at(scroll.top + inBody)
      const inLane = Math.min(x, scroll.laneWidth - 1)
      return { place, column: x < 0 ? -1 : columnAt(inLane) }
    },
    edgesOf({ place, column }) {
      const { headHeight, frozenWidth } = margins()
      const scrolled = column < frozen.count ? 0 : scroll.left
      const left = host.clientLeft + frozenWidth + columns.startOf(column) - scrolled
      const isHeader = place === HEADER_PLACE
      const top = host.clientTop + (isHeader ? 0 : headHeight + heights.startOf(place) - scroll.top)
      const bottom = top + (isHeader ? headHeight : heights.heightOf(place))
      return { left, top, right: left + columns.widthOf(column), bottom }
    },
    get bodyEdges() {
      const { headHeight, frozenWidth } = margins()
      const edges = host.getBoundingClientRect()
      const [x, y] = [edges.left + host.clientLeft, edges.top + host.clientTop]
      return {
        left: x + frozenWidth + frozen.width,
        top: y + headHeight,
        right: x + scroll.viewWidth,
        bottom: y + scroll.viewHeight,
      }
    },
  }
}
