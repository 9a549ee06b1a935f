import type { DocumentSummary } from '../../shared/ipc.ts'
import { spreadsheetRow } from '../../shared/messages/grid.ts'
import { widthForRowNumbers } from './column-widths.ts'
import type { GridSurface } from './grid-surface.ts'
import type { GridBounds } from './selection.ts'

const HEAD_HEIGHT = 32
const HEAD_HEIGHT_WITH_COUNTS = 48

/** Tells the surface, and screen readers, how large the table is. */
export function sizeGrid(
  host: HTMLElement,
  surface: GridSurface,
  { columns, rowCount, dialect }: DocumentSummary,
  bounds: GridBounds,
): void {
  const hasCounts = columns.some((column) => column.damagedCells > 0)
  const frozen = widthForRowNumbers(spreadsheetRow(rowCount, dialect.preambleRecords))
  surface.setSize(bounds.rowCount, frozen, hasCounts ? HEAD_HEIGHT_WITH_COUNTS : HEAD_HEIGHT)
  host.setAttribute('aria-rowcount', String(bounds.rowCount + 1))
  host.setAttribute('aria-colcount', String(bounds.columnCount + 1))
}
