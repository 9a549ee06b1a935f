/** The fear: the table that a project keeps for ever is not the one that was opened. */
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { parseRecords } from '../../../shared/csv/cells.ts'
import { needsQuotes, quoteCell } from '../../../shared/csv/quoting.ts'
import { indexRecords } from '../../../shared/csv/records.ts'
import type { CsvText } from '../../../shared/csv/sniff-dialect.ts'
import { encodeText } from '../../../src-main/encoding/encode.ts'
import { normalisedBase } from '../../../src-main/engine/normalised-base.ts'
import { createTableRows } from '../../../src-main/engine/table-rows.ts'
import { anyReading, hostileText } from '../../shared/csv/hostile-text.ts'

const quoted = (cell: string): string =>
  cell.includes('"') || needsQuotes(cell, ',') ? quoteCell(cell) : cell

/** Cell by cell, as papaparse reads them. */
function written(csv: CsvText): string {
  const { index, dialect, text } = csv
  const [header = [], ...rows] = parseRecords(text, index, 0, index.count, dialect).filter(
    (_, record) => record === 0 || !index.isBlank(record),
  )
  const width = Math.max(header.length, ...rows.map((cells) => cells.length))
  const wide = [...header, ...Array<string>(width - header.length).fill('')]
  return [wide, ...rows]
    .map((cells) => (cells.length === 1 && cells[0] === '' ? '""\n' : `${cells.map(quoted).join(',')}\n`))
    .join('')
}

it('it has every cell of the table, whatever quotes, commas and ends of lines stand in it', () => {
  let rows = 0
  fc.assert(
    fc.property(hostileText(), anyReading, (text, reading) => {
      const index = indexRecords(text, reading)
      if (index.count === 0) return
      const csv = { text, index, dialect: { ...reading, preambleRecords: 0 } } as CsvText
      const base = normalisedBase({ csv, rows: createTableRows(csv) })
      expect(base.bytes.equals(encodeText(written(csv), 'utf-8'))).toBe(true)
      rows += base.rowCount
    }),
    { numRuns: 10_000 },
  )
  expect(rows).toBeGreaterThan(1_000)
})
