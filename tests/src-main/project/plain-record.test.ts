import fc from 'fast-check'
import { expect, it } from 'vitest'

import { recordSchema } from '../../../shared/project/record.ts'
import { plainRecord } from '../../../src-main/project/plain-record.ts'

const odd = fc.oneof(
  fc.constantFrom(undefined, null, true, 0, -0, -1, 1.5, 1e9, 1e9 + 1, 2 ** 53, NaN, '', 's', 'S', [], {}),
  fc.string(),
  fc.integer(),
  fc.constant('x'.repeat(257)),
)
const or = <T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: right as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: odd })
const record = fc.record(
  {
    a: or(fc.constant('u-0123456789')),
    s: or(fc.integer({ min: 1, max: 1_000_000_000 })),
    t: or(fc.integer()),
    k: or(fc.constant('s')),
    r: or(fc.string({ minLength: 1, maxLength: 20 })),
    c: or(fc.string({ minLength: 1, maxLength: 20 })),
    v: or(fc.option(fc.string())),
    g: or(fc.nat()),
  },
  { requiredKeys: ['s', 't', 'k', 'r', 'c', 'v'] },
)

const list = (item: fc.Arbitrary<unknown>) => fc.array(or(item), { minLength: 2, maxLength: 2 })
const bulk = fc.record(
  {
    s: or(fc.integer({ min: 1, max: 1_000_000_000 })),
    t: or(fc.integer()),
    k: fc.constant('S'),
    c: or(fc.string({ minLength: 1, maxLength: 20 })),
    b: or(fc.constant('3f9ac2d1')),
    i: or(list(fc.nat())),
    r: or(list(fc.string({ minLength: 1, maxLength: 20 }))),
    v: or(list(fc.option(fc.string()))),
    g: or(fc.nat()),
  },
  { requiredKeys: ['s', 't', 'k', 'c', 'v'] },
)

const more = fc.constantFrom(
  {},
  {},
  {},
  {},
  { vv: { bob: 1 } },
  { after: '' },
  { constructor: 'x' },
  { k: 'd' },
)

it.each([
  ['a cell', record],
  ['many cells', bulk],
])('the short way takes only what the schema takes of %s, and nothing of it is another', (_, records) => {
  let taken = 0
  fc.assert(
    fc.property(records as fc.Arbitrary<object>, more, (value, added) => {
      // As it comes out of JSON.
      const read = JSON.parse(JSON.stringify({ ...value, ...added, a: 'u-0123456789' })) as Record<
        string,
        unknown
      >
      const plain = plainRecord(read)
      if (plain === null) return
      taken++
      expect(recordSchema.parse(read)).toEqual(plain)
    }),
    { numRuns: 5_000 },
  )
  expect(taken).toBeGreaterThan(100)
})
