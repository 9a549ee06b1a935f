import type { Decision } from './plan-building.ts'
import type { Reading } from './reading.ts'
import type { Evidence } from './repair-plan.ts'
import type { SurveyedText } from './survey.ts'

/** One list for all: most texts of a damaged file have no other evidence. */
const provenByBytes: readonly Evidence[] = [{ because: 'byte-structure' }]

/** What a text is changed into by its own word, where nothing around it says more. */
export function ownDecision(surveyed: SurveyedText, own: Reading): Decision {
  const isProven = own.strength === 'proven'
  return decisionOf(
    surveyed.text,
    own,
    isProven,
    isProven ? proofOf(own) : [{ because: 'language', gain: own.gain }],
  )
}

function proofOf(own: Reading): readonly Evidence[] {
  const isRaw = own.steps.some((step) => step.undo === 'raw-bytes')
  return isRaw ? [{ because: 'line-not-utf8', lines: 1 }] : provenByBytes
}

/** @param certain to be ticked beforehand */
export function decisionOf(
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
    lostWords: reading.lostWords,
  }
}
