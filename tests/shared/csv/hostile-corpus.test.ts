import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { parseRecords } from '../../../shared/csv/cells.ts'
import { indexRecords } from '../../../shared/csv/records.ts'
import { readCsv } from '../../../shared/csv/sniff-dialect.ts'
import type { CsvText, DialectWishes } from '../../../shared/csv/sniff-dialect.ts'
import { tableShape } from '../../../shared/csv/table-shape.ts'
import { writeCsv } from '../../../shared/csv/write-csv.ts'
import { decodeUtf8Escaping } from '../../../shared/text/escaped-bytes.ts'

const folder = join(import.meta.dirname, '../../../../shared/corpora/hostile/csv')
const isThere = existsSync(folder)
if (!isThere) console.warn(`The hostile corpus is not at ${folder}: its tables are not read.`)

function read(name: string, wishes?: DialectWishes): CsvText {
  const text = decodeUtf8Escaping(readFileSync(join(folder, name)))
  return readCsv(text.startsWith('\uFEFF') ? text.slice(1) : text, wishes)
}

/** Data rows that are not blank lines. */
function rowsOf(csv: CsvText): string[][] {
  const { headerRecord } = tableShape(csv)
  const rows = parseRecords(csv.text, csv.index, headerRecord + 1, csv.index.count, csv.dialect)
  return rows.filter((_, row) => !csv.index.isBlank(headerRecord + 1 + row))
}

function remarksOf(csv: CsvText): readonly string[] {
  return tableShape(csv).remarks.map(({ code }) => code)
}

describe.skipIf(!isThere)('hostile tables (skipped where ../shared is absent)', () => {
  const files = isThere ? readdirSync(folder).filter((name) => /\.csv$/.test(name)) : []

  it.each(files)('%s: an untouched copy is the same text, and it is read within a second', (name) => {
    const began = performance.now()
    const csv = read(name)
    const shape = tableShape(csv)
    expect(shape.columnNames).toHaveLength(shape.columnCount)
    expect(new Set(shape.columnNames).size).toBe(shape.columnCount)
    const source = { ...csv, changesOf: () => undefined }
    expect([...writeCsv(source, 'original')].join('') === csv.text).toBe(true)
    // Quadratic reading of these would take minutes: a bound on time, not a figure of speed.
    expect(performance.now() - began).toBeLessThan(3000)
  })

  it.each(files)('%s: another delimiter keeps every cell', (name) => {
    const csv = read(name)
    const target = { delimiter: '|', lineEnding: '\r\n' } as const
    const text = [...writeCsv({ ...csv, changesOf: () => undefined }, target)].join('')
    const dialect = { delimiter: '|', quote: '"' } as const
    const index = indexRecords(text, dialect)
    const written = parseRecords(text, index, 0, index.count, dialect)
    const original = parseRecords(csv.text, csv.index, 0, csv.index.count, csv.dialect)
    const sepLines = csv.text.startsWith('sep=') ? 1 : 0
    expect(written).toEqual(original.slice(sepLines))
  })

  it.each([
    ['proto-header.csv', 2, []],
    ['bom-twice.csv', 3, ['byte-order-mark-repeated']],
    ['unclosed-quote.csv', 402, ['quote-unclosed']],
    // papaparse reads its second row as one cell: the quote after `a` closes nothing.
    ['quote-in-middle.csv', 3, ['rows-ragged', 'quotes-stray']],
    ['eol-mixed.csv', 3, ['line-endings-mixed']],
    ['eol-cr-only.csv', 2, []],
    ['eol-in-cell.csv', 1, []],
    ['lone-cr-in-quotes.csv', 1, []],
    ['odd-separators.csv', 1, []],
    ['sep-line.csv', 1, []],
    ['semicolon-decimal-comma.csv', 2, []],
    ['delimiter-tie.csv', 2, ['delimiter-undecided']],
    ['ragged.csv', 4, ['rows-ragged']],
    ['header-only.csv', 0, ['header-only']],
    ['dup-headers.csv', 1, ['headers-twin']],
    ['empty-headers.csv', 1, ['headers-empty']],
    ['nul-bytes.csv', 3, ['nul-bytes']],
    ['trailing-garbage.csv', 1, ['nul-bytes']],
    ['numbers-odd.csv', null, []],
    ['formula-cells.csv', null, []],
  ] as const)('%s: %j rows, remarks %j', (name, rows, remarks) => {
    const csv = read(name)
    if (rows !== null) expect(rowsOf(csv)).toHaveLength(rows)
    expect(remarksOf(csv).filter((code) => code !== 'title-lines')).toEqual(remarks)
  })

  it('a quote that never closes is told with its line, and can be read as an ordinary character', () => {
    const [remark] = tableShape(read('unclosed-quote.csv')).remarks
    expect(remark).toMatchObject({ code: 'quote-unclosed', where: { line: 3 } })
    const plain = read('unclosed-quote.csv', { ignoreQuotes: true })
    expect(rowsOf(plain)).toHaveLength(402)
    expect(remarksOf(plain)).toEqual([])
  })

  it('names that JavaScript uses itself are names like others', () => {
    const csv = read('proto-header.csv')
    expect(tableShape(csv).columnNames.slice(0, 2)).toEqual(['__proto__', 'constructor'])
    expect(rowsOf(csv)[1]).toEqual(['1', '2', '3', '4', '5', 'Avion'])
  })

  it('the second byte order mark is not part of a name', () => {
    expect(tableShape(read('bom-twice.csv')).columnNames).toEqual(['id', 'nom'])
  })

  it('decimal commas do not make columns', () => {
    expect(rowsOf(read('semicolon-decimal-comma.csv'))[0]).toEqual(['A', '50,43', '2,83'])
  })

  it('cells beyond the header are kept', () => {
    expect(rowsOf(read('ragged.csv'))[2]).toEqual(['6', '7', '8', '9', '10'])
  })
})
