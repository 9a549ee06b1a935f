import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseRecords } from '../../../shared/csv/cells.ts'
import { readCsv } from '../../../shared/csv/sniff-dialect.ts'
import type { RepairPlan } from '../../../shared/text/planned-repairs.ts'
import { createRepairSurvey } from '../../../shared/text/survey.ts'
import { nextForSecondLook, nextSuspect } from '../../../shared/text/suspect.ts'
import { decodeBytes } from '../../../src-main/encoding/decode.ts'
import { detectEncoding } from '../../../src-main/encoding/detect.ts'
import { encodingOfPageNumber } from '../../../src-main/encoding/line-pages.ts'
import { silentHooks } from '../../../src-main/engine/hooks.ts'
import { surveyTable } from '../../../src-main/engine/survey-table.ts'
import { createTableRows } from '../../../src-main/engine/table-rows.ts'
import { tableForms, tableInMemory } from '../../bench/make-table.ts'

/** Looks at every cell of the table as a string. */
function surveyedCellByCell({ csv, rows, rawRuns }: Parameters<typeof surveyTable>[0]): RepairPlan {
  const { text, index, dialect } = csv
  const survey = createRepairSurvey({ columnCount: 1 })
  const add = (find: typeof nextSuspect): void => {
    for (let record = 0; record < index.count; record++) {
      if (index.isBlank(record)) continue
      const run = rawRuns?.starts.findLastIndex((start) => start <= index.start(record)) ?? -1
      const encoding = encodingOfPageNumber(rawRuns?.pages[run] ?? 0)
      const page = encoding === 'utf-8' ? undefined : encoding
      for (const [column, cell] of (
        parseRecords(text, index, record, record + 1, dialect)[0] ?? []
      ).entries())
        if (find(cell, 0) >= 0) survey.add(rows.rowOf(record), column, cell, page)
    }
  }
  add(nextSuspect)
  if (survey.needsSecondLook()) add(nextForSecondLook)
  return survey.plan()
}

function expectSamePlan(bytes: Uint8Array): void {
  const { report, linePages } = detectEncoding(bytes)
  const { text, rawRuns } = decodeBytes(bytes, report.encoding, linePages)
  const csv = readCsv(text)
  const table = { csv, rows: createTableRows(csv), rawRuns }
  expect(surveyTable(table, 1, [], silentHooks)).toEqual(surveyedCellByCell(table))
}

const cells = fc.oneof(
  fc.constantFrom('LiÃ©vin', 'Liévin', 'Ã‰cole', 'CitÚ', 'dÈfini', 'Ècole', 'MarchÈ', 'L?vin', 'R&eacute;my'),
  fc.constantFrom(
    '',
    ' ',
    '5" tube',
    '"a"',
    'a;b',
    'l’Église',
    'È',
    'ÿ',
    '😀',
    '\udce9',
    'x\ny',
    'B\u0082le',
  ),
)
const tables = fc.record({
  rows: fc.array(fc.array(cells, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 }),
  quoted: fc.boolean(),
  eol: fc.constantFrom('\n', '\r\n', '\r'),
})

describe('what is found in a table through a window of units', () => {
  it('is what a look at every cell finds', () => {
    fc.assert(
      fc.property(tables, ({ rows, quoted, eol }) => {
        const lineOf = (row: string[]): string =>
          row.map((cell) => (quoted ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';')
        expectSamePlan(Buffer.from(rows.map(lineOf).join(eol)))
      }),
      { numRuns: 150, seed: 20261125 },
    )
  })

  it.each([0x7ff0, 0x8000, 0x8001, 70_000])('is the same around a cell of %i characters', (length) => {
    const long = 'x'.repeat(length)
    const rows = [`a;b`, `LiÃ©vin;${long}`, `${long}Ã©;CitÃ©`, `"${long} ""Ã©""";Ã\u2030cole`, `;Ã©t`]
    expectSamePlan(Buffer.from(rows.join('\n')))
  })

  it.each(tableForms)('is the same in a generated table: %s', (as) => {
    expectSamePlan(tableInMemory({ rows: 400, as }))
  })
})
