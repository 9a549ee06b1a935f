import {
  ACCENTED_LOWER,
  ACCENTED_UPPER,
  CASE_COUNT,
  FIGURE_DIGITS,
  LOWER,
  QUARTER_NATS,
  SYMBOL_COUNT,
  UPPER,
  sharedSymbols,
} from '../../shared/text/french-letters-symbols.ts'
import type { FrenchLetterCounts } from './french-letter-counts.ts'

const N = SYMBOL_COUNT
/** Triples met less often are left to their pairs: a foreign name, whose weight is 0.15, must come three times. */
const LEAST_COUNT = 0.4
/** Absolute discounting: what a seen triple gives up to the unseen ones (Ney, Essen and Kneser 1994). */
const DISCOUNT = 0.75

/**
 * Prior counts of the shared symbols, in letters per million, where the texts are too clean or too French to say.
 * Judged by hand: a sign that nobody types must stay dearer than any letter.
 */
const priorPerMillion: Readonly<Record<(typeof sharedSymbols)[number], number>> = {
  'western-letter': 2,
  'other-latin-letter': 5,
  combining: 1,
  'useful-sign': 20,
  'odd-sign': 2,
  drawing: 1,
  'other-alphabet': 1,
  'other-script': 1,
  control: 0.2,
}

/** Costs (negative logarithms) of triples, pairs and back-offs as digits, and the source text of the data module. */
export function writeModel(counts: FrenchLetterCounts): string {
  const { triples } = counts
  const pairs = new Float64Array(N * N)
  const singles = new Float64Array(N)
  triples.forEach((count, index) => {
    pairs[index % (N * N)] = (pairs[index % (N * N)] ?? 0) + count
    singles[index % N] = (singles[index % N] ?? 0) + count
  })
  const single = probabilitiesOfSingles(singles, counts.total)
  const pair = new Float64Array(N * N)
  for (let b = 0; b < N; b++) {
    const row = pairs.subarray(b * N, b * N + N)
    discount(row, single, pair.subarray(b * N, b * N + N))
  }

  let backOffs = ''
  let seen = ''
  let values = ''
  const smoothed = new Float64Array(N)
  for (let context = 0; context < N * N; context++) {
    const row = triples.subarray(context * N, context * N + N)
    const lower = pair.subarray((context % N) * N, (context % N) * N + N)
    const backOff = discount(row, lower, smoothed)
    backOffs += digit(-Math.log(backOff))
    // A triple is worth writing where it differs from what the pair alone would say.
    const kept = Array.from(row, (count, c) => {
      const difference = Math.log((smoothed[c] ?? 1) / (backOff * (lower[c] ?? 1)))
      return count > LEAST_COUNT && Math.abs(difference) > 0.2
    })
    if (!kept.includes(true)) {
      seen += '-'
      continue
    }
    for (let c = 0; c < N; c += 6) {
      let bits = 0
      for (let bit = 0; bit < 6; bit++) if (kept[c + bit] === true) bits |= 1 << bit
      seen += FIGURE_DIGITS.charAt(bits)
    }
    kept.forEach((keep, c) => (values += keep ? digit(-Math.log(smoothed[c] ?? 1)) : ''))
  }
  const pairText = Array.from(pair, (probability) => digit(-Math.log(probability))).join('')
  return [
    '// Made by assets/language/make-french-letters.ts, which names the texts and their licences. Not to be edited.',
    '/** Costs in quarters of a nat, one digit each; see french-letters-figures.ts. */',
    `export const pairCosts =\n  '${pairText}'`,
    `export const backOffCosts =\n  '${backOffs}'`,
    `export const seenTriples =\n  '${seen}'`,
    `export const tripleCosts =\n  '${values}'`,
    `export const caseCosts = '${caseDigits(counts.cases)}'`,
    '',
  ].join('\n')
}

function probabilitiesOfSingles(singles: Float64Array, total: number): Float64Array {
  const withPriors = singles.map((count, symbol) => {
    const name = sharedSymbols[symbol - (N - sharedSymbols.length)]
    const perMillion = name === undefined ? 1 : priorPerMillion[name]
    return count + (perMillion * total) / 1e6
  })
  const sum = withPriors.reduce((a, b) => a + b, 0)
  return withPriors.map((count) => count / sum)
}

/**
 * Least share of the lower model. After millions of letters the discount alone leaves one in 100,000 to what was not
 * met, and names would pay for it: no text of laws has the "iô" of Pluviôse. Chosen on texts outside the counted ones.
 */
const LEAST_SHARE = 0.02

/** Fills `smoothed` with the discounted row plus the lower model's share; gives that share (1: nothing was seen). */
function discount(row: Float64Array, lower: Float64Array, smoothed: Float64Array): number {
  const sum = row.reduce((a, b) => a + b, 0)
  if (sum === 0) {
    smoothed.set(lower)
    return 1
  }
  let given = 0
  for (const count of row) given += Math.min(count, DISCOUNT)
  // Half a letter more, so that the share of the unseen is never nought in a context seen once.
  const discounted = (given + 0.5) / (sum + 0.5)
  const share = Math.max(discounted, LEAST_SHARE)
  row.forEach((count, c) => {
    const seen = (count - Math.min(count, DISCOUNT)) / (sum + 0.5) / (1 - discounted)
    smoothed[c] = (1 - share) * seen + share * (lower[c] ?? 0)
  })
  return share
}

/** However many letters were counted, one in 500 may be of any case: it caps the cost of a case at 6.2 nats. */
const ANY_CASE = 0.002

/** Of the two cases of a letter, what each costs after the cases of the two characters before it. */
function caseDigits(cases: Float64Array): string {
  const costs = new Float64Array(CASE_COUNT ** 3)
  for (let context = 0; context < CASE_COUNT ** 2; context++) {
    for (const [one, other] of [
      [UPPER, LOWER],
      [ACCENTED_UPPER, ACCENTED_LOWER],
    ] as const) {
      const ones = (cases[context * CASE_COUNT + one] ?? 0) + 0.5
      const others = (cases[context * CASE_COUNT + other] ?? 0) + 0.5
      const share = ANY_CASE + ((1 - 2 * ANY_CASE) * ones) / (ones + others)
      costs[context * CASE_COUNT + one] = -Math.log(share)
      costs[context * CASE_COUNT + other] = -Math.log(1 - share)
    }
  }
  return Array.from(costs, digit).join('')
}

function digit(cost: number): string {
  return FIGURE_DIGITS.charAt(Math.max(0, Math.min(63, Math.round(cost * QUARTER_NATS))))
}
