import { describe, expect, it } from 'vitest'

import { createRepairSurvey } from '../../../shared/text/survey.ts'
import cases from '../../cases/text/foreign-columns.json' with { type: 'json' }

describe('a column of names of another language', () => {
  it.each(Object.entries(cases.columns))(
    '%s names stay as they are, in capitals too',
    (_language, { first, last }) => {
      const names = first.flatMap((one) => last.map((other) => `${one} ${other}`))
      for (const column of [names, names.map((name) => name.toUpperCase())]) {
        const survey = createRepairSurvey({ columnCount: 1 })
        column.forEach((name, row) => {
          survey.add(row, 0, name)
        })
        expect(survey.plan().groups.filter((group) => group.certainty === 'certain')).toEqual([])
      }
    },
  )
})
