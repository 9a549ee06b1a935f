import { shapeOf } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'
import type { LossMark } from './repair-plan.ts'

const lostQuestion = /[A-Za-z]\?+[A-Za-z]|(?:^|[ '’(-])\?+[a-zA-Z]|[a-z]\?+[-',;:/)’_]/

/** The mark that stands for lost letters in a text, if one does. */
export function lossMarkIn(text: string): LossMark | null {
  // In a web address "?" begins the parameters, and what is lost there is no word.
  if (/:\/\/|www\./.test(text)) return null
  if (text.includes('\ufffd')) return 'replacement'
  return text.includes('?') && lostQuestion.test(text) ? 'question-mark' : null
}

/**
 * Whether "?" stands for a letter at a word's end ("salari? de"): a list knows the word with a letter there and not
 * without it; or it is alone before a small letter ("accueil ? la mairie"), where no sentence begins.
 */
export function asksForLetters(text: string, lexicons: readonly Lexicon[]): boolean {
  if (/:\/\/|www\./.test(text)) return false
  if (/\p{L} (?:\?{1,2}|a\?) \p{Ll}/u.test(text)) return true
  for (const { 1: stem = '', 2: after = '' } of text.matchAll(/(\p{L}{2,})\?{1,2}(?![?\p{L}])(.{0,2})/gu)) {
    if (lexicons.some((lexicon) => lexicon.holds === 'words' && isKnownLost(stem, after, lexicon)))
      return true
  }
  return false
}

function isKnownLost(stem: string, after: string, lexicon: Lexicon): boolean {
  // "salarie? de": a "?" for the accent alone.
  if (/^ \p{Ll}/u.test(after) && stem.endsWith('e')) {
    const ends = lexicon.fitting('bare-letter', stem.toLowerCase())
    if (ends.some(({ text }) => text.endsWith('\u00e9'))) return true
  }
  const [first] = lexicon.fitting('question-mark', shapeOf(`${stem}?`, 'question-mark'))
  return first !== undefined && first.weight > FAR_COMMONER * lexicon.weightOf(stem)
}

/** "sant" is a bit of names, "santé" a word. */
const FAR_COMMONER = 20
