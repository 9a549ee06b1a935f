import fc from 'fast-check'
import { expect, it } from 'vitest'

import { createRangeNumbers } from '../../../shared/text/range-numbers.ts'

it('no two texts share a number, and one text has one number', () => {
  const few = fc.array(fc.constantFrom(0, 1, 0x61, 0xe9, 0xffff), { maxLength: 6 })
  const many = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  fc.assert(
    fc.property(fc.array(fc.oneof(few, many), { minLength: 1, maxLength: 2000 }), (texts) => {
      const units = Uint16Array.from(texts.flat())
      let asked = 0
      const numbers = createRangeNumbers(() => asked++)
      const known = new Map<string, number>()
      let from = 0
      for (const text of texts) {
        const to = from + text.length
        const number = numbers.get(units, from, to)
        const expected = known.get(text.join()) ?? known.size
        expect(number).toBe(expected)
        known.set(text.join(), number)
        from = to
      }
      expect(asked).toBe(known.size)
    }),
    { numRuns: 60, seed: 20261125 },
  )
})

it('a long text is asked about each time', () => {
  const units = new Uint16Array(5000)
  let asked = 0
  const numbers = createRangeNumbers(() => asked++)
  expect([numbers.get(units, 0, 3000), numbers.get(units, 0, 3000)]).toEqual([0, 1])
})
