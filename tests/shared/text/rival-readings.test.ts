import { describe, expect, it } from 'vitest'

import { answerCell } from '../../bench/encoding-answers.ts'
import { lexicons } from '../../bench/encoding-lexicons.ts'
import cases from '../../cases/text/rival-readings.json' with { type: 'json' }

describe('of several readings of a lone cell', () => {
  it.each(cases.ticked)('the one whose words are known is ticked: $before', ({ before, after }) => {
    expect(answerCell(before, lexicons).text).toBe(after)
  })

  it.each(cases.proposed)('the likeliest is proposed, and nothing ticked: $before', ({ before, after }) => {
    expect(answerCell(before, lexicons)).toEqual({ text: before, proposal: after })
  })

  it.each(cases.untouched)('none is ticked: %s', (text) => {
    expect(answerCell(text, lexicons).text).toBe(text)
  })

  it.each(cases.knownToFail)('known to fail: $before', ({ before, found }) => {
    expect(answerCell(before, lexicons).proposal).toBe(found)
  })

  it('without lists the letters propose and tick nothing', () => {
    expect(answerCell('le rÃšglement', [])).toEqual({ text: 'le rÃšglement', proposal: 'le règlement' })
  })
})
