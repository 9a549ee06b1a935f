import { describe, expect, it } from 'vitest'

import { HEADER_ROW } from '../../../shared/text/repair-plan.ts'
import { createLexicon } from '../../../shared/text/lexicon.ts'
import { createRepairSurvey } from '../../../shared/text/survey.ts'

describe('a survey of a file', () => {
  it('counts header and cells apart, and shows the header first', () => {
    const survey = createRepairSurvey({ columnCount: 2 })
    survey.add(HEADER_ROW, 1, 'libellÃ©')
    survey.add(0, 1, 'LiÃ©vin')
    survey.add(1, 0, 'HÃ©nin')
    const { groups } = survey.plan()
    expect(groups).toHaveLength(1)
    expect(groups[0]).toMatchObject({ cellCount: 2, headerCount: 1, certainty: 'certain' })
    expect(groups[0]?.examples[0]).toMatchObject({ row: HEADER_ROW, before: 'libellÃ©', after: 'libellé' })
  })

  it('gives the repairs by row, then column, whatever the order of the cells', () => {
    const survey = createRepairSurvey({ columnCount: 3 })
    survey.add(5, 2, 'LiÃ©vin')
    survey.add(0, 1, 'LiÃ©vin')
    survey.add(5, 0, 'LiÃ©vin')
    survey.add(0, 1, 'LiÃ©vin')
    const { repairs } = survey.plan()
    expect([...repairs.rows]).toEqual([0, 5, 5])
    expect([...repairs.columns]).toEqual([1, 0, 2])
    expect(repairs.before).toEqual(['LiÃ©vin'])
  })

  it('reads the raw bytes of a line that is not UTF-8 by its page, and the mojibake under them', () => {
    const survey = createRepairSurvey({ columnCount: 1 })
    survey.add(0, 0, 'Li\udce9vin', 'windows-1252')
    survey.add(1, 0, 'Li\udcc3\udca9vin \udcc3\udca9', 'windows-1252')
    const { repairs, groups } = survey.plan()
    expect(repairs.after).toEqual(['Liévin', 'Liévin é'])
    expect(groups.map((group) => group.certainty)).toEqual(['certain', 'certain'])
  })

  it('takes a column of ten for proof of a wrong page, and then every letter of it', () => {
    const names = [
      'BÈnÈvent',
      'CitÈ',
      'RÈmy',
      'ForÍt',
      'AllÈe',
      'EuropÈen',
      'ComitÈ',
      'MarchÈ',
      'SociÈtÈ',
      'LycÈe',
    ]
    const survey = createRepairSurvey({ columnCount: 1 })
    names.forEach((name, row) => {
      survey.add(row, 0, name)
    })
    expect(survey.needsSecondLook()).toBe(true)
    survey.add(10, 0, 'Ècole')
    const { groups, repairs } = survey.plan()
    expect(groups).toHaveLength(1)
    expect(groups[0]?.certainty).toBe('certain')
    expect(repairs.after.at(-1)).toBe('école')
    expect(repairs.after[0]).toBe('Bénévent')
  })

  it('proposes but does not tick what one cell alone says of a wrong page', () => {
    const survey = createRepairSurvey({ columnCount: 1 })
    survey.add(0, 0, 'BÈnÈvent')
    const { groups, repairs } = survey.plan()
    expect(repairs.after).toEqual(['Bénévent'])
    expect(groups[0]?.certainty).toBe('doubtful')
  })
})

describe('a doubt about lost letters', () => {
  it('does not hold back what the column proves', () => {
    const words = createLexicon('french-words', 'words', () => [{ text: 'propriété', weight: 1 }])
    const survey = createRepairSurvey({ columnCount: 1, lexicons: [words] })
    const names = ['HÚlÞne', 'GÚrard', 'FranþoisÚ', 'BÚnÚdicte', 'RenÚe', 'ClÚment', 'DÚsirÚe']
    names.forEach((name, row) => {
      survey.add(row, 0, name)
    })
    survey.add(10, 0, 'propriÚt?')
    const { groups, repairs } = survey.plan()
    const last = repairs.length - 1
    expect(repairs.after[repairs.values[last] ?? 0]).toBe('propriét?')
    expect(groups[repairs.groups[last] ?? -1]?.certainty).toBe('certain')
  })
})
