import type { Problem, ProblemCode } from '../../problem.ts'
import type { Language } from '../language.ts'

/** What happened (a heading), the same at length with what was not touched, and what to do. */
export type Phrase = readonly [title: string, detail: string, advice: string]

/** The values of a problem, for its sentences. */
export type Facts = {
  /** Line of the file, counted from 1; null if the problem has none. */
  readonly line: number | null
  /** A count or a size; 0 if the problem does not say. */
  number(key: string): number
  /** A name or a sample; empty if the problem does not say. */
  text(key: string): string
  /** " (EIO)", with its space before; empty if the problem does not say. */
  inParentheses(key: string): string
}

export type PhraseMaker = Readonly<Record<Language, (facts: Facts) => Phrase>>
export type Phrases<Code extends ProblemCode> = Readonly<Record<Code, PhraseMaker>>

export function factsOf(problem: Problem): Facts {
  const found = problem.found ?? {}
  const valueOf = (key: string): string | number | undefined =>
    Object.hasOwn(found, key) ? found[key] : undefined
  return {
    line: problem.where?.line ?? null,
    number: (key) => {
      const value = valueOf(key)
      return typeof value === 'number' ? value : 0
    },
    text: (key) => String(valueOf(key) ?? ''),
    inParentheses: (key) => (valueOf(key) === undefined ? '' : ` (${String(valueOf(key))})`),
  }
}
