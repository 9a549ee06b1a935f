import { applySteps } from './apply-steps.ts'
import { asItStands, readingOfRestoration } from './cell-readings.ts'
import { createLexicon } from './lexicon.ts'
import type { Lexicon, LexiconEntry } from './lexicon.ts'
import { restoreLetters } from './lost-letters.ts'
import { LONGEST_NAME, isPlain, placesFitting, restoreName, restorePlainName } from './lost-names.ts'
import { hasNameOfCode, mayBeMeant } from './names-in-text.ts'
import { countDepartments } from './name-context.ts'
import type { NameContext } from './name-context.ts'
import type { Reading } from './reading.ts'
import type { LossMark, RepairStep } from './repair-plan.ts'
import type { SurveyedText } from './survey.ts'

/** What stands in a column, as far as it may be names. Bounded: a column of notes must not be held twice. */
export type ColumnNames = {
  readonly texts: SurveyedText[]
  /** Texts by what stands for their lost letters. */
  readonly losses: ReadonlyMap<LossMark, number>
}

const MOST_TEXTS = 20_000

/** Keeps a text that may be a name, sound or not. */
export function hearName(names: ColumnNames, surveyed: SurveyedText): void {
  if (surveyed.text.length <= LONGEST_NAME && names.texts.length < MOST_TEXTS) names.texts.push(surveyed)
}

const FEWEST_PLAIN = 3
const plainMarks: readonly LossMark[] = ['underscore', 'nothing', 'bare-letter', 'seven-bit']

/** What a column says about a name in it; `codes` are of the row. */
export function contextOfColumn(
  { texts, losses }: ColumnNames,
  lexicons: readonly Lexicon[],
): Omit<NameContext, 'codes'> {
  const names = lexicons.filter((lexicon) => lexicon.holds === 'names')
  const plain = plainMarks
    .map((mark) => ({ mark, count: losses.get(mark) ?? 0 }))
    .sort((a, b) => b.count - a.count)[0]
  return {
    departments: countDepartments(texts.map((surveyed) => placesOf(surveyed, names))),
    ofColumn: createLexicon('file', 'names', () =>
      texts.filter(isSound).map(({ text }): LexiconEntry => ({ text, weight: 1 })),
    ),
    plainLoss: plain !== undefined && plain.count >= FEWEST_PLAIN ? plain.mark : null,
  }
}

function placesOf({ text, readings }: SurveyedText, names: readonly Lexicon[]): readonly LexiconEntry[] {
  const loss = lossIn(readings[0])
  if (loss === null) return readings.length > 0 ? [] : names.flatMap((lexicon) => lexicon.named(text))
  return placesFitting(applySteps(text, loss.before), loss.mark, names)
}

/** A text with accents in which nothing is damaged. */
export function isSound({ text, readings, suspect }: SurveyedText): boolean {
  return !suspect && readings.length === 0 && /[^\0-\x7f]/.test(text)
}

/** The mishap of a reading that brings lost letters back, and the steps before it. */
export function lossIn(
  reading: Reading | undefined,
): { readonly mark: LossMark; readonly before: readonly RepairStep[] } | null {
  const at = reading?.steps.findIndex((step) => step.undo === 'letters-lost') ?? -1
  const step = reading?.steps[at]
  return step?.undo === 'letters-lost' ? { mark: step.mark, before: reading?.steps.slice(0, at) ?? [] } : null
}

/** A text with lost letters, read again with what its row and its column say; null where that says nothing of it. */
export function readInContext(
  { text, readings, suspect }: SurveyedText,
  lexicons: readonly Lexicon[],
  context: NameContext,
): Reading | null {
  const [own] = readings
  const loss = lossIn(own)
  if (loss === null) {
    if (own !== undefined || suspect) return null
    // "Salle Zo?": a question by itself, not where "Salle Zoé" stands in the column.
    const restored = text.includes('?')
      ? restoreName(text, 'question-mark', lexicons, context)
      : context.plainLoss === null && context.codes.length === 0
        ? null
        : restorePlainName(text, lexicons, context)
    return restored === null ? null : readingOfRestoration(restored, [])
  }
  // Neither a column nor a row without codes says anything of a sentence.
  if (text.length > LONGEST_NAME && context.codes.length === 0) return null
  const before = applySteps(text, loss.before)
  const restored = plainMarks.includes(loss.mark)
    ? restorePlainName(before, lexicons, context)
    : (restoreName(before, loss.mark, lexicons, context) ??
      // Reading a sentence again costs as much as reading it did.
      (hasNameOfCode(before, lexicons, context.codes)
        ? restoreLetters(before, loss.mark, lexicons, context)
        : null))
  return restored === null ? null : readingOfRestoration(asItStands(restored, text), loss.before)
}

/** Those of the row's codes that name a place which the text may mean: others must not part it from its equals. */
export function codesThatSpeak(
  text: string,
  codes: readonly string[],
  lexicons: readonly Lexicon[],
): readonly string[] {
  const small = text.toLowerCase()
  return codes.filter((code) =>
    lexicons.some((lexicon) => lexicon.ofCode(code).some((entry) => mayBeMeant(small, entry))),
  )
}

/** Whether the row's codes can decide a text: letters are lost in it, or it may be a name whose accents are gone. */
export function mayBeLostName({ readings, suspect, text }: SurveyedText): boolean {
  if (lossIn(readings[0]) !== null) return true
  return readings.length === 0 && !suspect && text.length <= LONGEST_NAME && isPlain(text)
}
