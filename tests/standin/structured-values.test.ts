import fc from 'fast-check'
import { expect, test } from 'vitest'

import { structuredValues } from './structured-values.ts'

const { encode, decode } = structuredValues
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withUnicodeString: true,
  withNullPrototype: false,
  withSparseArray: false,
})

test('whatever the structured clone algorithm carries comes out as it went in', () => {
  fc.assert(
    fc.property(anything, (value) => {
      expect(decode(encode(value))).toEqual(structuredClone(value))
    }),
  )
})

test.each<[string, unknown]>([
  ['minus zero', -0],
  ['a key named like our own marks', { $: 'undefined', v: { $: 'map', v: [] } }],
  ['a key named __proto__', JSON.parse('{"__proto__": {"a": 1}}')],
  ['half of a surrogate pair', '\ud83d'],
  ['bytes', new Uint8Array([0, 127, 255]).buffer],
  ['more bytes than a call takes arguments', new Uint8Array(200_000).fill(7)],
  ['an invalid date', new Date(NaN)],
  ['an undefined in a list', [undefined, 1]],
])('%s crosses', (_name, value) => {
  expect(decode(encode(value))).toEqual(structuredClone(value))
})

test('an error keeps its name and message', () => {
  const error = decode(encode(new RangeError('too far'))) as Error
  expect([error instanceof Error, error.name, error.message]).toEqual([true, 'RangeError', 'too far'])
})

test.each<[string, unknown]>([
  ['a function', () => 1],
  ['a symbol', Symbol('s')],
  ['a promise', Promise.resolve()],
])('%s is refused, not turned into nothing', (_name, value) => {
  expect(() => encode({ value })).toThrow('could not be cloned')
})
