/** The fear: two readings differ, and the officer is shown no difference. */
import { describe, expect, it } from 'vitest'

import { differingCharacters } from '../../../../src-renderer/screens/repair/differing-characters.ts'

const marked = (reading: string, others: readonly string[]): string =>
  differingCharacters(reading, others)
    .map(({ text, differs }) => (differs ? `[${text}]` : text))
    .join('')

describe('where readings of a line differ', () => {
  it('marks a letter that any other reading has otherwise, in every reading', () => {
    const readings = ['1;é;Lens', '1;È;Lens', '1;é;Lens']
    expect(
      readings.map((one) =>
        marked(
          one,
          readings.filter((other) => other !== one),
        ),
      ),
    ).toEqual(['1;[é];Lens', '1;[È];Lens', '1;[é];Lens'])
  })

  it('joins neighbours', () => {
    expect(marked('citÃ©', ['cit√©', 'citÄé'])).toBe('cit[Ã©]')
  })

  it('compares readings of another length too', () => {
    expect(marked('cité', ['citÃ©'])).toBe('cit[é]')
    expect(marked('citÃ©', ['cité'])).toBe('cit[Ã©]')
  })

  it('alone, differs from nothing', () => {
    expect(marked('cité', [])).toBe('cité')
  })
})
