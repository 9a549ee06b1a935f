import { fillLetters } from './fill-letters.ts'

import { shapeOf } from './lexicon.ts'
import type { Lexicon, LexiconEntry } from './lexicon.ts'
import { accentsApart, holesPerByte, holesPerCharacter } from './loss-places.ts'
import type { Place } from './loss-places.ts'
import { wordByWord } from './lost-words.ts'
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
  if (known !== text && !/[?\ufffd]/.test(known))
    return { mark, after: known, source: 'communes', isWhole: true, alternatives: [] }
  const readings = [holesPerCharacter(known, mark), holesPerByte(known, mark), accentsApart(known, mark)]
  let best: { readonly places: readonly Place[]; readonly score: number } | null = null
  for (const places of readings) {
    if (places === null) continue
    const { score } = fillLetters(places.map(({ parts }) => parts))
    if (best === null || score > best.score) best = { places, score }
  }
  return best === null ? null : wordByWord(text, mark, best.places, lexicons)
}

const nameLike = /[\p{L}?\ufffd]+(?:[-'\u2019][\p{L}?\ufffd]+)*/gu

/** "Commune de Aix-en-P?v?le (59)": names inside a text, where one name alone fits. */
function withNames(text: string, mark: LossMark, lexicons: readonly Lexicon[]): string {
  const names = lexicons.filter((lexicon) => lexicon.holds === 'names')
  if (names.length === 0) return text
  return text.replace(nameLike, (name) => {
    if (name.length < 4 || !/^[\p{Lu}?\ufffd]/u.test(name) || !/[?\ufffd]./.test(name)) return name
    const restored = restoreName(name, mark, names)
    return restored === null || restored.alternatives.length > 0 ? name : restored.after
  })
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
