import { describe, expect, it } from 'vitest'

import { hashLine, writeLine } from '../../../src-main/project/journal-line.ts'
import { readSegment } from '../../../src-main/project/read-segment.ts'

import { AUTHOR, PROJECT, edit } from './journal-life.ts'
import { randomFrom } from './random.ts'
import { rotSegments } from './rotten-segments.ts'

const header = { aigu: 1, project: PROJECT, author: AUTHOR, from: 1, prev: '' }
const file = (...lines: object[]): Buffer => Buffer.concat(lines.map(writeLine))
const numbers = (bytes: Buffer): number[] => readSegment(bytes, PROJECT).entries.map(({ record }) => record.s)

describe('bits that flip on a disk', () => {
  it('no altered record is accepted and no clean line is lost', () => {
    const rot = rotSegments(1_000, randomFrom(2_026))
    console.log(
      `${String(rot.segments)} segments, ${String(rot.lines)} records: ${String(rot.altered)} altered, ${String(rot.cleanLost)} clean lost`,
    )
    expect(rot).toMatchObject({ altered: 0, cleanLost: 0 })
  })
})

describe('a segment says more than its records', () => {
  it('whole: one header, its records, its end, nothing else', () => {
    const whole = file(header, edit(1), edit(2), { end: 1, n: 2 })
    expect(readSegment(whole, PROJECT).whole).toBe(true)
    for (const not of [
      file(header, edit(1), edit(2)),
      file(header, edit(1), { end: 1, n: 2 }),
      file(header, edit(1), { end: 1, n: 1 }, edit(2)),
      file(edit(1), { end: 1, n: 1 }),
      Buffer.concat([whole, whole]),
      whole.subarray(0, -1).fill(0, 40, 44),
    ]) {
      expect(readSegment(not, PROJECT).whole).toBe(false)
    }
  })

  it('the hash of each line and of the one before', () => {
    const [first, second] = readSegment(
      file({ ...header, from: 5, prev: 'abc' }, edit(5), edit(6)),
      PROJECT,
    ).entries
    expect(first).toMatchObject({ hash: hashLine(writeLine(edit(5))), previous: 'abc', sure: true })
    expect(second).toMatchObject({ previous: first?.hash, sure: true })
  })

  it('what the author had seen, inherited from the lines above', () => {
    const { entries } = readSegment(
      file({ ...header, vv: { bob: 3 } }, edit(1), { ...edit(2), vv: { constructor: 7 } }, edit(3)),
      PROJECT,
    )
    expect(entries.map(({ seen }) => Object.entries(seen).join(' '))).toEqual([
      'bob,3',
      'bob,3 constructor,7',
      'bob,3 constructor,7',
    ])
    expect(entries[0]?.seen['constructor']).toBeUndefined()
  })

  it('that a line after a damaged one may have seen more than is known', () => {
    const bytes = file(header, edit(1), { ...edit(2), vv: { bob: 9 } }, edit(3))
    const at = bytes.indexOf('"bob"')
    bytes[at + 1] = 0x63
    expect(readSegment(bytes, PROJECT).entries.map(({ record, sure }) => [record.s, sure])).toEqual([
      [1, true],
      [3, false],
    ])
  })

  it('segments one after the other are read one after the other', () => {
    const other = { ...header, author: 'u-bob', from: 4 }
    expect(numbers(Buffer.concat([file(header, edit(1), { end: 1, n: 1 }), file(other, edit(4))]))).toEqual([
      1, 4,
    ])
  })

  it('segments of another project among them are left out', () => {
    const other = { ...header, project: '99999999-2222-4333-8444-555555555555' }
    const { entries, foreign } = readSegment(file(other, edit(1), header, edit(1, 'ici')), PROJECT)
    expect([entries.length, foreign]).toEqual([1, other.project])
  })
})

describe('lines that are no lines', () => {
  it('a record without line feed at the end is read: its checksum is right', () => {
    expect(numbers(file(header, edit(1)).subarray(0, -1))).toEqual([1])
  })

  it('zeros before a line do not hide it', () => {
    expect(numbers(Buffer.concat([file(header), Buffer.alloc(600), file(edit(1))]))).toEqual([1])
  })

  it('bytes that nobody could decode come back as they were', () => {
    const { entries } = readSegment(file(header, edit(1, 'caf\udce9')), PROJECT)
    expect(entries[0]?.record).toMatchObject({ v: 'caf\udce9' })
  })

  it('a line is refused above 1.2 MB, unless it sets a whole column', () => {
    const many = {
      ...edit(1),
      k: 'S',
      r: undefined,
      b: '3f9ac2d1',
      i: [0, 1],
      v: ['x'.repeat(900_000), 'y'.repeat(900_000)],
    }
    expect(numbers(file(header, many))).toEqual([1])
    expect(
      readSegment(file(header, edit(1), { ...edit(2), x: 'x'.repeat(1_200_000) }), PROJECT).setAside,
    ).toMatchObject([{ line: 3, why: 'too-long' }])
  })

  it('a key named __proto__, written with escapes and deep inside, is refused', () => {
    const json = String.raw`{"s":1,"t":1,"k":"x","what":"n","of":{"\u005f_proto__":"x"}}`
    const { crc32 } = process.getBuiltinModule('node:zlib')
    const line = `${crc32(json).toString(16).padStart(8, '0')} ${json}\n`
    const { setAside } = readSegment(Buffer.concat([file(header), Buffer.from(line)]), PROJECT)
    expect(setAside).toMatchObject([{ line: 2, why: 'key' }])
  })

  it('the words __proto__ and constructor in a cell are words', () => {
    expect(numbers(file(header, edit(1, '__proto__'), { ...edit(2), r: 'constructor' }))).toEqual([1, 2])
  })
})
