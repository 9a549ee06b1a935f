import { fillLetters } from './fill-letters.ts'
import { shapeOf } from './lexicon.ts'
import type { Lexicon, LexiconEntry } from './lexicon.ts'
import { accentsApart, holesPerByte, holesPerCharacter } from './loss-places.ts'
import type { Place } from './loss-places.ts'
import { wordByWord } from './lost-words.ts'
import type { LexiconSource, LossMark, LostWord, TextWithLostWords } from './repair-plan.ts'
import { joinSound, lostWordOf, wordProposed } from './text-with-lost-words.ts'

/** A text with its lost letters brought back, and how good the guess is. */
export type Restoration = {
  readonly mark: LossMark
  /** The text, cut into what is sound and what was lost. */
  readonly words: TextWithLostWords
  readonly source: LexiconSource | 'letters'
  /** Marks that no list and no letters could explain stay. */
  readonly isWhole: boolean
}

const lostQuestion = /[A-Za-z]\?+[A-Za-z]|(?:^|[ '’(-])\?+[a-zA-Z]|[a-z]\?+[-',;:/)’_]/

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
  const known = withNames(text, mark, lexicons)
  let best: { readonly places: readonly Place[]; readonly score: number } | null = null
  for (const placesOf of [holesPerCharacter, holesPerByte, accentsApart]) {
    const places = placesIn(known, mark, placesOf)
    if (places === null) continue
    const { score } = fillLetters(places.map(({ parts }) => parts))
    if (best === null || score > best.score) best = { places, score }
  }
  return best === null ? null : wordByWord(mark, best.places, lexicons)
}

/** The places of a text in which some names are found already; null where this kind of loss shows nowhere. */
function placesIn(
  pieces: TextWithLostWords,
  mark: LossMark,
  placesOf: (text: string, mark: LossMark) => Place[] | null,
): readonly Place[] | null {
  let shows = false
  const places = pieces.flatMap((piece): Place[] => {
    if (typeof piece !== 'string') return [{ shown: piece.lost, parts: [wordProposed(piece)], name: piece }]
    const own = placesOf(piece, mark)
    if (own !== null) shows = true
    return own ?? holesPerCharacter(piece, mark)
  })
  return shows || pieces.every((piece) => typeof piece !== 'string') ? places : null
}

const nameLike = /[\p{L}?\ufffd]+(?:[-'\u2019][\p{L}?\ufffd]+)*/gu

/** "Commune de Aix-en-P?v?le (59)": names inside a text, where one name alone fits. */
function withNames(text: string, mark: LossMark, lexicons: readonly Lexicon[]): TextWithLostWords {
  const names = lexicons.filter((lexicon) => lexicon.holds === 'names')
  if (names.length === 0) return [text]
  const pieces: (string | LostWord)[] = []
  let from = 0
  for (const { 0: name, index } of text.matchAll(nameLike)) {
    if (name.length < 4 || !/^[\p{Lu}?\ufffd]/u.test(name) || !/[?\ufffd]./.test(name)) continue
    const [restored] = restoreName(name, mark, names)?.words ?? []
    if (restored === undefined || typeof restored === 'string' || restored.candidates.length > 1) continue
    pieces.push(text.slice(from, index), restored)
    from = index + name.length
  }
  return joinSound([...pieces, text.slice(from)])
}

/** The whole cell as one name of a list. */
export function restoreName(text: string, mark: LossMark, lexicons: readonly Lexicon[]): Restoration | null {
  for (const lexicon of lexicons) {
    if (lexicon.holds !== 'names') continue
    const fitting = fittingEntries(text, mark, lexicon)
    if (fitting.length > 0) return nameRestored(text, mark, fitting, lexicon)
  }
  return null
}

function nameRestored(
  text: string,
  mark: LossMark,
  fitting: readonly LexiconEntry[],
  { source }: Lexicon,
): Restoration {
  const candidates = fitting.map((entry) => ({ text: inCaseOf(entry.text, text), source }))
  return { mark, words: [lostWordOf(text, candidates, 0)], source, isWhole: true }
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
      const fitting = lexicon.fitting(mark, shape)
      if (fitting.length > 0) return nameRestored(text, mark, fitting, lexicon)
    }
  }
  return null
}
