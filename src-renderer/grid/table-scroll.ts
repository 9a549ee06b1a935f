import { scrollScale } from './scroll-scale.ts'
import type { ScrollScale } from './scroll-scale.ts'

/** Measures of the scrolled table, in pixels; the header's height and the frozen columns' width do not scroll. */
export type TableMeasures = {
  readonly height: number
  readonly width: number
  readonly headHeight: number
  readonly frozenWidth: number
  /** Rows have heights of their own, learnt while they are scrolled over. */
  readonly isUneven: boolean
}

export type TableScroll = {
  /** Offsets in the table of what is at the top left of the scrolling part. */
  readonly top: number
  readonly left: number
  /** The way of the last vertical move; 0 at rest. */
  readonly direction: -1 | 0 | 1
  /** The host inside its scroll bars. */
  readonly viewWidth: number
  readonly viewHeight: number
  /** What is seen of the scrolling part. */
  readonly bodyHeight: number
  readonly laneWidth: number
  /** The host or the table has another size; what is at `top` of it now is in sight. */
  measure(measures: TableMeasures, top: number): void
  /** Rows turned out to have another height: what is in sight is at `top` of a table so high, and does not move. */
  settle(height: number, top: number): void
  /** Scrolls as near to this place as the table allows. */
  to(left: number, top: number): void
  dispose(): void
}

/**
 * A steady wheel or arrow moves by less than this many screens at a time; more is a jump of the scroll bar, whose
 * position is then taken at its word (it matters only where the two positions may differ).
 */
const JUMP_IN_SCREENS = 3

/**
 * Keeps the place in the table and the host's native scroll position together. `extent` is the element that gives the
 * host its scroll bars; in a table longer than an element can be, it is shorter than the table (scroll-scale.ts).
 */
export function createTableScroll(host: HTMLElement, extent: HTMLElement, onScroll: () => void): TableScroll {
  let measures: TableMeasures = { height: 0, width: 0, headHeight: 0, frozenWidth: 0, isUneven: false }
  let scale: ScrollScale = scrollScale(0, 0)
  let [viewWidth, viewHeight] = [0, 0]
  let [top, left] = [0, 0]
  /** Where the element stood when `top` was computed. */
  let elementTop = 0
  let direction: -1 | 0 | 1 = 0
  let isScrolling = false

  /**
   * The element's position and the table's then only move by the same steps, and are put together at rest: an element
   * that is moved while the officer scrolls it stops under their hand.
   */
  const isLoose = (): boolean => scale.isCompressed || measures.isUneven
  const bodyHeight = (): number => Math.max(0, viewHeight - measures.headHeight)
  const laneWidth = (): number => Math.max(0, viewWidth - measures.frozenWidth)
  const within = (value: number, most: number): number => Math.max(0, Math.min(value, Math.max(0, most)))

  function moveTo(nextLeft: number, nextTop: number): void {
    const bounded = within(nextTop, measures.height - bodyHeight())
    if (bounded !== top) direction = bounded > top ? 1 : -1
    top = bounded
    left = within(nextLeft, measures.width - laneWidth())
  }

  function syncElement(): void {
    host.scrollTop = scale.elementOffset(top)
    // Read back: the browser rounds and clamps, and its coming scroll event must not look like a move.
    elementTop = host.scrollTop
  }

  function onNativeScroll(): void {
    const now = host.scrollTop
    const movedBy = now - elementTop
    elementTop = now
    isScrolling ||= movedBy !== 0
    const isStep = isLoose() && Math.abs(movedBy) < JUMP_IN_SCREENS * viewHeight
    moveTo(host.scrollLeft, movedBy === 0 ? top : isStep ? top + movedBy : scale.tableOffset(now))
    if (movedBy !== 0 && isLoose() && isAtEnd(now)) syncElement()
    onScroll()
  }

  /** The element can go no further, though the table perhaps can. */
  function isAtEnd(offset: number): boolean {
    return offset <= 0 || offset >= Math.floor(scale.elementLength - bodyHeight())
  }

  function onNativeScrollEnd(): void {
    direction = 0
    isScrolling = false
    // Steps were taken pixel by pixel; the scroll bar is put back where the table really is.
    if (isLoose()) syncElement()
  }

  function setHeight(height: number): void {
    measures = { ...measures, height }
    scale = scrollScale(height, Math.max(0, host.clientHeight - measures.headHeight))
    extent.style.height = `${String(measures.headHeight + scale.elementLength)}px`
  }

  host.addEventListener('scroll', onNativeScroll, { passive: true })
  host.addEventListener('scrollend', onNativeScrollEnd, { passive: true })

  return {
    get top() {
      return top
    },
    get left() {
      return left
    },
    get direction() {
      return direction
    },
    get viewWidth() {
      return viewWidth
    },
    get viewHeight() {
      return viewHeight
    },
    get bodyHeight() {
      return bodyHeight()
    },
    get laneWidth() {
      return laneWidth()
    },
    measure(next, nextTop) {
      measures = next
      setHeight(next.height)
      extent.style.width = `${String(next.frozenWidth + next.width)}px`
      // Read after the extent is set: its scroll bars may have come or gone.
      viewWidth = host.clientWidth
      viewHeight = host.clientHeight
      top = within(nextTop, measures.height - bodyHeight())
      left = within(left, measures.width - laneWidth())
      host.scrollLeft = left
      syncElement()
    },
    settle(height, nextTop) {
      if (height !== measures.height) setHeight(height)
      top = within(nextTop, height - bodyHeight())
      // A shorter element may have been moved by the browser: no move of the officer's.
      if (isScrolling) elementTop = host.scrollTop
      else syncElement()
    },
    to(nextLeft, nextTop) {
      const [fromLeft, fromTop] = [left, top]
      moveTo(nextLeft, nextTop)
      // Touching the native position lays the page out at once; an arrow inside the screen needs none of it.
      if (left !== fromLeft) host.scrollLeft = left
      if (top !== fromTop) syncElement()
    },
    dispose() {
      host.removeEventListener('scroll', onNativeScroll)
      host.removeEventListener('scrollend', onNativeScrollEnd)
    },
  }
}
