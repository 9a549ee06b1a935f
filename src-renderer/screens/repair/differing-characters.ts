import { changedCharacters } from '../../grid/changed-characters.ts'

/** A stretch of a reading: the same in every reading of the line, or not. */
export type ReadStretch = { readonly text: string; readonly differs: boolean }

/**
 * Where a reading of a line differs from any other. The readings of old encodings have a character for each byte, so
 * that place answers to place; readings of another length are compared with the first of the others.
 */
export function differingCharacters(reading: string, others: readonly string[]): readonly ReadStretch[] {
  const [first = reading] = others
  if (others.some((other) => other.length !== reading.length)) {
    return changedCharacters(first, reading).flatMap(({ after, changed }) =>
      after === '' ? [] : [{ text: after, differs: changed }],
    )
  }
  const stretches: { text: string; differs: boolean }[] = []
  for (let at = 0; at < reading.length; at++) {
    const character = reading.charAt(at)
    const differs = others.some((other) => other.charAt(at) !== character)
    const last = stretches.at(-1)
    if (last?.differs === differs) last.text += character
    else stretches.push({ text: character, differs })
  }
  return stretches
}
