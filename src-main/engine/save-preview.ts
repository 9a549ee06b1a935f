import { predictReaders } from '../../shared/csv/readers/predict-readers.ts'
import type { SaveFormat, SavePreview } from '../../shared/ipc.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import { firstRepairOfRow } from '../../shared/text/planned-repairs.ts'
import { copyShapeOf } from './copy-table.ts'
import type { OpenTable } from './open-table.ts'
import { unwritableCells } from './unwritable-cells.ts'

const LISTED = 200
const FIRST_ROWS = 20
const BATCH = 512

/** What a copy in this format will be, and what Excel, LibreOffice and data.gouv.fr will show of it. */
export function savePreview(table: OpenTable, format: SaveFormat): SavePreview {
  const { encoding, byteOrderMark, target } = copyShapeOf(table, format)
  const delimiter = target === 'original' ? table.csv.dialect.delimiter : target.delimiter
  const lineEnding = target === 'original' ? table.csv.dialect.lineEnding : target.lineEnding
  const unwritable = unwritableCells(table, format, LISTED)
  const first = Math.min(FIRST_ROWS, table.rows.count)
  const firstRows = [HEADER_ROW, ...Array.from({ length: first }, (_, row) => row)]
  return {
    format,
    description: { encoding, byteOrderMark, delimiter, lineEnding },
    unencodable: unwritable.cells,
    unencodableCount: unwritable.count,
    readers: predictReaders({
      firstRows: savedRows(table, firstRows),
      columnNames: table.shape.columnNames,
      encoding,
      byteOrderMark,
      delimiter,
      rowCount: table.rows.count,
      titleRecords: table.csv.dialect.preambleRecords,
      cells: (visit) => {
        visitSavedCells(table, visit)
      },
    }),
    identicalToOriginal: isUntouched(table, format),
  }
}

/** True where the copy is, byte for byte, the file that was opened. */
export function isUntouched(table: OpenTable, format: SaveFormat): boolean {
  const isUnicode = table.encoding.encoding === 'utf-8' || table.encoding.encoding === 'mixed'
  return format === 'original' && isUnicode && table.decisions.acceptedCount === 0
}

function visitSavedCells(table: OpenTable, visit: (column: number, text: string) => void): void {
  for (let from = 0; from < table.rows.count; from += BATCH) {
    const length = Math.min(BATCH, table.rows.count - from)
    const rows = Array.from({ length }, (_, i) => from + i)
    for (const cells of savedRows(table, rows))
      cells.forEach((text, column) => {
        visit(column, text)
      })
  }
}

/** Rows as they will be saved: the accepted repairs in place. */
function savedRows(table: OpenTable, rows: readonly number[]): readonly (readonly string[])[] {
  const { repairs } = table.plan
  return table.rows.cellsOf(rows).map((cells, i) => {
    const row = rows[i] ?? 0
    let saved: string[] | null = null
    for (let at = firstRepairOfRow(repairs, row); at < repairs.length && repairs.rows[at] === row; at++) {
      if (!table.decisions.isAccepted(at)) continue
      saved ??= [...cells]
      saved[repairs.columns[at] ?? 0] = table.decisions.textOf(at)
    }
    return saved ?? cells
  })
}
