import type { Dialect } from './dialect.ts'
import { createQuoteScanner } from './quoted-cell.ts'

type Reading = Pick<Dialect, 'delimiter' | 'quote'>

/**
 * The cells of one record as they are written: quotes, doubled quotes and spaces included, so that
 * `rawCells(record, dialect).join(dialect.delimiter) === record`. `record` comes without its line end.
 */
export function rawCells(record: string, dialect: Reading): string[] {
  const { delimiter } = dialect
  if (dialect.quote === null || !record.includes('"')) return record.split(delimiter)
  const quotes = createQuoteScanner(record, delimiter, record.length)
  const cells: string[] = []
  let start = 0
  for (;;) {
    const closing = record.charCodeAt(start) === 34 ? quotes.closingQuote(start) : -1
    const end = record.indexOf(delimiter, closing < 0 ? start : closing + 1)
    if (end < 0) {
      cells.push(record.slice(start))
      return cells
    }
    cells.push(record.slice(start, end))
    start = end + 1
  }
}

/** Position of the closing quote of a raw cell, or -1 where the cell is not a quoted one. */
export function closingQuoteOf(raw: string, dialect: Reading): number {
  if (dialect.quote === null || raw.charCodeAt(0) !== 34) return -1
  return createQuoteScanner(raw, dialect.delimiter, raw.length).closingQuote(0)
}

/** The text that a raw cell stands for. A quote that never closes is an ordinary character. */
export function unquote(raw: string, dialect: Reading): string {
  const closing = closingQuoteOf(raw, dialect)
  return closing < 0 ? raw : raw.slice(1, closing).replaceAll('""', '"')
}
