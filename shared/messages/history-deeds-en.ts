import type { CellChange, SomeNames } from '../ipc-history.ts'
import { listed } from './history-deed-words.ts'
import type { Deeds } from './history-deed-words.ts'
import { plural, quoted } from './typography.ts'

const enCells = (count: number): string => plural(count, 'en', 'cell', 'cells')
const enRows = (count: number): string => plural(count, 'en', 'row', 'rows')
const enColumns = (columns: SomeNames): string =>
  columns.count === 1
    ? `the column ${listed(columns)}`
    : `${String(columns.count)} columns (${listed(columns)})`
const enCell = ({ column, rowNumber }: CellChange): string =>
  rowNumber === null
    ? `the cell ${column} of a row deleted since`
    : `the cell ${column}, row ${String(rowNumber)}`

/** “You …” */
export const englishDone: Deeds = {
  nothing: 'touched the table',
  inColumns: (columns) =>
    columns.count === 0 ? '' : ` (${columns.count === 1 ? 'column' : 'columns'} ${listed(columns)})`,
  editedOne: (cell) => `changed ${enCell(cell)}`,
  clearedOne: (cell) => `emptied ${enCell(cell)}`,
  edited: (cells, where) => `changed ${enCells(cells)}${where}`,
  cleared: (cells, where) => `emptied ${enCells(cells)}${where}`,
  pasted: (cells, where) => `pasted ${enCells(cells)}${where}`,
  filled: (cells, where) => `filled ${enCells(cells)}${where}`,
  replaced: (cells, where) => `replaced text in ${enCells(cells)}${where}`,
  tookValue: (cell) => `put an earlier value back in ${enCell(cell)}`,
  settled: (cell) => `chose the value of ${enCell(cell)}`,
  repaired: (cells) => `applied ${plural(cells, 'en', 'repair', 'repairs')}`,
  restored: (when) => `put the table back as it was ${when}`,
  addedRows: (rows) => `added ${enRows(rows)}`,
  duplicatedRows: (rows) => `duplicated ${enRows(rows)}`,
  deletedRows: (rows) => `deleted ${enRows(rows)}`,
  restoredRows: (rows) => `brought back ${enRows(rows)}`,
  movedRows: (rows) => `moved ${enRows(rows)}`,
  renamedColumn: (before, after) => `renamed the column ${quoted(before, 'en')} to ${quoted(after, 'en')}`,
  addedColumns: (columns) => `added ${enColumns(columns)}`,
  deletedColumns: (columns) => `deleted ${enColumns(columns)}`,
  restoredColumns: (columns) => `brought back ${enColumns(columns)}`,
  movedColumns: (columns) => `moved ${enColumns(columns)}`,
}

/** “You undid …” */
export const englishNamed: Deeds = {
  nothing: 'a change',
  inColumns: englishDone.inColumns,
  editedOne: (cell) => `changing ${enCell(cell)}`,
  clearedOne: (cell) => `emptying ${enCell(cell)}`,
  edited: (cells, where) => `changing ${enCells(cells)}${where}`,
  cleared: (cells, where) => `emptying ${enCells(cells)}${where}`,
  pasted: (cells, where) => `pasting ${enCells(cells)}${where}`,
  filled: (cells, where) => `filling ${enCells(cells)}${where}`,
  replaced: (cells, where) => `replacing text in ${enCells(cells)}${where}`,
  tookValue: (cell) => `putting an earlier value back in ${enCell(cell)}`,
  settled: (cell) => `choosing the value of ${enCell(cell)}`,
  repaired: (cells) => `applying ${plural(cells, 'en', 'repair', 'repairs')}`,
  restored: (when) => `putting the table back as it was ${when}`,
  addedRows: (rows) => `adding ${enRows(rows)}`,
  duplicatedRows: (rows) => `duplicating ${enRows(rows)}`,
  deletedRows: (rows) => `deleting ${enRows(rows)}`,
  restoredRows: (rows) => `bringing back ${enRows(rows)}`,
  movedRows: (rows) => `moving ${enRows(rows)}`,
  renamedColumn: (before, after) => `renaming the column ${quoted(before, 'en')} to ${quoted(after, 'en')}`,
  addedColumns: (columns) => `adding ${enColumns(columns)}`,
  deletedColumns: (columns) => `deleting ${enColumns(columns)}`,
  restoredColumns: (columns) => `bringing back ${enColumns(columns)}`,
  movedColumns: (columns) => `moving ${enColumns(columns)}`,
}
