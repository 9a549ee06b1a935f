import { cellsOf } from '../../shared/csv/cells.ts'
import type { CsvText } from '../../shared/csv/sniff-dialect.ts'
import { quoteCell, needsQuotes } from '../../shared/csv/quoting.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import { encodeChunks } from '../encoding/encode.ts'
import type { OpenTable } from './open-table.ts'

export type NormalisedBase = {
  readonly bytes: Buffer
  readonly rowCount: number
  /** As the file has them; "" for the columns of rows that are longer than the header. */
  readonly columnNames: readonly string[]
}

const BATCH = 512

/**
 * A table as a project keeps it for ever: UTF-8, commas, LF, RFC 4180; the header as wide as the widest row, every
 * other row as long as it is. Title lines and blank lines are not of the table. Bytes that nobody could read stay bytes.
 */
export function normalisedBase({ rows, csv }: Pick<OpenTable, 'rows' | 'csv'>): NormalisedBase {
  const columnNames = csv.index.count > csv.dialect.preambleRecords ? [...rows.cells(HEADER_ROW)] : []
  const pieces: string[] = []
  let width = columnNames.length
  for (let from = 0; from < rows.count; from += BATCH) {
    let piece = ''
    for (let row = from; row < Math.min(from + BATCH, rows.count); row++) {
      const written = writeRow(csv, rows.recordOf(row))
      width = Math.max(width, written.width)
      piece += written.line
    }
    pieces.push(piece)
  }
  while (columnNames.length < width) columnNames.push('')
  const chunks = encodeChunks([writeRecord(columnNames), ...pieces], 'utf-8')
  return { bytes: Buffer.concat([...chunks]), rowCount: rows.count, columnNames }
}

/** Cell by cell only where a cell needs quotes: nearly all records are their own text, with commas. */
function writeRow(
  { text, index, dialect }: CsvText,
  record: number,
): { readonly line: string; readonly width: number } {
  const [start, end] = [index.start(record), index.end(record)]
  const width = widthOfPlain(text, start, end, dialect.delimiter)
  const own = text.slice(start, end)
  if (width === 0) {
    const cells = cellsOf(own, dialect)
    return { line: writeRecord(cells), width: cells.length }
  }
  const line = dialect.delimiter === ',' ? own : own.replaceAll(dialect.delimiter, ',')
  return { line: `${line}\n`, width }
}

const [QUOTE, COMMA, BYTE_ORDER_MARK, NUL, DOS_END] = [0x22, 0x2c, 0xfeff, 0, 0x1a]

/** How many cells a record has; 0 if it is empty, or if one of its cells may need quotes between commas. */
function widthOfPlain(text: string, start: number, end: number, delimiter: string): number {
  if (start === end) return 0
  const separator = delimiter.charCodeAt(0)
  let width = 1
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === separator) width++
    else if (code === QUOTE || code === COMMA || code === BYTE_ORDER_MARK || code === NUL || code === DOS_END)
      return 0
  }
  return width
}

function writeRecord(cells: readonly string[]): string {
  // Without quotes, a row of one empty cell would be a blank line.
  if (cells.length === 1 && cells[0] === '') return '""\n'
  return `${cells.map((cell) => (cell.includes('"') || needsQuotes(cell, ',') ? quoteCell(cell) : cell)).join(',')}\n`
}
