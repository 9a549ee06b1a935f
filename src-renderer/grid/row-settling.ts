import type { SurfaceContent } from './grid-surface.ts'
import type { RowGauge } from './row-gauge.ts'
import type { RowHeights } from './row-heights.ts'
import type { TableScroll } from './table-scroll.ts'

/** Places, both ends included. */
export type RowsInSight = { readonly first: number; readonly last: number }

/** Keeps what the officer looks at where it is while the heights of rows are learnt. */
export type RowSettling = {
  /** The rows that the scroll offset shows; `last` is below `first` where there is none. */
  inSight(): RowsInSight
  /**
   * Learns the rows in sight, and those that come into sight as rows above them turn out higher.
   * @param held the row that stays where it is; without it, the one that the officer looks at
   * @returns whether a row has another height than was thought
   */
  settle(held?: number): boolean
  /** The offset nearest to the present one at which a row is seen whole; its top, if it is too high for that. */
  topToSee(place: number): number
  /** Other rows, or rows drawn otherwise; gives the offset at which the row looked at is where it was. */
  reset(count: number, least: number): number
  /** These rows are on screen now. */
  shown(rows: RowsInSight): void
}

/** Rows that grow push others out of sight; rows that shrink bring others in, seldom more than once. */
const MOST_PASSES = 6

export function createRowSettling(
  heights: RowHeights,
  gauge: RowGauge,
  scroll: TableScroll,
  content: Pick<SurfaceContent, 'activePlace'>,
): RowSettling {
  let onScreen: RowsInSight = { first: 0, last: -1 }

  function inSight(): RowsInSight {
    const last = heights.at(scroll.top + scroll.bodyHeight - 1)
    return { first: Math.max(0, heights.at(scroll.top)), last }
  }

  /** The row that must not move: the focused one, or the first that was on screen and still is. */
  function lookedAt(seen: RowsInSight): number {
    const first = Math.max(seen.first, onScreen.first)
    const last = Math.min(seen.last, onScreen.last)
    const active = content.activePlace()
    if (active >= first && active <= last) return active
    if (first <= last) return first
    // Nothing of before is in sight: a jump, which may have been one to the very end.
    const isAtEnd = scroll.top > 0 && scroll.top + scroll.bodyHeight >= heights.total
    return isAtEnd ? heights.count : seen.first
  }

  function isWhole(place: number): boolean {
    const start = heights.startOf(place) - scroll.top
    return start >= 0 && start + heights.heightOf(place) <= scroll.bodyHeight
  }

  function topToSee(place: number): number {
    const [start, height] = [heights.startOf(place), heights.heightOf(place)]
    if (start < scroll.top || height > scroll.bodyHeight) return start
    return Math.max(scroll.top, start + height - scroll.bodyHeight)
  }

  return {
    inSight,
    topToSee,
    settle(held) {
      const active = content.activePlace()
      const mustStayWhole = held === undefined && active >= 0 && isWhole(active)
      let isOther = false
      for (let pass = 0; pass < MOST_PASSES; pass++) {
        const seen = inSight()
        const still = held ?? lookedAt(seen)
        const y = heights.startOf(still) - scroll.top
        if (!gauge.learn(seen.first, seen.last)) break
        isOther = true
        scroll.settle(heights.total, heights.startOf(still) - y)
      }
      if (isOther && mustStayWhole && !isWhole(active)) scroll.settle(heights.total, topToSee(active))
      return isOther
    },
    reset(count, least) {
      const still = Math.min(lookedAt(inSight()), Math.max(0, count - 1))
      const y = heights.startOf(still) - scroll.top
      heights.reset(count, least)
      return heights.startOf(still) - y
    },
    shown(rows) {
      onScreen = rows
    },
  }
}
