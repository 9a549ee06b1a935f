import { describe, expect, it } from 'vitest'

import { widthForCells, widthForName, widthForRowNumbers } from '../../../src-renderer/grid/column-widths.ts'

const measure = (text: string): number => text.length * 8
const cells = (lengths: readonly number[]) => lengths.map((length) => ({ before: 'x'.repeat(length) }))

describe('first widths', () => {
  it('show nine values of ten whole and let the longest one be cut', () => {
    const short = Array.from({ length: 19 }, () => 12)
    expect(widthForCells(cells([...short, 400]), 72, measure)).toBe(12 * 8 + 26)
  })

  it('are never narrower than the name, nor wider than a third of a small screen', () => {
    expect(widthForCells(cells([1]), 150, measure)).toBe(150)
    expect(widthForCells(cells([400]), 72, measure)).toBe(340)
  })

  it('leave room for both texts of a repair', () => {
    const repaired = { before: 'x'.repeat(10), after: 'x'.repeat(9) }
    expect(widthForCells([repaired], 72, measure)).toBe(19 * 8 + 50 + 26)
    expect(widthForName('Mise Ã  jour', 'Mise à jour', measure)).toBeGreaterThan(
      widthForName('Mise à jour', undefined, measure),
    )
  })

  it('an empty column keeps its name’s width', () => {
    expect(widthForCells([], 90, measure)).toBe(90)
  })

  it('row numbers of a million rows fit', () => {
    expect(widthForRowNumbers(1_000_001)).toBeGreaterThanOrEqual(7 * 7 + 16)
  })
})
