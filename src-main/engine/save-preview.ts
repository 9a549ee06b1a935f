import { watchReaders } from '../../shared/csv/readers/predict-readers.ts'
import type { SaveFormat, SavePreview } from '../../shared/ipc-saving.ts'
import { runSteps } from '../../shared/steps.ts'
import type { Steps } from '../../shared/steps.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import { changesOfRow } from './accepted-changes.ts'
import { copyShapeOf } from './copy-table.ts'
import type { OpenTable } from './open-table.ts'
import { unwritableCells } from './unwritable-cells.ts'

const LISTED = 200
const FIRST_ROWS = 20
const BATCH = 512

/** What a copy in this format will be, and what Excel, LibreOffice and data.gouv.fr will show of it. */
export function savePreview(table: OpenTable, format: SaveFormat): SavePreview {
  return runSteps(previewInSteps(table, format))
}

/** The same with pauses: every cell is looked at. */
export function* previewInSteps(table: OpenTable, format: SaveFormat): Steps<SavePreview> {
  const { encoding, byteOrderMark, target } = copyShapeOf(table, format)
  const delimiter = target === 'original' ? table.csv.dialect.delimiter : target.delimiter
  const lineEnding = target === 'original' ? table.csv.dialect.lineEnding : target.lineEnding
  const unwritable = unwritableCells(table, format, LISTED)
  const { shown } = table
  const first = Math.min(FIRST_ROWS, shown.rowCount)
  const firstRows = [HEADER_ROW, ...Array.from({ length: first }, (_, place) => shown.rowAt(place))]
  const watch = watchReaders({
    firstRows: savedRows(table, firstRows),
    columnNames: shown.columns.map(({ name }) => name),
    encoding,
    byteOrderMark,
    delimiter,
    rowCount: shown.rowCount,
    titleRecords: table.csv.dialect.preambleRecords,
  })
  yield* visitSavedCells(table, watch.see)
  return {
    format,
    description: { encoding, byteOrderMark, delimiter, lineEnding },
    unencodable: unwritable.cells,
    unencodableCount: unwritable.count,
    readers: watch.view(),
    identicalToOriginal: isUntouched(table, format),
  }
}

/** True where the copy is, byte for byte, the file that was opened. */
export function isUntouched(table: OpenTable, format: SaveFormat): boolean {
  const isUnicode = table.encoding.encoding === 'utf-8' || table.encoding.encoding === 'mixed'
  return format === 'original' && isUnicode && table.decisions.acceptedCount === 0 && !table.shown.isEdited
}

function* visitSavedCells(table: OpenTable, visit: (column: number, text: string) => void): Steps<void> {
  const { rowCount, rowAt } = table.shown
  for (let from = 0; from < rowCount; from += BATCH) {
    const length = Math.min(BATCH, rowCount - from)
    const rows = Array.from({ length }, (_, i) => rowAt(from + i))
    for (const cells of savedRows(table, rows))
      cells.forEach((text, column) => {
        visit(column, text)
      })
    yield from / rowCount
  }
}

/** Rows as they will be saved: accepted repairs and edits in place, columns in the order shown. */
function savedRows(table: OpenTable, rows: readonly number[]): readonly (readonly string[])[] {
  const { shown } = table
  return shown.cellsOf(rows).map((cells, i) => {
    const changes = changesOfRow(table, rows[i] ?? 0)
    const saved = changes ? [...cells] : cells
    for (const [slot, text] of changes ?? []) (saved as string[])[slot] = text
    if (!shown.isArranged) return saved
    return shown.columns.map(({ slot }) => saved[slot] ?? '')
  })
}
