/** The fear: a selection decides cells that were not in it. */
import { describe, expect, it } from 'vitest'

import { silentHooks } from '../../../src-main/engine/hooks.ts'
import { decideRanges } from '../../../src-main/engine/decide-ranges.ts'
import { openTable } from '../../../src-main/engine/open-table.ts'
import type { PlaceRange } from '../../../shared/ipc-views.ts'
import type { OpenTable } from '../../../src-main/engine/open-table.ts'

function opened(): OpenTable {
  const text = 'nomÃ©;ville\nMusÃ©e;LiÃ©vin\nparc;Lens\nÃ‰cole;BÃ©thune\nCafÃ©;Lens\n'
  return openTable(Buffer.from(text), 'essai.csv', { hooks: silentHooks })
}

const only = (show: 'all' | 'damaged', range: PlaceRange) => ({ show, ranges: [range] })

function written(table: OpenTable): string[] {
  const { repairs } = table.plan
  return Array.from({ length: repairs.length }, (_, at) => table.decisions.textOf(at))
}

describe('deciding a selection', () => {
  it('refuses what was all accepted, then accepts it again, and says how many cells changed', () => {
    const table = opened()
    const ranges = only('all', { top: 0, bottom: 2, columns: [0, 1] })
    expect(decideRanges(table, ranges)).toMatchObject({ changedCells: 4, accepted: false })
    expect(written(table)).toEqual(['nomé', 'MusÃ©e', 'LiÃ©vin', 'Ã‰cole', 'BÃ©thune', 'Café'])
    expect(decideRanges(table, ranges)).toMatchObject({ changedCells: 4, accepted: true })
    expect(written(table)).toEqual(['nomé', 'Musée', 'Liévin', 'École', 'Béthune', 'Café'])
  })

  it('keeps to its columns, and takes the name of a column that is selected whole', () => {
    const table = opened()
    const ranges = only('all', { top: -1, bottom: 3, columns: [0] })
    expect(decideRanges(table, ranges).changedCells).toBe(4)
    expect(written(table)).toEqual(['nomÃ©', 'MusÃ©e', 'Liévin', 'Ã‰cole', 'Béthune', 'CafÃ©'])
  })

  it('counts places of the view shown, not rows of the file', () => {
    const table = opened()
    const ranges = only('damaged', { top: 1, bottom: 1, columns: [0, 1] })
    expect(decideRanges(table, ranges).changedCells).toBe(2)
    expect(written(table)).toEqual(['nomé', 'Musée', 'Liévin', 'Ã‰cole', 'BÃ©thune', 'Café'])
  })

  it('takes several ranges in one gesture, and nothing between them', () => {
    const table = opened()
    const ranges = [
      { top: 0, bottom: 0, columns: [1] },
      { top: 2, bottom: 3, columns: [0] },
    ]
    expect(decideRanges(table, { show: 'all', ranges })).toMatchObject({ changedCells: 3, accepted: false })
    expect(written(table)).toEqual(['nomé', 'Musée', 'LiÃ©vin', 'Ã‰cole', 'Béthune', 'CafÃ©'])
  })

  it('accepts a selection of which a part was refused', () => {
    const table = opened()
    table.decisions.decideCell(0, 0, false)
    const ranges = only('all', { top: 0, bottom: 3, columns: [0, 1] })
    expect(decideRanges(table, ranges)).toMatchObject({ changedCells: 1, accepted: true })
  })

  it('of nothing damaged changes nothing', () => {
    const table = opened()
    const ranges = only('all', { top: 1, bottom: 1, columns: [0, 1] })
    expect(decideRanges(table, ranges).changedCells).toBe(0)
  })
})
