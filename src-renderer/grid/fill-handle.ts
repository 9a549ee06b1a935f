import type { GridContext } from './grid-context.ts'
import { HEADER_PLACE } from './selection.ts'
import type { CellPlace, CellRange } from './selection.ts'

export type FillActions = {
  fill(source: CellRange, target: CellRange): void
  /** A double click: down, as far as there is data beside it. */
  fillDown(source: CellRange): void
}

/** The small square at the corner of what is selected, and the frame drawn while it is dragged. */
export function createFillHandle(
  context: GridContext,
  actions: FillActions,
): { lay(): void; dispose(): void } {
  const { host, layer, surface, selection } = context
  const square = part('fill-handle')
  const frame = part('fill-frame')
  frame.hidden = true
  let drag: { readonly source: CellRange; target: CellRange | null } | null = null

  function part(className: string): HTMLElement {
    const element = document.createElement('div')
    element.className = className
    // A way of the mouse: Ctrl+D and Ctrl+R are the keyboard's.
    element.setAttribute('aria-hidden', 'true')
    layer.append(element)
    return element
  }

  function seen(): { left: number; top: number; right: number; bottom: number } {
    const { left, top, right, bottom } = surface.bodyEdges
    const edges = layer.getBoundingClientRect()
    return {
      left: left - edges.left,
      top: top - edges.top,
      right: right - edges.left,
      bottom: bottom - edges.top,
    }
  }

  function lay(): void {
    const { range } = selection
    const at = surface.edgesOf({ place: range.bottom, column: range.right })
    const body = seen()
    const isSeen =
      context.inputs().editing !== null &&
      // As in spreadsheets: of several ranges, none is the one that is repeated.
      selection.ranges.length === 1 &&
      range.top > HEADER_PLACE &&
      at.right > body.left &&
      at.right <= body.right &&
      at.bottom > body.top &&
      at.bottom <= body.bottom
    square.hidden = !isSeen
    square.title = context.words().fillHandle()
    square.style.translate = `${String(Math.round(at.right))}px ${String(Math.round(at.bottom))}px`
    layFrame(body)
  }

  function layFrame(body: ReturnType<typeof seen>): void {
    const target = drag?.target ?? null
    frame.hidden = target === null
    if (target === null) return
    const first = surface.edgesOf({ place: target.top, column: target.left })
    const last = surface.edgesOf({ place: target.bottom, column: target.right })
    const [left, top] = [Math.max(first.left, body.left), Math.max(first.top, body.top)]
    frame.style.translate = `${String(left)}px ${String(top)}px`
    frame.style.width = `${String(Math.max(0, Math.min(last.right, body.right) - left))}px`
    frame.style.height = `${String(Math.max(0, Math.min(last.bottom, body.bottom) - top))}px`
  }

  function onDown(event: PointerEvent): void {
    if (event.button !== 0) return
    event.preventDefault()
    drag = { source: selection.range, target: null }
    square.setPointerCapture(event.pointerId)
    host.focus({ preventScroll: true })
  }

  function onMove(event: PointerEvent): void {
    if (!drag) return
    drag.target = grownTo(drag.source, surface.cellAt(event.clientX, event.clientY))
    lay()
  }

  function onUp(): void {
    const done = drag
    drag = null
    lay()
    if (done?.target) actions.fill(done.source, done.target)
  }

  function onDoubleClick(): void {
    actions.fillDown(selection.range)
  }

  function onCancel(): void {
    drag = null
    lay()
  }

  square.addEventListener('pointerdown', onDown)
  square.addEventListener('pointermove', onMove)
  square.addEventListener('pointerup', onUp)
  square.addEventListener('pointercancel', onCancel)
  square.addEventListener('dblclick', onDoubleClick)
  return {
    lay,
    dispose() {
      square.remove()
      frame.remove()
    },
  }
}

/** The block and what lies between it and the cell, one way only: the farther one. Null where it does not grow. */
export function grownTo(source: CellRange, { place, column }: CellPlace): CellRange | null {
  const to = { place: Math.max(0, place), column: Math.max(0, column) }
  const down = Math.max(to.place - source.bottom, 0) || Math.min(to.place - source.top, 0)
  const right = Math.max(to.column - source.right, 0) || Math.min(to.column - source.left, 0)
  if (down === 0 && right === 0) return null
  if (Math.abs(down) >= Math.abs(right)) {
    return { ...source, top: source.top + Math.min(down, 0), bottom: source.bottom + Math.max(down, 0) }
  }
  return { ...source, left: source.left + Math.min(right, 0), right: source.right + Math.max(right, 0) }
}
