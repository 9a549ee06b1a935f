/** The fear: a cell in two ranges is counted, copied or emptied twice, and one between them is touched. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { apart, blockOf, cellCount, columnSpans, rowSpans } from '../../../src-renderer/grid/range-union.ts'
import { isInRange } from '../../../src-renderer/grid/selection.ts'
import type { CellRange } from '../../../src-renderer/grid/selection.ts'

const range = (top: number, left: number, bottom = top, right = left): CellRange => ({
  top,
  bottom,
  left,
  right,
})

const side = fc.integer({ min: 0, max: 8 })
const anyRange = fc
  .tuple(side, side, side, side)
  .map(([a, b, c, d]) => range(Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d)))
const anyRanges = fc.array(anyRange, { minLength: 1, maxLength: 6 })

function cellsOf(ranges: readonly CellRange[]): string[] {
  const cells: string[] = []
  for (const { top, bottom, left, right } of ranges)
    for (let place = top; place <= bottom; place++)
      for (let column = left; column <= right; column++) cells.push(`${String(place)},${String(column)}`)
  return cells
}

describe('several ranges', () => {
  it('are the same cells apart, each once', () => {
    fc.assert(
      fc.property(anyRanges, (ranges) => {
        const cells = cellsOf(apart(ranges))
        expect(new Set(cells)).toEqual(new Set(cellsOf(ranges)))
        expect(cells).toHaveLength(new Set(cells).size)
        expect(cellCount(apart(ranges))).toBe(cells.length)
      }),
    )
  })

  it('touch exactly the rows and columns of their spans', () => {
    fc.assert(
      fc.property(anyRanges, (ranges) => {
        for (let line = 0; line <= 8; line++) {
          const isIn = (spans: readonly { first: number; last: number }[]): boolean =>
            spans.some(({ first, last }) => line >= first && line <= last)
          expect(isIn(rowSpans(ranges))).toBe(ranges.some((one) => isInRange(one, line, one.left)))
          expect(isIn(columnSpans(ranges))).toBe(ranges.some((one) => isInRange(one, one.top, line)))
        }
        const spans = rowSpans(ranges)
        // Spans that touched would insert the rows of one into the other.
        expect(spans.every(({ first }, at) => at === 0 || first > (spans[at - 1]?.last ?? 0) + 1)).toBe(true)
      }),
    )
  })

  it('are one block exactly where every row meets every column', () => {
    fc.assert(
      fc.property(anyRanges, (ranges) => {
        const cells = new Set(cellsOf(ranges))
        const rows = new Set([...cells].map((cell) => cell.split(',')[0]))
        const columns = new Set([...cells].map((cell) => cell.split(',')[1]))
        expect(blockOf(ranges) !== null).toBe(cells.size === rows.size * columns.size)
      }),
    )
  })

  it.each<[string, CellRange[], boolean]>([
    ['on the same rows', [range(2, 0, 5), range(2, 3, 5, 4)], true],
    ['in the same columns, begun from below', [range(9, 1, 9, 2), range(2, 1, 4, 2)], true],
    ['four corners of a block', [range(0, 0), range(0, 2), range(4, 0), range(4, 2)], true],
    ['three corners', [range(0, 0), range(0, 2), range(4, 0)], false],
    ['on other rows', [range(2, 0, 5), range(3, 3, 6)], false],
    ['over each other', [range(0, 0, 3, 3), range(1, 1, 2, 2)], true],
  ])('%s', (_, ranges, isBlock) => {
    expect(blockOf(ranges) !== null).toBe(isBlock)
  })

  it('names of columns count only where nothing else is selected', () => {
    expect(cellCount([range(-1, 0, 9, 0), range(-1, 2, 9, 2)])).toBe(20)
    expect(cellCount([range(-1, 0, -1, 3)])).toBe(4)
  })

  it('a table of a million rows by a thousand columns is cut in no time worth a word', () => {
    const columns = Array.from({ length: 500 }, (_, at) => range(-1, 2 * at, 999_999, 2 * at))
    expect(cellCount(apart([...columns, range(-1, 0, 999_999, 999)]))).toBe(1_000_000_000)
  })
})
