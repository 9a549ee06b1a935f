/** The fear: a cell read alone is not the one that stands in its row. */
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { parseRecords } from '../../../shared/csv/cells.ts'
import { cutCell } from '../../../shared/csv/cut-cell.ts'
import { indexRecords } from '../../../shared/csv/records.ts'
import { anyReading, hostileText } from './hostile-text.ts'

it('a cell cut alone is the one papaparse reads, on any text, and there is none beyond the last', () => {
  let cells = 0
  fc.assert(
    fc.property(hostileText(), anyReading, (text, reading) => {
      const index = indexRecords(text, reading)
      for (const [record, row] of parseRecords(text, index, 0, index.count, reading).entries()) {
        const cell = (column: number) =>
          cutCell(text, index.start(record), index.end(record), reading, column)
        expect(row.map((_, column) => cell(column))).toEqual(row)
        expect(cell(row.length)).toBeUndefined()
        cells += row.length
      }
    }),
    { numRuns: 3_000 },
  )
  expect(cells).toBeGreaterThan(3_000)
})
