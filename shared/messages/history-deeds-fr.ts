import type { CellChange, SomeNames } from '../ipc-history.ts'
import { french } from './french.ts'
import { listed } from './history-deed-words.ts'
import type { Deeds } from './history-deed-words.ts'
import { plural, quoted } from './typography.ts'

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

/** « Vous avez … » */
export const frenchDone: Deeds = {
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
  tookValue: (cell) => `repris une ancienne valeur dans ${frCell(cell)}`,
  settled: (cell) => `choisi la valeur de ${frCell(cell)}`,
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

/** « Vous avez annulé … » */
export const frenchNamed: Deeds = {
  nothing: french`un geste`,
  inColumns: frenchDone.inColumns,
  editedOne: (cell) => `la modification de ${frCell(cell)}`,
  clearedOne: (cell) => `le vidage de ${frCell(cell)}`,
  edited: (cells, where) => `la modification de ${frCells(cells)}${where}`,
  cleared: (cells, where) => `le vidage de ${frCells(cells)}${where}`,
  pasted: (cells, where) => `le collage de ${frCells(cells)}${where}`,
  filled: (cells, where) => `la recopie dans ${frCells(cells)}${where}`,
  replaced: (cells, where) => `le remplacement dans ${frCells(cells)}${where}`,
  tookValue: (cell) => `la reprise d’une ancienne valeur dans ${frCell(cell)}`,
  settled: (cell) => `le choix de la valeur de ${frCell(cell)}`,
  repaired: (cells) => `l’application de ${plural(cells, 'fr', 'réparation', 'réparations')}`,
  restored: (when) => `le retour au tableau comme il était ${when}`,
  addedRows: (rows) => `l’ajout de ${frRows(rows)}`,
  duplicatedRows: (rows) => `la copie de ${frRows(rows)}`,
  deletedRows: (rows) => `la suppression de ${frRows(rows)}`,
  restoredRows: (rows) => `le retour de ${frRows(rows)}`,
  movedRows: (rows) => `le déplacement de ${frRows(rows)}`,
  renamedColumn: (before, after) =>
    `le changement de nom de la colonne ${quoted(before, 'fr')} en ${quoted(after, 'fr')}`,
  addedColumns: (columns) => `l’ajout de ${frColumns(columns)}`,
  deletedColumns: (columns) => `la suppression de ${frColumns(columns)}`,
  restoredColumns: (columns) => `le retour de ${frColumns(columns)}`,
  movedColumns: (columns) => `le déplacement de ${frColumns(columns)}`,
}
