import type { Problem } from '../problem.ts'
import { rawCells } from './raw-cells.ts'
import { isSepLine } from './sep-line.ts'
import type { CsvText } from './sniff-dialect.ts'

/** What is worth knowing about a table and is no damage to its letters. Each remark names the first line concerned. */
export function tableRemarks(csv: CsvText, headerRecord: number, header: readonly string[]): Problem[] {
  return [
    ...headerRemarks(header),
    ...rowRemarks(csv, headerRecord, header.length),
    ...quoteRemarks(csv),
    ...textRemarks(csv),
  ]
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

function rowRemarks(csv: CsvText, headerRecord: number, columnCount: number): Problem[] {
  const { text, index } = csv
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
  const sepLines = headerRecord > 0 && isSepLine(text.slice(index.start(0), index.end(0))) ? 1 : 0
  const titles = headerRecord - sepLines
  if (titles > 0) remarks.push({ code: 'title-lines', found: { count: titles } })
  if (rows === 0 && index.count > 0) remarks.push({ code: 'header-only' })
  if (ragged > 0) {
    const line = lineOfRecord(csv, firstRagged)
    remarks.push({ code: 'rows-ragged', where: { line }, found: { count: ragged } })
  }
  return remarks
}

/** Number of cells of a record; quotes are followed only where there are any. */
function cellCounter({ text, index, dialect }: CsvText): (record: number) => number {
  const delimiter = dialect.delimiter.charCodeAt(0)
  const quote = dialect.quote === null ? -1 : dialect.quote.charCodeAt(0)
  return (record) => {
    const start = index.start(record)
    const end = index.end(record)
    let cells = 1
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at)
      if (code === delimiter) cells++
      else if (code === quote) return rawCells(text.slice(start, end), dialect).length
    }
    return cells
  }
}

function quoteRemarks(csv: CsvText): Problem[] {
  const { unclosedQuotes, strayQuotes } = csv.index
  const remarks: Problem[] = []
  const [unclosed] = unclosedQuotes
  if (unclosed !== undefined) {
    const line = lineOfRecord(csv, unclosed)
    remarks.push({ code: 'quote-unclosed', where: { line }, found: { count: unclosedQuotes.length } })
  }
  if (strayQuotes.count > 0) {
    const line = lineOfRecord(csv, strayQuotes.first)
    remarks.push({ code: 'quotes-stray', where: { line }, found: { count: strayQuotes.count } })
  }
  return remarks
}

function textRemarks(csv: CsvText): Problem[] {
  const { text, index, dialect } = csv
  const remarks: Problem[] = []
  if (dialect.mixedLineEndings) {
    const kinds = Object.values(index.lineEndings).filter((found) => found > 0).length
    remarks.push({ code: 'line-endings-mixed', found: { count: kinds } })
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    remarks.push({
      code: 'nul-bytes',
      where: { line: lineAt(text, nul) },
      found: { count: countOf(text, '\0') },
    })
  }
  // Elsewhere than at the start of a line, U+FEFF is an invisible space like others.
  const marks = index.dataStart + countOf(text, '\n\uFEFF') + countOf(text, '\r\uFEFF')
  if (marks > 0) remarks.push({ code: 'byte-order-mark-repeated', found: { count: marks } })
  if (!csv.decided) remarks.push({ code: 'delimiter-undecided', found: { delimiter: dialect.delimiter } })
  return remarks
}

/** The line of the file on which a record starts, from 1, as a text editor counts. */
export function lineOfRecord({ text, index }: CsvText, record: number): number {
  return lineAt(text, index.start(record))
}

function lineAt(text: string, position: number): number {
  const lineEnds =
    countOf(text, '\n', position) + countOf(text, '\r', position) - countOf(text, '\r\n', position)
  return lineEnds + 1
}

function countOf(text: string, what: string, before = Infinity): number {
  let count = 0
  for (let at = text.indexOf(what); at >= 0 && at < before; at = text.indexOf(what, at + 1)) count++
  return count
}
