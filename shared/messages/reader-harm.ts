import type { ReaderHarm } from '../csv/readers-view.ts'
import { french } from './french.ts'
import type { Language } from './language.ts'
import { plural, quoted } from './typography.ts'

/**
 * What a program would break, one sentence for each kind of harm, the worst first: nine columns with broken accents have
 * one cause and one cure.
 */
export function phraseHarms(
  harms: readonly ReaderHarm[],
  columns: readonly string[],
  language: Language,
): readonly string[] {
  const kinds = new Map<ReaderHarm['harm'], ReaderHarm[]>()
  for (const harm of harms) {
    const alike = kinds.get(harm.harm)
    if (alike) alike.push(harm)
    else kinds.set(harm.harm, [harm])
  }
  return [...kinds.values()].map((alike) => phraseKind(alike, columns, language))
}

/** One harm, in one sentence: where, how often, one example. */
export function phraseHarm(harm: ReaderHarm, columns: readonly string[], language: Language): string {
  return phraseKind([harm], columns, language)
}

function phraseKind(alike: readonly ReaderHarm[], columns: readonly string[], language: Language): string {
  const [worst] = alike
  if (worst === undefined) return ''
  const number = alike.reduce((sum, { count }) => sum + count, 0)
  const count = plural(number, language, nouns[language][0], nouns[language][1])
  const example =
    worst.example === undefined
      ? ''
      : ` (${quoted(shortened(worst.example.written), language)} → ${quoted(shortened(worst.example.shown), language)})`
  const sentence = sentences[worst.harm][language]
  return sentence({ count, where: phraseWhere(alike, columns, language), example, number })
}

function phraseWhere(alike: readonly ReaderHarm[], columns: readonly string[], language: Language): string {
  const column = alike[0]?.column
  if (column === undefined) return ''
  const name = quoted(columns[column] ?? String(column + 1), language)
  if (alike.length === 1) return language === 'fr' ? `, colonne ${name}` : `, column ${name}`
  const number = plural(alike.length, language, nounsOfColumns[language][0], nounsOfColumns[language][1])
  return language === 'fr' ? `, ${number} dont ${name}` : `, ${number} such as ${name}`
}

type Parts = {
  readonly count: string
  readonly where: string
  readonly example: string
  readonly number: number
}
type Sentence = (parts: Parts) => string

const nouns = { fr: ['cellule', 'cellules'], en: ['cell', 'cells'] } as const
const nounsOfColumns = { fr: ['colonne', 'colonnes'], en: ['column', 'columns'] } as const

const sentences: Readonly<Record<ReaderHarm['harm'], Readonly<Record<Language, Sentence>>>> = {
  'accents-broken': {
    fr: ({ count, where, example }) => french`Accents illisibles : ${count}${where}${example}.`,
    en: ({ count, where, example }) => `Broken accents: ${count}${where}${example}.`,
  },
  'leading-zero-lost': {
    fr: ({ count, where, example }) => french`Zéro de tête perdu : ${count}${where}${example}.`,
    en: ({ count, where, example }) => `Leading zero lost: ${count}${where}${example}.`,
  },
  'long-number-rounded': {
    fr: ({ count, where, example }) => french`Nombre long abrégé ou arrondi : ${count}${where}${example}.`,
    en: ({ count, where, example }) => `Long number shortened or rounded: ${count}${where}${example}.`,
  },
  'read-as-date': {
    fr: ({ count, where, example }) => french`Pris pour une date ou une heure : ${count}${where}${example}.`,
    en: ({ count, where, example }) => `Taken for a date or a time: ${count}${where}${example}.`,
  },
  'read-as-formula': {
    fr: ({ count, where, example }) => french`Pris pour une formule : ${count}${where}${example}.`,
    en: ({ count, where, example }) => `Taken for a formula: ${count}${where}${example}.`,
  },
  'decimal-changed': {
    fr: ({ count, where, example }) => french`Nombre réécrit : ${count}${where}${example}.`,
    en: ({ count, where, example }) => `Number rewritten: ${count}${where}${example}.`,
  },
  'one-column': {
    fr: () =>
      french`Tout reste dans une seule colonne : ce programme n'attend pas ce séparateur. Choisissez « Pour Excel ».`,
    en: () =>
      'Everything stays in one column: this program does not expect this separator. Choose “For Excel”.',
  },
  'table-refused': {
    fr: ({ number }) =>
      french`Aperçu refusé : ${plural(number, 'fr', 'ligne n’a', 'lignes n’ont')} pas autant de cellules que l'en-tête.`,
    en: ({ number }) =>
      `Preview refused: ${plural(number, 'en', 'row has', 'rows have')} not as many cells as the header.`,
  },
  'rows-cut': {
    fr: ({ number }) =>
      french`Les dernières lignes ne seront pas montrées : ${plural(number, 'fr', 'ligne', 'lignes')} de trop pour une feuille.`,
    en: ({ number }) =>
      `The last rows will not be shown: ${plural(number, 'en', 'row', 'rows')} too many for a sheet.`,
  },
  'byte-order-mark-shown': {
    fr: () => french`Des signes parasites précèdent le nom de la première colonne.`,
    en: () => 'Stray signs stand before the name of the first column.',
  },
}

function shortened(text: string): string {
  const characters = [...text]
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text
}
