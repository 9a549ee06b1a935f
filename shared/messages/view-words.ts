/** The words of sorting, filtering, finding and of the columns' look. */
import type { LookPhase } from '../ipc.ts'
import type { CellStatistics } from '../table/cell-statistics.ts'
import type { ViewActionId } from '../view-action-ids.ts'
import { french } from './french.ts'
import type { Language } from './language.ts'
import { NBSP, formatCount, plural, quoted } from './typography.ts'

export type ViewWords = {
  readonly actions: Readonly<Record<ViewActionId, string>>
  /** What takes long. */
  looking(phase: LookPhase): string
  /** « 112 lignes sur 803 » */
  rowsShown(shown: number, outOf: number): string
  filteredBy(filters: readonly string[]): string
  sortedBy(columns: readonly string[]): string
  filterIs(column: string, value: string): string
  filterContains(column: string, value: string): string
  filterEmpty(column: string): string
  filterFilled(column: string): string
  filterValues(column: string, count: number): string
  filterSearch(text: string): string
  stale(): string
  hiddenColumns(count: number): string
  columnMenu(column: string): string
  openColumnMenu(): string
  sorted(direction: 'up' | 'down'): string
  filtered(): string
  filterTitle(): string
  valuesSearch(): string
  valuesAll(): string
  valuesNone(): string
  /** The value of cells without any text. */
  emptyValue(): string
  valuesShown(shown: number, distinct: number): string
  noValues(): string
  onlyEmpty(): string
  onlyFilled(): string
  apply(): string
  removeFilter(): string
  findTitle(): string
  replaceTitle(): string
  findLabel(): string
  replaceLabel(): string
  previous(): string
  next(): string
  scopeLabel(): string
  scope(where: 'table' | 'column' | 'selection'): string
  matchCase(): string
  matchAccents(): string
  wholeCell(): string
  found(number: number | null, cells: number): string
  nothingFound(): string
  showFoundOnly(): string
  preview(): string
  replaceOne(): string
  replaceTicked(cells: number): string
  willChange(cells: number): string
  moreReplacements(cells: number): string
  replaced(cells: number): string
  replaceThis(place: string): string
  goToTitle(): string
  goToLabel(first: number, last: number): string
  go(): string
  notShown(row: number): string
  statistics(of: CellStatistics): string
  row(filled: number, cells: number): string
  column(name: string, of: CellStatistics): string
  close(): string
}

const fr: ViewWords = {
  actions: {
    find: french`Rechercher…`,
    replace: french`Rechercher et remplacer…`,
    'find-next': french`Occurrence suivante`,
    'find-previous': french`Occurrence précédente`,
    'go-to-row': french`Aller à la ligne…`,
    'filter-column': french`Trier et filtrer cette colonne…`,
    'filter-by-value': french`Seulement les lignes qui ont cette valeur`,
    'show-everything': french`Tout afficher`,
    'sort-up': french`Trier du plus petit au plus grand (A à Z)`,
    'sort-down': french`Trier du plus grand au plus petit (Z à A)`,
    'clear-sort': french`Revenir à l'ordre du fichier`,
    'refresh-view': french`Actualiser le tri et le filtre`,
    'freeze-columns': french`Figer jusqu'à cette colonne`,
    'unfreeze-columns': french`Ne plus figer de colonne`,
    'hide-column': french`Masquer cette colonne`,
    'show-all-columns': french`Montrer les colonnes masquées`,
    'wrap-column': french`Texte sur plusieurs lignes, ou sur une seule`,
    'fit-column': french`Ajuster la largeur de la colonne`,
  },
  looking: (phase) =>
    ({
      sort: french`Tri et filtre en cours`,
      find: french`Recherche en cours`,
      count: french`Comptage en cours`,
      preview: french`Lecture comme chez les autres`,
    })[phase],
  rowsShown: (shown, outOf) =>
    shown === outOf
      ? plural(outOf, 'fr', 'ligne', 'lignes')
      : `${plural(shown, 'fr', 'ligne', 'lignes')} sur ${formatCount(outOf, 'fr')}`,
  filteredBy: (filters) => `filtre${NBSP}: ${filters.join(', ')}`,
  sortedBy: (columns) => `tri${NBSP}: ${columns.join(', puis ')}`,
  filterIs: (column, value) => `${column} = ${value}`,
  filterContains: (column, value) => `${column} contient ${quoted(value, 'fr')}`,
  filterEmpty: (column) => `${column} vide`,
  filterFilled: (column) => `${column} rempli`,
  filterValues: (column, count) => `${column}, ${plural(count, 'fr', 'valeur', 'valeurs')}`,
  filterSearch: (text) => `contient ${quoted(text, 'fr')}`,
  stale: () => french`Des cellules ont changé depuis.`,
  hiddenColumns: (count) => plural(count, 'fr', 'colonne masquée', 'colonnes masquées'),
  columnMenu: (column) => `Colonne ${column}`,
  openColumnMenu: () => french`Trier et filtrer cette colonne`,
  sorted: (direction) => (direction === 'up' ? french`triée de A à Z` : french`triée de Z à A`),
  filtered: () => french`filtrée`,
  filterTitle: () => french`Ne montrer que`,
  valuesSearch: () => french`Chercher une valeur`,
  valuesAll: () => french`Tout cocher`,
  valuesNone: () => french`Tout décocher`,
  emptyValue: () => french`(vide)`,
  valuesShown: (shown, distinct) =>
    french`Les ${formatCount(shown, 'fr')} premières valeurs sur ${formatCount(distinct, 'fr')}. Cherchez pour voir les autres.`,
  noValues: () => french`Aucune valeur.`,
  onlyEmpty: () => french`Vides seulement`,
  onlyFilled: () => french`Remplies seulement`,
  apply: () => french`Appliquer`,
  removeFilter: () => french`Retirer ce filtre`,
  findTitle: () => french`Rechercher`,
  replaceTitle: () => french`Rechercher et remplacer`,
  findLabel: () => french`Rechercher`,
  replaceLabel: () => french`Remplacer par`,
  previous: () => french`Précédente`,
  next: () => french`Suivante`,
  scopeLabel: () => french`Où chercher`,
  scope: (where) =>
    ({ table: french`Tout le tableau`, column: french`Cette colonne`, selection: french`La sélection` })[
      where
    ],
  matchCase: () => french`Majuscules`,
  matchAccents: () => french`Accents`,
  wholeCell: () => french`Cellule entière`,
  found: (number, cells) =>
    number === null
      ? plural(cells, 'fr', 'cellule', 'cellules')
      : `${formatCount(number, 'fr')} sur ${plural(cells, 'fr', 'cellule', 'cellules')}`,
  nothingFound: () => french`Rien trouvé.`,
  showFoundOnly: () => french`Montrer ces lignes seulement`,
  preview: () => french`Voir avant de tout remplacer`,
  replaceOne: () => french`Remplacer`,
  replaceTicked: (cells) => `Remplacer dans ${plural(cells, 'fr', 'cellule', 'cellules')}`,
  willChange: (cells) => `${plural(cells, 'fr', 'cellule va changer', 'cellules vont changer')}.`,
  moreReplacements: (cells) =>
    `et ${plural(cells, 'fr', 'autre cellule', 'autres cellules')}, remplacées de même.`,
  replaced: (cells) => `${plural(cells, 'fr', 'cellule remplacée', 'cellules remplacées')}.`,
  replaceThis: (place) => `Remplacer, ${place}`,
  goToTitle: () => french`Aller à la ligne`,
  goToLabel: (first, last) =>
    french`Numéro de ligne, de ${formatCount(first, 'fr')} à ${formatCount(last, 'fr')}`,
  go: () => french`Aller`,
  notShown: (row) => french`La ligne ${formatCount(row, 'fr')} n'est pas montrée ici : voici la plus proche.`,
  statistics: (of) => statisticsIn('fr', of),
  row: (filled, cells) =>
    `${formatCount(filled, 'fr')} sur ${plural(cells, 'fr', 'cellule remplie', 'cellules remplies')} dans la ligne`,
  column: (name, of) => `${name}${NBSP}: ${statisticsIn('fr', of)}`,
  close: () => french`Fermer`,
}

const en: ViewWords = {
  actions: {
    find: 'Find…',
    replace: 'Find and Replace…',
    'find-next': 'Find Next',
    'find-previous': 'Find Previous',
    'go-to-row': 'Go to Row…',
    'filter-column': 'Sort and Filter this Column…',
    'filter-by-value': 'Only Rows with this Value',
    'show-everything': 'Show Everything',
    'sort-up': 'Sort Smallest to Largest (A to Z)',
    'sort-down': 'Sort Largest to Smallest (Z to A)',
    'clear-sort': 'Back to the Order of the File',
    'refresh-view': 'Sort and Filter Again',
    'freeze-columns': 'Freeze up to this Column',
    'unfreeze-columns': 'Freeze no Column',
    'hide-column': 'Hide this Column',
    'show-all-columns': 'Show the Hidden Columns',
    'wrap-column': 'Text on Several Lines, or on One',
    'fit-column': 'Fit the Width of the Column',
  },
  looking: (phase) =>
    ({
      sort: 'Sorting and filtering',
      find: 'Searching',
      count: 'Counting',
      preview: 'Reading it as the others do',
    })[phase],
  rowsShown: (shown, outOf) =>
    shown === outOf
      ? plural(outOf, 'en', 'row', 'rows')
      : `${plural(shown, 'en', 'row', 'rows')} of ${formatCount(outOf, 'en')}`,
  filteredBy: (filters) => `filter: ${filters.join(', ')}`,
  sortedBy: (columns) => `sorted by ${columns.join(', then ')}`,
  filterIs: (column, value) => `${column} = ${value}`,
  filterContains: (column, value) => `${column} contains ${quoted(value, 'en')}`,
  filterEmpty: (column) => `${column} empty`,
  filterFilled: (column) => `${column} filled`,
  filterValues: (column, count) => `${column}, ${plural(count, 'en', 'value', 'values')}`,
  filterSearch: (text) => `contains ${quoted(text, 'en')}`,
  stale: () => 'Cells have changed since.',
  hiddenColumns: (count) => plural(count, 'en', 'hidden column', 'hidden columns'),
  columnMenu: (column) => `Column ${column}`,
  openColumnMenu: () => 'Sort and filter this column',
  sorted: (direction) => (direction === 'up' ? 'sorted A to Z' : 'sorted Z to A'),
  filtered: () => 'filtered',
  filterTitle: () => 'Show only',
  valuesSearch: () => 'Find a value',
  valuesAll: () => 'Tick all',
  valuesNone: () => 'Untick all',
  emptyValue: () => '(empty)',
  valuesShown: (shown, distinct) =>
    `The first ${formatCount(shown, 'en')} values of ${formatCount(distinct, 'en')}. Search to see the others.`,
  noValues: () => 'No value.',
  onlyEmpty: () => 'Empty only',
  onlyFilled: () => 'Filled only',
  apply: () => 'Apply',
  removeFilter: () => 'Remove this filter',
  findTitle: () => 'Find',
  replaceTitle: () => 'Find and replace',
  findLabel: () => 'Find',
  replaceLabel: () => 'Replace with',
  previous: () => 'Previous',
  next: () => 'Next',
  scopeLabel: () => 'Where to look',
  scope: (where) => ({ table: 'Whole table', column: 'This column', selection: 'Selection' })[where],
  matchCase: () => 'Capitals',
  matchAccents: () => 'Accents',
  wholeCell: () => 'Whole cell',
  found: (number, cells) =>
    number === null
      ? plural(cells, 'en', 'cell', 'cells')
      : `${formatCount(number, 'en')} of ${plural(cells, 'en', 'cell', 'cells')}`,
  nothingFound: () => 'Nothing found.',
  showFoundOnly: () => 'Show these rows only',
  preview: () => 'See before replacing all',
  replaceOne: () => 'Replace',
  replaceTicked: (cells) => `Replace in ${plural(cells, 'en', 'cell', 'cells')}`,
  willChange: (cells) => `${plural(cells, 'en', 'cell', 'cells')} will change.`,
  moreReplacements: (cells) => `and ${plural(cells, 'en', 'other cell', 'other cells')}, replaced alike.`,
  replaced: (cells) => `${plural(cells, 'en', 'cell', 'cells')} replaced.`,
  replaceThis: (place) => `Replace, ${place}`,
  goToTitle: () => 'Go to row',
  goToLabel: (first, last) => `Row number, from ${formatCount(first, 'en')} to ${formatCount(last, 'en')}`,
  go: () => 'Go',
  notShown: (row) => `Row ${formatCount(row, 'en')} is not shown here: this is the nearest.`,
  statistics: (of) => statisticsIn('en', of),
  row: (filled, cells) =>
    `${formatCount(filled, 'en')} of ${plural(cells, 'en', 'cell', 'cells')} filled in the row`,
  column: (name, of) => `${name}: ${statisticsIn('en', of)}`,
  close: () => 'Close',
}

/** More decimals than any cell has say nothing. */
const MOST_DECIMALS = 6

function statisticsIn(
  language: Language,
  { cells, filled, distinct, numbers, dates }: CellStatistics,
): string {
  const isFrench = language === 'fr'
  const number = (value: number, decimals: number): string =>
    decimal(value, Math.min(decimals, MOST_DECIMALS), language)
  const parts = [
    plural(cells, language, isFrench ? 'cellule' : 'cell', isFrench ? 'cellules' : 'cells'),
    isFrench ? plural(filled, language, 'remplie', 'remplies') : plural(filled, language, 'filled', 'filled'),
    isFrench
      ? plural(distinct, language, 'valeur différente', 'valeurs différentes')
      : plural(distinct, language, 'different value', 'different values'),
  ]
  if (numbers) {
    const { sum, mean, least, most, decimals } = numbers
    parts.push(
      `${isFrench ? 'somme' : 'sum'} ${number(sum, decimals)}`,
      `${isFrench ? 'moyenne' : 'mean'} ${number(mean, decimals + 2)}`,
      isFrench
        ? `de ${number(least, decimals)} à ${number(most, decimals)}`
        : `from ${number(least, decimals)} to ${number(most, decimals)}`,
    )
  }
  if (dates)
    parts.push(isFrench ? `du ${dates.first} au ${dates.last}` : `from ${dates.first} to ${dates.last}`)
  return parts.join(' · ')
}

/** « -1 204,5 »; ending zeros say nothing. */
function decimal(value: number, decimals: number, language: Language): string {
  const [whole = '0', part = ''] = Math.abs(value).toFixed(decimals).split('.')
  const digits = part.replace(/0+$/, '')
  const sign = value < 0 ? '-' : ''
  const grouped = formatCount(Number(whole), language)
  return `${sign}${grouped}${digits === '' ? '' : (language === 'fr' ? ',' : '.') + digits}`
}

export function viewWords(language: Language): ViewWords {
  return language === 'fr' ? fr : en
}
