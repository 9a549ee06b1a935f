import type { CellView, DocumentSummary, TableWindow } from '../../shared/ipc.ts'
import type { ShownRows } from '../../shared/ipc-views.ts'
import type { Language } from '../../shared/messages/language.ts'
import type { GridDecisions } from './grid-deciding.ts'
import type { GridEditing } from './grid-edits.ts'
import type { GridSight } from './grid-sight.ts'
import type { GridBounds } from './selection.ts'

export type LoadWindow = (
  from: number,
  count: number,
  firstColumn?: number,
  columnCount?: number,
) => Promise<TableWindow>

/** One cell, whole; row -1 is the header. */
export type LoadCell = (row: number, column: number) => Promise<CellView>

/** What the grid is given by the screen; replaced as a whole at each change. */
export type GridInputs = GridDecisions & {
  /** Null: the table is only looked at. */
  readonly editing: GridEditing | null
  readonly document: DocumentSummary
  readonly show: ShownRows
  readonly language: Language
  readonly loadWindow: LoadWindow
  readonly loadCell: LoadCell
  readonly sight: GridSight
}

/** How large the table is before its first rows are here; of a group's rows it is not known. */
export function boundsAtFirst({ document, show }: GridInputs): GridBounds {
  const { columns, rowCount, damagedRowCount } = document
  const rows = show === 'all' ? rowCount : show === 'damaged' ? damagedRowCount : 0
  return { rowCount: rows, columnCount: columns.length }
}
