import Papa from 'papaparse'

import type { Dialect, LineEnding } from './dialect.ts'
import { rawCells, unquote } from './raw-cells.ts'
import type { RecordIndex } from './records.ts'

/** Long enough that a call costs nothing, short enough that a batch without quotes is often met (split is faster). */
const BATCH = 256

/**
 * The cells of records `from` (included) to `to` (excluded), as text, by papaparse. Rows keep their own number of
 * cells; a blank record has one empty cell. Cells are positions: never papaparse's `header: true`, which loses a
 * column named `__proto__` and merges twins.
 */
export function parseRecords(
  text: string,
  index: RecordIndex,
  from: number,
  to: number,
  dialect: Pick<Dialect, 'delimiter' | 'quote'>,
): string[][] {
  const rows: string[][] = []
  const last = Math.min(to, index.count)
  let unclosed = firstAtLeast(index.unclosedQuotes, from)
  let record = from
  while (record < last) {
    if (index.unclosedQuotes[unclosed] === record) {
      // papaparse would give the rest of the file to this cell.
      rows.push(cellsOf(text.slice(index.start(record), index.end(record)), dialect))
      unclosed++
      record++
      continue
    }
    const limit = Math.min(last, record + BATCH, index.unclosedQuotes[unclosed] ?? Infinity)
    const lineEnding = index.lineEnding(record)
    let next = record + 1
    while (next < limit && index.lineEnding(next) === lineEnding) next++
    pushAll(rows, parseBatch(text.slice(index.start(record), index.start(next)), lineEnding, dialect))
    record = next
  }
  return rows
}

/** The cells of one record, given without its line end. */
export function cellsOf(record: string, dialect: Pick<Dialect, 'delimiter' | 'quote'>): string[] {
  return rawCells(record, dialect).map((raw) => unquote(raw, dialect))
}

/** `batch` holds whole records that all end with `lineEnding`. */
function parseBatch(
  batch: string,
  lineEnding: LineEnding | '',
  dialect: Pick<Dialect, 'delimiter' | 'quote'>,
): string[][] {
  // Every record gets its line end: without one, papaparse reads `"a" ` at the end of a text as never closed.
  const newline = lineEnding === '' ? '\n' : lineEnding
  const input = lineEnding === '' ? batch + newline : batch
  // The parser itself, not Papa.parse: that one would drop a U+FEFF at the start of a batch.
  const parser = new Papa.Parser({
    delimiter: dialect.delimiter,
    newline,
    ...(dialect.quote === null && { fastMode: true }),
  })
  const { data } = parser.parse(input, 0, false) as { data: string[][] }
  data.pop()
  return data
}

function pushAll(rows: string[][], more: readonly string[][]): void {
  for (const row of more) rows.push(row)
}

function firstAtLeast(ascending: Uint32Array, value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? Infinity) < value) low = middle + 1
    else high = middle
  }
  return low
}
