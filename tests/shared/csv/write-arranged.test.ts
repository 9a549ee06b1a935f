import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseRecords } from '../../../shared/csv/cells.ts'
import { delimiters } from '../../../shared/csv/dialect.ts'
import type { Dialect } from '../../../shared/csv/dialect.ts'
import { indexRecords } from '../../../shared/csv/records.ts'
import { writeArranged } from '../../../shared/csv/write-arranged.ts'
import type { Arrangement } from '../../../shared/csv/write-arranged.ts'
import type { CsvTarget } from '../../../shared/csv/write-csv.ts'
import { hostileText } from './hostile-text.ts'

const semicolons: Dialect = {
  delimiter: ';',
  quote: '"',
  lineEnding: '\r\n',
  mixedLineEndings: false,
  preambleRecords: 0,
  quotesAll: false,
}

function arrange(
  text: string,
  arrangement: Partial<Arrangement>,
  target: CsvTarget = 'original',
  dialect = semicolons,
): string {
  const index = indexRecords(text, dialect)
  const named =
    parseRecords(text, index, dialect.preambleRecords, dialect.preambleRecords + 1, dialect)[0] ?? []
  const whole: Arrangement = {
    columns: named.map((_, column) => column),
    namedColumns: named.length,
    header: { record: dialect.preambleRecords, changes: undefined },
    rows: [],
    ...arrangement,
  }
  return [...writeArranged({ text, index, dialect }, whole, target)].join('')
}

const kept = (record: number) => ({ record, changes: undefined })
const fresh = (...cells: [number, string][]) => ({ record: -1, changes: new Map(cells) })

describe('rows and columns in another order', () => {
  const text = 'nom;"ville";code\r\nMairie;"Lens";62300\r\n"Piscine ; été";Liévin;62800\r\n'

  it('cells that only moved keep their quotes', () => {
    expect(arrange(text, { rows: [kept(2), kept(1)] })).toBe(
      'nom;"ville";code\r\n"Piscine ; été";Liévin;62800\r\nMairie;"Lens";62300\r\n',
    )
    expect(arrange(text, { columns: [2, 1], rows: [kept(1)] })).toBe('code;"ville"\r\n62300;"Lens"\r\n')
  })

  it('a new row and a new column are written where they stand', () => {
    const rows = [kept(1), fresh([0, 'Gare; quai 2'], [3, 'oui']), kept(2)]
    const header = { record: 0, changes: new Map([[3, 'ouvert']]) }
    expect(arrange(text, { columns: [0, 1, 2, -1], header, rows })).toBe(
      'nom;"ville";code;ouvert\r\nMairie;"Lens";62300\r\n"Gare; quai 2";;;oui\r\n"Piscine ; été";Liévin;62800\r\n',
    )
  })

  it('a last line without end stays so, and no two rows are glued together', () => {
    const open = 'a;b\n1;2\n3;4'
    expect(arrange(open, { rows: [kept(2), kept(1)] }, 'original', { ...semicolons, lineEnding: '\n' })).toBe(
      'a;b\n3;4\n1;2',
    )
  })

  it('titles stay above, the sep line goes where another delimiter comes', () => {
    const titled = 'sep=;\r\nÉquipements;;\r\nnom;ville\r\nMairie;Lens\r\n'
    const dialect = { ...semicolons, preambleRecords: 2 }
    expect(arrange(titled, { rows: [kept(3)] }, 'original', dialect)).toBe(titled)
    expect(arrange(titled, { rows: [kept(3)] }, { delimiter: ',', lineEnding: '\n' }, dialect)).toBe(
      'Équipements,,\nnom,ville\nMairie,Lens\n',
    )
  })

  it('a row emptied to one blank cell is not lost as a blank line', () => {
    expect(arrange('a\r\nx\r\n', { rows: [{ record: 1, changes: new Map([[0, '']]) }] })).toBe('a\r\n""\r\n')
  })

  it('cells of rows that are longer than the header stay at the end of their row', () => {
    expect(arrange('a;b\r\n1;2;3\r\n', { columns: [1, 0, -1], rows: [kept(1)] })).toBe('b;a;\r\n2;1;;3\r\n')
  })
})

it('whatever the text, an arranged table reads back as its rows in their new order', () => {
  fc.assert(
    fc.property(
      hostileText(),
      fc.constantFrom(...delimiters),
      fc.constantFrom<CsvTarget>('original', { delimiter: ',', lineEnding: '\n' }),
      fc.infiniteStream(fc.nat()),
      (text, delimiter, target, numbers) => {
        const dialect: Dialect = { ...semicolons, delimiter, lineEnding: '\n' }
        const index = indexRecords(text, dialect)
        const all = parseRecords(text, index, 0, index.count, dialect)
        const named = all[0]?.length ?? 0
        fc.pre(index.count > 1 && named > 0)
        const draw = (below: number) => (numbers.next().value as number) % below
        const columns = shuffled(all[0]?.map((_, column) => column) ?? [], draw)
        const records = shuffled(
          all.map((_, record) => record).filter((record) => record > 0 && !index.isBlank(record)),
          draw,
        )
        const written = arrange(text, { columns, rows: records.map(kept) }, target, dialect)
        const reading = target === 'original' ? dialect : { ...dialect, delimiter: target.delimiter }
        const again = indexRecords(written, reading)
        const read = parseRecords(written, again, 0, again.count, reading)
        const expected = [0, ...records].map((record) => {
          const cells = all[record] ?? []
          return [...columns.map((column) => cells[column] ?? ''), ...cells.slice(named)]
        })
        expect(read.map(withoutEmptyEnd)).toEqual(expected.map(withoutEmptyEnd))
      },
    ),
    { numRuns: 3_000 },
  )
})

function shuffled<T>(list: readonly T[], draw: (below: number) => number): T[] {
  const left = [...list]
  const taken: T[] = []
  while (left.length > 0) taken.push(...left.splice(draw(left.length), 1))
  return taken
}

function withoutEmptyEnd(cells: readonly string[]): string[] {
  let end = cells.length
  while (end > 0 && cells[end - 1] === '') end--
  return cells.slice(0, end)
}
