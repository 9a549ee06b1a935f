import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createRowHeights } from '../../../src-renderer/grid/row-heights.ts'

const LEAST = 32

const heightsOf = (count: number, learnt: Iterable<readonly [number, number]>) => {
  const heights = createRowHeights()
  heights.reset(count, LEAST)
  for (const [place, height] of learnt) heights.learn(place, height)
  return heights
}

/** A row count with what is learnt of some rows, the same row more than once. */
const learning = fc
  .integer({ min: 1, max: 400 })
  .chain((count) =>
    fc.tuple(
      fc.constant(count),
      fc.array(fc.tuple(fc.integer({ min: 0, max: count - 1 }), fc.integer({ min: 0, max: 300 }))),
    ),
  )

describe('rows of different heights', () => {
  it('lie one under the other without gap or overlap, whatever is learnt in whatever order', () => {
    fc.assert(
      fc.property(learning, ([count, learnt]) => {
        const heights = heightsOf(count, learnt)
        const plain = Array<number>(count).fill(LEAST)
        for (const [place, height] of learnt) plain[place] = Math.max(LEAST, height)
        let start = 0
        for (const [place, height] of plain.entries()) {
          expect(heights.startOf(place)).toBe(start)
          expect(heights.heightOf(place)).toBe(height)
          start += height
        }
        expect(heights.total).toBe(start)
      }),
    )
  })

  it('are found by any offset within them', () => {
    fc.assert(
      fc.property(learning, fc.nat(), ([count, learnt], seed) => {
        const heights = heightsOf(count, learnt)
        const offset = seed % heights.total
        const place = heights.at(offset)
        expect(heights.startOf(place)).toBeLessThanOrEqual(offset)
        expect(heights.startOf(place) + heights.heightOf(place)).toBeGreaterThan(offset)
      }),
    )
  })

  it('beyond the ends the first and the last one are found, and none in an empty table', () => {
    const heights = heightsOf(130, [[129, 200]])
    expect(heights.at(-1)).toBe(0)
    expect(heights.at(heights.total)).toBe(129)
    expect(heightsOf(130, []).at(1e9)).toBe(129)
    expect(heightsOf(0, []).at(0)).toBe(-1)
  })

  it('ten million rows are found by few steps', () => {
    const heights = heightsOf(10_000_000, [
      [3, 64],
      [9_999_999, 252],
    ])
    expect(heights.startOf(9_999_999)).toBe(9_999_999 * LEAST + 32)
    expect(heights.at(heights.total - 1)).toBe(9_999_999)
    expect(heights.at(heights.startOf(5_000_000))).toBe(5_000_000)
  })

  it('forget what they were when the rows are others', () => {
    const heights = heightsOf(100, [[5, 90]])
    heights.reset(100, 24)
    expect(heights.total).toBe(2400)
    expect(heights.heightOf(5)).toBe(24)
  })
})
