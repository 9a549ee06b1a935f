import { describe, expect, it } from 'vitest'

import { writeLine } from '../../../src-main/project/journal-line.ts'
import { holds, runOf } from '../../../src-main/project/packet-run.ts'
import { readSegment } from '../../../src-main/project/read-segment.ts'

import { PROJECT, edit } from './journal-life.ts'

describe('what makes a packet superfluous', () => {
  const author = 'u-0123456789'
  type Header = { vv?: object; prev?: string; author?: string }
  function packet(from: number, to: number, header: Header = {}, changed = 0) {
    const lines = [writeLine({ aigu: 1, project: PROJECT, author, from, ...header })]
    for (let s = from; s <= to; s++)
      lines.push(writeLine({ a: header.author ?? author, ...edit(s, s === changed ? 'autre' : 'même') }))
    return readSegment(Buffer.concat([...lines, writeLine({ end: 1, n: to - from + 1 })]))
  }
  const large = packet(1, 9)

  it.each([
    ['all its lines stand in the other', packet(3, 5), true],
    ['it is the other', packet(1, 9), false],
    ['it goes further', packet(5, 10), false],
    ['one line is another', packet(3, 5, {}, 4), false],
    ['its author had seen something else', packet(3, 5, { vv: { 'u-nadia000': 4 } }), false],
    ['it follows another line', packet(3, 5, { prev: '0123456789abcdef' }), false],
    ['it is somebody else’s', packet(3, 5, { author: 'u-somebody' }), false],
  ])('%s', (_, small, expected) => {
    const [one, all] = [runOf(small), runOf(large)]
    expect(one && all && holds(all, one)).toBe(expected)
  })

  it('packets with holes, of several authors or damaged are left alone', () => {
    const header = writeLine({ aigu: 1, project: PROJECT, author, from: 1 })
    const of = (...lines: object[]) =>
      runOf(
        readSegment(Buffer.concat([header, ...lines.map(writeLine), writeLine({ end: 1, n: lines.length })])),
      )
    expect(of(edit(1), edit(2))).not.toBeNull()
    expect(of(edit(1), edit(3))).toBeNull()
    expect(of(edit(1), edit(1))).toBeNull()
    expect(of(edit(1), { a: 'u-somebody', ...edit(2) })).toBeNull()
    expect(of(edit(1), { k: 's' })).toBeNull()
    expect(runOf(readSegment(Buffer.concat([header, writeLine(edit(1))])))).toBeNull()
  })
})
