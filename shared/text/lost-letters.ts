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
  let best: { readonly restoration: Restoration; readonly known: number; readonly score: number } | null =
    null
  const kinds = isPerByte(text) ? [holesPerByte] : [holesPerCharacter, holesPerByte, accentsApart]
  for (const placesOf of kinds) {
    const places = placesIn(known, mark, placesOf)
    if (places === null) continue
    const { score } = fillLetters(places.map(({ parts }) => parts))
    const restoration = wordByWord(mark, places, lexicons)
    if (restoration === null) continue
    const share = shareKnown(restoration)
    if (best === null || share > best.known || (share === best.known && score > best.score)) {
      best = { restoration, known: share, score }
    }
  }
  const restored = best?.restoration ?? null
  return restored === null || evidence === null ? restored : { ...restored, evidence }
}

/** Marks that never stand alone, several times: one for each byte. */
function isPerByte(text: string): boolean {
  const runs = text.match(/[?\ufffd]+/g) ?? []
  return runs.length > 1 && runs.every((run) => run.length > 1)
}

/** Share of the lost words that a list brings back. */
function shareKnown({ words }: Restoration): number {
  const lost = words.filter((word) => typeof word !== 'string')
  const known = lost.filter(
    ({ candidates, proposed }) => (candidates[proposed]?.source ?? 'letters') !== 'letters',
  )
  return known.length / lost.length
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
