import { isLetter, isUpper, kindOf } from './character-kind.ts'
import { fillLetters } from './fill-letters.ts'
import { shapeOf } from './lexicon.ts'
import type { Lexicon, LexiconEntry } from './lexicon.ts'
import type { Place } from './loss-places.ts'
import type { Restoration } from './lost-letters.ts'
import type { Alternative, LexiconSource, LossMark } from './repair-plan.ts'

/** Below this margin the letters do not decide, and the mark stays. In nats. */
const LEAST_MARGIN = 1.5

/** Fills the places by the letters, then asks the lists about every word that had a choice in it. */
export function wordByWord(
  text: string,
  mark: LossMark,
  places: readonly Place[],
  lexicons: readonly Lexicon[],
): Restoration | null {
  const { parts, margins } = fillLetters(places.map((place) => place.parts))
  const sources = new Set<LexiconSource>()
  let result = ''
  const choices: { readonly from: number; readonly to: number; readonly others: readonly Alternative[] }[] =
    []
  let isWhole = true
  const lone = places.filter((_place, at) => isAlone(places, at)).length
  for (let from = 0; from < places.length;) {
    let to = from
    while (to < places.length && isLetterAt(parts, to)) to++
    if (isAlone(places, from) && (lone === 1 || parts[from]?.toLowerCase() === 'à')) {
      // Quotes stand in pairs; a bullet opens the text. What is left is à, a capital only after a full stop.
      const opens = from === 0
      const isSure = opens
        ? (margins[from] ?? 0) >= LEAST_MARGIN
        : lone === 1 || (margins[from] ?? 0) >= LEAST_MARGIN_ALONE
      if (!isSure) isWhole = false
      const letter = opens ? (parts[from] ?? '') : /[.!?] $/.test(result) ? 'À' : 'à'
      result += isSure ? letter : (places[from]?.shown ?? '')
      from++
      continue
    }
    if (to === from) {
      const isOpen = (margins[from] ?? 0) < LEAST_MARGIN
      if (isOpen) isWhole = false
      result += (isOpen ? places[from]?.shown : parts[from]) ?? ''
      from++
      continue
    }
    const word = fillWord(
      {
        places: places.slice(from, to),
        parts: parts.slice(from, to),
        margins: margins.slice(from, to),
        startsSentence: /^$|[.!?:] $|^[-–•] $/.test(result.slice(-2)),
        next: parts[to] ?? '',
      },
      lexicons,
    )
    if (word.source !== null) sources.add(word.source)
    if (!word.isWhole) isWhole = false
    const start = result.length
    result += word.text
    if (word.others.length > 0) choices.push({ from: start, to: result.length, others: word.others })
    from = to
  }
  if (result === text) return null
  return {
    mark,
    after: result,
    source: [...sources][0] ?? 'letters',
    isWhole,
    alternatives: alternativesOf(result, choices),
  }
}

const MOST_ALTERNATIVES = 6

/** The whole text with one word exchanged, for each word that others fit as well. */
function alternativesOf(
  text: string,
  choices: readonly { readonly from: number; readonly to: number; readonly others: readonly Alternative[] }[],
): Alternative[] {
  const all = choices.flatMap(({ from, to, others }) =>
    others.map(({ after, source }) => ({ after: text.slice(0, from) + after + text.slice(to), source })),
  )
  return all.slice(0, MOST_ALTERNATIVES)
}

/** A lost character between blanks. */
function isAlone(places: readonly Place[], at: number): boolean {
  const before = places[at - 1]?.shown ?? ' '
  const after = places[at + 1]?.shown ?? ' '
  return (places[at]?.parts.length ?? 1) > 1 && before === ' ' && after === ' '
}

function isLetterAt(parts: readonly string[], at: number): boolean {
  return isLetter(kindOf(parts[at]?.charCodeAt(0) ?? 0))
}

type Word = {
  readonly places: readonly Place[]
  readonly parts: readonly string[]
  readonly margins: readonly number[]
  readonly startsSentence: boolean
  /** The character after the word. */
  readonly next: string
}

type FilledWord = {
  readonly text: string
  readonly source: LexiconSource | null
  readonly isWhole: boolean
  /** Other words of the list that fit. */
  readonly others: readonly Alternative[]
}

const FAR_COMMONER = 12
/** "à" alone is the commonest of all lost words; the quotes it is mistaken for stand in pairs. */
const LEAST_MARGIN_ALONE = 0.5

function fillWord(word: Word, lexicons: readonly Lexicon[]): FilledWord {
  const { places, parts, margins } = word
  const guess = parts.join('')
  if (!places.some(({ parts: choices }) => choices.length > 1))
    return { text: guess, source: null, isWhole: true, others: [] }
  const unfilled: FilledWord = {
    text: places.map(({ shown }) => shown).join(''),
    source: null,
    isWhole: false,
    others: [],
  }
  const shape = places.map(({ parts: choices }) => (choices.length > 1 ? '?' : (choices[0] ?? ''))).join('')
  const isName = /^[A-Z]/.test(shape)
  for (const lexicon of lexicons) {
    if (lexicon.holds === 'names' && !isName) continue
    const fitting = lexicon.fitting('question-mark', shapeOf(shape, 'question-mark').replace(/\?+/g, '?'))
    const fits = fitting.filter((entry) => fitsPlaces(entry.text.toLowerCase(), places))
    const [first, second] = fits
    if (first === undefined) continue
    const own = fits.find((entry) => entry.text.toLowerCase() === guess.toLowerCase())
    // One word far commoner than the others, or the one that the letters chose among near equals.
    const isClear =
      second === undefined || first.weight >= FAR_COMMONER * second.weight || areOneWord(first, second)
    const chosen = isClear ? first : Math.min(...margins) >= LEAST_MARGIN ? own : undefined
    const others = fits
      .filter((entry) => entry !== chosen && entry.text.toLowerCase() !== chosen?.text.toLowerCase())
      .slice(0, 3)
      .map((entry) => ({ after: inCaseOfWord(entry.text, word), source: lexicon.source }))
    if (chosen === undefined) return { ...unfilled, others }
    return { text: inCaseOfWord(chosen.text, word), source: lexicon.source, isWhole: true, others }
  }
  // "préavis?:": no list knows "préavisé", and French sets a no-break space before these signs.
  if ((places.at(-1)?.parts.length ?? 1) > 1 && places.length > 2 && /[:;!?»%]/.test(word.next)) {
    return { text: `${parts.slice(0, -1).join('')}\u00a0`, source: null, isWhole: true, others: [] }
  }
  return margins.every((margin) => margin >= LEAST_MARGIN)
    ? { text: guess, source: null, isWhole: true, others: [] }
    : unfilled
}

function areOneWord(first: LexiconEntry, second: LexiconEntry): boolean {
  return first.text.toLowerCase() === second.text.toLowerCase()
}

function fitsPlaces(entry: string, places: readonly Place[]): boolean {
  const characters = [...entry]
  if (characters.length !== places.length) return false
  return places.every(({ parts }, at) => parts.some((part) => part.toLowerCase() === characters[at]))
}

/** A lost first letter is a capital at the start of a sentence, and elsewhere as the list has it ("l'État"). */
function inCaseOfWord(entry: string, { places, parts, startsSentence }: Word): string {
  const known = places
    .filter(({ parts: choices }) => choices.length === 1)
    .map(({ shown }) => shown)
    .join('')
  if (known.length > 1 && known === known.toUpperCase()) return entry.toUpperCase()
  const isFirstLost = (places[0]?.parts.length ?? 1) > 1
  if (isFirstLost) return startsSentence ? capitalised(entry) : entry
  return isUpper(kindOf(parts[0]?.charCodeAt(0) ?? 0))
    ? capitalised(entry)
    : entry.charAt(0).toLowerCase() + entry.slice(1)
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
