/** The words around what two people disagree about. */
import { french } from './french.ts'
import type { Language } from './language.ts'
import { plural } from './typography.ts'

export type SettlingWords = {
  readonly title: string
  readonly close: string
  /** Over the table. */
  some(count: number): string
  readonly settle: string
  /** Above the list. */
  readonly explain: string
  readonly none: string
  more(count: number): string
  readonly shown: string
  readonly keep: string
  readonly keepOriginal: string
  readonly original: string
  readonly emptyText: string
  /** « Ligne 12, Commune » */
  cell(rowNumber: number | null, column: string): string
  row(rowNumber: number | null): string
  column(name: string): string
  columnName(name: string): string
  /** Of a row or a column; what others wrote there follows. */
  deletedBy(by: string, when: string): string
  moreEdits(count: number): string
  readonly keepRow: string
  readonly deleteRow: string
  readonly keepColumn: string
  readonly deleteColumn: string
  readonly you: string
  readonly somebody: string
  settled(left: number): string
}

const fr: SettlingWords = {
  title: french`À trancher`,
  close: french`Fermer la liste à trancher`,
  some: (count) =>
    french`Deux personnes ont travaillé au même endroit sans le savoir : ${plural(count, 'fr', 'choix à faire', 'choix à faire')}. Rien n'est perdu : le dernier écrit est affiché en attendant.`,
  settle: french`Choisir`,
  explain: french`Chacun a écrit sans connaître ce que l'autre écrivait. Choisissez ce qui reste ; « Annuler » revient sur votre choix.`,
  none: french`Plus rien à trancher.`,
  more: (count) => french`Et ${plural(count, 'fr', 'autre', 'autres')}, une fois ceux-ci réglés.`,
  shown: french`affiché`,
  keep: french`Garder`,
  keepOriginal: french`Remettre`,
  original: french`dans le fichier reçu`,
  emptyText: french`vide`,
  cell: (rowNumber, column) =>
    rowNumber === null ? french`Une ligne masquée, ${column}` : french`Ligne ${rowNumber}, ${column}`,
  row: (rowNumber) => (rowNumber === null ? french`Une ligne masquée` : french`Ligne ${rowNumber}`),
  column: (name) => french`Colonne ${name}`,
  columnName: (name) => french`Nom de la colonne ${name}`,
  deletedBy: (by, when) => french`Supprimée par ${by}, ${when}, pendant que quelqu'un y écrivait :`,
  moreEdits: (count) => french`et ${plural(count, 'fr', 'autre cellule', 'autres cellules')}`,
  keepRow: french`Garder la ligne`,
  deleteRow: french`Supprimer la ligne`,
  keepColumn: french`Faire revenir la colonne`,
  deleteColumn: french`La laisser supprimée`,
  you: french`vous`,
  somebody: french`un autre poste`,
  settled: (left) =>
    left === 0
      ? french`C'est choisi. Plus rien à trancher.`
      : french`C'est choisi. Encore ${left} à trancher.`,
}

const en: SettlingWords = {
  title: 'To be settled',
  close: 'Close the list to be settled',
  some: (count) =>
    `Two people worked in the same place without knowing: ${plural(count, 'en', 'choice', 'choices')} to make. Nothing is lost: what was written last is shown meanwhile.`,
  settle: 'Choose',
  explain:
    'Each wrote without knowing what the other wrote. Choose what stays; “Undo” takes your choice back.',
  none: 'Nothing is left to be settled.',
  more: (count) => `And ${plural(count, 'en', 'other', 'others')}, once these are settled.`,
  shown: 'shown',
  keep: 'Keep',
  keepOriginal: 'Put back',
  original: 'in the file received',
  emptyText: 'empty',
  cell: (rowNumber, column) =>
    rowNumber === null ? `A hidden row, ${column}` : `Row ${String(rowNumber)}, ${column}`,
  row: (rowNumber) => (rowNumber === null ? 'A hidden row' : `Row ${String(rowNumber)}`),
  column: (name) => `Column ${name}`,
  columnName: (name) => `Name of the column ${name}`,
  deletedBy: (by, when) => `Deleted by ${by}, ${when}, while somebody was writing in it:`,
  moreEdits: (count) => `and ${plural(count, 'en', 'other cell', 'other cells')}`,
  keepRow: 'Keep the row',
  deleteRow: 'Delete the row',
  keepColumn: 'Bring the column back',
  deleteColumn: 'Leave it deleted',
  you: 'you',
  somebody: 'another computer',
  settled: (left) =>
    left === 0 ? 'Chosen. Nothing is left to be settled.' : `Chosen. ${String(left)} left to be settled.`,
}

export function settlingWords(language: Language): SettlingWords {
  return language === 'fr' ? fr : en
}
