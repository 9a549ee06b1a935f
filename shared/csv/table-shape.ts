import type { Problem } from '../problem.ts'
import { cellsOf } from './cells.ts'
import { displayNames } from './column-names.ts'
import type { CsvText } from './sniff-dialect.ts'
import { tableRemarks } from './table-remarks.ts'

/** What the columns are, and what is odd about the table; nothing here is a change to it. */
export type TableShape = {
  readonly headerRecord: number
  /** Of the header. Rows may be shorter or longer: they stay as they are. */
  readonly columnCount: number
  /** As the file has them, for display: twins get a number, an empty one its place. The text keeps the originals. */
  readonly columnNames: readonly string[]
  readonly remarks: readonly Problem[]
}

/** Looks at the whole table: one pass that counts cells. */
export function tableShape(csv: CsvText): TableShape {
  const { text, index, dialect } = csv
  const headerRecord = dialect.preambleRecords
  const header =
    headerRecord < index.count
      ? cellsOf(text.slice(index.start(headerRecord), index.end(headerRecord)), dialect)
      : []
  return {
    headerRecord,
    columnCount: header.length,
    columnNames: displayNames(header),
    remarks: tableRemarks(csv, headerRecord, header),
  }
}
