import { cellsOf } from '../../shared/csv/cells.ts'
import { quoteCell, needsQuotes } from '../../shared/csv/quoting.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import { encodeText } from '../encoding/encode.ts'
import type { OpenTable } from './open-table.ts'

export type NormalisedBase = {
  readonly bytes: Buffer
  readonly rowCount: number
  /** As the file has them; "" for the columns of rows that are longer than the header. */
  readonly columnNames: readonly string[]
}

/**
 * A table as a project keeps it for ever: UTF-8, commas, LF, RFC 4180; the header as wide as the widest row, every
 * other row as long as it is. Title lines and blank lines are not of the table. Bytes that nobody could read stay bytes.
 */
export function normalisedBase({ rows, csv }: Pick<OpenTable, 'rows' | 'csv'>): NormalisedBase {
  const { text, index, dialect } = csv
  const columnNames = index.count > dialect.preambleRecords ? [...rows.cells(HEADER_ROW)] : []
  const written = new WrittenRows(text.length)
  let width = columnNames.length
  for (let row = 0; row < rows.count; row++) {
    const record = rows.recordOf(row)
    const [start, end] = [index.start(record), index.end(record)]
    const plainWidth = written.addPlain(text, start, end, dialect.delimiter)
    if (plainWidth > width) width = plainWidth
    if (plainWidth > 0) continue
    const cells = cellsOf(text.slice(start, end), dialect)
    width = Math.max(width, cells.length)
    written.add(encodeText(writeRecord(cells), 'utf-8'))
  }
  while (columnNames.length < width) columnNames.push('')
  const header = encodeText(writeRecord(columnNames), 'utf-8')
  return { bytes: Buffer.concat([header, written.bytes]), rowCount: rows.count, columnNames }
}

const [NUL, LF, DOS_END, QUOTE, COMMA, BYTE_ORDER_MARK] = [0, 0x0a, 0x1a, 0x22, 0x2c, 0xfeff]

/** The rows of a table in UTF-8, one after the other. The first key typed in a large table waits for them. */
class WrittenRows {
  #bytes: Buffer
  #length = 0

  constructor(expected: number) {
    this.#bytes = Buffer.allocUnsafe(expected)
  }

  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length)
  }

  add(row: Uint8Array): void {
    this.#makeRoom(row.length)
    this.#bytes.set(row, this.#length)
    this.#length += row.length
  }

  /**
   * Adds a record that is its own text with commas, as nearly all are, without making strings of it. Answers how many
   * cells it has; 0, with nothing added, if it is empty, or if a cell may need quotes or has no plain UTF-8.
   */
  addPlain(text: string, start: number, end: number, delimiter: string): number {
    if (start === end) return 0
    this.#makeRoom((end - start) * 3 + 1)
    const bytes = this.#bytes
    const separator = delimiter.charCodeAt(0)
    let to = this.#length
    let width = 1
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at)
      if (code === separator) {
        width++
        bytes[to++] = COMMA
      } else if (code < 0x80) {
        if (code === QUOTE || code === COMMA || code === NUL || code === DOS_END) return 0
        bytes[to++] = code
      } else if (code < 0x800) {
        bytes[to++] = 0xc0 | (code >> 6)
        bytes[to++] = 0x80 | (code & 0x3f)
      } else {
        if ((code & 0xf800) === 0xd800 || code === BYTE_ORDER_MARK) return 0
        bytes[to++] = 0xe0 | (code >> 12)
        bytes[to++] = 0x80 | ((code >> 6) & 0x3f)
        bytes[to++] = 0x80 | (code & 0x3f)
      }
    }
    bytes[to++] = LF
    this.#length = to
    return width
  }

  #makeRoom(count: number): void {
    if (this.#length + count <= this.#bytes.length) return
    const wider = Buffer.allocUnsafe(Math.ceil(this.#bytes.length * 1.5) + count)
    wider.set(this.bytes)
    this.#bytes = wider
  }
}

function writeRecord(cells: readonly string[]): string {
  // Without quotes, a row of one empty cell would be a blank line.
  if (cells.length === 1 && cells[0] === '') return '""\n'
  return `${cells.map((cell) => (cell.includes('"') || needsQuotes(cell, ',') ? quoteCell(cell) : cell)).join(',')}\n`
}
