import type { Delimiter, Dialect, LineEnding } from './dialect.ts'
import { needsQuotes, quoteCell, replaceCell } from './quoting.ts'
import { closingQuoteOf, rawCells, unquote } from './raw-cells.ts'
import type { RecordIndex } from './records.ts'
import { isSepLine } from './sep-line.ts'

/** A CSV text as it was read, and the cells to write otherwise (by record of the index, header and titles included). */
export type CsvSource = {
  readonly text: string
  readonly index: RecordIndex
  readonly dialect: Dialect
  changesOf(record: number): ReadonlyMap<number, string> | undefined
}

/** `original`: all as it was but for the changed cells. Else one delimiter and one line end throughout. */
export type CsvTarget =
  | 'original'
  | {
      readonly delimiter: Delimiter
      readonly lineEnding: LineEnding
    }

const CHUNK = 1 << 20

/**
 * Writes the text in chunks of about 1 million characters, never cut inside a surrogate pair.
 *
 * To `original`, an unchanged record is its raw slice: an untouched table gives the very same text. In a changed
 * record every other cell keeps its quotes and spaces. To another delimiter, cells keep their quotes or get those
 * they need; ragged rows stay ragged, blank lines blank, a last record without line end has none. What only made
 * sense in the old file is left out there: the `sep=;` line (with it Excel ignores the byte order mark), spare byte
 * order marks, the filler after the data.
 */
export function writeCsv(source: CsvSource, target: CsvTarget): Iterable<string> {
  return inChunks(target === 'original' ? originalPieces(source) : redelimitedPieces(source, target))
}

function* originalPieces(source: CsvSource): Iterable<string> {
  const { text, index, dialect } = source
  const mend = mustMendUnclosedQuotes(source)
  let written = 0
  let unclosed = 0
  for (let record = 0; record < index.count; record++) {
    const isUnclosed = index.unclosedQuotes[unclosed] === record
    if (isUnclosed) unclosed++
    const changes = source.changesOf(record)
    if ((changes?.size ?? 0) === 0 && !(mend && isUnclosed)) continue
    yield text.slice(written, index.start(record))
    written = index.end(record)
    const cells = changedCells(text.slice(index.start(record), written), changes, dialect)
    yield (mend && isUnclosed ? cells.map((raw) => mendUnclosed(raw, dialect)) : cells).join(
      dialect.delimiter,
    )
  }
  yield text.slice(written)
}

function* redelimitedPieces(source: CsvSource, target: Exclude<CsvTarget, 'original'>): Iterable<string> {
  const { text, index, dialect } = source
  for (let record = 0; record < index.count; record++) {
    const raw = text.slice(index.start(record), index.end(record))
    if (record === 0 && dialect.preambleRecords > 0 && isSepLine(raw)) continue
    const cells = changedCells(raw, source.changesOf(record), dialect)
    yield cells.map((cell) => redelimitCell(cell, dialect, target.delimiter)).join(target.delimiter)
    if (index.lineEnding(record) !== '') yield target.lineEnding
  }
}

function changedCells(
  raw: string,
  changes: ReadonlyMap<number, string> | undefined,
  dialect: Dialect,
): string[] {
  const cells = rawCells(raw, dialect)
  if (!changes) return cells
  for (const [column, text] of changes) {
    // A short row grows up to the changed cell.
    while (cells.length <= column) cells.push('')
    cells[column] = replaceCell(cells[column] ?? '', text, dialect)
  }
  // The only cell of a row, emptied: without quotes the row would be a blank line, or none.
  return cells.length === 1 && cells[0] === '' && dialect.quote !== null ? ['""'] : cells
}

/** A cell as another delimiter asks; its own quotes stay if it had any. */
export function redelimitCell(raw: string, dialect: Dialect, delimiter: Delimiter): string {
  if (raw.charCodeAt(0) === 34 && closingQuoteOf(raw, dialect) >= 0) return quoteCell(unquote(raw, dialect))
  return needsQuotes(raw, delimiter) ? quoteCell(raw) : raw
}

/**
 * A quote that never closed could be closed by a quote that a changed cell brings after it, and swallow what lies
 * between. Then, and only then, the cells with such a quote are written properly quoted.
 */
function mustMendUnclosedQuotes(source: CsvSource): boolean {
  const { text, index, dialect } = source
  if (index.unclosedQuotes.length === 0) return false
  for (let record = 0; record < index.count; record++) {
    const changes = source.changesOf(record)
    if (!changes || changes.size === 0) continue
    const cells = changedCells(text.slice(index.start(record), index.end(record)), changes, dialect)
    for (const column of changes.keys()) if (cells[column]?.includes('"')) return true
  }
  return false
}

function mendUnclosed(raw: string, dialect: Dialect): string {
  return raw.startsWith('"') && closingQuoteOf(raw, dialect) < 0 ? quoteCell(raw) : raw
}

/** Pieces gathered to about a million characters, never cut inside a surrogate pair. */
export function* inChunks(pieces: Iterable<string>): Iterable<string> {
  let waiting: string[] = []
  let length = 0
  for (const piece of pieces) {
    for (let from = 0; from < piece.length;) {
      let to = Math.min(piece.length, from + CHUNK - length)
      if (to < piece.length && isHighSurrogate(piece.charCodeAt(to - 1))) to++
      waiting.push(piece.slice(from, to))
      length += to - from
      from = to
      if (length >= CHUNK) {
        yield waiting.join('')
        waiting = []
        length = 0
      }
    }
  }
  if (length > 0) yield waiting.join('')
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}
