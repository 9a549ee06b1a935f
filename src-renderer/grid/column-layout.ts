import { Virtualizer } from '@tanstack/react-virtual'

/** Where the columns that scroll lie, in pixels from the first one's left edge. */
export type ColumnLayout = {
  readonly count: number
  readonly totalWidth: number
  startOf(column: number): number
  widthOf(column: number): number
  /** The columns seen through `width` pixels from `left` on, both ends included; null if there is none. */
  visible(left: number, width: number): { readonly first: number; readonly last: number } | null
  /** The columns or their widths have changed. */
  measure(count: number): void
}

/**
 * Column geometry over TanStack Virtual's core: offsets computed once per change of widths, the visible range found by
 * bisection, so that 20,000 columns scroll like 20. The rows have one height and need no table of offsets: their
 * geometry is a division.
 */
export function createColumnLayout(widthOf: (column: number) => number): ColumnLayout {
  let reportOffset: (offset: number, isScrolling: boolean) => void = () => undefined
  let reportRect: (rect: { width: number; height: number }) => void = () => undefined
  let seen = { left: 0, width: 0 }

  const options = (count: number) => ({
    count,
    horizontal: true,
    overscan: 0,
    estimateSize: widthOf,
    // The grid scrolls and listens itself (the row axis may be compressed); the virtualizer is told.
    getScrollElement: () => standInElement,
    scrollToFn: () => undefined,
    observeElementRect: (_: unknown, report: typeof reportRect) => {
      reportRect = report
    },
    observeElementOffset: (_: unknown, report: typeof reportOffset) => {
      reportOffset = report
    },
  })
  const standInElement = document.createElement('div')
  const virtualizer = new Virtualizer<HTMLDivElement, HTMLDivElement>(options(0))
  virtualizer._willUpdate()

  const measurement = (column: number) => virtualizer.measurementsCache[column]

  return {
    get count() {
      return virtualizer.options.count
    },
    get totalWidth() {
      return virtualizer.getTotalSize()
    },
    startOf: (column) => measurement(column)?.start ?? 0,
    widthOf: (column) => measurement(column)?.size ?? 0,
    visible(left, width) {
      if (width !== seen.width) reportRect({ width, height: 1 })
      if (left !== seen.left) reportOffset(left, false)
      seen = { left, width }
      const indexes = virtualizer.getVirtualIndexes()
      const [first, last] = [indexes[0], indexes.at(-1)]
      return first === undefined || last === undefined ? null : { first, last }
    },
    measure(count) {
      virtualizer.setOptions(options(count))
      virtualizer.measure()
      virtualizer.getVirtualIndexes()
    },
  }
}
