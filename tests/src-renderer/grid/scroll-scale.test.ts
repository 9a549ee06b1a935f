import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { LONGEST_ELEMENT, scrollScale } from '../../../src-renderer/grid/scroll-scale.ts'

const VIEWPORT = 700

describe('a million rows', () => {
  const scale = scrollScale(1_000_000 * 32, VIEWPORT)
  it('scroll without compression, just under what Chromium can lay out', () => {
    expect(scale.isCompressed).toBe(false)
    expect(scale.tableOffset(31_999_300)).toBe(31_999_300)
  })
})

describe('ten million rows', () => {
  const length = 10_000_000 * 32
  const scale = scrollScale(length, VIEWPORT)

  it('fit in an element that Chromium can lay out', () => {
    expect(scale.isCompressed).toBe(true)
    expect(scale.elementLength).toBeLessThanOrEqual(LONGEST_ELEMENT)
  })

  it('have their first and their last row at the ends of the scroll bar', () => {
    expect(scale.tableOffset(0)).toBe(0)
    expect(scale.tableOffset(scale.elementLength - VIEWPORT)).toBe(length - VIEWPORT)
  })

  it('move pixel by pixel near the ends, so that the last row is reached by hand', () => {
    const end = scale.elementLength - VIEWPORT
    expect(scale.tableOffset(end) - scale.tableOffset(end - 100)).toBeCloseTo(100, 6)
    expect(scale.tableOffset(5000)).toBe(5000)
  })

  it('no row is out of reach: there and back is the same place', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: length - VIEWPORT, noNaN: true }), (offset) => {
        expect(Math.abs(scale.tableOffset(scale.elementOffset(offset)) - offset)).toBeLessThan(1)
      }),
    )
  })

  it('scrolling down never goes up', () => {
    const most = scale.elementLength - VIEWPORT
    const offset = fc.double({ min: 0, max: most, noNaN: true })
    fc.assert(
      fc.property(offset, offset, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        expect(scale.tableOffset(low)).toBeLessThanOrEqual(scale.tableOffset(high))
      }),
    )
  })
})
