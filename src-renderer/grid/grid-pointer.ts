import type { GridMenuPlace } from './grid-edits.ts'
import type { GridSelection } from './grid-selection.ts'
import type { GridSurface } from './grid-surface.ts'
import { HEADER_PLACE } from './selection.ts'
import type { CellPlace } from './selection.ts'

export type PointerActions = {
  readonly selection: GridSelection
  readonly toggle: (cell: CellPlace) => void
  /** A click on a cell: opens its lost words, if some are undecided. */
  readonly click: (cell: CellPlace) => void
  readonly edit: (cell: CellPlace) => void
  /** Something else than the cell that is typed in was pressed. */
  readonly finishTyping: () => void
  readonly openMenu: (menu: GridMenuPlace) => void
  readonly columnWidth: (column: number) => number
  readonly resizeColumn: (column: number, width: number) => void
  readonly fitColumn: (column: number) => void
}

/** Pixels scrolled per frame for each pixel that a drag is beyond the edge. */
const DRAG_SCROLL = 0.4

/** The mouse on the grid: selecting, dragging over the edge, deciding by a click on a cell's box, resizing columns. */
export function createGridPointer(
  host: HTMLElement,
  surface: GridSurface,
  actions: PointerActions,
): { dispose(): void } {
  let drag:
    /** `takesAway`: begun with Ctrl on what was selected already. */
    | { readonly kind: 'cells' | 'rows' | 'columns'; readonly takesAway: boolean }
    | {
        readonly kind: 'width'
        readonly column: number
        readonly startX: number
        readonly startWidth: number
      }
    | null = null
  let last = { x: 0, y: 0 }
  let frame = 0

  function onDown(event: PointerEvent): void {
    const target = event.target
    if (event.button !== 0 || !(target instanceof Element) || isScrollBar(event)) return
    actions.finishTyping()
    const cell = surface.cellAt(event.clientX, event.clientY)
    if (target.closest('.grid-grip')) {
      const column = columnOf(target)
      drag = { kind: 'width', column, startX: event.clientX, startWidth: actions.columnWidth(column) }
      host.setPointerCapture(event.pointerId)
      event.preventDefault()
      return
    }
    if (target.closest('.grid-box')) {
      actions.selection.select({ place: cell.place, column: columnOf(target) })
      actions.toggle({ place: cell.place, column: columnOf(target) })
      return
    }
    if (cell.column < 0 && cell.place === HEADER_PLACE) {
      actions.selection.selectAll()
      return
    }
    const kind = cell.column < 0 ? 'rows' : cell.place === HEADER_PLACE ? 'columns' : 'cells'
    const adds = !event.shiftKey && (event.ctrlKey || event.metaKey)
    const takesAway = adds && kind === 'cells' && actions.selection.isSelected(cell.place, cell.column)
    select(kind, cell, event.shiftKey, adds)
    drag = { kind, takesAway }
    host.setPointerCapture(event.pointerId)
  }

  function select(
    kind: 'cells' | 'rows' | 'columns',
    { place, column }: CellPlace,
    extend: boolean,
    adds = false,
  ): void {
    const { selection } = actions
    if (kind === 'rows') {
      if (extend) selection.extendRows(Math.max(0, place))
      else selection.selectRow(place, adds)
    } else if (kind === 'columns') {
      if (extend) selection.extendColumns(Math.max(0, column))
      else selection.selectColumn(column, adds)
    } else if (extend) selection.extend({ place: Math.max(0, place), column: Math.max(0, column) })
    else selection.select({ place, column }, adds)
  }

  /** The box belongs to the cell drawn there, whatever rounding says of the point. */
  function columnOf(target: Element): number {
    const index = Number(target.closest('[aria-colindex]')?.getAttribute('aria-colindex') ?? 2)
    return index - 2
  }

  /** A press on the scroll bar has the grid itself as its target and lies beyond its client area. */
  function isScrollBar(event: PointerEvent): boolean {
    const edges = host.getBoundingClientRect()
    return event.clientX - edges.left > host.clientWidth || event.clientY - edges.top > host.clientHeight
  }

  function onMove(event: PointerEvent): void {
    if (!drag) return
    last = { x: event.clientX, y: event.clientY }
    if (drag.kind === 'width') {
      actions.resizeColumn(drag.column, drag.startWidth + event.clientX - drag.startX)
      return
    }
    extendToLast()
    if (frame === 0 && overEdge() !== null) frame = requestAnimationFrame(scrollOverEdge)
  }

  function extendToLast(): void {
    if (drag === null || drag.kind === 'width') return
    select(drag.kind, surface.cellAt(last.x, last.y), true)
  }

  function overEdge(): { x: number; y: number } | null {
    const { left, top, right, bottom } = surface.bodyEdges
    const beyond = (value: number, low: number, high: number): number =>
      value < low ? value - low : value > high ? value - high : 0
    const over = { x: beyond(last.x, left, right), y: beyond(last.y, top, bottom) }
    return over.x === 0 && over.y === 0 ? null : over
  }

  function scrollOverEdge(): void {
    frame = 0
    const over = drag && drag.kind !== 'width' ? overEdge() : null
    if (!over) return
    surface.scrollBy(over.x * DRAG_SCROLL, over.y * DRAG_SCROLL)
    extendToLast()
    frame = requestAnimationFrame(scrollOverEdge)
  }

  /** A press that was not drawn into a selection is a click on its cell. */
  function onRelease(): void {
    const isClick = drag?.kind === 'cells' && actions.selection.isSingle
    const takesAway = drag !== null && drag.kind !== 'width' && drag.takesAway
    onUp()
    if (takesAway) actions.selection.takeAway()
    if (isClick) actions.click(actions.selection.active)
  }

  function onUp(): void {
    drag = null
    cancelAnimationFrame(frame)
    frame = 0
  }

  function onDoubleClick(event: MouseEvent): void {
    // The press was captured by the host, which is then the target of the double click too.
    const target = document.elementFromPoint(event.clientX, event.clientY)
    if (!target) return
    if (target.closest('.grid-grip')) actions.fitColumn(columnOf(target))
    else if (!target.closest('.grid-box, .grid-number')) {
      const cell = surface.cellAt(event.clientX, event.clientY)
      if (cell.column >= 0) actions.edit(cell)
    }
  }

  /** What is under the right button is selected first, unless it is already. */
  function onContextMenu(event: MouseEvent): void {
    event.preventDefault()
    actions.finishTyping()
    const isByKey = event.button !== 2
    const { selection } = actions
    const cell = isByKey ? selection.active : surface.cellAt(event.clientX, event.clientY)
    const kind = cell.column < 0 ? 'rows' : cell.place === HEADER_PLACE ? 'columns' : 'cells'
    const isIn = (low: number, value: number, high: number): boolean => value >= low && value <= high
    const isSelected =
      isByKey ||
      selection.ranges.some(
        ({ top, bottom, left, right }) =>
          (kind === 'columns' ? top === HEADER_PLACE : isIn(top, cell.place, bottom)) &&
          (kind === 'rows' || isIn(left, cell.column, right)),
      )
    if (!isSelected && cell.column < 0 && cell.place === HEADER_PLACE) selection.selectAll()
    else if (!isSelected) select(kind, cell, false)
    const edges = surface.edgesOf(selection.active)
    const frame = host.getBoundingClientRect()
    const at = isByKey
      ? { x: frame.left + edges.left, y: frame.top + edges.bottom }
      : { x: event.clientX, y: event.clientY }
    actions.openMenu({ on: kind, at })
  }

  const listeners = {
    pointerdown: onDown,
    pointermove: onMove,
    pointerup: onRelease,
    pointercancel: onUp,
    dblclick: onDoubleClick,
    contextmenu: onContextMenu,
  }
  for (const [name, listener] of Object.entries(listeners))
    host.addEventListener(name, listener as EventListener)
  return {
    dispose() {
      onUp()
      for (const [name, listener] of Object.entries(listeners))
        host.removeEventListener(name, listener as EventListener)
    },
  }
}
