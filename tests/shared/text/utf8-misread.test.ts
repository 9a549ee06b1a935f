import { describe, expect, it } from 'vitest'

import { applySteps } from '../../../shared/text/apply-steps.ts'
import cases from '../../cases/text/utf8-misread.json' with { type: 'json' }
import right from '../../cases/text/right-as-it-is.json' with { type: 'json' }
import { namesOf, surveyOneCell } from './one-cell.ts'

describe('UTF-8 read through a wrong page', () => {
  it.each(cases.ticked)('is repaired and ticked: $before', ({ before, after, undo }) => {
    const found = surveyOneCell(before)
    expect(found.ticked).toBe(after)
    expect(namesOf(found.steps)).toEqual(undo)
    expect(applySteps(before, found.steps)).toBe(after)
  })
})

describe('what is right stays', () => {
  it.each(right.unproposed)('nothing is even proposed for %s', (text) => {
    expect(surveyOneCell(text).after).toBe(text)
  })

  it.each(right.untouched)('nothing is ticked for %s', (text) => {
    expect(surveyOneCell(text).ticked).toBe(text)
  })
})
