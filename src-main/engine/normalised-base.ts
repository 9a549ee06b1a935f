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
  for (let from = 0; from < rows.count; from += BATCH) {
    const length = Math.min(BATCH, rows.count - from)
    const records = rows.cellsOf(Array.from({ length }, (_, i) => from + i))
    for (const cells of records) while (columnNames.length < cells.length) columnNames.push('')
    pieces.push(records.map(writeRecord).join(''))
  }
  const chunks = encodeChunks([writeRecord(columnNames), ...pieces], 'utf-8')
  return { bytes: Buffer.concat([...chunks]), rowCount: rows.count, columnNames }
}

function writeRecord(cells: readonly string[]): string {
  // Without quotes, a row of one empty cell would be a blank line.
  if (cells.length === 1 && cells[0] === '') return '""\n'
  return `${cells.map((cell) => (cell.includes('"') || needsQuotes(cell, ',') ? quoteCell(cell) : cell)).join(',')}\n`
}
