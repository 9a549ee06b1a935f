import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseRecords } from '../../../shared/csv/cells.ts'
import { rawCells, unquote } from '../../../shared/csv/raw-cells.ts'
import { indexRecords } from '../../../shared/csv/records.ts'
import { anyReading, hostileText } from './hostile-text.ts'

describe('a cell is cut at the same places whether it is read or written', () => {
  it('raw cells, once unquoted, are what papaparse reads, on any text', () => {
    fc.assert(
      fc.property(hostileText(), anyReading, (text, reading) => {
        const index = indexRecords(text, reading)
        const rows = parseRecords(text, index, 0, index.count, reading)
        const raw = Array.from({ length: index.count }, (_, record) =>
          rawCells(text.slice(index.start(record), index.end(record)), reading),
        )
        expect(raw.map((cells) => cells.map((cell) => unquote(cell, reading)))).toEqual(rows)
      }),
      { numRuns: 5_000 },
    )
  })

  it('raw cells joined again are the record', () => {
    fc.assert(
      fc.property(hostileText(), anyReading, (record, reading) => {
        expect(rawCells(record, reading).join(reading.delimiter)).toBe(record)
      }),
    )
  })

  it('windows of any size show the same rows', () => {
    fc.assert(
      fc.property(hostileText(80), anyReading, fc.integer({ min: 1, max: 5 }), (text, reading, size) => {
        const index = indexRecords(text, reading)
        const whole = parseRecords(text, index, 0, index.count, reading)
        const rows: string[][] = []
        for (let from = 0; from < index.count; from += size) {
          rows.push(...parseRecords(text, index, from, from + size, reading))
        }
        expect(rows).toEqual(whole)
      }),
      { numRuns: 5_000 },
    )
  })
})
