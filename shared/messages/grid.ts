import type { RepairDecision } from '../repair-decision.ts'
import { plural, formatCount } from './typography.ts'
import type { Language } from './language.ts'

/** How a cell stands: nothing proposed, or what became of the proposal. */
export type CellState = 'plain' | 'compared' | RepairDecision

/** What is said of the focused cell, by eye in the panel and by ear in the live region. */
export type CellSaid = {
  /** As spreadsheets count (`spreadsheetRow`); null for the header. */
  readonly rowNumber: number | null
  readonly columnName: string
  /** The text as it will be saved. */
  readonly text: string
  /** The other text of a proposal: what it was, or what it would become. */
  readonly other: string
  readonly state: CellState
  /** Typed by somebody: no longer what the file has. */
  readonly edited?: boolean
  /** Two people typed different values; one of them is shown. */
  readonly conflict?: boolean
}

/** Longer texts are read out up to here; the panel shows them whole. */
const SAID_LENGTH = 200

/**
 * The number a spreadsheet shows beside a row: the header is line 1, or lower where title lines stand above it. A row
 * is a record: one with line breaks in its cells still counts once.
 */
export function spreadsheetRow(row: number, preambleRecords: number): number {
  return row + 2 + preambleRecords
}

export type GridMessages = {
  gridLabel(fileName: string, rowCount: number, columnCount: number): string
  rowNumbers(): string
  /** For a column without a name; counts from 1. */
  unnamedColumn(position: number): string
  /** Full, for ears. */
  cell(said: CellSaid): string
  /** Short: what became of a cell, without where it is. */
  cellState(state: CellState): string
  edited(): string
  contested(): string
  chooseValue(): string
  loading(rowNumber: number | null, columnName: string): string
  noSuchCell(): string
  emptyCell(): string
  before(): string
  after(): string
  /** The two sides of a comparison with an earlier state. */
  then(): string
  now(): string
  cellHistory(): string
  value(): string
  place(rowNumber: number | null, columnName: string): string
  accept(): string
  refuse(): string
  toggleKey(): string
  chooseWords(): string
  chooseWordsKey(): string
  cutShown(shown: number): string
  damagedCells(count: number): string
  columnWidth(columnName: string, pixels: number): string
  selected(rows: number, columns: number): string
  /** Several ranges; each cell counted once. */
  selectedRanges(ranges: number, cells: number): string
  tooManyRanges(most: number): string
  /** F8: arrows extend; Shift+F8: they go to another range. */
  selectionMode(mode: 'extending' | 'adding'): string
  copied(cells: number): string
  copying(done: number, total: number): string
  copyReady(): string
  copyTooLarge(most: number): string
  copyNoBlock(): string
  copyFailed(): string
  copyTextTooLong(): string
  loadFailed(): string
  noRows(): string
  resizeColumn(): string
}

const spoken = (text: string): string => (text.length > SAID_LENGTH ? `${text.slice(0, SAID_LENGTH)}…` : text)

const french: GridMessages = {
  gridLabel: (fileName, rowCount, columnCount) =>
    `Tableau ${fileName}, ${plural(rowCount, 'fr', 'ligne', 'lignes')}, ${plural(columnCount, 'fr', 'colonne', 'colonnes')}`,
  rowNumbers: () => 'Ligne',
  unnamedColumn: (position) => `Colonne ${String(position)} (sans nom)`,
  cell: ({ rowNumber, columnName, text, other, state, edited, conflict }) => {
    const where = rowNumber === null ? `Nom de colonne` : `Ligne ${String(rowNumber)}, colonne ${columnName}`
    const shown = text === '' ? 'vide' : spoken(text)
    const was = other === '' ? 'vide' : spoken(other)
    if (state === 'accepted') return `${where}, ${shown}, réparé, était ${was}`
    if (state === 'refused') return `${where}, ${shown}, réparation refusée, deviendrait ${was}`
    if (state === 'partly') return `${where}, ${shown}, réparé en partie, était ${was}`
    if (state === 'compared') return `${where}, ${shown}, maintenant ${was}`
    if (state === 'undecided') return `${where}, ${shown}, réparation à confirmer, deviendrait ${was}`
    if (conflict) return `${where}, ${shown}, ${french.contested()}`
    return edited ? `${where}, ${shown}, modifié` : `${where}, ${shown}`
  },
  cellState: (state) =>
    ({
      plain: 'Rien à réparer',
      accepted: 'Réparé',
      partly: 'Réparé en partie',
      refused: 'Réparation refusée',
      undecided: 'À confirmer',
      compared: 'Changée depuis',
    })[state],
  edited: () => 'modifié',
  contested: () => 'deux valeurs, à trancher',
  chooseValue: () => 'Choisir la valeur',
  loading: (rowNumber, columnName) => `${french.place(rowNumber, columnName)}, lecture en cours`,
  noSuchCell: () => 'Cette ligne s’arrête avant cette colonne',
  emptyCell: () => 'vide',
  before: () => 'Avant',
  after: () => 'Après',
  then: () => 'Alors',
  now: () => 'Maintenant',
  cellHistory: () => 'Historique de la cellule',
  value: () => 'Valeur',
  place: (rowNumber, columnName) =>
    rowNumber === null ? `Nom de colonne, ${columnName}` : `Ligne ${String(rowNumber)}, ${columnName}`,
  accept: () => 'Accepter',
  refuse: () => 'Refuser',
  toggleKey: () => 'Espace',
  chooseWords: () => 'Choisir mot par mot',
  chooseWordsKey: () => 'Entrée',
  cutShown: (shown) =>
    `Texte très long : les ${plural(shown, 'fr', 'premier caractère', 'premiers caractères')} sont montrés.`,
  damagedCells: (count) => `${plural(count, 'fr', 'cellule abîmée', 'cellules abîmées')}`,
  columnWidth: (columnName, pixels) => `Colonne ${columnName}, largeur ${String(pixels)} pixels`,
  selected: (rows, columns) =>
    `Sélection de ${plural(rows, 'fr', 'ligne', 'lignes')} et ${plural(columns, 'fr', 'colonne', 'colonnes')}`,
  selectedRanges: (ranges, cells) =>
    `${plural(ranges, 'fr', 'zone', 'zones')}, ${plural(cells, 'fr', 'cellule', 'cellules')}`,
  tooManyRanges: (most) =>
    `Cette zone n’a pas été ajoutée : on peut en choisir ${formatCount(most, 'fr')} au plus à la fois.`,
  selectionMode: (mode) =>
    mode === 'extending'
      ? 'Les flèches étendent la sélection. F8 ou Échap pour finir.'
      : 'Les flèches vont à une autre zone, Maj+flèches l’étendent, Maj+F8 en commence encore une. Échap pour finir.',
  copied: (cells) => `${plural(cells, 'fr', 'cellule copiée', 'cellules copiées')}`,
  copying: (done, total) =>
    `Copie en préparation : ${formatCount(done, 'fr')} lignes sur ${formatCount(total, 'fr')}`,
  copyReady: () => 'La copie est prête : appuyez encore une fois sur Ctrl+C.',
  copyTooLarge: (most) =>
    `Cette sélection est trop grande pour être copiée (au plus ${plural(most, 'fr', 'cellule', 'cellules')}). Enregistrez plutôt une copie du fichier.`,
  copyNoBlock: () =>
    'Ces zones ne forment pas un seul bloc : choisissez-les sur les mêmes lignes ou dans les mêmes colonnes. Rien n’a été copié ; ce que vous aviez copié avant reste à coller.',
  copyFailed: () => 'La copie n’a pas pu être préparée : des lignes n’ont pas pu être lues. Réessayez.',
  copyTextTooLong: () => 'Cette sélection contient un texte trop long pour être copié. Rien n’a été copié.',
  loadFailed: () => 'Ces lignes n’ont pas pu être lues. Faites défiler le tableau pour réessayer.',
  noRows: () => 'Aucune ligne à montrer.',
  resizeColumn: () =>
    'Glissez pour élargir ou rétrécir la colonne, double-cliquez pour l’ajuster (Alt+flèches au clavier)',
}

const english: GridMessages = {
  gridLabel: (fileName, rowCount, columnCount) =>
    `Table ${fileName}, ${plural(rowCount, 'en', 'row', 'rows')}, ${plural(columnCount, 'en', 'column', 'columns')}`,
  rowNumbers: () => 'Row',
  unnamedColumn: (position) => `Column ${String(position)} (no name)`,
  cell: ({ rowNumber, columnName, text, other, state, edited, conflict }) => {
    const where = rowNumber === null ? `Column name` : `Row ${String(rowNumber)}, column ${columnName}`
    const shown = text === '' ? 'empty' : spoken(text)
    const was = other === '' ? 'empty' : spoken(other)
    if (state === 'accepted') return `${where}, ${shown}, repaired, was ${was}`
    if (state === 'refused') return `${where}, ${shown}, repair refused, would become ${was}`
    if (state === 'partly') return `${where}, ${shown}, repaired in part, was ${was}`
    if (state === 'compared') return `${where}, ${shown}, now ${was}`
    if (state === 'undecided') return `${where}, ${shown}, repair to confirm, would become ${was}`
    if (conflict) return `${where}, ${shown}, ${english.contested()}`
    return edited ? `${where}, ${shown}, edited` : `${where}, ${shown}`
  },
  cellState: (state) =>
    ({
      plain: 'Nothing to repair',
      accepted: 'Repaired',
      partly: 'Repaired in part',
      refused: 'Repair refused',
      undecided: 'To confirm',
      compared: 'Changed since',
    })[state],
  edited: () => 'edited',
  contested: () => 'two values, to be settled',
  chooseValue: () => 'Choose the value',
  loading: (rowNumber, columnName) => `${english.place(rowNumber, columnName)}, being read`,
  noSuchCell: () => 'This row ends before this column',
  emptyCell: () => 'empty',
  before: () => 'Before',
  after: () => 'After',
  then: () => 'Then',
  now: () => 'Now',
  cellHistory: () => 'History of the cell',
  value: () => 'Value',
  place: (rowNumber, columnName) =>
    rowNumber === null ? `Column name, ${columnName}` : `Row ${String(rowNumber)}, ${columnName}`,
  accept: () => 'Accept',
  refuse: () => 'Refuse',
  toggleKey: () => 'Space',
  chooseWords: () => 'Choose word by word',
  chooseWordsKey: () => 'Enter',
  cutShown: (shown) =>
    `Very long text: the first ${plural(shown, 'en', 'character is', 'characters are')} shown.`,
  damagedCells: (count) => `${plural(count, 'en', 'damaged cell', 'damaged cells')}`,
  columnWidth: (columnName, pixels) => `Column ${columnName}, ${String(pixels)} pixels wide`,
  selected: (rows, columns) =>
    `${plural(rows, 'en', 'row', 'rows')} by ${plural(columns, 'en', 'column', 'columns')} selected`,
  selectedRanges: (ranges, cells) =>
    `${plural(ranges, 'en', 'range', 'ranges')}, ${plural(cells, 'en', 'cell', 'cells')}`,
  tooManyRanges: (most) =>
    `This range was not added: at most ${formatCount(most, 'en')} can be chosen at once.`,
  selectionMode: (mode) =>
    mode === 'extending'
      ? 'Arrows extend the selection. F8 or Escape to end.'
      : 'Arrows go to another range, Shift+arrows extend it, Shift+F8 begins one more. Escape to end.',
  copied: (cells) => `${plural(cells, 'en', 'cell', 'cells')} copied`,
  copying: (done, total) =>
    `Preparing the copy: ${formatCount(done, 'en')} rows of ${formatCount(total, 'en')}`,
  copyReady: () => 'The copy is ready: press Ctrl+C once more.',
  copyTooLarge: (most) =>
    `This selection is too large to copy (at most ${plural(most, 'en', 'cell', 'cells')}). Save a copy of the file instead.`,
  copyNoBlock: () =>
    'These ranges do not make one block: choose them on the same rows or in the same columns. Nothing was copied; what you had copied before can still be pasted.',
  copyFailed: () => 'The copy could not be prepared: some rows could not be read. Try again.',
  copyTextTooLong: () => 'This selection holds a text too long to copy. Nothing was copied.',
  loadFailed: () => 'These rows could not be read. Scroll the table to try again.',
  noRows: () => 'No rows to show.',
  resizeColumn: () =>
    'Drag to widen or narrow the column, double-click to fit it (Alt+arrows on the keyboard)',
}

export function gridMessages(language: Language): GridMessages {
  return language === 'fr' ? french : english
}
