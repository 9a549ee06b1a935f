import { findings } from './finding.ts'
import type { Cause, CellEdit, Facts, FindingCode, Question, Severity } from './finding.ts'

/** One place of a problem. Row -1 is the header, null the table as a whole. */
export type ProblemPlace = {
  readonly row: number | null
  readonly columns: readonly number[]
  readonly found: string
  /** Ways of mending it, each as the cells to write; the likeliest first. */
  readonly fixes: readonly (readonly CellEdit[])[]
}

export type ProblemSample = {
  readonly found: string
  readonly count: number
  readonly fixes: readonly string[]
}

/** Problems of one cause in one column (or set of columns): what an officer sees as one line, and mends with one gesture. */
export type ProblemGroup = {
  /** The same for the same problem of the same columns, whatever the rows, so that a decision about it holds. */
  readonly key: string
  readonly code: FindingCode
  readonly cause: Cause
  readonly question: Question
  readonly severity: Severity
  readonly columns: readonly number[]
  readonly names: readonly string[]
  readonly expected: Facts
  readonly count: number
  /** Cells that have a fix. */
  readonly fixable: number
  /** 2: day and month can be either, or one of two cells is wrong, and the officer says which; see `likelierChoice`. */
  readonly choices: number
  /** The most frequent texts. */
  readonly samples: readonly ProblemSample[]
}

/** A group, and where it is found. */
export type GroupSource = ProblemGroup & { places(): Iterable<ProblemPlace> }

type GroupParts = Pick<
  ProblemGroup,
  'code' | 'cause' | 'columns' | 'names' | 'expected' | 'count' | 'fixable' | 'samples'
> & {
  readonly choices?: number
  places(): Iterable<ProblemPlace>
}

export function problemGroup(parts: GroupParts): GroupSource {
  const [question, severity] = findings[parts.code]
  return {
    ...parts,
    key: JSON.stringify([parts.code, parts.cause, ...parts.names]),
    question,
    severity,
    choices: parts.choices ?? 1,
  }
}

export const MOST_SAMPLES = 5

/** The most frequent first; texts of the same frequency in the order of their letters, so that rows may come in any order. */
export function inOrderOfFrequency(samples: Iterable<ProblemSample>): ProblemSample[] {
  const first: ProblemSample[] = []
  for (const sample of samples) {
    const last = first.at(-1)
    if (first.length === MOST_SAMPLES && last !== undefined && isBefore(last, sample)) continue
    const place = first.findIndex((known) => isBefore(sample, known))
    first.splice(place < 0 ? first.length : place, 0, sample)
    if (first.length > MOST_SAMPLES) first.pop()
  }
  return first
}

function isBefore(one: ProblemSample, other: ProblemSample): boolean {
  return one.count === other.count ? one.found < other.found : one.count > other.count
}
