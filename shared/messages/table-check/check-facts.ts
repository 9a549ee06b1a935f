import type { Facts } from '../../schema/finding.ts'
import type { ProblemGroup } from '../../schema/problem-group.ts'
import type { Language } from '../language.ts'
import { plural, quoted } from '../typography.ts'

/** What sentences about a group of problems are made of, ready to be put into them. */
export type CheckFacts = {
  /** « montant », or « a », « b »; empty for what is of no column. */
  readonly columns: string
  /** The most frequent text that is wrong, shortened; empty where nothing stands there. */
  readonly found: string
  /** What would stand instead of it; empty where nobody can tell. */
  readonly fix: string
  /** « 674 cellules », « 3 lignes ». */
  readonly count: string
  /** « 674 cellules » that have a fix; empty for none. */
  readonly fixable: string
  /** What the standard expects, by the finding's own keys; "" for what it does not say. */
  expected(key: string): string
  /** The same between quotes. */
  expectedQuoted(key: string): string
}

/** Longer samples are no samples. */
const LONGEST_SAMPLE = 60
const ofRows = /^(?:row-|key-|columns-|one-of|sum-|same-name)/

const countedWords = {
  rows: { fr: ['ligne', 'lignes'], en: ['row', 'rows'] },
  cells: { fr: ['cellule', 'cellules'], en: ['cell', 'cells'] },
} as const

export function checkFacts(group: ProblemGroup, language: Language): CheckFacts {
  const [sample] = group.samples
  const [one, many] = countedWords[ofRows.test(group.code) ? 'rows' : 'cells'][language]
  const counted = (count: number): string => plural(count, language, one, many)
  const expected = (key: string): string => factOf(group.expected, key)
  const shown = (text: string): string => (text === '' ? '' : quoted(shortened(text), language))
  return {
    columns: group.names
      .filter((name) => name !== '')
      .map((name) => quoted(name, language))
      .join(', '),
    found: shown(sample?.found ?? ''),
    fix: shown(sample?.fixes[0] ?? ''),
    count: counted(group.count),
    fixable: group.fixable === 0 ? '' : counted(group.fixable),
    expected,
    expectedQuoted: (key) => shown(expected(key)),
  }
}

function factOf(facts: Facts, key: string): string {
  return Object.hasOwn(facts, key) ? String(facts[key]) : ''
}

function shortened(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ')]
  return signs.length <= LONGEST_SAMPLE ? signs.join('') : `${signs.slice(0, LONGEST_SAMPLE - 1).join('')}…`
}

/** What is wrong in a few words, the same at length, and what to do. */
export type CheckPhrase = readonly [title: string, detail: string, advice: string]
export type CheckPhraseMaker = Readonly<Record<Language, (facts: CheckFacts) => CheckPhrase>>
