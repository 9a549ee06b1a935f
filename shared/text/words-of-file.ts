import { createLexicon, shapeOf } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'
import { inCaseOf } from './lost-names.ts'
import type { Reading } from './reading.ts'
import type { LostWord, RepairStep } from './repair-plan.ts'
import { lostWordOf, proposalOf } from './text-with-lost-words.ts'

/** Words with accents that stand sound in the file. Bounded: a file of notes has no end of them. */
export type WordsOfFile = {
  hear(text: string): void
  readonly lexicon: Lexicon
}

const MOST_WORDS = 50_000
const accentedWord = /[A-Za-zÀ-ÖØ-öø-ÿŒœ]*[À-ÖØ-öø-ÿŒœ][A-Za-zÀ-ÖØ-öø-ÿŒœ]*/g

export function createWordsOfFile(): WordsOfFile {
  const words = new Set<string>()
  let lexicon: Lexicon | null = null
  return {
    hear(text) {
      if (words.size >= MOST_WORDS) return
      for (const [word] of text.matchAll(accentedWord)) if (word.length > 2) words.add(word)
      lexicon = null
    },
    get lexicon() {
      return (lexicon ??= createLexicon('file', 'words', () =>
        Array.from(words, (text) => ({ text, weight: 1 })),
      ))
    },
  }
}

/** A reading whose words that no list knows are those that stand sound elsewhere in the file, where one alone fits. */
export function withWordsOfFile(reading: Reading, { lexicon }: WordsOfFile): Reading {
  const { lostWords, steps } = reading
  if (lostWords === undefined) return reading
  const words = lostWords.map((piece) =>
    typeof piece === 'string' ? piece : (known(piece, lexicon) ?? piece),
  )
  if (words.every((word, at) => word === lostWords[at])) return reading
  const after = proposalOf(words)
  return {
    ...reading,
    after,
    lostWords: words,
    steps: steps.map((step): RepairStep => (step.undo === 'replace' ? { undo: 'replace', after } : step)),
    evidence: [...(reading.evidence ?? []), { because: 'lexicon', source: 'file' }],
  }
}

function known(word: LostWord, ofFile: Lexicon): LostWord | null {
  const { lost, candidates, proposed } = word
  const source = candidates[proposed]?.source
  if (source !== undefined && source !== 'letters') return null
  const marked = lost.replace(/\ufffd/g, '?')
  // A lost first letter may have been a capital of its sentence.
  if (marked.startsWith('?') || !/[A-Za-z]/.test(marked)) return null
  const fitting = ofFile.fitting('question-mark', shapeOf(marked, 'question-mark').replace(/\?+/g, '?'))
  const texts = new Set(fitting.map((entry) => inCaseOf(entry.text, lost)))
  const [text] = texts
  if (text === undefined || texts.size > 1) return null
  return lostWordOf(lost, [{ text, source: 'file' }, ...candidates], 0)
}
