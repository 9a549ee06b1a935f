import { isDeepStrictEqual } from 'node:util'

import { writeLine } from '../../../src-main/project/journal-line.ts'
import { readSegment } from '../../../src-main/project/read-segment.ts'

import { AUTHOR, PROJECT, edit } from './journal-life.ts'
import { upTo } from './random.ts'
import type { Random } from './random.ts'

export type Rot = {
  readonly segments: number
  readonly altered: number
  readonly cleanLost: number
  readonly lines: number
}

const written = (s: number): object => ({ ...edit(s), a: AUTHOR })

/** Segments with one to three flipped bits: what is accepted although it changed, what is lost although it did not. */
export function rotSegments(count: number, random: Random): Rot {
  let [altered, cleanLost, lines] = [0, 0, 0]
  for (let segment = 0; segment < count; segment++) {
    const records = 2 + upTo(60, random)
    const parts = [writeLine({ aigu: 1, project: PROJECT, author: AUTHOR, from: 1, prev: '' })]
    for (let s = 1; s <= records; s++) parts.push(writeLine(written(s)))
    parts.push(writeLine({ end: 1, n: records }))
    const bytes = Buffer.concat(parts)
    const spoilt = new Set<number>()
    for (let flips = 1 + upTo(3, random); flips > 0; flips--) {
      const at = upTo(bytes.length, random)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << upTo(8, random))
      // A spoilt line feed spoils the line before it and the one after it.
      let from = 0
      parts.forEach((part, index) => {
        const to = from + part.length
        if (at >= from && at < to) spoilt.add(index)
        if (at === to - 1) spoilt.add(index + 1)
        from = to
      })
    }
    const expected = new Set(Array.from({ length: records }, (_, index) => index + 1))
    for (const { author, record } of readSegment(bytes, PROJECT).entries) {
      if (author === AUTHOR && isDeepStrictEqual(record, written(record.s))) expected.delete(record.s)
      else altered++
    }
    lines += records
    for (const s of expected) if (!spoilt.has(s)) cleanLost++
  }
  return { segments: count, altered, cleanLost, lines }
}
