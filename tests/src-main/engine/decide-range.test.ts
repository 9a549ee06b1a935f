/** The fear: a selection decides cells that were not in it. */
import { describe, expect, it } from 'vitest'

import { silentHooks } from '../../../src-main/engine/hooks.ts'
import { decideRange } from '../../../src-main/engine/decide-range.ts'
import { openTable } from '../../../src-main/engine/open-table.ts'
import type { OpenTable } from '../../../src-main/engine/open-table.ts'

function opened(): OpenTable {
  const text = 'nomÃ©;ville\nMusÃ©e;LiÃ©vin\nparc;Lens\nÃ‰cole;BÃ©thune\nCafÃ©;Lens\n'
  return openTable(Buffer.from(text), 'essai.csv', { hooks: silentHooks })
}

function written(table: OpenTable): string[] {
  const { repairs } = table.plan
  return Array.from({ length: repairs.length }, (_, at) => table.decisions.textOf(at))
}

describe('deciding a selection', () => {
  it('refuses what was all accepted, then accepts it again, and says how many cells changed', () => {
    const table = opened()
    const range = { show: 'all', top: 0, bottom: 2, left: 0, right: 1 } as const
    expect(decideRange(table, range)).toMatchObject({ changedCells: 4, accepted: false })
    expect(written(table)).toEqual(['nomé', 'MusÃ©e', 'LiÃ©vin', 'Ã‰cole', 'BÃ©thune', 'Café'])
    expect(decideRange(table, range)).toMatchObject({ changedCells: 4, accepted: true })
    expect(written(table)).toEqual(['nomé', 'Musée', 'Liévin', 'École', 'Béthune', 'Café'])
  })

  it('keeps to its columns, and takes the name of a column that is selected whole', () => {
    const table = opened()
    const range = { show: 'all', top: -1, bottom: 3, left: 0, right: 0 } as const
    expect(decideRange(table, range).changedCells).toBe(4)
    expect(written(table)).toEqual(['nomÃ©', 'MusÃ©e', 'Liévin', 'Ã‰cole', 'Béthune', 'CafÃ©'])
  })

  it('counts places of the view shown, not rows of the file', () => {
    const table = opened()
    const range = { show: 'damaged', top: 1, bottom: 1, left: 0, right: 1 } as const
    expect(decideRange(table, range).changedCells).toBe(2)
    expect(written(table)).toEqual(['nomé', 'Musée', 'Liévin', 'Ã‰cole', 'BÃ©thune', 'Café'])
  })

  it('accepts a selection of which a part was refused', () => {
    const table = opened()
    table.decisions.decideCell(0, 0, false)
    const range = { show: 'all', top: 0, bottom: 3, left: 0, right: 1 } as const
    expect(decideRange(table, range)).toMatchObject({ changedCells: 1, accepted: true })
  })

  it('of nothing damaged changes nothing', () => {
    const table = opened()
    const range = { show: 'all', top: 1, bottom: 1, left: 0, right: 1 } as const
    expect(decideRange(table, range).changedCells).toBe(0)
  })
})
