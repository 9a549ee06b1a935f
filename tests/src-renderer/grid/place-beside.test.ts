/** The fear: the panel hides the cell it speaks of, or stands outside of the window. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { placeBeside } from '../../../src-renderer/grid/place-beside.ts'

const panel = { width: 400, height: 300 }
const frame = { width: 900, height: 600 }
const cellAt = (left: number, top: number) => ({ left, top, right: left + 200, bottom: top + 32 })

describe('a panel beside its cell', () => {
  it('stands under it, its row in sight', () => {
    expect(placeBeside(cellAt(100, 50), panel, frame)).toEqual({ left: 100, top: 88 })
  })

  it('stands over it where there is no room under', () => {
    expect(placeBeside(cellAt(100, 500), panel, frame)).toEqual({ left: 100, top: 194 })
  })

  it('stands at its side where there is room for neither', () => {
    const low = { width: 900, height: 400 }
    expect(placeBeside(cellAt(100, 200), panel, low)).toEqual({ left: 306, top: 94 })
    expect(placeBeside(cellAt(600, 200), panel, low)).toEqual({ left: 194, top: 94 })
  })

  it('is never outside of the frame, wherever the cell was scrolled to', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2000, max: 3000 }),
        fc.integer({ min: -2000, max: 3000 }),
        (left, top) => {
          const spot = placeBeside(cellAt(left, top), panel, frame)
          expect(spot.left).toBeGreaterThanOrEqual(6)
          expect(spot.top).toBeGreaterThanOrEqual(6)
          expect(spot.left + panel.width).toBeLessThanOrEqual(frame.width - 6)
          expect(spot.top + panel.height).toBeLessThanOrEqual(frame.height - 6)
        },
      ),
    )
  })
})
