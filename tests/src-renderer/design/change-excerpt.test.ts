import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { changeExcerpt } from '../../../src-renderer/design/change-excerpt.ts'

describe('the excerpt of a change', () => {
  it('leaves short texts alone', () => {
    expect(changeExcerpt('LiÃ©vin', 'Liévin')).toEqual({ before: 'LiÃ©vin', after: 'Liévin' })
  })

  it('shows the change itself, however far into the text it stands', () => {
    const lead = 'a'.repeat(50_000)
    const { before, after } = changeExcerpt(`${lead}Ã©${lead}`, `${lead}é${lead}`)
    expect(before).toMatch(/^…a+Ã©a+…$/)
    expect(after).toMatch(/^…a+éa+…$/)
    expect(before.length).toBeLessThanOrEqual(123)
  })

  it('never cuts an emoji in two', () => {
    fc.assert(
      fc.property(fc.nat(80), fc.nat(80), (lead, tail) => {
        const text = (change: string) => `${'x'.repeat(lead)}${'🚲'.repeat(60)}${change}${'🚲'.repeat(tail)}`
        const { before, after } = changeExcerpt(text('Ã©'), text('é'), 40)
        expect(before.isWellFormed() && after.isWellFormed()).toBe(true)
      }),
    )
  })
})
