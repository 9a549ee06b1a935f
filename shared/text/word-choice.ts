import { isUpper, kindOf } from './character-kind.ts'
import { frenchLogLikelihood } from './french-letters.ts'
import { shapeOf } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'
import type { Place } from './loss-places.ts'
import type { Candidate, LexiconSource } from './repair-plan.ts'

/** A text filled by the letters, and what stands around the word in question. */
export type Filling = {
  readonly places: readonly Place[]
  /** What the letters put in each place, and by how many nats it beats the next. */
  readonly parts: readonly string[]
  readonly margins: readonly number[]
  /** What stands before, as proposed. */
  readonly before: string
  readonly lexicons: readonly Lexicon[]
}

/** What may stand in a stretch of places, likeliest first; `proposed` is -1 where nothing decides. */
export type Choice = { readonly candidates: readonly Candidate[]; readonly proposed: number }

/** One way to read a stretch: what is written, the word in it that a list knows, how often that comes. */
type Possible = {
  readonly text: string
  readonly word: string
  readonly weight: number
  readonly source: LexiconSource
}

/** How sure the lists must be of one word among those that fit. */
export const LEAST_SHARE = 0.75
/** What the letters say counts as much as so many occurrences: it decides between words that the texts never had. */
const LETTERS_WEIGHT = 1

/** A stretch of letters and lost places, by the lists; null if they know nothing that fits. */
export function chooseFromLists(filling: Filling, from: number, to: number): Choice | null {
  const isName = /^[A-Z?\ufffd]/.test(filling.places[from]?.shown ?? '')
  const possible = filling.lexicons.flatMap((lexicon) => {
    return lexicon.holds === 'names' && !isName ? [] : possibleTexts(filling, from, to, lexicon)
  })
  return possible.length === 0 ? null : choose(possible, filling, to)
}

/** A lost character between blanks: à, a dash, a bullet, a quote. */
export function chooseLone(filling: Filling, at: number): Choice {
  const { before } = filling
  const startsSentence = beginsSentence(filling, at)
  const loneCount = filling.places.filter((_place, other) => isAlone(filling.places, other)).length
  const possible: Possible[] = []
  for (const { source, holds, weightOf } of filling.lexicons) {
    if (holds !== 'words') continue
    for (const word of loneWords) {
      const weight = weightOf(word) * likelihoodAlone(word, filling, loneCount)
      if (weight > 0) {
        possible.push({ text: startsSentence ? word.toUpperCase() : word, word, weight, source })
      }
    }
  }
  if (possible.length === 0) {
    // Quotes stand in pairs, a bullet opens the text: what is left is à.
    return byLetters([startsSentence ? 'À' : 'à', '–'], before !== '')
  }
  return choose(possible, filling, at + 1)
}

/** The weights are of legal texts, which are full of lists. */
function likelihoodAlone(word: string, { places, before }: Filling, loneCount: number): number {
  // Quotes stand in pairs.
  if (/[«»]/.test(word)) return loneCount === 1 ? 0.01 : 1
  // The item of a list ends like one; a cell does not.
  if (/[–—•]/.test(word) && before === '') return /[.;,:]/.test(places.at(-1)?.shown ?? '') ? 1 : 0.1
  if (word === '€') return /\d[ \u00a0]$/.test(before) ? 1 : 0
  return 1
}

/** A lost character between blanks, or at the end of a phrase. */
export function isAlone(places: readonly Place[], at: number): boolean {
  const before = places[at - 1]?.shown ?? ' '
  const after = places[at + 1]?.shown ?? ' '
  return hasChoice(places[at]) && before === ' ' && /^[ .,;:)]$/.test(after)
}

const loneWords: readonly string[] = ['à', '–', '«', '»', '•', '—', '€']

function choose(possible: readonly Possible[], filling: Filling, to: number): Choice {
  const after = filling.parts.slice(to, to + 40).join('')
  const shares = sharesOf(possible, filling, after)
  const candidates = shares.map(({ text, source }): Candidate => ({ text, source }))
  return { candidates, proposed: (shares[0]?.share ?? 0) >= LEAST_SHARE ? 0 : -1 }
}

export function byLetters(texts: readonly string[], isSure: boolean): Choice {
  return { candidates: texts.map((text) => ({ text, source: 'letters' })), proposed: isSure ? 0 : -1 }
}

/** The start of the text counts, unless the text ends as an item of a list does. */
function beginsSentence({ places, before }: Filling, at: number): boolean {
  if (/[.!?] $/.test(before)) return true
  if (at === 0) return !/[;,]/.test(places.at(-1)?.shown ?? '')
  return /^(?:[-–•] |[-–•]|\(?[a-z0-9]+[.)°] |[\d.]+ )$/i.test(before) && places.at(-1)?.shown === '.'
}

function possibleTexts(filling: Filling, from: number, to: number, lexicon: Lexicon): readonly Possible[] {
  const whole = possibleWords(filling, from, to, lexicon)
  const signed = [
    ...behindApostrophe(filling, from, to, lexicon),
    ...beforeSign(filling, from, to, lexicon),
    ...afterSign(filling, from, to, lexicon),
  ]
  return [...whole, ...signed]
}

function possibleWords(filling: Filling, from: number, to: number, lexicon: Lexicon): Possible[] {
  const places = filling.places.slice(from, to)
  if (!places.some(hasChoice)) {
    const word = places.map(({ shown }) => shown).join('')
    const weight = lexicon.weightOf(word)
    return weight >= LEAST_PLAIN ? [{ text: word, word, weight, source: lexicon.source }] : []
  }
  const shape = places.map((place) => (hasChoice(place) ? '?' : (place.parts[0] ?? ''))).join('')
  const startsSentence = beginsSentence(filling, from) || isPartOfName(filling, from, to)
  const guess = filling.parts.slice(from, to).join('')
  return lexicon
    .fitting('question-mark', shapeOf(shape, 'question-mark').replace(/\?+/g, '?'))
    .filter((entry) => fitsPlaces(entry.text.toLowerCase(), places))
    .map(({ text, weight }) => {
      return {
        text: inCaseOfWord(text, places, guess, startsSentence),
        word: text,
        weight: lexicon.holds === 'names' ? Math.min(weight / PEOPLE_PER_MENTION, MOST_MENTIONS) : weight,
        source: lexicon.source,
      }
    })
}

/** A commune comes up in texts as a word of the lists does, the more the larger it is, but never as "même" does. */
const PEOPLE_PER_MENTION = 2000
const MOST_MENTIONS = 100

/** "?variste-Galois", "Saint-?tienne": where the other part has a capital. */
function isPartOfName({ places, before }: Filling, from: number, to: number): boolean {
  if (/\p{Lu}\p{Ll}+-$/u.test(before)) return true
  return places[to]?.shown === '-' && /^[A-Z]/.test(places[to + 1]?.shown ?? '') && from < to
}

/** Rarer words without accents are bits of foreign names as often as words. */
const LEAST_PLAIN = 20

const elision = /^(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu|quoiqu)$/i
/** How often a vowel follows an elision. */
const ELIDED = 0.2
/** In a text that has the typewriter's apostrophe the other is seldom lost. */
const ELIDED_OTHERWISE = 0.001

function* behindApostrophe(
  filling: Filling,
  from: number,
  to: number,
  lexicon: Lexicon,
): Generator<Possible> {
  const { places, before } = filling
  for (let at = from + 1; at < Math.min(to - 1, from + 7); at++) {
    if (places[at]?.parts.includes('\u2019') !== true || !hasChoice(places[at])) continue
    const start = places.slice(from, at).map(({ shown }) => shown)
    if (!elision.test(start.join(''))) continue
    const rate = before.includes("'") ? ELIDED_OTHERWISE : ELIDED
    const prefix = `${start.join('')}\u2019`
    for (const { text, word, weight, source } of possibleWords(filling, at + 1, to, lexicon)) {
      if (word.length > 1 && startsWithVowel(word))
        yield { text: prefix + text, word, weight: weight * rate, source }
    }
  }
}

function startsWithVowel(word: string): boolean {
  return /^[aeiouyhàâéèêëîïôöùûüœæ]/i.test(word)
}

/** How often a quote or an ellipsis touches a word. */
const TOUCHED = 0.0005

function* beforeSign(filling: Filling, from: number, to: number, lexicon: Lexicon): Generator<Possible> {
  const { places, parts } = filling
  if (to - from < 2 || !hasChoice(places[to - 1]) || lexicon.holds === 'names') return
  if (to - from === 2 && /^[nN]$/.test(parts[from] ?? '') && /^ \d/.test(parts.slice(to, to + 2).join(''))) {
    yield { text: `${parts[from] ?? ''}°`, word: 'n°', weight: NUMBER_SIGN, source: lexicon.source }
  }
  // French sets a no-break space before these signs.
  const isSpaced = /^[:;!?»%]/.test(parts[to] ?? '')
  const sign = isSpaced ? '\u00a0' : filling.before.includes('“') ? '”' : '…'
  for (const { text, word, weight, source } of possibleWords(filling, from, to - 1, lexicon)) {
    yield { text: text + sign, word, weight: weight * (isSpaced ? 0.5 : TOUCHED), source }
  }
}

/** "n°" is as common as the commonest words. */
const NUMBER_SIGN = 50_000

function* afterSign(filling: Filling, from: number, to: number, lexicon: Lexicon): Generator<Possible> {
  if (to - from < 4 || !hasChoice(filling.places[from]) || lexicon.holds === 'names') return
  for (const { text, word, weight, source } of possibleWords(filling, from + 1, to, lexicon)) {
    yield { text: `“${text}`, word, weight: weight * TOUCHED, source }
  }
}

type Share = { readonly text: string; readonly share: number; readonly source: LexiconSource }

/** Texts that fit, likeliest first, with their share of all occurrences. */
function sharesOf(
  possible: readonly Possible[],
  { lexicons, before }: Filling,
  after: string,
): readonly Share[] {
  const different = new Map<string, Possible & { weight: number }>()
  for (const one of possible) {
    const known = different.get(one.text)
    if (known === undefined) different.set(one.text, { ...one })
    else known.weight += one.weight
  }
  const all = [...different.values()]
  const likelihoods = all.map(({ text }) => frenchLogLikelihood(text))
  const best = Math.max(...likelihoods)
  const letters = likelihoods.map((likelihood) => Math.exp(likelihood - best))
  const lettersSum = letters.reduce((sum, share) => sum + share, 0)
  const contexts = lexicons.find((lexicon) => lexicon.contexts !== undefined)?.contexts
  const words = all.map(({ word }) => word)
  const fits = contexts?.fits(words, before, after)
  const weighed = all.map(({ text, weight, source }, at) => ({
    text,
    source,
    weight: (weight + (LETTERS_WEIGHT * (letters[at] ?? 0)) / lettersSum) * Math.exp(fits?.[at] ?? 0),
  }))
  const sum = weighed.reduce((total, { weight }) => total + weight, 0)
  return weighed
    .map(({ text, weight, source }) => ({ text, share: weight / sum, source }))
    .sort((a, b) => b.share - a.share)
}

export function hasChoice(place: Place | undefined): boolean {
  return (place?.parts.length ?? 1) > 1
}

function fitsPlaces(entry: string, places: readonly Place[]): boolean {
  const characters = [...entry]
  if (characters.length !== places.length) return false
  return places.every(({ parts }, at) => parts.some((part) => part.toLowerCase() === characters[at]))
}

/** A lost first letter is a capital at the start of a sentence, and elsewhere as the list has it ("l'État"). */
function inCaseOfWord(
  entry: string,
  places: readonly Place[],
  guess: string,
  startsSentence: boolean,
): string {
  const known = places
    .filter((place) => !hasChoice(place))
    .map(({ shown }) => shown)
    .join('')
  if (known.length > 1 && known === known.toUpperCase()) return entry.toUpperCase()
  if (hasChoice(places[0])) return startsSentence ? capitalised(entry) : entry
  return isUpper(kindOf(guess.charCodeAt(0)))
    ? capitalised(entry)
    : entry.charAt(0).toLowerCase() + entry.slice(1)
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
