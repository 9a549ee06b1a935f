import type { Candidate, LostWord, TextWithLostWords } from './repair-plan.ts'

/** An officer reads no more than these. */
export const MOST_CANDIDATES = 6

/** The text as proposed: what is sound, and of each lost word the proposed candidate or the word as it is. */
export function proposalOf(text: TextWithLostWords): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : wordProposed(piece))).join('')
}

export function wordProposed({ lost, candidates, proposed }: LostWord): string {
  return candidates[proposed]?.text ?? lost
}

/** A word with its candidates, likeliest first: none twice, and few. `proposed` keeps its candidate. */
export function lostWordOf(lost: string, candidates: readonly Candidate[], proposed: number): LostWord {
  const chosen = candidates[proposed]
  const different = new Map<string, Candidate>()
  for (const candidate of candidates) {
    if (!different.has(candidate.text)) different.set(candidate.text, candidate)
  }
  const kept = [...different.values()].slice(0, MOST_CANDIDATES)
  return {
    lost,
    candidates: kept,
    proposed: kept.findIndex((candidate) => candidate.text === chosen?.text),
  }
}

/** Joins neighbouring strings and leaves out empty ones. */
export function joinSound(pieces: readonly (string | LostWord)[]): TextWithLostWords {
  const joined: (string | LostWord)[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (piece === '') continue
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece
    else joined.push(piece)
  }
  return joined
}
