import type { LexiconEntry } from '../../shared/text/lexicon.ts'

/** The entries of a list of words, a line each: "word TAB weight", commonest first. */
export function parseWordWeights(text: string): LexiconEntry[] {
  const entries: LexiconEntry[] = []
  for (const line of text.split('\n')) {
    const [word = '', weight = '1'] = line.split('\t')
    if (word !== '') entries.push({ text: word, weight: Number(weight) })
  }
  return entries
}
