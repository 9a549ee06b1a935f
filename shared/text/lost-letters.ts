import { fillLetters } from './fill-letters.ts'
import type { Lexicon } from './lexicon.ts'
import { accentsApart, holesPerByte, holesPerCharacter } from './loss-places.ts'
import type { Place } from './loss-places.ts'
import { restoreName } from './lost-names.ts'
import { wordByWord } from './lost-words.ts'
import { noContext } from './name-context.ts'
import type { NameContext } from './name-context.ts'
import { findNames } from './names-in-text.ts'
import type { Evidence, LexiconSource, LossMark, TextWithLostWords } from './repair-plan.ts'
import { wordProposed } from './text-with-lost-words.ts'

/** A text with its lost letters brought back, and how good the guess is. */
export type Restoration = {
  readonly mark: LossMark
  /** The text, cut into what is sound and what was lost. */
  readonly words: TextWithLostWords
  readonly source: LexiconSource | 'letters'
  /** Marks that no list and no letters could explain stay. */
  readonly isWhole: boolean
  /** What speaks for it beside the list. */
  readonly evidence?: Evidence
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
  context: NameContext = noContext,
): Restoration | null {
  const named = restoreName(text, mark, lexicons, context)
  if (named !== null) return named
  const { pieces: known, evidence } = findNames(text, mark, lexicons, context)
  let best: { readonly places: readonly Place[]; readonly score: number } | null = null
  for (const placesOf of [holesPerCharacter, holesPerByte, accentsApart]) {
    const places = placesIn(known, mark, placesOf)
    if (places === null) continue
    const { score } = fillLetters(places.map(({ parts }) => parts))
    if (best === null || score > best.score) best = { places, score }
  }
  const restored = best === null ? null : wordByWord(mark, best.places, lexicons)
  return restored === null || evidence === null ? restored : { ...restored, evidence }
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
