import { isUpper, kindOf } from './character-kind.ts'
import { frenchLogLikelihood } from './french-letters.ts'
import { shapeOf } from './lexicon.ts'
import type { Lexicon, LexiconEntry } from './lexicon.ts'
import type { Place } from './loss-places.ts'
import type { Candidate } from './repair-plan.ts'

/** A text filled by the letters, and what stands before the word in question, as proposed. */
export type Filling = {
  readonly places: readonly Place[]
  /** What the letters put in each place, and by how many nats it beats the next. */
  readonly parts: readonly string[]
  readonly margins: readonly number[]
  readonly before: string
  readonly lexicons: readonly Lexicon[]
}

/** What may stand in a stretch of places, likeliest first; `proposed` is -1 where nothing decides. */
export type Choice = { readonly candidates: readonly Candidate[]; readonly proposed: number }

/** Below this margin the letters do not decide, and the mark stays. In nats. */
const LEAST_MARGIN = 1.5
/** "à" alone is the commonest of all lost words; the quotes it is mistaken for stand in pairs. */
const LEAST_MARGIN_ALONE = 0.5

/** A lost character between blanks. */
export function chooseLoneSign(
  { places, parts, margins, before }: Filling,
  at: number,
  loneCount: number,
): Choice {
  const guess = parts[at] ?? ''
  const margin = margins[at] ?? 0
  // A bullet opens the text; quotes stand in pairs. What is left is à, a capital only after a full stop.
  if (at === 0) return byLetters([guess], margin >= LEAST_MARGIN)
  const a = /[.!?] $/.test(before) ? 'À' : 'à'
  if (loneCount > 1 && guess.toLowerCase() !== 'à') return byLetters([guess, a], margin >= LEAST_MARGIN)
  void places
  return byLetters([a, guess], loneCount === 1 || margin >= LEAST_MARGIN_ALONE)
}

/** A lost sign beside or inside a word: an apostrophe, a no-break space. */
export function chooseSign({ parts, margins }: Filling, at: number): Choice {
  return byLetters([parts[at] ?? ''], (margins[at] ?? 0) >= LEAST_MARGIN)
}

function byLetters(texts: readonly string[], isSure: boolean): Choice {
  return { candidates: texts.map((text) => ({ text, source: 'letters' })), proposed: isSure ? 0 : -1 }
}

/** How sure the lists must be of one word among those that fit. */
const LEAST_SHARE = 0.9
/** What the letters say counts as much as so many occurrences: it decides between words that the texts never had. */
const LETTERS_WEIGHT = 1

/** A word of which some letters are lost. */
export function chooseWord(filling: Filling, from: number, to: number): Choice {
  const { lexicons, parts } = filling
  const places = filling.places.slice(from, to)
  const margins = filling.margins.slice(from, to)
  const guess = parts.slice(from, to).join('')
  const shape = places.map(({ parts: choices }) => (choices.length > 1 ? '?' : (choices[0] ?? ''))).join('')
  const isName = /^[A-Z]/.test(shape)
  for (const lexicon of lexicons) {
    if (lexicon.holds === 'names' && !isName) continue
    const fitting = lexicon.fitting('question-mark', shapeOf(shape, 'question-mark').replace(/\?+/g, '?'))
    const fits = fitting.filter((entry) => fitsPlaces(entry.text.toLowerCase(), places))
    if (fits.length === 0) continue
    const shares = sharesOf(fits)
    const startsSentence = /^$|[.!?:] $|^[-–•] $/.test(filling.before.slice(-2))
    const candidates = shares.map(({ text }): Candidate => {
      return { text: inCaseOfWord(text, places, guess, startsSentence), source: lexicon.source }
    })
    return { candidates, proposed: (shares[0]?.share ?? 0) >= LEAST_SHARE ? 0 : -1 }
  }
  // "préavis?:": no list knows "préavisé", and French sets a no-break space before these signs.
  if ((places.at(-1)?.parts.length ?? 1) > 1 && places.length > 2 && /[:;!?»%]/.test(parts[to] ?? '')) {
    return byLetters([`${guess.slice(0, -1)}\u00a0`, guess], true)
  }
  return byLetters(
    [guess],
    margins.every((margin) => margin >= LEAST_MARGIN),
  )
}

/** Words that fit, likeliest first, with their share of all occurrences; one word in two cases is one. */
function sharesOf(
  fits: readonly LexiconEntry[],
): readonly { readonly text: string; readonly share: number }[] {
  const weights = new Map<string, { readonly text: string; weight: number }>()
  for (const { text, weight } of fits) {
    const known = weights.get(text.toLowerCase())
    if (known === undefined) weights.set(text.toLowerCase(), { text, weight })
    else known.weight += weight
  }
  const likely = [...weights.values()].map((word) => ({
    ...word,
    likelihood: frenchLogLikelihood(word.text),
  }))
  const best = Math.max(...likely.map(({ likelihood }) => likelihood))
  const letters = likely.map(({ likelihood }) => Math.exp(likelihood - best))
  const lettersSum = letters.reduce((sum, share) => sum + share, 0)
  const weighed = likely.map(({ text, weight }, at) => ({
    text,
    weight: weight + (LETTERS_WEIGHT * (letters[at] ?? 0)) / lettersSum,
  }))
  const sum = weighed.reduce((total, { weight }) => total + weight, 0)
  return weighed.map(({ text, weight }) => ({ text, share: weight / sum })).sort((a, b) => b.share - a.share)
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
    .filter(({ parts: choices }) => choices.length === 1)
    .map(({ shown }) => shown)
    .join('')
  if (known.length > 1 && known === known.toUpperCase()) return entry.toUpperCase()
  const isFirstLost = (places[0]?.parts.length ?? 1) > 1
  if (isFirstLost) return startsSentence ? capitalised(entry) : entry
  return isUpper(kindOf(guess.charCodeAt(0)))
    ? capitalised(entry)
    : entry.charAt(0).toLowerCase() + entry.slice(1)
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
