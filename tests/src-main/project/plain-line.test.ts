/** The fear: a line read the short way is not what JSON and the schema say it is. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { AUTHOR_PATTERN } from '../../../shared/project/identity.ts'
import { recordSchema } from '../../../shared/project/record.ts'
import { parseObject } from '../../../src-main/project/journal-line.ts'
import { NameTable } from '../../../src-main/project/name-table.ts'
import { PlainLines } from '../../../src-main/project/plain-line.ts'

function read(json: string, isAscii = false) {
  const [before, after] = [Buffer.from('01234567 '), Buffer.from('\n{"end":1}')]
  const bytes = Buffer.from(json)
  const lines = new PlainLines(Buffer.concat([before, bytes, after]), isAscii, new NameTable())
  return lines.read(before.length, before.length + bytes.length)
}

/** As the long way reads it; null where it takes nothing. */
function readLong(json: string) {
  const value = parseObject(json)
  return value === null || value === 'key' ? null : (recordSchema.safeParse(value).data ?? null)
}

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('Hôtel', '"', '\\', '\u0000', '\ufeff', '\udc80', '😀', '__proto__'),
)
const or = (right: fc.Arbitrary<unknown>, ...odd: unknown[]) =>
  fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(...odd) })
const plain = fc.string().map((name) => `3f9ac2d1.${name.replace(/["\\]/g, '')}`)
const members = fc.record(
  {
    a: or(fc.constant('u-0123456789'), 'Léa', ''),
    s: or(fc.integer({ min: 1, max: 1e9 }), -1, 0, -0, 1.5, 1e9 + 1, 1e21, '1', null),
    t: or(fc.integer({ min: 0, max: 1e15 }), -5, 2 ** 53, 1e15, 1e14, '1'),
    k: or(fc.constant('s'), 'S', 'd', 'ss'),
    r: or(plain, '', 'é', '"', '\\', '\u0000', 'x'.repeat(257)),
    c: or(fc.constantFrom('3f9ac2d1:4', 'u-0123456789:12'), 'é', 4),
    v: or(text, null, true, 1, [], {}),
    g: or(fc.nat(), -1, 1.5),
    vv: fc.constant({ bob: 1 }),
    x: text,
  },
  { requiredKeys: ['s', 't', 'k', 'r', 'c', 'v'] },
)
const withFew = fc
  .tuple(members, fc.nat({ max: 9 }))
  .map(([{ vv, x, ...record }, dice]) => (dice === 0 ? { ...record, vv, x } : record))
/** In whatever order, and damaged as hands and gateways do it. */
const line = fc
  .tuple(withFew, fc.nat(), fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 2 })), { maxLength: 1 }))
  .map(([record, turn, damages]) => {
    const entries = Object.entries(record)
    const from = turn % entries.length
    let json = JSON.stringify(Object.fromEntries([...entries.slice(from), ...entries.slice(0, from)]))
    for (const [at, put] of damages) {
      const place = at % json.length
      json = json.slice(0, place) + put + json.slice(place + (at % 3))
    }
    // A damage may cut a pair in two, which no bytes of UTF-8 do.
    return json.toWellFormed()
  })

describe('an edit read straight from its bytes', () => {
  it('is what JSON and the schema read, or is left to them', () => {
    let taken = 0
    fc.assert(
      fc.property(line, (json) => {
        const short = read(json)
        // Whoever takes the line looks at the author's name.
        if (short === null || (short.a !== undefined && !AUTHOR_PATTERN.test(short.a))) return
        taken++
        expect(readLong(json)).toEqual(short)
      }),
      { numRuns: 20_000 },
    )
    expect(taken).toBeGreaterThan(500)
  })

  it.each([
    '{"a":"u-0123456789","s":1,"t":1767225600123,"k":"s","r":"3f9ac2d1.7","c":"3f9ac2d1:4","v":"03 21","g":1}',
    '{"s":1,"t":5,"g":1,"k":"s","r":"3f9ac2d1.7","c":"3f9ac2d1:4","v":null}',
    '{"s":1,"t":5,"k":"s","r":"b.1","c":"b:1","v":"Liévin 😀"}',
  ])('takes %s', (json) => {
    expect(read(json)).toEqual(JSON.parse(json))
  })

  it.each([
    ['twice the same member', '{"s":1,"s":2,"t":5,"k":"s","r":"b.1","c":"b:1","v":"x"}'],
    ['a number that begins with 0', '{"s":01,"t":5,"k":"s","r":"b.1","c":"b:1","v":"x"}'],
    ['an escape', '{"s":1,"t":5,"k":"s","r":"b.1","c":"b:1","v":"\\u0041"}'],
    ['another member', '{"s":1,"t":5,"k":"s","r":"b.1","c":"b:1","v":"x","y":"x"}'],
    ['a space', '{"s":1, "t":5,"k":"s","r":"b.1","c":"b:1","v":"x"}'],
    ['something behind it', '{"s":1,"t":5,"k":"s","r":"b.1","c":"b:1","v":"x"}}'],
    ['no end', '{"s":1,"t":5,"k":"s","r":"b.1","c":"b:1","v":"x"'],
    ['no value', '{"s":1,"t":5,"k":"s","r":"b.1","c":"b:1"}'],
    ['a control character', '{"s":1,"t":5,"k":"s","r":"b.1","c":"b:1","v":"\u0001"}'],
  ])('leaves alone a line with %s', (_, json) => {
    expect(read(json)).toBeNull()
  })
})

describe('names kept once', () => {
  it('are those that were written, however many there are', () => {
    const names = new NameTable()
    const written = Array.from({ length: 5_000 }, (_, at) => `3f9ac2d1.${(at * 7919).toString(36)}`)
    for (const name of [...written, ...written, 'é', '']) expect(names.of(name)).toBe(name)
  })
})
