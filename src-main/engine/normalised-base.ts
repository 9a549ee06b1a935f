import { cellsOf } from '../../shared/csv/cells.ts'
import type { Dialect } from '../../shared/csv/dialect.ts'
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
    const plainWidth = written.addPlain(text, start, end, dialect)
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

const [NUL, LF, CR, DOS_END, QUOTE, COMMA, BYTE_ORDER_MARK] = [0, 0x0a, 0x0d, 0x1a, 0x22, 0x2c, 0xfeff]

type Reading = Pick<Dialect, 'delimiter' | 'quote'>

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
   * Adds a record without making strings of it. Answers how many cells it has; 0, with nothing added, where quotes do
   * not simply stand around cells, or where what it holds may mean something at the edge of a cell.
   */
  addPlain(text: string, start: number, end: number, dialect: Reading): number {
    const before = this.#length
    // Each unit is three bytes at most, and so is a cell of a comma alone.
    this.#makeRoom((end - start) * 3 + 1)
    let width = 0
    for (let at = start; ; at++) {
      at = this.#addCell(text, at, end, dialect)
      width++
      if (at < 0 || at === end) {
        const isLost = at < 0 || this.#length === before
        if (!isLost) this.#bytes[this.#length++] = LF
        else this.#length = before
        return isLost ? 0 : width
      }
      this.#bytes[this.#length++] = COMMA
    }
  }

  /** Answers where the cell ends; -1 if it is not plain. */
  #addCell(text: string, start: number, end: number, { delimiter, quote }: Reading): number {
    const separator = delimiter.charCodeAt(0)
    const isQuoted = quote !== null && start < end && text.charCodeAt(start) === QUOTE
    const bytes = this.#bytes
    let to = this.#length
    let needsQuotes = false
    let at = isQuoted ? start + 1 : start
    for (; at < end; at++) {
      const code = text.charCodeAt(at)
      if (code === separator && !isQuoted) break
      if (code === QUOTE) {
        if (!isQuoted) return -1
        if (at + 1 === end || text.charCodeAt(at + 1) !== QUOTE) break
        // Doubled here and doubled there.
        bytes[to++] = QUOTE
        needsQuotes = true
        at++
      }
      if (code === COMMA || code === LF || code === CR) needsQuotes = true
      if (code < 0x80) {
        if (code === NUL || code === DOS_END) return -1
        bytes[to++] = code
      } else if (code < 0x800) {
        bytes[to++] = 0xc0 | (code >> 6)
        bytes[to++] = 0x80 | (code & 0x3f)
      } else {
        if ((code & 0xf800) === 0xd800 || code === BYTE_ORDER_MARK) return -1
        bytes[to++] = 0xe0 | (code >> 12)
        bytes[to++] = 0x80 | ((code >> 6) & 0x3f)
        bytes[to++] = 0x80 | (code & 0x3f)
      }
    }
    if (isQuoted) {
      if (at === end) return -1
      at++
      if (at < end && text.charCodeAt(at) !== separator) return -1
    }
    this.#length = needsQuotes ? putInQuotes(bytes, this.#length, to) : to
    return at
  }

  #makeRoom(count: number): void {
    if (this.#length + count <= this.#bytes.length) return
    const wider = Buffer.allocUnsafe(Math.ceil(this.#bytes.length * 1.5) + count)
    wider.set(this.bytes)
    this.#bytes = wider
  }
}

/** @returns where the cell ends then */
function putInQuotes(bytes: Buffer, from: number, to: number): number {
  bytes.copyWithin(from + 1, from, to)
  bytes[from] = QUOTE
  bytes[to + 1] = QUOTE
  return to + 2
}

function writeRecord(cells: readonly string[]): string {
  // Without quotes, a row of one empty cell would be a blank line.
  if (cells.length === 1 && cells[0] === '') return '""\n'
  return `${cells.map((cell) => (cell.includes('"') || needsQuotes(cell, ',') ? quoteCell(cell) : cell)).join(',')}\n`
}
