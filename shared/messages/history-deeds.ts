import type { CellChange, SomeNames, TableChange } from '../ipc-history.ts'
import { momentWords } from './history-moment.ts'
import type { Language } from './language.ts'
import { french } from './french.ts'
import { plural, quoted } from './typography.ts'

/** What a gesture did, as what follows « Vous avez » and “You”: « supprimé 3 lignes », “deleted 3 rows”. */
export function deedOf(change: TableChange, now: number, language: Language): string {
  const deeds = language === 'fr' ? frenchDeeds : englishDeeds
  if (change.restored !== undefined) {
    return deeds.restored(momentWords(change.restored, now, language).when)
  }
  const { cells, columns, kind } = change
  if (kind === 'repair') return deeds.repaired(cells + columns.renamed.length)
  const parts = [...columnDeeds(change, deeds), ...rowDeeds(change, deeds)]
  if (cells > 0 && !hidesCells(change)) parts.unshift(cellDeed(change, deeds))
  return parts.length === 0 ? deeds.nothing : parts.join(', ')
}

/** The cells of a duplicated row, or those that a restored row had, are not told one by one. */
function hidesCells({ kind }: TableChange): boolean {
  return kind === 'duplicate-rows'
}

function cellDeed(change: TableChange, deeds: Deeds): string {
  const { kind, cells, inColumns, sample } = change
  const [first] = sample
  const where = deeds.inColumns(inColumns)
  if (kind === 'paste') return deeds.pasted(cells, where)
  if (kind === 'fill') return deeds.filled(cells, where)
  if (kind === 'clear') return cells === 1 && first ? deeds.clearedOne(first) : deeds.cleared(cells, where)
  if (kind === 'replace') return deeds.replaced(cells, where)
  return cells === 1 && first ? deeds.editedOne(first) : deeds.edited(cells, where)
}

function rowDeeds({ kind, rows }: TableChange, deeds: Deeds): string[] {
  const found: string[] = []
  if (rows.inserted > 0) {
    found.push(
      kind === 'duplicate-rows' ? deeds.duplicatedRows(rows.inserted) : deeds.addedRows(rows.inserted),
    )
  }
  if (rows.deleted > 0) found.push(deeds.deletedRows(rows.deleted))
  if (rows.restored > 0) found.push(deeds.restoredRows(rows.restored))
  if (rows.moved > 0) found.push(deeds.movedRows(rows.moved))
  return found
}

function columnDeeds({ columns }: TableChange, deeds: Deeds): string[] {
  const found = columns.renamed.map(({ before, after }) => deeds.renamedColumn(before, after))
  if (columns.added.count > 0) found.push(deeds.addedColumns(columns.added))
  if (columns.deleted.count > 0) found.push(deeds.deletedColumns(columns.deleted))
  if (columns.restored.count > 0) found.push(deeds.restoredColumns(columns.restored))
  if (columns.moved.count > 0) found.push(deeds.movedColumns(columns.moved))
  return found
}

type Deeds = {
  readonly nothing: string
  /** In brackets after what was done: « (colonnes nom, adresse) »; empty where there is none. */
  inColumns(columns: SomeNames): string
  editedOne(cell: CellChange): string
  clearedOne(cell: CellChange): string
  edited(cells: number, where: string): string
  cleared(cells: number, where: string): string
  pasted(cells: number, where: string): string
  filled(cells: number, where: string): string
  replaced(cells: number, where: string): string
  repaired(cells: number): string
  restored(when: string): string
  addedRows(rows: number): string
  duplicatedRows(rows: number): string
  deletedRows(rows: number): string
  restoredRows(rows: number): string
  movedRows(rows: number): string
  renamedColumn(before: string, after: string): string
  addedColumns(columns: SomeNames): string
  deletedColumns(columns: SomeNames): string
  restoredColumns(columns: SomeNames): string
  movedColumns(columns: SomeNames): string
}

/** « nom, adresse… » */
function listed({ names, count }: SomeNames): string {
  return names.join(', ') + (count > names.length ? '…' : '')
}

const frCells = (count: number): string => plural(count, 'fr', 'cellule', 'cellules')
const frRows = (count: number): string => plural(count, 'fr', 'ligne', 'lignes')
const frColumns = (columns: SomeNames): string =>
  columns.count === 1
    ? `la colonne ${listed(columns)}`
    : `${String(columns.count)} colonnes (${listed(columns)})`
const frCell = ({ column, rowNumber }: CellChange): string =>
  rowNumber === null
    ? french`la cellule ${column} d'une ligne supprimée depuis`
    : `la cellule ${column}, ligne ${String(rowNumber)}`

const frenchDeeds: Deeds = {
  nothing: french`touché au tableau`,
  inColumns: (columns) =>
    columns.count === 0 ? '' : ` (${columns.count === 1 ? 'colonne' : 'colonnes'} ${listed(columns)})`,
  editedOne: (cell) => `modifié ${frCell(cell)}`,
  clearedOne: (cell) => `vidé ${frCell(cell)}`,
  edited: (cells, where) => `modifié ${frCells(cells)}${where}`,
  cleared: (cells, where) => `vidé ${frCells(cells)}${where}`,
  pasted: (cells, where) => `collé ${frCells(cells)}${where}`,
  filled: (cells, where) => `recopié dans ${frCells(cells)}${where}`,
  replaced: (cells, where) => `remplacé dans ${frCells(cells)}${where}`,
  repaired: (cells) => `appliqué ${plural(cells, 'fr', 'réparation', 'réparations')}`,
  restored: (when) => `remis le tableau comme il était ${when}`,
  addedRows: (rows) => `ajouté ${frRows(rows)}`,
  duplicatedRows: (rows) => `dupliqué ${frRows(rows)}`,
  deletedRows: (rows) => `supprimé ${frRows(rows)}`,
  restoredRows: (rows) => `fait revenir ${frRows(rows)}`,
  movedRows: (rows) => `déplacé ${frRows(rows)}`,
  renamedColumn: (before, after) => `renommé la colonne ${quoted(before, 'fr')} en ${quoted(after, 'fr')}`,
  addedColumns: (columns) => `ajouté ${frColumns(columns)}`,
  deletedColumns: (columns) => `supprimé ${frColumns(columns)}`,
  restoredColumns: (columns) => `fait revenir ${frColumns(columns)}`,
  movedColumns: (columns) => `déplacé ${frColumns(columns)}`,
}

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

const englishDeeds: Deeds = {
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
