/** The words around the history: its panel, and the band over a table as it was. */
import type { GestureTopic } from '../gesture-topic.ts'
import type { Person } from '../ipc-history.ts'
import { french } from './french.ts'
import type { Language } from './language.ts'
import { plural, quoted } from './typography.ts'

export type HistoryWords = {
  readonly title: string
  readonly close: string
  readonly scope: string
  readonly scopes: Readonly<Record<'all' | 'versions' | 'row' | 'cell', string>>
  ofRow(rowNumber: number): string
  ofCell(rowNumber: number, column: string): string
  readonly noCell: string
  readonly list: string
  readonly nothing: string
  readonly nothingHere: string
  readonly nothingSo: string
  readonly noVersions: string
  readonly loadingOlder: string
  readonly by: string
  readonly everybody: string
  readonly you: string
  readonly somebody: string
  readonly about: string
  readonly everything: string
  readonly topics: Readonly<Record<GestureTopic, string>>
  readonly inColumn: string
  readonly everyColumn: string
  readonly filters: string
  readonly undone: string
  /** Taken back by somebody, who is not its author. */
  undoneBy(person: Person): string
  readonly emptyText: string
  readonly nameVersion: string
  readonly versionName: string
  readonly versionExample: string
  readonly giveName: string
  readonly keepUnnamed: string
  named(name: string): string
  readonly unnamed: string
  readonly nameThen: string
  readonly renameVersion: string
  readonly removeName: string
  lookingAt(when: string): string
  lookingAtVersion(name: string, when: string): string
  readonly readOnly: string
  readonly backToNow: string
  readonly restore: string
  readonly compare: string
  /** With one of several. */
  readonly compareWith: string
  readonly withNow: string
  /** What differs from the state shown to this one. */
  until(name: string): string
  readonly stopComparing: string
  readonly differencesOnly: string
  readonly allRows: string
  readonly rowsShown: string
  readonly since: string
  readonly same: string
  readonly shownThen: string
  restored(when: string): string
  /** Takes one gesture back, of all that was done since nothing else. */
  readonly takeBack: string
  readonly tookBack: string
  readonly takeValue: string
  readonly tookValue: string
  /** Of the values of a cell. */
  readonly current: string
  readonly received: string
  readonly values: string
  /** « retour sur la suppression de 3 lignes » */
  undoing(deed: string): string
  /** Of a colleague's gesture that changed much. */
  wide(sentence: string, when: string): string
  readonly backToBefore: string
  readonly seeInHistory: string
  readonly leaveIt: string
  readonly restoredSame: string
  readonly gone: string
  applied(cells: number, shortcut: string): string
  applyRepairs(cells: number): string
  /** Applied, or typed over by hand. */
  readonly settledAll: string
  settledSome(cells: number): string
}

const fr: HistoryWords = {
  title: french`Historique`,
  close: french`Fermer l'historique`,
  scope: french`Ce que l'historique montre`,
  scopes: {
    all: french`Tout`,
    versions: french`Versions`,
    row: french`Ligne`,
    cell: french`Cellule`,
  },
  ofRow: (rowNumber) => french`Ligne ${rowNumber}`,
  ofCell: (rowNumber, column) => french`Ligne ${rowNumber}, ${column}`,
  noCell: french`Choisissez une cellule dans le tableau.`,
  list: french`Ce qui a été fait, le plus récent d'abord`,
  nothing: french`Rien n'a encore été modifié. Chaque modification sera notée ici, et chaque état pourra être revu et restauré.`,
  nothingHere: french`Rien n'a été modifié ici.`,
  nothingSo: french`Rien de tel n'a été fait.`,
  noVersions: french`Aucune version n'a de nom. Nommez l'état présent, ou choisissez un moment dans « Tout » et nommez-le.`,
  loadingOlder: french`Lecture de ce qui précède…`,
  by: french`Par`,
  everybody: french`tous`,
  you: french`vous`,
  somebody: french`un autre poste`,
  about: french`Quoi`,
  everything: french`tout`,
  topics: {
    cells: french`cellules`,
    rows: french`lignes`,
    columns: french`colonnes`,
    repairs: french`réparations`,
    versions: french`versions`,
  },
  inColumn: french`Colonne`,
  everyColumn: french`toutes`,
  filters: french`Ne montrer que`,
  undone: french`annulé depuis`,
  undoneBy: ({ isMe, name }) =>
    isMe ? french`défait depuis par vous` : french`défait depuis par ${name ?? 'un autre poste'}`,
  emptyText: french`vide`,
  nameVersion: french`Nommer cette version…`,
  versionName: french`Nom de cette version`,
  versionExample: french`envoyé au DGS`,
  giveName: french`Donner ce nom`,
  keepUnnamed: french`Renoncer`,
  unnamed: french`Ce nom est retiré ; l'état reste dans l'historique.`,
  nameThen: french`Nommer cet état…`,
  renameVersion: french`Renommer…`,
  removeName: french`Retirer ce nom`,
  lookingAtVersion: (name, when) =>
    french`Vous regardez la version ${quoted(name, 'fr')} : le tableau tel qu'il était ${when}`,
  named: (name) => french`Cette version s'appelle ${quoted(name, 'fr')}.`,
  lookingAt: (when) => french`Vous regardez le tableau tel qu'il était ${when}`,
  readOnly: french`rien ne peut y être modifié.`,
  backToNow: french`Revenir à maintenant`,
  restore: french`Restaurer cet état`,
  compare: french`Comparer avec maintenant`,
  compareWith: french`Comparer avec`,
  withNow: french`maintenant`,
  until: (name) => french`De cet état à la version ${quoted(name, 'fr')} :`,
  stopComparing: french`Ne plus comparer`,
  differencesOnly: french`Lignes changées`,
  allRows: french`Tout`,
  rowsShown: french`Lignes comparées`,
  since: french`Depuis :`,
  same: french`rien n'a changé.`,
  shownThen: french`Tableau tel qu'il était`,
  restored: (when) =>
    french`Le tableau est de nouveau comme il était ${when}. Rien n'est effacé : « Annuler » revient en arrière.`,
  takeBack: french`Défaire ce geste seul`,
  takeValue: french`Reprendre cette valeur`,
  tookValue: french`L'ancienne valeur est de nouveau dans la cellule. « Annuler » revient en arrière.`,
  current: french`valeur actuelle`,
  received: french`dans le fichier reçu`,
  values: french`Valeurs de la cellule, la plus récente d'abord`,
  undoing: (deed) => french`retour sur ${deed}`,
  tookBack: french`C'est défait, et rien d'autre n'a bougé. « Annuler » le remet.`,
  wide: (sentence, when) => french`${sentence}, ${when}, en un seul geste.`,
  backToBefore: french`Revenir à avant`,
  seeInHistory: french`Voir dans l'historique`,
  leaveIt: french`Laisser ainsi`,
  restoredSame: french`Le tableau est déjà dans cet état.`,
  gone: french`Cet état ne peut plus être montré.`,
  applied: (cells, shortcut) =>
    french`${plural(cells, 'fr', 'réparation appliquée', 'réparations appliquées')}. Pour revenir en arrière : Annuler (${shortcut}).`,
  applyRepairs: (cells) =>
    cells === 0
      ? french`Appliquer les réparations cochées`
      : french`Appliquer les réparations cochées (${plural(cells, 'fr', 'cellule', 'cellules')})`,
  settledAll: french`tout est réglé`,
  settledSome: (cells) => plural(cells, 'fr', 'réglée', 'réglées'),
}

const en: HistoryWords = {
  title: 'History',
  close: 'Close the history',
  scope: 'What the history shows',
  scopes: { all: 'All', versions: 'Versions', row: 'Row', cell: 'Cell' },
  ofRow: (rowNumber) => `Row ${String(rowNumber)}`,
  ofCell: (rowNumber, column) => `Row ${String(rowNumber)}, ${column}`,
  noCell: 'Choose a cell in the table.',
  list: 'What was done, the latest first',
  nothing:
    'Nothing has been changed yet. Every change will be noted here, and every state can be looked at and restored.',
  nothingHere: 'Nothing has been changed here.',
  nothingSo: 'Nothing of the kind was done.',
  noVersions: 'No version has a name. Name the present state, or choose a moment in “All” and name it.',
  loadingOlder: 'Reading what came before…',
  by: 'By',
  everybody: 'everybody',
  you: 'you',
  somebody: 'another computer',
  about: 'What',
  everything: 'everything',
  topics: {
    cells: 'cells',
    rows: 'rows',
    columns: 'columns',
    repairs: 'repairs',
    versions: 'versions',
  },
  inColumn: 'Column',
  everyColumn: 'all',
  filters: 'Show only',
  undone: 'undone since',
  undoneBy: ({ isMe, name }) => `taken back since by ${isMe ? 'you' : (name ?? 'another computer')}`,
  emptyText: 'empty',
  nameVersion: 'Name this version…',
  versionName: 'Name of this version',
  versionExample: 'sent to the director',
  giveName: 'Give this name',
  keepUnnamed: 'Cancel',
  unnamed: 'This name is taken away; the state stays in the history.',
  nameThen: 'Name this state…',
  renameVersion: 'Rename…',
  removeName: 'Remove this name',
  lookingAtVersion: (name, when) =>
    `You are looking at the version ${quoted(name, 'en')}: the table as it was ${when}`,
  named: (name) => `This version is called ${quoted(name, 'en')}.`,
  lookingAt: (when) => `You are looking at the table as it was ${when}`,
  readOnly: 'nothing can be changed in it.',
  backToNow: 'Back to now',
  restore: 'Restore this state',
  compare: 'Compare with now',
  compareWith: 'Compare with',
  withNow: 'now',
  until: (name) => `From this state to the version ${quoted(name, 'en')}:`,
  stopComparing: 'Stop comparing',
  differencesOnly: 'Changed rows',
  allRows: 'All',
  rowsShown: 'Rows compared',
  since: 'Since:',
  same: 'nothing has changed.',
  shownThen: 'Table as it was',
  restored: (when) => `The table is again as it was ${when}. Nothing is erased: “Undo” goes back.`,
  takeBack: 'Take back this change alone',
  takeValue: 'Put this value back',
  tookValue: 'The earlier value is in the cell again. “Undo” goes back.',
  current: 'present value',
  received: 'in the file received',
  values: 'Values of the cell, the latest first',
  undoing: (deed) => `undoing ${deed}`,
  tookBack: 'It is taken back, and nothing else has moved. “Undo” puts it again.',
  wide: (sentence, when) => `${sentence}, ${when}, in one go.`,
  backToBefore: 'Back to before',
  seeInHistory: 'See in the history',
  leaveIt: 'Leave it so',
  restoredSame: 'The table is in this state already.',
  gone: 'This state can no longer be shown.',
  applied: (cells, shortcut) =>
    `${plural(cells, 'en', 'repair', 'repairs')} applied. To go back: Undo (${shortcut}).`,
  applyRepairs: (cells) =>
    cells === 0
      ? 'Apply the ticked repairs'
      : `Apply the ticked repairs (${plural(cells, 'en', 'cell', 'cells')})`,
  settledAll: 'all settled',
  settledSome: (cells) => `${String(cells)} settled`,
}

export function historyWords(language: Language): HistoryWords {
  return language === 'fr' ? fr : en
}
