/** The fear: Enter or Tab leaves what was selected, skips a cell of it, or goes round without ever seeing the rest. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { moveInside } from '../../../src-renderer/grid/move-inside.ts'
import type { CellInside, InsideStep } from '../../../src-renderer/grid/move-inside.ts'

const ranges = [
  { top: 2, bottom: 4, left: 1, right: 2 },
  { top: 7, bottom: 7, left: 0, right: 0 },
]
const key = ({ at, cell }: CellInside): string => `${String(at)}:${String(cell.place)},${String(cell.column)}`

function path(from: CellInside, step: InsideStep, count: number): string[] {
  const met: string[] = []
  let now = from
  for (let turn = 0; turn < count; turn++) {
    now = moveInside(ranges, now, step)
    met.push(key(now))
  }
  return met
}

describe('Enter and Tab among what is selected', () => {
  const first = { at: 0, cell: { place: 2, column: 1 } }

  it('Enter goes down each column, then to the next range, then round', () => {
    expect(path(first, 'down', 7)).toEqual(['0:3,1', '0:4,1', '0:2,2', '0:3,2', '0:4,2', '1:7,0', '0:2,1'])
  })

  it('Tab goes along each row', () => {
    expect(path(first, 'right', 7)).toEqual(['0:2,2', '0:3,1', '0:3,2', '0:4,1', '0:4,2', '1:7,0', '0:2,1'])
  })

  it('with Shift the way back is the way there', () => {
    fc.assert(
      fc.property(fc.constantFrom('down' as const, 'right' as const), fc.nat(20), (step, turns) => {
        let now: CellInside = first
        for (let turn = 0; turn < turns; turn++) now = moveInside(ranges, now, step)
        const back = step === 'down' ? 'up' : 'left'
        expect(moveInside(ranges, moveInside(ranges, now, step), back)).toEqual(now)
      }),
    )
  })

  it('ranges over each other are gone through one after the other', () => {
    const twice = [
      { top: 0, bottom: 1, left: 0, right: 0 },
      { top: 1, bottom: 1, left: 0, right: 0 },
    ]
    expect(moveInside(twice, { at: 0, cell: { place: 1, column: 0 } }, 'down').at).toBe(1)
    expect(moveInside(twice, { at: 1, cell: { place: 1, column: 0 } }, 'down')).toEqual({
      at: 0,
      cell: { place: 0, column: 0 },
    })
  })
})
