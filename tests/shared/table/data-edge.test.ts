/** The fear: Ctrl and an arrow jump over data, or stop where there is none. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { dataEdge, endOfRun } from '../../../shared/table/data-edge.ts'

/** « x » is a filled cell, « . » an empty one. */
const line = (cells: string, step: -1 | 1) => ({
  first: 0,
  last: cells.length - 1,
  step,
  isFilled: (place: number) => cells[place] === 'x',
})

describe('Ctrl and an arrow', () => {
  it.each<[string, number, number]>([
    ['xxx..x', 0, 2],
    ['xxx..x', 1, 2],
    ['xxx..x', 2, 5],
    ['xxx..x', 3, 5],
    ['xxx...', 2, 5],
    ['......', 0, 5],
    ['x.xx.x', 0, 2],
    ['x', 0, 0],
    ['xxx..x', -1, 2],
    ['..xx..', -1, 2],
    ['......', -1, 5],
  ])('forwards in %s from %i', (cells, from, to) => {
    expect(dataEdge(line(cells, 1), from)).toBe(to)
  })

  it('goes back as it goes forwards', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), fc.nat(19), (filled, at) => {
        const cells = filled.map((is) => (is ? 'x' : '.')).join('')
        const from = at % cells.length
        const mirrored = [...cells].reverse().join('')
        const last = cells.length - 1
        expect(dataEdge(line(cells, -1), from)).toBe(last - dataEdge(line(mirrored, 1), last - from))
      }),
    )
  })

  it('stops at an end, or at a filled cell with an empty one beside it', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 20 }), fc.nat(19), (filled, at) => {
        const cells = filled.map((is) => (is ? 'x' : '.')).join('')
        const to = dataEdge(line(cells, 1), at % cells.length)
        const isEdge = cells[to] === 'x' && (cells[to + 1] === '.' || cells[to - 1] === '.')
        expect(to === cells.length - 1 || isEdge).toBe(true)
      }),
    )
  })
})

describe('the cells beside which a fill goes down', () => {
  it.each<[string, number, number]>([
    ['xxx..x', 0, 2],
    ['.xx..x', 0, 2],
    ['x..xxx', 0, 0],
    ['xxx', 2, 2],
  ])('in %s from %i', (cells, from, to) => {
    expect(endOfRun(line(cells, 1), from)).toBe(to)
  })
})
