import { describe, expect, it } from 'vitest'

import { applySteps } from '../../../shared/text/apply-steps.ts'
import cases from '../../cases/text/codes-and-losses.json' with { type: 'json' }
import { surveyOneCell } from './one-cell.ts'

describe('codes, losses and marks', () => {
  it.each(cases.cases)('$before is read as $after', ({ before, after, ticked }) => {
    const found = surveyOneCell(before)
    expect(found.after).toBe(after)
    expect(found.ticked).toBe(ticked ? after : before)
    expect(applySteps(before, found.steps)).toBe(after)
  })

  it.each(cases.untouched)('nothing is ticked for %s', (text) => {
    expect(surveyOneCell(text).ticked).toBe(text)
  })
})
