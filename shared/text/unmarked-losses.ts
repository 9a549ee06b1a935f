import type { Lexicon } from './lexicon.ts'
import { restoreLetters } from './lost-letters.ts'
import type { Restoration } from './lost-letters.ts'
import type { LossMark, LostWord, TextWithLostWords } from './repair-plan.ts'
import { joinSound } from './text-with-lost-words.ts'
import { choosePlain } from './plain-word-choice.ts'

/** What leaves no mark; of several that explain as much the first is meant. */
const unmarked = ['bare-letter', 'nothing', 'seven-bit'] as const
type Unmarked = (typeof unmarked)[number]

/** Of a shorter word too many others are left when letters are lost. */
const SHORTEST_WITNESS = 5
/** A text with one witness: the word must be this common. */
const COMMON = 20
/** Beyond this a text is no cell that somebody reads. */
const LONGEST_TEXT = 5000

/**
 * Words of a plain text whose letters were lost without a mark, where the text itself proves it: words that no list
 * has, but for their accents ("dpartement", "Beneficiaires"), and hardly any that none explains. Capitals prove
 * nothing: without accents they are usual French.
 */
export function restoreUnmarked(text: string, lexicons: readonly Lexicon[]): Restoration | null {
  const words = lexicons.find((lexicon) => lexicon.holds === 'words')
  if (words === undefined || text.length > LONGEST_TEXT || !/^[\x20-\x7e\s]*$/.test(text)) return null
  if (/_/.test(text)) return restoreUnderscores(text, lexicons, words)
  const tokens = wordsThatSpeak(text)
  if (tokens.length === 0) return null
  const unknown = tokens.filter((token) => !words.has(token))
  const witness = unknown.filter((token) => token.length >= SHORTEST_WITNESS)
  if (witness.length === 0) return null
  const found = unmarked
    .map((loss) => ({ loss, explained: witness.filter((token) => weightOfLost(token, loss, words) >= 1) }))
    .reduce((best, one) => (one.explained.length > best.explained.length ? one : best))
  const { loss, explained } = found
  const isAlone = explained.length === 1
  const unexplained = unknown.filter((token) => weightOfLost(token, loss, words) === 0).length
  if (explained.length === 0 || unexplained * 2 > (isAlone ? 0 : explained.length)) return null
  // One word by itself may be English: "sequence".
  if (isAlone && (tokens.length < 2 || weightOfLost(explained[0] ?? '', loss, words) < COMMON)) return null
  return restorePlainWords(text, loss, words)
}

/** Words in small letters or with one capital; not those of addresses, codes and identifiers. */
function wordsThatSpeak(text: string): string[] {
  const words: string[] = []
  for (const { 0: word, index } of text.matchAll(/[A-Za-z]+/g)) {
    if (word.length < 2 || word.slice(1) !== word.slice(1).toLowerCase()) continue
    if (isOfCode(text, index, word.length)) continue
    words.push(word.toLowerCase())
  }
  return words
}

function isOfCode(text: string, index: number, length: number): boolean {
  const before = text.charAt(index - 1)
  const after = text.slice(index + length, index + length + 2)
  return /[\w@/\\#.:=&%+]/.test(before) || /^(?:[\w@/\\#=&%+]|[.:][\w/\\])/.test(after)
}

function weightOfLost(word: string, loss: LossMark, words: Lexicon): number {
  return words.fitting(loss, word)[0]?.weight ?? 0
}

function restorePlainWords(text: string, loss: Unmarked, words: Lexicon): Restoration | null {
  const pieces: (string | LostWord)[] = []
  let from = 0
  let before = ''
  for (const { 0: word, index } of text.matchAll(/[A-Za-z]+|(?<=[A-Za-z])\x20\x20(?=[A-Za-z])/g)) {
    if (word.startsWith(' ') ? loss !== 'nothing' : isOfCode(text, index, word.length)) continue
    before += text.slice(from, index)
    pieces.push(text.slice(from, index))
    from = index + word.length
    const piece = choosePlain(word, loss, before, text.slice(from), words)
    pieces.push(piece)
    before += typeof piece === 'string' ? piece : (piece.candidates[piece.proposed]?.text ?? word)
  }
  const joined = joinSound([...pieces, text.slice(from)])
  return restorationOf(loss, joined)
}

/** "D_partement": every "_" beside letters must be a letter of a word that a list knows; "id_commune" is none. */
function restoreUnderscores(text: string, lexicons: readonly Lexicon[], words: Lexicon): Restoration | null {
  const marked = [...text.matchAll(/[A-Za-z_]*[A-Za-z][A-Za-z_]*/g)]
    .map(([token]) => token)
    .filter((token) => token.includes('_'))
  const known = marked.filter((token) => {
    const shape = token.toLowerCase().replace(/_+/g, '?')
    return token.replace(/_/g, '').length >= 2 && words.fitting('underscore', shape).length > 0
  })
  if (known.length === 0 || known.length < marked.length * 0.8) return null
  const restored = restoreLetters(text.replaceAll('_', '\ufffd'), 'replacement', lexicons)
  if (restored === null) return null
  const asItStands = restored.words.map((word) =>
    typeof word === 'string'
      ? word.replaceAll('\ufffd', '_')
      : { ...word, lost: word.lost.replaceAll('\ufffd', '_') },
  )
  return { ...restored, mark: 'underscore', words: asItStands }
}

function restorationOf(mark: LossMark, words: TextWithLostWords): Restoration | null {
  const lost = words.filter((word) => typeof word !== 'string')
  if (lost.every(({ proposed }) => proposed < 0)) return null
  return { mark, words, source: 'french-words', isWhole: lost.every(({ proposed }) => proposed >= 0) }
}
