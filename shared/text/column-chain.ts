import { applySteps } from './apply-steps.ts'
import { combineChains } from './chain-combinations.ts'
import { hasDebris } from './debris.ts'
import { frenchness } from './frenchness.ts'
import { evidenceOfWords } from './known-words.ts'
import { priceOfChain } from './layer-readings.ts'
import type { Lexicon } from './lexicon.ts'
import { leavesDamage } from './mojibake.ts'
import type { Reading } from './reading.ts'
import type { RepairStep } from './repair-plan.ts'
import { keyOfSteps } from './step-key.ts'

/** A chain of pages that explains a column or a file. `explained`: texts for which no other chain reads better. */
export type ChainVerdict = {
  readonly steps: readonly RepairStep[]
  readonly key: string
  readonly explained: number
  readonly of: number
}

/** A damaged text and what it may have been. */
export type ChainWitness = { readonly text: string; readonly readings: readonly Reading[] }

/** Distinct texts that may read differently; "Ã©" is é through windows-1252 and ISO-8859-15 alike. */
const FEWEST_WITNESSES = 3
const MOST_CANDIDATES = 8
/** With the chains that take each layer from another. */
const MOST_COMBINED = 16
/** Texts that the chain must read as well as any other. */
const LEAST_SHARE = 0.6
/** In nats, over the texts that two chains read differently: for each, and in all. */
const LEAST_LEAD = 2
const SURE_LEAD = 8
/** In nats: what one text alone can say, as no single one decides. */
const MOST_SAID = 12
const DEBRIS = 6

/** The chain that explains most of the texts, and better than any other; null if none does. */
export function chainOfColumn(
  witnesses: readonly ChainWitness[],
  lexicons: readonly Lexicon[] = [],
): ChainVerdict | null {
  if (witnesses.length < FEWEST_WITNESSES) return null
  const tried = candidatesOf(witnesses).map((steps) => ({
    steps,
    key: keyOfSteps(steps),
    afters: witnesses.map(({ text }) => applySteps(text, steps)),
    price: priceOfChain(steps),
  }))
  if (tried.length < 2) return null
  const words = witnesses.map((_, at) =>
    evidenceOfWords(
      tried.map(({ afters }) => afters[at] ?? ''),
      lexicons,
    ),
  )
  const candidates = tried.map((candidate, which) => ({
    ...candidate,
    scores: candidate.afters.map((after, at) => scoreOf(after) + (words[at]?.[which]?.score ?? 0)),
  }))
  const best = candidates.find((candidate) =>
    candidates.every((other) => other === candidate || leadOver(candidate, other) > 0),
  )
  if (best === undefined) return null
  if (
    candidates.some((other) => other !== best && leadOver(best, other) < SURE_LEAD && !isClear(best, other))
  )
    return null
  const explained = witnesses.filter((_, at) =>
    candidates.every((other) => (other.scores[at] ?? 0) <= (best.scores[at] ?? 0) + LEAST_LEAD),
  ).length
  if (explained < FEWEST_WITNESSES || explained < witnesses.length * LEAST_SHARE) return null
  return { steps: best.steps, key: best.key, explained, of: witnesses.length }
}

type Candidate = {
  readonly steps: readonly RepairStep[]
  readonly key: string
  readonly afters: readonly string[]
  readonly scores: readonly number[]
  readonly price: number
}

/** Chains that single texts speak for, those of most texts first. */
function candidatesOf(witnesses: readonly ChainWitness[]): (readonly RepairStep[])[] {
  const votes = new Map<string, { readonly steps: readonly RepairStep[]; count: number }>()
  for (const { readings } of witnesses) {
    for (const [rank, { steps }] of readings.entries()) {
      if (!steps.every((step) => step.undo === 'utf8-read-as' || step.undo === 'page-read-as')) continue
      const key = keyOfSteps(steps)
      const known = votes.get(key)
      const weight = rank === 0 ? 3 : 1
      if (known === undefined) votes.set(key, { steps, count: weight })
      else known.count += weight
    }
  }
  const named = [...votes.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_CANDIDATES)
    .map(({ steps }) => steps)
  const layers = named.filter((steps) => steps.every((step) => step.undo === 'utf8-read-as'))
  const pages = layers.map((steps) => steps.flatMap((step) => ('page' in step ? [step.page] : [])))
  const combined = combineChains(pages).map((chain) =>
    chain.map((page): RepairStep => ({ undo: 'utf8-read-as', page })),
  )
  const known = new Set(named.map(keyOfSteps))
  return [...named, ...combined.filter((steps) => !known.has(keyOfSteps(steps)))].slice(0, MOST_COMBINED)
}

function scoreOf(after: string): number {
  return frenchness(after) - (hasDebris(after) || leavesDamage(after) ? DEBRIS : 0)
}

/** In nats, less what the chains cost once. */
function leadOver(one: Candidate, other: Candidate): number {
  let sum = other.price - one.price
  for (const [at, after] of one.afters.entries()) {
    if (after === other.afters[at]) continue
    const lead = (one.scores[at] ?? 0) - (other.scores[at] ?? 0)
    sum += Math.max(-MOST_SAID, Math.min(MOST_SAID, lead))
  }
  return sum
}

/** The texts that two chains read differently all but agree, few as they may be. */
function isClear(one: Candidate, other: Candidate): boolean {
  const differing = one.afters.filter((after, at) => after !== other.afters[at]).length
  return leadOver(one, other) >= Math.max(LEAST_LEAD, differing * LEAST_LEAD)
}
