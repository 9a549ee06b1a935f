import { parseRecords } from '../../shared/csv/cells.ts'
import { cutCell } from '../../shared/csv/cut-cell.ts'
import type { CsvText } from '../../shared/csv/sniff-dialect.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'

/**
 * Rows as the officer counts them: the record under the header is row 0, the header is -1, title lines above it count
 * down from -2. Blank lines below the header are no rows; they stay in the text, and in every copy of it.
 */
export type TableRows = {
  readonly count: number
  recordOf(row: number): number
  /** The row of a record that is not blank. */
  rowOf(record: number): number
  cells(row: number): readonly string[]
  /** Undefined where the row is too short to have it. */
  cell(row: number, column: number): string | undefined
  /** The cells of several rows, in their order. */
  cellsOf(rows: readonly number[]): readonly (readonly string[])[]
}

export function createTableRows(csv: CsvText): TableRows {
  const { index, dialect, text } = csv
  const first = dialect.preambleRecords + 1
  const records = recordsWithoutBlanks(csv, first)

  function recordOf(row: number): number {
    return row > HEADER_ROW && records ? (records[row] ?? index.count) : row + first
  }

  function rowOf(record: number): number {
    if (!records || record < first) return record - first
    let low = 0
    let high = records.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((records[middle] ?? Infinity) < record) low = middle + 1
      else high = middle
    }
    return low
  }

  function cellsOf(rows: readonly number[]): string[][] {
    const found: string[][] = []
    for (let at = 0; at < rows.length;) {
      const from = recordOf(rows[at] ?? 0)
      let length = 1
      while (at + length < rows.length && recordOf(rows[at + length] ?? 0) === from + length) length++
      found.push(...parseRecords(text, index, from, from + length, dialect))
      at += length
    }
    return found
  }

  return {
    count: records ? records.length : Math.max(0, index.count - first),
    recordOf,
    rowOf,
    cells: (row) => cellsOf([row])[0] ?? [],
    cell(row, column) {
      const record = recordOf(row)
      return cutCell(text, index.start(record), index.end(record), dialect, column)
    },
    cellsOf,
  }
}

/** Null where no line is blank, which is nearly always: then rows and records differ by a constant. */
function recordsWithoutBlanks({ index }: CsvText, first: number): Uint32Array | null {
  let blanks = 0
  for (let record = first; record < index.count; record++) if (index.isBlank(record)) blanks++
  if (blanks === 0) return null
  const records = new Uint32Array(Math.max(0, index.count - first - blanks))
  let count = 0
  for (let record = first; record < index.count; record++)
    if (!index.isBlank(record)) records[count++] = record
  return records
}
