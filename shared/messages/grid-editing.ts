import type { Language } from './language.ts'
import { plural } from './typography.ts'

/** What the grid says while it is edited. */
export type GridEditingMessages = {
  /** The name of the field laid over a cell. */
  typingIn(place: string): string
  kept(): string
  emptied(cells: number): string
  filled(cells: number): string
  pasted(cells: number): string
  rowsInserted(count: number): string
  rowsDuplicated(count: number): string
  rowsDeleted(count: number): string
  rowsMoved(count: number): string
  columnsInserted(count: number): string
  columnsDeleted(count: number): string
  columnMoved(): string
  undone(): string
  redone(): string
  nothingChanged(): string
  nothingToPaste(): string
  clipboardUnreadable(): string
  tooManyCells(most: number): string
  tooManyRows(most: number): string
  textTooLong(): string
  columnsLeftOut(count: number): string
  headerStays(): string
  lastColumnStays(): string
  oneColumnAtATime(): string
  /** Several ranges: their rows do not follow each other. */
  rowsApart(): string
  /** Some rows, or another order, are on screen. */
  rowsMoveInWholeTable(): string
  pasteOnOneRange(): string
  rowsOutOfView(count: number): string
  /** Inserted above a row of a sort or a filter. */
  rowsElsewhereInView(count: number): string
  /** Of several that are inserted together, counted from 1. */
  newColumn(number: number): string
  /** A paste that goes beyond what was selected. */
  pasteQuestion(size: PasteSize): string
  pasteAnyway(): string
  pasteNot(): string
  refused(reason: string): string
  retry(): string
  close(): string
  menu(on: 'cells' | 'rows' | 'columns'): string
  fillHandle(): string
  /** A double click on the handle, where no column beside goes on below. */
  nothingBeside(): string
}

export type PasteSize = {
  readonly rows: number
  readonly columns: number
  /** It would take the place of texts outside of the selection. */
  readonly overwrites: boolean
  readonly addedRows: number
}

const french: GridEditingMessages = {
  typingIn: (place) => `Modifier : ${place}`,
  kept: () => 'Modifié.',
  emptied: (cells) => plural(cells, 'fr', 'cellule vidée', 'cellules vidées'),
  filled: (cells) => plural(cells, 'fr', 'cellule recopiée', 'cellules recopiées'),
  pasted: (cells) =>
    plural(cells, 'fr', 'cellule modifiée par le collage', 'cellules modifiées par le collage'),
  rowsInserted: (count) => plural(count, 'fr', 'ligne insérée', 'lignes insérées'),
  rowsDuplicated: (count) => plural(count, 'fr', 'ligne dupliquée', 'lignes dupliquées'),
  rowsDeleted: (count) => plural(count, 'fr', 'ligne supprimée', 'lignes supprimées'),
  rowsMoved: (count) => plural(count, 'fr', 'ligne déplacée', 'lignes déplacées'),
  columnsInserted: (count) => plural(count, 'fr', 'colonne insérée', 'colonnes insérées'),
  columnsDeleted: (count) => plural(count, 'fr', 'colonne supprimée', 'colonnes supprimées'),
  columnMoved: () => 'Colonne déplacée',
  undone: () => 'Annulé',
  redone: () => 'Rétabli',
  nothingChanged: () => 'Rien n’a changé.',
  nothingToPaste: () => 'Il n’y a pas de texte à coller.',
  clipboardUnreadable: () => 'Appuyez sur Ctrl+V pour coller.',
  tooManyCells: (most) =>
    `C’est trop pour un seul geste (au plus ${plural(most, 'fr', 'cellule', 'cellules')}). Rien n’a changé.`,
  tooManyRows: (most) =>
    `C’est trop de lignes à la fois (au plus ${plural(most, 'fr', 'ligne', 'lignes')}). Rien n’a changé.`,
  textTooLong: () => 'Un des textes est trop long pour une cellule. Rien n’a changé.',
  columnsLeftOut: (count) =>
    count === 1
      ? 'Une colonne n’avait pas de place à droite : elle n’a pas été collée.'
      : `${plural(count, 'fr', 'colonne', 'colonnes')} n’avaient pas de place à droite : elles n’ont pas été collées.`,
  headerStays: () => 'Un nom de colonne ne se vide pas ainsi : F2 le modifie.',
  lastColumnStays: () => 'Un tableau garde au moins une colonne. Rien n’a été supprimé.',
  oneColumnAtATime: () => 'Choisissez une seule colonne à déplacer.',
  rowsApart: () => 'Choisissez des lignes qui se suivent pour les déplacer. Rien n’a changé.',
  rowsMoveInWholeTable: () =>
    'Les lignes se déplacent quand tout le tableau est affiché, sans tri ni filtre. Rien n’a changé.',
  pasteOnOneRange: () =>
    'Plusieurs zones sont sélectionnées : on ne peut y coller qu’un seul texte, qui va alors dans chaque cellule. Rien n’a changé ; choisissez une seule zone.',
  rowsOutOfView: (count) =>
    count > 1
      ? 'Elles ne sont pas dans cette vue : « Tout » les montre.'
      : 'Elle n’est pas dans cette vue : « Tout » la montre.',
  rowsElsewhereInView: (count) =>
    count > 1
      ? 'Dans le fichier, elles sont bien au-dessus ; avec ce tri ou ce filtre, elles s’affichent ailleurs.'
      : 'Dans le fichier, elle est bien au-dessus ; avec ce tri ou ce filtre, elle s’affiche ailleurs.',
  newColumn: (number) => (number === 1 ? 'Nouvelle colonne' : `Nouvelle colonne ${String(number)}`),
  pasteQuestion({ rows, columns, overwrites, addedRows }) {
    const size = `${plural(rows, 'fr', 'ligne', 'lignes')} sur ${plural(columns, 'fr', 'colonne', 'colonnes')}`
    const effects = [
      ...(overwrites ? ['remplacera des cellules remplies hors de la sélection'] : []),
      ...(addedRows > 0
        ? [`ajoutera ${plural(addedRows, 'fr', 'ligne', 'lignes')} à la fin du tableau`]
        : []),
    ]
    return `Ce collage (${size}) ${effects.join(' et ')}.`
  },
  pasteAnyway: () => 'Coller',
  pasteNot: () => 'Ne pas coller',
  refused: (reason) => `Pas encore enregistré : ${reason} Votre texte reste affiché.`,
  retry: () => 'Réessayer',
  close: () => 'Fermer',
  menu: (on) =>
    ({ cells: 'Actions sur les cellules', rows: 'Actions sur la ligne', columns: 'Actions sur la colonne' })[
      on
    ],
  fillHandle: () => 'Glissez pour recopier ; double-cliquez pour recopier aussi bas que la colonne voisine',
  nothingBeside: () => 'Les colonnes voisines s’arrêtent ici : rien n’a été recopié.',
}

const english: GridEditingMessages = {
  typingIn: (place) => `Edit: ${place}`,
  kept: () => 'Edited.',
  emptied: (cells) => plural(cells, 'en', 'cell emptied', 'cells emptied'),
  filled: (cells) => plural(cells, 'en', 'cell filled', 'cells filled'),
  pasted: (cells) => plural(cells, 'en', 'cell changed by the paste', 'cells changed by the paste'),
  rowsInserted: (count) => plural(count, 'en', 'row inserted', 'rows inserted'),
  rowsDuplicated: (count) => plural(count, 'en', 'row duplicated', 'rows duplicated'),
  rowsDeleted: (count) => plural(count, 'en', 'row deleted', 'rows deleted'),
  rowsMoved: (count) => plural(count, 'en', 'row moved', 'rows moved'),
  columnsInserted: (count) => plural(count, 'en', 'column inserted', 'columns inserted'),
  columnsDeleted: (count) => plural(count, 'en', 'column deleted', 'columns deleted'),
  columnMoved: () => 'Column moved',
  undone: () => 'Undone',
  redone: () => 'Redone',
  nothingChanged: () => 'Nothing has changed.',
  nothingToPaste: () => 'There is no text to paste.',
  clipboardUnreadable: () => 'Press Ctrl+V to paste.',
  tooManyCells: (most) =>
    `This is too much for one gesture (at most ${plural(most, 'en', 'cell', 'cells')}). Nothing has changed.`,
  tooManyRows: (most) =>
    `These are too many rows at once (at most ${plural(most, 'en', 'row', 'rows')}). Nothing has changed.`,
  textTooLong: () => 'One of the texts is too long for a cell. Nothing has changed.',
  columnsLeftOut: (count) =>
    count === 1
      ? 'One column had no room on the right: it was not pasted.'
      : `${plural(count, 'en', 'column', 'columns')} had no room on the right: they were not pasted.`,
  headerStays: () => 'A column name is not emptied this way: F2 edits it.',
  lastColumnStays: () => 'A table keeps at least one column. Nothing was deleted.',
  oneColumnAtATime: () => 'Choose a single column to move.',
  rowsApart: () => 'Choose rows that follow each other to move them. Nothing has changed.',
  rowsMoveInWholeTable: () =>
    'Rows can be moved when the whole table is shown, without a sort or a filter. Nothing has changed.',
  pasteOnOneRange: () =>
    'Several ranges are selected: only a single text can be pasted there, into every cell. Nothing has changed; choose one range.',
  rowsOutOfView: (count) =>
    count > 1 ? 'They are not in this view: “All” shows them.' : 'It is not in this view: “All” shows it.',
  rowsElsewhereInView: (count) =>
    count > 1
      ? 'In the file they are above, as you asked; with this sort or filter they are shown elsewhere.'
      : 'In the file it is above, as you asked; with this sort or filter it is shown elsewhere.',
  newColumn: (number) => (number === 1 ? 'New column' : `New column ${String(number)}`),
  pasteQuestion({ rows, columns, overwrites, addedRows }) {
    const size = `${plural(rows, 'en', 'row', 'rows')} by ${plural(columns, 'en', 'column', 'columns')}`
    const effects = [
      ...(overwrites ? ['replace filled cells outside the selection'] : []),
      ...(addedRows > 0 ? [`add ${plural(addedRows, 'en', 'row', 'rows')} at the end of the table`] : []),
    ]
    return `This paste (${size}) will ${effects.join(' and ')}.`
  },
  pasteAnyway: () => 'Paste',
  pasteNot: () => 'Do not paste',
  refused: (reason) => `Not saved yet: ${reason} Your text stays on screen.`,
  retry: () => 'Try again',
  close: () => 'Close',
  menu: (on) => ({ cells: 'Cell actions', rows: 'Row actions', columns: 'Column actions' })[on],
  fillHandle: () => 'Drag to fill; double-click to fill as far down as the column beside',
  nothingBeside: () => 'The columns beside end here: nothing was filled.',
}

export function gridEditingMessages(language: Language): GridEditingMessages {
  return language === 'fr' ? french : english
}
