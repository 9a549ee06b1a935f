import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  extendTo,
  isInRange,
  isSingleCell,
  moved,
  rangeOf,
  selectCell,
  wholeColumn,
  wholeRow,
  wholeTable,
} from '../../../src-renderer/grid/selection.ts'
import type { Move } from '../../../src-renderer/grid/selection.ts'

const bounds = { rowCount: 100, columnCount: 12 }
const PAGE = { rows: 20, columns: 4 }

describe('keys move the focus as spreadsheets do', () => {
  it.each<[Move, [number, number], [number, number]]>([
    ['down', [5, 3], [6, 3]],
    ['up', [0, 3], [-1, 3]],
    ['up', [-1, 3], [-1, 3]],
    ['down', [99, 3], [99, 3]],
    ['left', [5, 0], [5, 0]],
    ['right', [5, 11], [5, 11]],
    ['page-down', [5, 3], [25, 3]],
    ['page-down', [95, 3], [99, 3]],
    ['page-up', [5, 3], [0, 3]],
    ['page-up', [-1, 3], [-1, 3]],
    ['screen-right', [5, 3], [5, 7]],
    ['screen-right', [5, 9], [5, 11]],
    ['screen-left', [5, 3], [5, 0]],
    ['row-start', [5, 3], [5, 0]],
    ['row-end', [5, 3], [5, 11]],
    ['table-start', [50, 3], [0, 0]],
    ['table-end', [50, 3], [99, 11]],
  ])('%s from %j', (move, [place, column], expected) => {
    const to = moved({ place, column }, move, bounds, PAGE)
    expect([to.place, to.column]).toEqual(expected)
  })

  it('no key leads out of the table, however small it is', () => {
    const moves: Move[] = [
      'up',
      'down',
      'left',
      'right',
      'page-up',
      'page-down',
      'screen-left',
      'screen-right',
      'row-start',
      'row-end',
      'table-start',
      'table-end',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...moves), { maxLength: 30 }),
        fc.nat(5),
        fc.integer({ min: 1, max: 4 }),
        (path, rowCount, columnCount) => {
          let at = { place: -1, column: 0 }
          for (const move of path) {
            at = moved(at, move, { rowCount, columnCount }, { rows: 3, columns: 2 })
            expect(at.place).toBeGreaterThanOrEqual(-1)
            expect(at.place).toBeLessThan(Math.max(rowCount, 0))
            expect(at.column).toBeGreaterThanOrEqual(0)
            expect(at.column).toBeLessThan(columnCount)
          }
        },
      ),
    )
  })
})

describe('ranges', () => {
  it('go from the anchor to the corner, whichever way', () => {
    const selection = extendTo(selectCell({ place: 5, column: 4 }), { place: 2, column: 7 })
    expect(rangeOf(selection)).toEqual({ top: 2, bottom: 5, left: 4, right: 7 })
    expect(selection.active).toEqual({ place: 5, column: 4 })
    expect(isInRange(rangeOf(selection), 3, 4)).toBe(true)
    expect(isInRange(rangeOf(selection), 6, 4)).toBe(false)
  })

  it('shrink back to one cell', () => {
    const start = selectCell({ place: 5, column: 4 })
    expect(isSingleCell(extendTo(extendTo(start, { place: 9, column: 9 }), { place: 5, column: 4 }))).toBe(
      true,
    )
  })

  it('a row leaves the focus where it was', () => {
    const selection = wholeRow({ place: 5, column: 4 }, bounds)
    expect(selection.active).toEqual({ place: 5, column: 4 })
    expect(rangeOf(selection)).toEqual({ top: 5, bottom: 5, left: 0, right: 11 })
  })

  it('a column and the whole table carry their names', () => {
    expect(rangeOf(wholeColumn({ place: 5, column: 4 }, bounds))).toEqual({
      top: -1,
      bottom: 99,
      left: 4,
      right: 4,
    })
    expect(rangeOf(wholeTable({ place: 5, column: 4 }, bounds))).toEqual({
      top: -1,
      bottom: 99,
      left: 0,
      right: 11,
    })
  })
})
