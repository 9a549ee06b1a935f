import type { Lexicon, LexiconEntry } from './lexicon.ts'
import type { LossMark, LostWord } from './repair-plan.ts'
import { lostWordOf } from './text-with-lost-words.ts'
import { LEAST_SHARE } from './word-choice.ts'

/** Below this share of words with accents nobody is asked about a word that is right as it stands. */
const LEAST_DOUBT = 0.25
/** Two blanks: something between them was lost. */
const betweenBlanks: readonly string[] = ['à', '–', '«', '»']

/** A word as it stands, or what it was before it lost its letters without a mark. */
export function choosePlain(
  word: string,
  loss: LossMark,
  before: string,
  after: string,
  words: Lexicon,
): string | LostWord {
  const isGap = word.startsWith(' ')
  if (word.length > 1 && !isGap && word === word.toUpperCase()) return word
  const small = word.toLowerCase()
  const entries = isGap
    ? betweenBlanks.map((text): LexiconEntry => ({ text, weight: words.weightOf(text) }))
    : words.fitting(loss, small)
  if (entries.length === 0) return word
  const own = isGap ? 0 : words.weightOf(word)
  const rivals = different([...entries, ...(own > 0 ? [{ text: small, weight: own }] : [])])
  const fits = words.contexts?.fits(
    rivals.map(({ text }) => text),
    before,
    after,
  )
  const weighed = rivals
    .map(({ text, weight }, at) => ({ text, weight: weight * Math.exp(fits?.[at] ?? 0) }))
    .sort((a, b) => b.weight - a.weight)
  const sum = weighed.reduce((total, { weight }) => total + weight, 0)
  const [first] = weighed
  if (first === undefined || sum === 0) return word
  const isSure = first.weight / sum >= LEAST_SHARE
  const plainShare = own > 0 ? (weighed.find(({ text }) => text === small)?.weight ?? 0) / sum : 0
  if (own > 0 && (isSure ? first.text === small : 1 - plainShare < LEAST_DOUBT)) return word
  const candidates = weighed.map(({ text }) => ({
    text: isGap ? ` ${text} ` : inCaseOf(text, word, before),
    source: words.source,
  }))
  return lostWordOf(word, candidates, isSure ? 0 : -1)
}

/** One word in two cases is one. */
function different(entries: readonly LexiconEntry[]): readonly LexiconEntry[] {
  const byText = new Map<string, { readonly text: string; weight: number }>()
  for (const { text, weight } of entries) {
    const known = byText.get(text.toLowerCase())
    if (known === undefined) byText.set(text.toLowerCase(), { text, weight })
    else known.weight += weight
  }
  return [...byText.values()]
}

function inCaseOf(entry: string, word: string, before: string): string {
  const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase()
  // "tat" is État or état, as the list has it; at the start of a text the capital went with the letter.
  const lostFirst =
    entry.charAt(0).toLowerCase() !== word.charAt(0).toLowerCase() && /^[^\0-\x7f]/.test(entry)
  const starts = lostFirst && (before === '' || /[.!?] $/.test(before))
  if (isCapital || starts) return entry.charAt(0).toUpperCase() + entry.slice(1)
  return lostFirst ? entry : entry.charAt(0).toLowerCase() + entry.slice(1)
}
