import { FIGURE_DIGITS, QUARTER_NATS, SYMBOL_COUNT, shareOf } from './french-letters-symbols.ts'
import { backOffCosts, caseCosts, pairCosts, seenTriples, tripleCosts } from './french-letters.data.ts'

/**
 * What a character costs after the two before it, in quarters of a nat; dense, at
 * `(a × SYMBOL_COUNT + b) × SYMBOL_COUNT + c`. One byte a cost: the table stays in the processor's cache.
 */
export function unpackTripleCosts(): Uint8Array {
  const N = SYMBOL_COUNT
  const pairs = figuresOf(pairCosts)
  const backOffs = figuresOf(backOffCosts)
  const values = figuresOf(tripleCosts)
  const shares = shareOf.map((members) => Math.round(QUARTER_NATS * Math.log(members)))
  const costs = new Uint8Array(N * N * N)
  let read = 0
  let seenAt = 0
  for (let context = 0; context < N * N; context++) {
    const backOff = backOffs[context] ?? 0
    const lower = (context % N) * N
    const isSeen = seenTriples.charAt(seenAt) !== '-'
    for (let c = 0; c < N; c++) {
      const bits = isSeen ? FIGURE_DIGITS.indexOf(seenTriples.charAt(seenAt + Math.floor(c / 6))) : 0
      const figure = ((bits >> (c % 6)) & 1) === 1 ? (values[read++] ?? 0) : backOff + (pairs[lower + c] ?? 0)
      costs[context * N + c] = Math.min(255, figure + (shares[c] ?? 0))
    }
    seenAt += isSeen ? Math.ceil(N / 6) : 1
  }
  return costs
}

/** What a letter's case costs after the cases of the two characters before it, in quarters of a nat; `CASE_COUNT` cubed. */
export function unpackCaseCosts(): Uint8Array {
  return figuresOf(caseCosts)
}

function figuresOf(digits: string): Uint8Array {
  return Uint8Array.from(digits, (digit) => FIGURE_DIGITS.indexOf(digit))
}
