import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseRecords } from '../../../shared/csv/cells.ts'
import { delimiters, lineEndings } from '../../../shared/csv/dialect.ts'
import type { Dialect } from '../../../shared/csv/dialect.ts'
import { indexRecords } from '../../../shared/csv/records.ts'
import { readCsv } from '../../../shared/csv/sniff-dialect.ts'
import { writeCsv } from '../../../shared/csv/write-csv.ts'
import type { CsvTarget } from '../../../shared/csv/write-csv.ts'
import { anyReading, hostileText } from './hostile-text.ts'

type Reading = Pick<Dialect, 'delimiter' | 'quote'>
type Change = { readonly record: number; readonly column: number; readonly text: string }

function dialectOf(reading: Reading, preambleRecords = 0): Dialect {
  return { ...reading, lineEnding: '\n', mixedLineEndings: false, preambleRecords, quotesAll: false }
}

function cellsOf(text: string, reading: Reading): string[][] {
  const index = indexRecords(text, reading)
  return parseRecords(text, index, 0, index.count, reading)
}

function write(text: string, dialect: Dialect, target: CsvTarget, ...changes: Change[]): string {
  const index = indexRecords(text, dialect)
  const changesOf = (record: number): ReadonlyMap<number, string> | undefined => {
    const here = changes.filter((change) => change.record === record)
    return here.length > 0 ? new Map(here.map((change) => [change.column, change.text])) : undefined
  }
  return [...writeCsv({ text, index, dialect, changesOf }, target)].join('')
}

describe('what was not touched stays as it was', () => {
  it('an untouched table is the same text, whatever the text and the dialect', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText(), fc.string({ unit: 'binary' })), anyReading, (text, reading) => {
        expect(write(text, dialectOf(reading), 'original')).toBe(text)
      }),
      { numRuns: 5_000 },
    )
  })

  it('changing one cell changes that cell alone when the file is read again', () => {
    fc.assert(
      fc.property(
        hostileText(),
        fc.constantFrom(...delimiters),
        hostileText(4),
        fc.nat(),
        fc.nat(),
        (text, delimiter, after, anyRecord, anyColumn) => {
          const reading: Reading = { delimiter, quote: '"' }
          const expected = cellsOf(text, reading)
          fc.pre(expected.length > 0)
          const record = anyRecord % expected.length
          const column = anyColumn % (expected[record]?.length ?? 1)
          const written = write(text, dialectOf(reading), 'original', { record, column, text: after })
          const row = expected[record] ?? []
          row[column] = after
          expect(cellsOf(written, reading)).toEqual(expected)
        },
      ),
      { numRuns: 5_000 },
    )
  })

  it('the other cells of a changed record keep their quotes and their spaces', () => {
    const text = 'nom;ville\r\n"Piscine" ; Lens ;"LiÃ©vin";01004\r\n'
    const dialect = dialectOf({ delimiter: ';', quote: '"' })
    expect(write(text, dialect, 'original', { record: 1, column: 2, text: 'Liévin' })).toBe(
      'nom;ville\r\n"Piscine" ; Lens ;"Liévin";01004\r\n',
    )
  })

  it.each([
    ['a cell that was not quoted is quoted only if it must be', 'a;b', 0, 'x', 'x;b'],
    ['a delimiter asks for quotes', 'a;b', 0, 'x;y', '"x;y";b'],
    ['a line break asks for quotes', 'a;b', 1, 'x\ny', 'a;"x\ny"'],
    ['a quoted cell stays quoted', '"a";b', 0, 'x', '"x";b'],
    ['quotes inside are doubled', '"a";b', 0, 'x "y"', '"x ""y""";b'],
    [
      'inches stay as they were written',
      'tuyau 5" galvanisÃ©;b',
      0,
      'tuyau 5" galvanisé',
      'tuyau 5" galvanisé;b',
    ],
    ['a short record grows up to the changed cell', 'a', 2, 'x', 'a;;x'],
  ])('%s', (_, text, column, after, expected) => {
    const dialect = dialectOf({ delimiter: ';', quote: '"' })
    expect(write(text, dialect, 'original', { record: 0, column, text: after })).toBe(expected)
  })
})

describe('a quote that never closed', () => {
  const text = '"a;b\nc;d\n'
  const dialect = dialectOf({ delimiter: ';', quote: '"' })

  it('is left as it is where no change brings a quote', () => {
    expect(write(text, dialect, 'original', { record: 1, column: 0, text: 'é' })).toBe('"a;b\né;d\n')
  })

  it('is written so that a quote brought after it does not close it', () => {
    expect(write(text, dialect, 'original', { record: 1, column: 0, text: ';é' })).toBe('"""a";b\n";é";d\n')
  })
})

describe('a copy with another delimiter holds the same cells', () => {
  it('whatever the text, the old delimiter and the new one', () => {
    fc.assert(
      fc.property(
        hostileText(),
        anyReading,
        fc.constantFrom(...delimiters),
        fc.constantFrom(...lineEndings),
        (text, reading, delimiter, lineEnding) => {
          const written = write(text, dialectOf(reading), { delimiter, lineEnding })
          expect(cellsOf(written, { delimiter, quote: '"' })).toEqual(cellsOf(text, reading))
        },
      ),
      { numRuns: 5_000 },
    )
  })

  it('keeps titles, ragged rows, blank lines and a missing last line end; leaves `sep=;` out', () => {
    const text = 'sep=;\nÉquipements\nnom;lat\nA;48,85;x\n\n"B"'
    const dialect = dialectOf({ delimiter: ';', quote: '"' }, 2)
    expect(write(text, dialect, { delimiter: ',', lineEnding: '\r\n' })).toBe(
      'Équipements\r\nnom,lat\r\nA,"48,85",x\r\n\r\n"B"',
    )
    expect(write(text, dialect, 'original')).toBe(text)
  })
})

it('a chunk is never cut inside a character of two units', () => {
  const text = `a${'😀'.repeat(1 << 20)}`
  const { index, dialect } = readCsv(text)
  const chunks = [...writeCsv({ text, index, dialect, changesOf: () => undefined }, 'original')]
  expect(chunks.length).toBeGreaterThan(1)
  expect(chunks.filter((chunk) => /[\uD800-\uDBFF]$/.test(chunk))).toEqual([])
  expect(chunks.join('') === text).toBe(true)
})
