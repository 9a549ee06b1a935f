import { describe, expect, it } from 'vitest'

import { gridMessages, spreadsheetRow } from '../../../shared/messages/grid.ts'

const repaired = {
  rowNumber: 12,
  columnName: 'Commune',
  text: 'Liévin',
  other: 'LiÃ©vin',
  state: 'accepted',
} as const

describe('what is said of a cell', () => {
  it('tells where, what it reads and what it was', () => {
    expect(gridMessages('fr').cell(repaired)).toBe('Ligne 12, colonne Commune, Liévin, réparé, était LiÃ©vin')
    expect(gridMessages('en').cell(repaired)).toBe('Row 12, column Commune, Liévin, repaired, was LiÃ©vin')
  })

  it('says that a refused or doubtful repair is not made', () => {
    const other = { ...repaired, text: 'LiÃ©vin', other: 'Liévin' }
    expect(gridMessages('fr').cell({ ...other, state: 'refused' })).toContain(
      'LiÃ©vin, réparation refusée, deviendrait Liévin',
    )
    expect(gridMessages('fr').cell({ ...other, state: 'undecided' })).toContain(
      'à confirmer, deviendrait Liévin',
    )
  })

  it('says that a cell is empty rather than nothing', () => {
    expect(gridMessages('fr').cell({ ...repaired, text: '', other: '', state: 'plain' })).toBe(
      'Ligne 12, colonne Commune, vide',
    )
  })

  it('does not read out a whole novel', () => {
    expect(
      gridMessages('fr').cell({ ...repaired, text: 'x'.repeat(5000), state: 'plain' }).length,
    ).toBeLessThan(300)
  })

  it('names a column’s name as such', () => {
    expect(gridMessages('fr').cell({ ...repaired, rowNumber: null })).toBe(
      'Nom de colonne, Liévin, réparé, était LiÃ©vin',
    )
  })
})

describe('row numbers', () => {
  it('are those a spreadsheet shows beside the rows', () => {
    expect(spreadsheetRow(0, 0)).toBe(2)
    expect(spreadsheetRow(10, 3)).toBe(15)
  })
})
