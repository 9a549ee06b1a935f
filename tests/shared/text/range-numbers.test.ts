import fc from 'fast-check'
import { expect, it } from 'vitest'

import { createRangeNumbers } from '../../../shared/text/range-numbers.ts'

it('no two texts share a number, and one text has one number', () => {
  const few = fc.array(fc.constantFrom(0, 1, 0x61, 0xe9, 0xffff), { maxLength: 6 })
  const many = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  fc.assert(
    fc.property(fc.array(fc.oneof(few, many), { minLength: 1, maxLength: 2000 }), (texts) => {
      const units = Uint16Array.from(texts.flat())
      const asked: string[] = []
      const numbers = createRangeNumbers((text) => asked.push(text) - 1)
      const known = new Map<string, number>()
      let from = 0
      for (const text of texts) {
        const to = from + text.length
        const string = String.fromCharCode(...text)
        const number = numbers.get(units, from, to, stringIn(units))
        expect(number).toBe(known.get(string) ?? known.size)
        known.set(string, number)
        from = to
      }
      expect(asked).toEqual([...known.keys()])
    }),
    { numRuns: 60, seed: 20261125 },
  )
})

it('a long text is asked about each time', () => {
  const units = new Uint16Array(5000)
  let asked = 0
  const numbers = createRangeNumbers(() => asked++)
  const get = (): number => numbers.get(units, 0, 3000, stringIn(units))
  expect([get(), get()]).toEqual([0, 1])
})

it('a text that comes after 32 MB of others has one number too', () => {
  const units = Uint16Array.from({ length: 12_000 }, (_, at) => at)
  let asked = 0
  const numbers = createRangeNumbers(() => asked++)
  const get = (from: number): number => numbers.get(units, from, from + 2000, String)
  for (let from = 0; from < 10_000; from++) get(from)
  expect(asked).toBe(10_000)
  expect([0, 9000, 9999].map(get)).toEqual([0, 9000, 9999])
})

function stringIn(units: Uint16Array): (from: number, to: number) => string {
  return (from, to) => String.fromCharCode(...units.subarray(from, to))
}
