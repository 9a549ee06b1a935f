import type { LostWord, TextWithLostWords } from './repair-plan.ts'

/** What became of one lost word: the index of a candidate, `AS_IT_IS`, or nothing yet. */
export type WordChoice = number | undefined

/** The word keeps its marks. */
export const AS_IT_IS = -1

export function lostWordsOf(text: TextWithLostWords): readonly LostWord[] {
  return text.filter((piece) => typeof piece !== 'string')
}

/** A lost word as it stands once chosen; without a candidate of that index it stays as it is. */
export function chosenForm(word: LostWord, choice: number): string {
  return word.candidates[choice]?.text ?? word.lost
}

/**
 * The text with the chosen words in place. A word that nobody chose takes what `otherwise` says: its proposal, or its
 * marks.
 */
export function withChosenWords(
  text: TextWithLostWords,
  choices: readonly WordChoice[],
  otherwise: 'proposed' | 'as-it-is',
): string {
  let at = 0
  let joined = ''
  for (const piece of text) {
    if (typeof piece === 'string') {
      joined += piece
      continue
    }
    const choice = choices[at++] ?? (otherwise === 'proposed' ? piece.proposed : AS_IT_IS)
    joined += chosenForm(piece, choice)
  }
  return joined
}
