import { shapeOf } from '../../shared/text/lexicon.ts'
import { neighbourAfter, neighbourBefore } from '../../shared/text/word-contexts.ts'
import { beginsSentence, wordMatchesOf } from './words-of-text.ts'

type Neighbours = { total: number; readonly before: Map<string, number>; readonly after: Map<string, number> }

const hasAccent = (word: string): boolean => /[^\0-\x7f]/.test(word)

/** Words that look like another when letters are lost, where the other is not far rarer. */
export function rivalsAmong(weights: ReadonlyMap<string, number>): Set<string> {
  const rivals = new Set<string>()
  for (const loss of ['question-mark', 'nothing', 'bare-letter'] as const) {
    const groups = new Map<string, string[]>()
    for (const word of weights.keys()) {
      if (loss === 'question-mark' && !hasAccent(word)) continue
      const shape = shapeOf(word, loss)
      const group = groups.get(shape)
      if (group === undefined) groups.set(shape, [word])
      else group.push(word)
    }
    for (const group of groups.values()) {
      const least = Math.max(
        LEAST_RIVAL,
        LEAST_SHARE * Math.max(...group.map((word) => weights.get(word) ?? 0)),
      )
      const strong = new Set(
        group.filter((word) => (weights.get(word) ?? 0) >= least).map((word) => word.toLowerCase()),
      )
      if (strong.size > 1 && [...strong].some(hasAccent)) for (const word of strong) rivals.add(word)
      // "État", "état": where the first letter is lost so is its case.
      for (const word of group)
        if (strong.has(word.toLowerCase()) && isCasedRival(word, weights)) rivals.add(word)
    }
  }
  return rivals
}

function isCasedRival(word: string, weights: ReadonlyMap<string, number>): boolean {
  const small = word.toLowerCase()
  return hasAccent(word.charAt(0)) && word !== small && (weights.get(small) ?? 0) >= LEAST_RIVAL
}

const LEAST_RIVAL = 3
const LEAST_SHARE = 0.002

/** Counts what stands before and after each rival in the texts. */
export class WordContextCounts {
  readonly #counts = new Map<string, Neighbours>()
  readonly #rivals: ReadonlySet<string>
  readonly #common: ReadonlySet<string>

  constructor(rivals: ReadonlySet<string>, common: ReadonlySet<string>) {
    this.#rivals = rivals
    this.#common = common
  }

  add(text: string): void {
    for (const { word, at } of wordMatchesOf(text)) {
      const small = this.#rivals.has(word) && !beginsSentence(text, at) ? word : word.toLowerCase()
      if (!this.#rivals.has(small)) continue
      let counts = this.#counts.get(small)
      if (counts === undefined)
        this.#counts.set(small, (counts = { total: 0, before: new Map(), after: new Map() }))
      counts.total++
      count(counts.before, neighbourBefore(text.slice(Math.max(0, at - 40), at), this.#common))
      count(counts.after, neighbourAfter(text.slice(at + word.length, at + word.length + 40), this.#common))
    }
  }

  /** As `createWordContexts` reads it. */
  lines(): string[] {
    const words = [...this.#counts]
      .filter(([, { total }]) => total >= LEAST_RIVAL)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return [
      [...this.#common].join(' '),
      ...words.map(([word, { total, before, after }]) => {
        return `${word}\t${String(total)}\t${commonest(before)}\t${commonest(after)}`
      }),
    ]
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

const MOST_NEIGHBOURS = 150

function commonest(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .filter(([, met]) => met > 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_NEIGHBOURS)
    .map(([name, met]) => `${name} ${String(met)}`)
    .join(' ')
}
