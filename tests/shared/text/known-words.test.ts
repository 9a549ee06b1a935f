/** The fear: a list that decides between two readings by words in which they do not differ, or by none at all. */
import { describe, expect, it } from 'vitest'

import { evidenceOfWords } from '../../../shared/text/known-words.ts'
import { createLexicon } from '../../../shared/text/lexicon.ts'

const words = createLexicon('french-words', 'words', () =>
  ['bibliothèque', 'municipale', 'pèlerin', 'inès', 'inés'].map((text) => ({ text, weight: 10 })),
)
const names = createLexicon('communes', 'names', () => [{ text: 'Fourcès', weight: 300 }])

describe('what the lists know of two readings', () => {
  it('one word known, the rival’s unknown: that decides', () => {
    const [right, wrong] = evidenceOfWords(['Bibliothèque', 'Bibliothéque'], [words])
    expect(right).toMatchObject({ allKnown: true, hasUnknown: false })
    expect(wrong).toMatchObject({ allKnown: false, hasUnknown: true })
    expect((right?.score ?? 0) - (wrong?.score ?? 0)).toBeGreaterThan(5)
  })

  it('a word that both have says nothing, known or not', () => {
    const alone = evidenceOfWords(['Bibliothèque', 'Bibliothéque'], [words])
    expect(evidenceOfWords(['Bibliothèque xyzt', 'Bibliothéque xyzt'], [words])).toEqual(alone)
    expect(evidenceOfWords(['municipale Bibliothèque', 'municipale Bibliothéque'], [words])).toEqual(alone)
  })

  it('both known, or neither: no reading is all known against an unknown one', () => {
    expect(evidenceOfWords(['Inès', 'Inés'], [words]).map(({ hasUnknown }) => hasUnknown)).toEqual([
      false,
      false,
    ])
    expect(evidenceOfWords(['Anès', 'Anés'], [words]).map(({ allKnown }) => allKnown)).toEqual([false, false])
  })

  it('a whole cell that is an official name is known', () => {
    expect(evidenceOfWords(['Fourcès', 'FourcÚs'], [words, names]).map(({ allKnown }) => allKnown)).toEqual([
      true,
      false,
    ])
  })

  it('is silent without lists, and without a rival', () => {
    const silent = { score: 0, allKnown: false, hasUnknown: false }
    expect(evidenceOfWords(['Bibliothèque', 'Bibliothéque'], [])).toEqual([silent, silent])
    expect(evidenceOfWords(['Bibliothéque'], [words])).toEqual([silent])
  })
})
