import { isLetter, kindOf } from './character-kind.ts'
import { withoutAccents } from './lexicon.ts'
import type { Lexicon, LexiconEntry } from './lexicon.ts'
import { evidenceOfCode, inCaseOf, restoreName } from './lost-names.ts'
import { codesInText } from './name-context.ts'
import type { NameContext } from './name-context.ts'
import type { Evidence, LossMark, LostWord, TextWithLostWords } from './repair-plan.ts'
import { joinSound, lostWordOf } from './text-with-lost-words.ts'

export type NamesFound = { readonly pieces: TextWithLostWords; readonly evidence: Evidence | null }

type Found = { readonly from: number; readonly to: number; readonly word: LostWord }

/** "Commune de Aix-en-P?v?le (59)": names inside a text that a code names, or where one name alone fits. */
export function findNames(
  text: string,
  mark: LossMark,
  lexicons: readonly Lexicon[],
  context: NameContext,
): NamesFound {
  const names = lexicons.filter((lexicon) => lexicon.holds === 'names')
  if (names.length === 0) return { pieces: [text], evidence: null }
  const coded = namesOfCodes(text, names, [...codesInText(text), ...context.codes])
  const found = [...coded.found]
  for (const one of loneNames(text, mark, names, lexicons, context)) {
    if (found.every(({ from, to }) => to <= one.from || from >= one.to)) found.push(one)
  }
  found.sort((a, b) => a.from - b.from)
  const pieces: (string | LostWord)[] = []
  let at = 0
  for (const { from, to, word } of found) {
    pieces.push(text.slice(at, from), word)
    at = to
  }
  return { pieces: joinSound([...pieces, text.slice(at)]), evidence: coded.evidence }
}

/** Whether a code names a place whose name stands in the text with letters lost. */
export function hasNameOfCode(text: string, lexicons: readonly Lexicon[], codes: readonly string[]): boolean {
  return namesOfCodes(text, lexicons, codes).found.length > 0
}

/** The names of the places that the row's codes name, wherever they stand in the text with letters lost. */
function namesOfCodes(
  text: string,
  names: readonly Lexicon[],
  codes: readonly string[],
): { readonly found: readonly Found[]; readonly evidence: Evidence | null } {
  const found: Found[] = []
  let evidence: Evidence | null = null
  const small = text.toLowerCase()
  for (const code of codes) {
    for (const lexicon of names) {
      for (const entry of lexicon.ofCode(code)) {
        if (!/[^\0-\x7f]/.test(entry.text) || !mayBeMeant(small, entry)) continue
        for (const [from, to] of placesOfName(small, entry.text.toLowerCase())) {
          const lost = text.slice(from, to)
          if (!/[?\ufffd]/.test(lost) || found.some((other) => other.from < to && from < other.to)) continue
          const name = inCaseOf(entry.text, lost)
          const { inseeCode } = entry
          const candidate = {
            text: name,
            source: lexicon.source,
            ...(inseeCode === undefined ? {} : { inseeCode }),
          }
          found.push({ from, to, word: lostWordOf(lost, [candidate], 0) })
          evidence ??= evidenceOfCode(code, { text: name, entry })
        }
      }
    }
  }
  return { found, evidence }
}

/**
 * Whether the place may be meant somewhere in a text, in small letters: what cannot be lost of its name is there. Rules
 * nine names of ten out at a tenth of the cost of the pattern. A name without accents is meant by itself only.
 */
export function mayBeMeant(small: string, entry: LexiconEntry): boolean {
  let kept = keptPieces.get(entry)
  if (kept === undefined) {
    kept = entry.text.toLowerCase().split(/[^\0-\x7f]+|'/)
    keptPieces.set(entry, kept)
  }
  return /[^\0-\x7f]/.test(entry.text)
    ? kept.every((piece) => small.includes(piece))
    : small === entry.text.toLowerCase()
}

const keptPieces = new WeakMap<LexiconEntry, readonly string[]>()

/** Where a name stands as words of its own, with any of its letters outside ASCII whole or lost. Both in small letters. */
function* placesOfName(text: string, name: string): Iterable<readonly [from: number, to: number]> {
  for (let from = 0; from < text.length; from++) {
    if (isWordAt(text, from - 1)) continue
    const to = endOfName(text, from, name)
    if (to < 0 || isWordAt(text, to)) continue
    yield [from, to]
    from = to
  }
}

function isMark(character: string | undefined): boolean {
  return character === '?' || character === '\ufffd'
}

function isWordAt(text: string, at: number): boolean {
  return isMark(text[at]) || isLetter(kindOf(text.charCodeAt(at)))
}

/** The end of the name at a place of the text, or -1. A letter may be whole, one or two marks, or bare with a mark after it. */
function endOfName(text: string, from: number, name: string): number {
  let at = from
  for (const letter of name) {
    const shown = text[at]
    const isLost = letter > '\x7f' || letter === "'"
    if (shown === letter || (letter === "'" && shown === '\u2019')) at++
    else if (!isLost) return -1
    else if (isMark(shown)) at += letter !== "'" && isMark(text[at + 1]) ? 2 : 1
    else if (isMark(text[at + 1]) && shown === withoutAccents(letter)) at += 2
    else return -1
  }
  return at
}

const nameLike = /[\p{L}?\ufffd]+(?:[-'\u2019][\p{L}?\ufffd]+)*/gu
/** "Le Pr?-Saint-Gervais", "CC du Pays de L'Or?e": names of several words. */
const MOST_WORDS = 6

function* loneNames(
  text: string,
  mark: LossMark,
  names: readonly Lexicon[],
  lexicons: readonly Lexicon[],
  context: NameContext,
): Iterable<Found> {
  const words = [...text.matchAll(nameLike)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
  }))
  const common = lexicons.filter((lexicon) => lexicon.holds === 'words')
  for (let first = 0; first < words.length; first++) {
    const from = words[first]?.from ?? 0
    if (!/^[\p{Lu}?\ufffd]/u.test(text.slice(from, from + 2))) continue
    for (let last = Math.min(words.length, first + MOST_WORDS) - 1; last >= first; last--) {
      const to = words[last]?.to ?? from
      const name = text.slice(from, to)
      if (name.length < 4 || !/[?\ufffd]./.test(name) || /[^\p{L}?\ufffd' \u2019-]/u.test(name)) continue
      const restored = restoreName(name, mark, names, context)
      const [word] = restored?.words ?? []
      if (restored === null || word === undefined || typeof word === 'string') continue
      const isSure = restored.evidence !== undefined || word.candidates.length === 1
      if (!isSure || (last === first && mayBeWord(name, mark, common))) continue
      yield { from, to, word }
      first = last
      break
    }
  }
}

/** "Pr?s", "?cole": a word of every day, until the row says that it is a name. */
function mayBeWord(name: string, mark: LossMark, common: readonly Lexicon[]): boolean {
  if (!isLetter(kindOf(name.charCodeAt(name.length - 1)))) return false
  const shape = name.toLowerCase().replace(/[?\ufffd]+/g, '?')
  return common.some((lexicon) => lexicon.fitting(mark, shape).length > 0)
}
