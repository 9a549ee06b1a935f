import { frenchness } from './frenchness.ts'
import type { Reading } from './reading.ts'
import { fitsPage, pagePairs, undoPageReadAs } from './page-read-as.ts'
import type { PagePair } from './page-read-as.ts'
import type { Decision } from './plan-building.ts'
import type { Evidence, RepairStep } from './repair-plan.ts'
import { keyOfSteps } from './step-key.ts'
import type { SurveyedText } from './survey.ts'

/**
 * A column proves what a lone cell cannot: the same mishap explains all of it. Distinct texts vote, not cells: a
 * thousand times "CitÚ" is one witness.
 */
export type Consensus = {
  /** A text stands in a column. */
  hear(text: SurveyedText, number: number, column: number): void
  /** Wrong pages that are proven so far. */
  wrongPages(): readonly PagePair[]
  /** Counts the votes; `decide` answers by them. */
  settle(): void
  decide(text: SurveyedText, column: number): Decision | null
}

/** Witnesses needed before a column's or a file's word is taken. */
const FEWEST_WITNESSES = 3
/** In nats, over all witnesses. */
const LEAST_TOTAL = 25
/** The second best pair must be this far behind, unless it reads the same. */
const LEAST_LEAD = 8
/** A cell of a proven column is read so unless that is clearly worse than leaving it. */
const WORST_FOLLOWER = -2
/** Enough to know a column; every text costs a reading through each pair. */
const MOST_WITNESSES = 400

type Tally = {
  readonly proven: Map<string, number>
  damaged: number
  readonly heard: Set<number>
  readonly pageTexts: string[]
  pair: PairVerdict | null | undefined
}

type PairVerdict = { readonly pair: PagePair; readonly explained: number; readonly of: number }

export function createConsensus(columnCount: number): Consensus {
  const columns: (Tally | undefined)[] = []
  const file = emptyTally()

  function tallyOf(column: number): Tally {
    const at = Math.min(column, Math.max(0, columnCount - 1))
    return (columns[at] ??= emptyTally())
  }

  function witness(tally: Tally, surveyed: SurveyedText, number: number): void {
    if (tally.heard.has(number)) return
    tally.heard.add(number)
    tally.pair = undefined
    const first = surveyed.readings[0]
    if (first === undefined) return
    tally.damaged++
    if (first.strength === 'proven') {
      const key = keyOfSteps(first.steps)
      tally.proven.set(key, (tally.proven.get(key) ?? 0) + 1)
    } else if (first.steps[0]?.undo === 'page-read-as' && tally.pageTexts.length < MOST_WITNESSES) {
      tally.pageTexts.push(surveyed.text)
    }
  }

  function pairOf(tally: Tally): PairVerdict | null {
    return (tally.pair ??= bestPair(tally.pageTexts))
  }

  function verdictFor(column: number): { readonly verdict: PairVerdict; readonly evidence: Evidence } | null {
    const own = pairOf(tallyOf(column))
    if (own !== null)
      return { verdict: own, evidence: { because: 'column', column, explained: own.explained, of: own.of } }
    const whole = pairOf(file)
    return whole === null
      ? null
      : { verdict: whole, evidence: { because: 'file', explained: whole.explained, of: whole.of } }
  }

  return {
    hear(surveyed, number, column) {
      witness(tallyOf(column), surveyed, number)
      witness(file, surveyed, number)
    },
    wrongPages() {
      const verdicts = [file, ...columns].map((tally) => (tally === undefined ? null : pairOf(tally)))
      return verdicts.filter((verdict) => verdict !== null).map(({ pair }) => pair)
    },
    settle() {
      pairOf(file)
    },
    decide(surveyed, column) {
      const tally = tallyOf(column)
      const best = chooseReading(surveyed, tally, file)
      if (best === undefined || best.reading.steps[0]?.undo === 'page-read-as') {
        const verdict = verdictFor(column)
        if (verdict !== null) {
          const { pair } = verdict.verdict
          const followed = follow(surveyed.text, pair)
          if (followed !== null) {
            const steps: readonly RepairStep[] = [{ undo: 'page-read-as', ...pair }]
            return decisionOf(surveyed.text, { steps, after: followed, strength: 'proven', gain: 0 }, true, [
              verdict.evidence,
            ])
          }
        }
      }
      if (best === undefined) return null
      return decisionOf(surveyed.text, best.reading, best.certain, best.evidence)
    },
  }
}

function emptyTally(): Tally {
  return { proven: new Map(), damaged: 0, heard: new Set(), pageTexts: [], pair: undefined }
}

/** The pair that explains the most texts, if it explains them far better than any other. */
function bestPair(texts: readonly string[]): PairVerdict | null {
  if (texts.length < FEWEST_WITNESSES) return null
  const before = texts.map(frenchness)
  const totals = pagePairs.map((pair) => {
    let total = 0
    let explained = 0
    const afters: string[] = []
    for (const [at, text] of texts.entries()) {
      const after = fitsPage(text, pair.readAs) ? undoPageReadAs(text, pair) : text
      afters.push(after)
      const gain = after === text ? 0 : frenchness(after) - (before[at] ?? 0)
      if (gain > 0) explained++
      // A witness that the pair makes worse speaks against it, but no single one decides.
      total += Math.max(-15, Math.min(30, gain))
    }
    return { pair, total, explained, afters }
  })
  totals.sort((a, b) => b.total - a.total)
  const [best] = totals
  if (best === undefined || best.explained < FEWEST_WITNESSES || best.total < LEAST_TOTAL) return null
  if (best.explained < texts.length * 0.8) return null
  const rival = totals.find((other) => other.afters.some((after, at) => after !== best.afters[at]))
  if (rival !== undefined && best.total - rival.total < LEAST_LEAD) return null
  return { pair: best.pair, explained: best.explained, of: texts.length }
}

function follow(text: string, pair: PagePair): string | null {
  if (!fitsPage(text, pair.readAs)) return null
  const after = undoPageReadAs(text, pair)
  return after !== text && frenchness(after) - frenchness(text) >= WORST_FOLLOWER ? after : null
}

type Choice = { readonly reading: Reading; readonly certain: boolean; readonly evidence: readonly Evidence[] }

/** The reading that the column or the file also proves, else the text's own best one. */
function chooseReading(surveyed: SurveyedText, column: Tally, file: Tally): Choice | undefined {
  const [first] = surveyed.readings
  if (first === undefined) return undefined
  if (first.strength === 'proven') {
    const raw = first.steps.some((step) => step.undo === 'raw-bytes')
    const own: Evidence = raw ? { because: 'line-not-utf8', lines: 1 } : { because: 'byte-structure' }
    return { reading: first, certain: true, evidence: [own] }
  }
  for (const reading of surveyed.readings) {
    if (reading.strength === 'possible') continue
    const votes = file.proven.get(keyOfSteps(reading.steps)) ?? 0
    if (votes >= FEWEST_WITNESSES && reading.gain >= first.gain - 1.5) {
      return { reading, certain: false, evidence: [{ because: 'file', explained: votes, of: file.damaged }] }
    }
  }
  return { reading: first, certain: false, evidence: [{ because: 'language', gain: first.gain }] }
}

function decisionOf(
  before: string,
  reading: Reading,
  certain: boolean,
  evidence: readonly Evidence[],
): Decision {
  return {
    before,
    after: reading.after,
    steps: reading.steps,
    certainty: certain ? 'certain' : 'doubtful',
    confidence: certain ? 0.995 : reading.strength === 'likely' ? 0.9 : 0.6,
    evidence: reading.evidence ?? evidence,
    alternatives: reading.alternatives,
  }
}
