import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseRecords } from '../../../shared/csv/cells.ts'
import type { Dialect } from '../../../shared/csv/dialect.ts'
import { cellSigns, createCellRanges, cutPlainCells } from '../../../shared/csv/plain-cells.ts'
import { indexRecords } from '../../../shared/csv/records.ts'
import { anyReading, hostileText } from './hostile-text.ts'

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from(Array.from({ length: text.length + 1 }, (_, at) => text.charCodeAt(at) || 0))
}

function cut(text: string, from: number, to: number, reading: Pick<Dialect, 'delimiter' | 'quote'>) {
  const cells = createCellRanges()
  const marks = new Uint8Array(0x10000)
  marks['é'.charCodeAt(0)] = 1
  if (!cutPlainCells(unitsOf(text), from, to, cellSigns(reading, marks), cells)) return null
  return Array.from({ length: cells.count }, (_, at) => {
    const cell = text.slice(cells.starts[at], cells.ends[at])
    expect(cells.marked[at] !== 0).toBe(cell.includes('é'))
    return cell
  })
}

describe('cells cut out of units', () => {
  it('are those of papaparse, wherever they are cut', () => {
    let plain = 0
    fc.assert(
      fc.property(hostileText(), anyReading, (text, reading) => {
        const index = indexRecords(text, reading)
        for (let record = 0; record < index.count; record++) {
          const cells = cut(text, index.start(record), index.end(record), reading)
          if (cells === null) continue
          plain++
          expect([cells]).toEqual(parseRecords(text, index, record, record + 1, reading))
        }
      }),
      { numRuns: 3000, seed: 20261125 },
    )
    expect(plain).toBeGreaterThan(1000)
  })

  it.each([
    ['a;é;', ['a', 'é', '']],
    ['', ['']],
    ['"a;b";"";"c"', ['a;b', '', 'c']],
    [';'.repeat(300), Array.from({ length: 301 }, () => '')],
  ])('%j', (record, cells) => {
    expect(cut(record, 0, record.length, { delimiter: ';', quote: '"' })).toEqual(cells)
  })

  it.each(['"a""b"', '5" tube', '"a" ;b', '"a', 'a;"b"c', ';'.repeat(5000)])(
    'leaves %j to papaparse',
    (record) => {
      expect(cut(record, 0, record.length, { delimiter: ';', quote: '"' })).toBeNull()
    },
  )
})
