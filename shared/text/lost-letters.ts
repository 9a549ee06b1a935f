import { isLetter, isLower, isUpper, kindOf } from './character-kind.ts'
import { fillLetters } from './fill-letters.ts'

import { shapeOf } from './lexicon.ts'
import type { Lexicon, LexiconEntry } from './lexicon.ts'
import type { LexiconSource, LossMark } from './repair-plan.ts'

/** A text with its lost letters brought back, and how good the guess is. */
export type Restoration = {
  readonly mark: LossMark
  readonly after: string
  readonly source: LexiconSource | 'letters'
  /** Marks that no list and no letters could explain stay in `after`. */
  readonly isWhole: boolean
  readonly alternatives: readonly { readonly after: string; readonly source: LexiconSource }[]
}

/** A place in the text as it is now, and what may be meant there; one possibility: it is what stands there. */
type Place = { readonly shown: string; readonly parts: readonly string[] }

/** What may stand where a letter was lost, commonest first. */
const letters = 'éèàêçôîûïâùëœüÉÀÈÊÇÔÎÂŒ\u2019«»–“”°€…\u00a0²öäñáíó'
const holeParts: readonly string[] = [...letters]
const questionParts: readonly string[] = [...letters, '?']

/** Accents that may have stood over a letter whose accent became "?". */
const accented: Readonly<Record<string, readonly string[]>> = {
  a: ['à', 'â'],
  e: ['é', 'è', 'ê', 'ë'],
  i: ['î', 'ï'],
  o: ['ô', 'ö'],
  u: ['û', 'ù', 'ü'],
  c: ['ç'],
  y: ['ÿ'],
  n: ['ñ'],
  A: ['À', 'Â'],
  E: ['É', 'È', 'Ê', 'Ë'],
  I: ['Î', 'Ï'],
  O: ['Ô', 'Ö'],
  U: ['Û', 'Ù', 'Ü'],
  C: ['Ç'],
}

/** Below this margin the letters do not decide, and the mark stays. In nats. */
const LEAST_MARGIN = 1.5

const lostQuestion = /[A-Za-z]\?+[A-Za-z]|(?:^|[ '’(-])\?+[a-zA-Z]|[a-z]\?+[-',;:/)’]/

/** The mark that stands for lost letters in a text, if one does. */
export function lossMarkIn(text: string): LossMark | null {
  // In a web address "?" begins the parameters, and what is lost there is no word.
  if (/:\/\/|www\./.test(text)) return null
  if (text.includes('\ufffd')) return 'replacement'
  return text.includes('?') && lostQuestion.test(text) ? 'question-mark' : null
}

/** Brings back lost letters: the whole cell from lists of names, else word by word from lists and by the letters. */
export function restoreLetters(
  text: string,
  mark: LossMark,
  lexicons: readonly Lexicon[],
): Restoration | null {
  const named = restoreName(text, mark, lexicons)
  if (named !== null) return named
  const readings = [holesPerCharacter(text, mark), holesPerByte(text, mark), accentsApart(text, mark)]
  let best: { readonly places: readonly Place[]; readonly score: number } | null = null
  for (const places of readings) {
    if (places === null) continue
    const { score } = fillLetters(places.map(({ parts }) => parts))
    if (best === null || score > best.score) best = { places, score }
  }
  return best === null ? null : wordByWord(text, mark, best.places, lexicons)
}

/** The whole cell as one name of a list. */
export function restoreName(text: string, mark: LossMark, lexicons: readonly Lexicon[]): Restoration | null {
  for (const lexicon of lexicons) {
    if (lexicon.holds !== 'names') continue
    const fitting = fittingEntries(text, mark, lexicon)
    const [first, ...others] = fitting
    if (first === undefined) continue
    const alternatives = others
      .slice(0, 4)
      .map((entry) => ({ after: inCaseOf(entry.text, text), source: lexicon.source }))
    return { mark, after: inCaseOf(first.text, text), source: lexicon.source, isWhole: true, alternatives }
  }
  return null
}

/** Entries of one list that have the text's shape and agree with every letter that is still there. */
function fittingEntries(text: string, mark: LossMark, lexicon: Lexicon): readonly LexiconEntry[] {
  const marked = text.replace(/\ufffd/g, '?')
  const shape = shapeOf(marked, mark).replace(/\?+/g, '?')
  const direct = lexicon.fitting(mark, shape).filter((entry) => agrees(entry.text, marked))
  if (direct.length > 0 || mark !== 'question-mark') return direct
  // "E?quipe?e": a "?" after the letter whose accent it was.
  if (!/[aeioucynAEIOUC]\?/.test(marked)) return []
  return lexicon.fitting('bare-letter', shape.replaceAll('?', '')).filter((entry) => {
    const apart = entry.text.normalize('NFD').replace(/[\u0300-\u036f]/g, '?')
    return apart.toLowerCase() === marked.toLowerCase()
  })
}

/** Letters that are not lost must be the entry's: "Tr?vou-Tréguignec" has one é left. */
function agrees(entry: string, marked: string): boolean {
  if (!/[^\0-\x7f]/.test(marked)) return true
  const pattern = marked
    .toLowerCase()
    .replace(/[.*+^${}()|[\]\\]/g, '\\$&')
    .replace(/\?+/g, '[^\\0-\\x7f]+')
  return new RegExp(`^${pattern}$`).test(entry.toLowerCase())
}

/** The entry in the case of the damaged text: all capitals, all small, or as the list writes it. */
export function inCaseOf(entry: string, damaged: string): string {
  const bare = damaged.replace(/[^A-Za-z]/g, '')
  if (bare.length > 1 && bare === bare.toUpperCase()) return entry.toUpperCase()
  if (bare !== '' && bare === bare.toLowerCase() && !/^[?\ufffd]/.test(damaged)) return entry.toLowerCase()
  return entry
}

const unmarked: readonly LossMark[] = ['underscore', 'nothing', 'bare-letter', 'seven-bit']
/** The longest official name of a commune has 45 characters, of a grouping 120. */
export const LONGEST_NAME = 130

/**
 * A text of plain ASCII that is no name of a list but becomes exactly one when its accents are brought back: "Chteau",
 * "Chateau", "Ch_teau". Only whole cells: in a sentence too many words would fit.
 */
export function restorePlainName(text: string, lexicons: readonly Lexicon[]): Restoration | null {
  if (text.includes('?') && text.length <= LONGEST_NAME) return restoreName(text, 'question-mark', lexicons)
  if (text.length > LONGEST_NAME || !/^[\x20-\x7e]*[a-zA-Z]{2}[\x20-\x7e]*$/.test(text)) return null
  const names = lexicons.filter((lexicon) => lexicon.holds === 'names')
  if (names.length === 0 || names.some((lexicon) => lexicon.has(text))) return null
  for (const mark of unmarked) {
    if ((mark === 'underscore') !== text.includes('_')) continue
    const shape = mark === 'underscore' ? text.toLowerCase().replace(/_+/g, '?') : text.toLowerCase()
    for (const lexicon of names) {
      const [first, ...others] = lexicon.fitting(mark, shape)
      if (first === undefined) continue
      const alternatives = others
        .slice(0, 4)
        .map((entry) => ({ after: inCaseOf(entry.text, text), source: lexicon.source }))
      return { mark, after: inCaseOf(first.text, text), source: lexicon.source, isWhole: true, alternatives }
    }
  }
  return null
}

function holesPerCharacter(text: string, mark: LossMark): Place[] {
  const hole = mark === 'question-mark' ? questionParts : holeParts
  return [...text].map((shown) => ({ shown, parts: isMark(shown) ? hole : [shown] }))
}

const threeBytes: readonly string[] = ['\u2019', '–', '“', '”', '…', '€']

/** Two marks for a letter, three for a sign like ’: one for each byte of its UTF-8. */
function holesPerByte(text: string, mark: LossMark): Place[] | null {
  if (!/[?\ufffd]{2}/.test(text)) return null
  const hole = mark === 'question-mark' ? questionParts : holeParts
  return (text.match(/[?\ufffd]{3}(?![?\ufffd])|[?\ufffd]{2}|[^]/gu) ?? []).map((shown) => {
    return { shown, parts: !isMark(shown.charAt(0)) ? [shown] : shown.length === 3 ? threeBytes : hole }
  })
}

function accentsApart(text: string, mark: LossMark): Place[] | null {
  if (mark !== 'question-mark' || !/[aeioucynAEIOUC]\?/.test(text)) return null
  return (text.match(/[aeioucynAEIOUC]\?|[^]/gu) ?? []).map((shown) => {
    const choices = shown.length === 2 ? accented[shown.charAt(0)] : undefined
    return { shown, parts: choices === undefined ? [shown] : [...choices, shown] }
  })
}

function isMark(character: string): boolean {
  return character === '?' || character === '\ufffd'
}

/** Fills the places by the letters, then asks the lists about every word that had a choice in it. */
function wordByWord(
  text: string,
  mark: LossMark,
  places: readonly Place[],
  lexicons: readonly Lexicon[],
): Restoration | null {
  const { parts, margins } = fillLetters(places.map((place) => place.parts))
  const sources = new Set<LexiconSource>()
  const result: string[] = []
  let isWhole = true
  for (let from = 0; from < places.length;) {
    let to = from
    while (to < places.length && isLetterAt(parts, to)) to++
    if (to === from) {
      const open = (margins[from] ?? 0) < LEAST_MARGIN
      if (open) isWhole = false
      result.push((open ? places[from]?.shown : parts[from]) ?? '')
      from++
      continue
    }
    const word = fillWord(places.slice(from, to), parts.slice(from, to), margins.slice(from, to), lexicons)
    if (word.source !== null) sources.add(word.source)
    if (!word.isWhole) isWhole = false
    result.push(word.text)
    from = to
  }
  const after = result.join('')
  if (after === text) return null
  return { mark, after, source: [...sources][0] ?? 'letters', isWhole, alternatives: [] }
}

function isLetterAt(parts: readonly string[], at: number): boolean {
  return isLetter(kindOf(parts[at]?.charCodeAt(0) ?? 0))
}

type FilledWord = { readonly text: string; readonly source: LexiconSource | null; readonly isWhole: boolean }

function fillWord(
  places: readonly Place[],
  parts: readonly string[],
  margins: readonly number[],
  lexicons: readonly Lexicon[],
): FilledWord {
  const guess = parts.join('')
  if (!places.some(({ parts: choices }) => choices.length > 1))
    return { text: guess, source: null, isWhole: true }
  const unfilled: FilledWord = {
    text: places.map(({ shown }) => shown).join(''),
    source: null,
    isWhole: false,
  }
  const shape = places.map(({ parts: choices }) => (choices.length > 1 ? '?' : (choices[0] ?? ''))).join('')
  for (const lexicon of lexicons) {
    const fitting = lexicon.fitting('question-mark', shapeOf(shape, 'question-mark').replace(/\?+/g, '?'))
    const fits = fitting.filter((entry) => fitsPlaces(entry.text.toLowerCase(), places))
    const [first, second] = fits
    if (first === undefined) continue
    const own = fits.find((entry) => entry.text.toLowerCase() === guess.toLowerCase())
    // One word far commoner than the others, or the one that the letters chose among near equals.
    const clear = second === undefined || first.weight >= FAR_COMMONER * second.weight
    const chosen = clear ? first : Math.min(...margins) >= LEAST_MARGIN ? own : undefined
    return chosen === undefined
      ? unfilled
      : { text: inCaseOfGuess(chosen.text, guess), source: lexicon.source, isWhole: true }
  }
  return margins.every((margin) => margin >= LEAST_MARGIN)
    ? { text: guess, source: null, isWhole: true }
    : unfilled
}

const FAR_COMMONER = 12

function fitsPlaces(entry: string, places: readonly Place[]): boolean {
  const characters = [...entry]
  if (characters.length !== places.length) return false
  return places.every(({ parts }, at) => parts.some((part) => part.toLowerCase() === characters[at]))
}

function inCaseOfGuess(entry: string, guess: string): string {
  if (guess.length > 1 && guess === guess.toUpperCase()) return entry.toUpperCase()
  const first = kindOf(guess.charCodeAt(0))
  if (isUpper(first)) return entry.charAt(0).toUpperCase() + entry.slice(1)
  return isLower(first) ? entry.charAt(0).toLowerCase() + entry.slice(1) : entry
}
