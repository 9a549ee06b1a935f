import type { Dialect, LineEnding } from './dialect.ts'
import { needsQuotes, quoteCell, replaceCell } from './quoting.ts'
import { closingQuoteOf, rawCells } from './raw-cells.ts'
import { isSepLine } from './sep-line.ts'
import { inChunks, redelimitCell } from './write-csv.ts'
import type { CsvSource, CsvTarget } from './write-csv.ts'

/** A row of the new table. `record` is its record of the text, -1 for a new row; `changes` go by place in `columns`. */
export type ArrangedRow = {
  readonly record: number
  readonly changes: ReadonlyMap<number, string> | undefined
}

/** The rows and columns of a text in another order, with others among them, or fewer. */
export type Arrangement = {
  /** Where each column stands in the text; -1 for a new one. */
  readonly columns: readonly number[]
  /** How many columns the text names. Cells of longer rows stay at the end of their row. */
  readonly namedColumns: number
  readonly header: ArrangedRow
  /** In their order; blank lines of the text are not among them. */
  readonly rows: Iterable<ArrangedRow>
}

type Arranging = {
  readonly source: Omit<CsvSource, 'changesOf'>
  readonly arrangement: Arrangement
  readonly target: CsvTarget
}

/**
 * Writes a table whose rows or columns are no longer those of its text, in chunks as `writeCsv` does. Cells that did
 * not change keep their quotes and spaces, rows their line end, short rows stay short. Title lines stay above; blank
 * lines go, because nothing says beside which row they belong.
 */
export function writeArranged(
  source: Omit<CsvSource, 'changesOf'>,
  arrangement: Arrangement,
  target: CsvTarget,
): Iterable<string> {
  return inChunks(pieces({ source, arrangement, target }))
}

function* pieces(arranging: Arranging): Iterable<string> {
  const { source, arrangement, target } = arranging
  const { text, index, dialect } = source
  const isOriginal = target === 'original'
  if (isOriginal) yield text.slice(0, index.dataStart)
  for (let record = 0; record < dialect.preambleRecords; record++) {
    const raw = text.slice(index.start(record), index.end(record))
    if (isOriginal) yield raw + (index.lineEnding(record) || dialect.lineEnding)
    else if (record > 0 || !isSepLine(raw)) yield retold(raw, arranging) + target.lineEnding
  }
  // A text without line end after its last row gets none after the new last row.
  const endsOpen = index.count > 0 && index.lineEnding(index.count - 1) === ''
  let waiting: LineEnding | '' = ''
  for (const row of withHeader(arrangement)) {
    yield waiting + writeRow(row, arranging)
    waiting = isOriginal ? endingOf(row, source) : target.lineEnding
  }
  if (!endsOpen) yield waiting
}

function* withHeader({ header, rows }: Arrangement): Iterable<ArrangedRow> {
  yield header
  yield* rows
}

function endingOf({ record }: ArrangedRow, { index, dialect }: Arranging['source']): LineEnding {
  return (record < 0 ? '' : index.lineEnding(record)) || dialect.lineEnding
}

/** What was harmless where it stood may not be elsewhere: a quote that never closes, a byte order mark, a NUL. */
function movable(raw: string, dialect: Dialect): string {
  const isSafe =
    dialect.quote === null || closingQuoteOf(raw, dialect) >= 0 || !needsQuotes(raw, dialect.delimiter)
  return isSafe ? raw : quoteCell(raw)
}

/** A title line, in the target's delimiter. */
function retold(raw: string, { source, target }: Arranging): string {
  if (target === 'original') return raw
  const { dialect } = source
  return rawCells(raw, dialect)
    .map((cell) => redelimitCell(cell, dialect, target.delimiter))
    .join(target.delimiter)
}

function writeRow({ record, changes }: ArrangedRow, { source, arrangement, target }: Arranging): string {
  const { text, index, dialect } = source
  const { columns, namedColumns } = arrangement
  const old =
    record < 0
      ? null
      : rawCells(text.slice(index.start(record), index.end(record)), dialect).map((raw) =>
          movable(raw, dialect),
        )
  const cells: string[] = []
  /** A short row ends where its last cell stands; the header and new rows are whole. */
  let length = 0
  columns.forEach((column, place) => {
    const raw = column < 0 ? undefined : old?.[column]
    const change = changes?.get(place)
    const fresh = raw ?? (dialect.quotesAll ? '""' : '')
    cells.push(change === undefined ? fresh : replaceCell(fresh, change, dialect))
    if (record <= dialect.preambleRecords || raw !== undefined || change !== undefined) length = place + 1
  })
  cells.length = length
  const beyond = old?.slice(namedColumns) ?? []
  if (beyond.length > 0) {
    while (cells.length < columns.length) cells.push('')
    cells.push(...beyond)
  }
  const delimiter = target === 'original' ? dialect.delimiter : target.delimiter
  const written =
    target === 'original' ? cells : cells.map((cell) => redelimitCell(cell, dialect, target.delimiter))
  // Without quotes, a row of one empty cell would be a blank line, or none.
  return written.length === 1 && written[0] === '' && dialect.quote !== null
    ? quoteCell('')
    : written.join(delimiter)
}
