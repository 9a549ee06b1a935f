/**
 * The words of a text, without those of which the case tells nothing: acronyms are left out, and a word that begins a
 * sentence is taken in small letters.
 */
export function* wordsOf(text: string): Generator<string> {
  for (const { word, at } of wordMatchesOf(text)) {
    const rest = word.slice(1)
    if (rest !== rest.toLowerCase() || (word.length > 1 && word === word.toUpperCase())) continue
    yield beginsSentence(text, at) ? word.toLowerCase() : word
  }
}

export function beginsSentence(text: string, at: number): boolean {
  return at === 0 || /[.:;!?«“•–-]\s*$/.test(text.slice(Math.max(0, at - 3), at))
}

/** Letters in a row, and signs between blanks: when they are lost, "à" and "–" are one "?". */
export function* wordMatchesOf(text: string): Generator<{ readonly word: string; readonly at: number }> {
  for (const match of text.matchAll(/[A-Za-zÀ-ÖØ-öø-ÿŒœ]+|(?<=^| )[«»–—•€](?=[ .,;:)]|$)/g)) {
    yield { word: match[0], at: match.index }
  }
}
