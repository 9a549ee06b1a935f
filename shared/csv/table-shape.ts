import type { Problem } from '../problem.ts'
import { cellsOf, parseRecords } from './cells.ts'
import type { CsvText } from './sniff-dialect.ts'

/** What the columns are, and what is odd about the table; nothing here is a change to it. */
export type TableShape = {
  readonly headerRecord: number
  /** Of the header. Rows may be shorter or longer: they stay as they are. */
  readonly columnCount: number
  /** As the file has them, for display: twins get a number, an empty one its place. The text keeps the originals. */
  readonly columnNames: readonly string[]
  readonly remarks: readonly Problem[]
}

/** Looks at the whole table: one pass that counts cells, parsing only the records that hold quotes. */
export function tableShape(csv: CsvText): TableShape {
  const { text, index, dialect } = csv
  const headerRecord = dialect.preambleRecords
  const header =
    headerRecord < index.count
      ? cellsOf(text.slice(index.start(headerRecord), index.end(headerRecord)), dialect)
      : []
  return {
    headerRecord,
    columnCount: header.length,
    columnNames: displayNames(header),
    remarks: [
      ...headerRemarks(header),
      ...recordRemarks(csv, headerRecord, header.length),
      ...textRemarks(csv),
    ],
  }
}

function displayNames(header: readonly string[]): string[] {
  const taken = new Set(header)
  const seen = new Set<string>()
  return header.map((name, column) => {
    const plain = name.trim() === '' ? `(${String(column + 1)})` : name
    if (!seen.has(plain)) {
      seen.add(plain)
      return plain
    }
    let number = 2
    while (taken.has(`${plain} (${String(number)})`) || seen.has(`${plain} (${String(number)})`)) number++
    const unique = `${plain} (${String(number)})`
    seen.add(unique)
    return unique
  })
}

function headerRemarks(header: readonly string[]): Problem[] {
  const remarks: Problem[] = []
  const empty = header.filter((name) => name.trim() === '').length
  if (empty > 0) remarks.push({ code: 'headers-empty', found: { count: empty } })
  const counts = new Map<string, number>()
  for (const name of header) if (name.trim() !== '') counts.set(name, (counts.get(name) ?? 0) + 1)
  const twins = [...counts].filter(([, count]) => count > 1)
  const [first] = twins
  if (first) remarks.push({ code: 'headers-twin', found: { count: twins.length, name: first[0] } })
  return remarks
}

function recordRemarks(csv: CsvText, headerRecord: number, columnCount: number): Problem[] {
  const { index } = csv
  const remarks: Problem[] = []
  let rows = 0
  let ragged = 0
  let firstRagged = -1
  const count = cellCounter(csv)
  for (let record = headerRecord + 1; record < index.count; record++) {
    if (index.isBlank(record)) continue
    rows++
    if (count(record) === columnCount) continue
    ragged++
    if (firstRagged < 0) firstRagged = record
  }
  if (headerRecord > 0) remarks.push({ code: 'title-lines', found: { count: headerRecord } })
  if (rows === 0 && index.count > 0) remarks.push({ code: 'header-only' })
  if (ragged > 0)
    remarks.push({ code: 'rows-ragged', where: { line: lineOf(csv, firstRagged) }, found: { count: ragged } })
  const { unclosedQuotes, strayQuotes } = index
  const [unclosed] = unclosedQuotes
  if (unclosed !== undefined) {
    remarks.push({
      code: 'quote-unclosed',
      where: { line: lineOf(csv, unclosed) },
      found: { count: unclosedQuotes.length },
    })
  }
  if (strayQuotes.count > 0) {
    remarks.push({
      code: 'quotes-stray',
      where: { line: lineOf(csv, strayQuotes.first) },
      found: { count: strayQuotes.count },
    })
  }
  return remarks
}

/** Number of cells of a record; only a record with quotes is parsed. */
function cellCounter({ text, index, dialect }: CsvText): (record: number) => number {
  const delimiter = dialect.delimiter.charCodeAt(0)
  const quote = dialect.quote === null ? -1 : dialect.quote.charCodeAt(0)
  return (record) => {
    const end = index.end(record)
    let cells = 1
    for (let at = index.start(record); at < end; at++) {
      const code = text.charCodeAt(at)
      if (code === delimiter) cells++
      else if (code === quote) {
        const [parsed = []] = parseRecords(text, index, record, record + 1, dialect)
        return parsed.length
      }
    }
    return cells
  }
}

function textRemarks(csv: CsvText): Problem[] {
  const { text, index, dialect } = csv
  const remarks: Problem[] = []
  if (dialect.mixedLineEndings) {
    const used = Object.values(index.lineEndings).filter((found) => found > 0)
    remarks.push({ code: 'line-endings-mixed', found: { count: used.length } })
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    let count = 0
    for (let at = nul; at >= 0; at = text.indexOf('\0', at + 1)) count++
    remarks.push({ code: 'nul-bytes', found: { count } })
  }
  const marks = text.indexOf('\uFEFF')
  if (marks >= 0)
    remarks.push({ code: 'byte-order-mark-repeated', found: { count: text.split('\uFEFF').length - 1 } })
  if (!csv.decided) remarks.push({ code: 'delimiter-undecided', found: { delimiter: dialect.delimiter } })
  return remarks
}

/** The line of the file on which a record starts, from 1, as a text editor counts. */
function lineOf({ text, index }: CsvText, record: number): number {
  const before = text.slice(0, index.start(record))
  return (before.match(/\r\n|\n|\r/g)?.length ?? 0) + 1
}
