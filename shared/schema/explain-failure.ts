import type { Cause } from './finding.ts'
import { rewritings } from './rewritings.ts'
import type { FieldCheck } from './field-check.ts'

export type Explanation = { readonly cause: Cause; readonly fixes: readonly string[] }

/** « 2,16E+13 »: the figures behind the first ones were not kept. */
const FIGURES_LOST = /^\d[.,]\d+E\+?\d+$/i
/** A longer text is no value that was written in another way, and some ways are dear to look for. */
const LONGEST_EXPLAINED = 2_000
const UNEXPLAINED: Explanation = { cause: 'other', fixes: [] }

/**
 * Why a cell that its field refuses went wrong, and what would stand there instead. A fix is only ever a text that the
 * field accepts.
 */
export function explainFailure(text: string, check: FieldCheck): Explanation {
  if (text.length > LONGEST_EXPLAINED) return UNEXPLAINED
  const tidy = text.replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '').trim()
  for (const { cause, candidates } of rewritings) {
    const from = cause === 'invisible-characters' || cause === 'spaces-around' ? text : tidy
    const fixes = candidates(from, check.field).filter(
      (candidate) => candidate !== text && isRight(candidate, check),
    )
    const [first] = fixes
    if (first !== undefined) return { cause, fixes: cause === 'date-either-way' ? fixes : [first] }
  }
  return FIGURES_LOST.test(tidy) ? { cause: 'figures-lost', fixes: [] } : UNEXPLAINED
}

function isRight(text: string, check: FieldCheck): boolean {
  const { failures, isPatternUndecided, isMissing } = check.check(text)
  return failures.length === 0 && !isPatternUndecided && (!isMissing || text === '')
}
