import { applySteps } from './apply-steps.ts'
import { chainOfColumn } from './column-chain.ts'
import type { ChainWitness } from './column-chain.ts'
import { FEWEST_WITNESSES, pairOfColumn } from './column-page.ts'
import type { PairVerdict } from './column-page.ts'
import { readingOfRestoration } from './cell-readings.ts'
import { hasDebris } from './debris.ts'
import { frenchness } from './frenchness.ts'
import { evidenceOfWords } from './known-words.ts'
import type { Lexicon } from './lexicon.ts'
import { restoreLetters } from './lost-letters.ts'
import type { NameContext } from './name-context.ts'
import { contextOfColumn, hearName, isSound, lossIn, readInContext } from './names-in-context.ts'
import { leavesDamage } from './mojibake.ts'
import type { Decision } from './plan-building.ts'
import { decisionOf, ownDecision } from './reading-decisions.ts'
import type { Reading } from './reading.ts'
import type { Evidence, LossMark, RepairStep } from './repair-plan.ts'
import { keyOfSteps } from './step-key.ts'
import { suffered } from './suffered-steps.ts'
import type { SurveyedText } from './survey.ts'
import { createWordsOfFile, withWordsOfFile } from './words-of-file.ts'
import type { WordsOfFile } from './words-of-file.ts'

/**
 * A column proves what a lone cell cannot: the same mishap explains all of it. Distinct texts vote, not cells: a
 * thousand times "CitÚ" is one witness.
 */
export type Consensus = {
  /** A text stands in a column; to be told once for each. */
  hear(text: SurveyedText, column: number): void
  /** A text stands in the file; to be told once. */
  hearInFile(text: SurveyedText): void
  /** True when a column or the file was read through a wrong page, or letters of it are lost throughout. */
  asksSecondLook(): boolean
  decide(text: SurveyedText, column: number): Decision | null
}

/** Enough to know a column; every text costs a reading through each pair. */
const MOST_WITNESSES = 400
/** A mishap prevails if it explains this share of the texts that look damaged. */
const PREVAILING_SHARE = 0.15
const MOST_PREVAILING = 3

/** In nats: how much worse the prevailing mishap may read one text than what that text says by itself. */
const SLACK_AGAINST_PROVEN = 6
const SLACK_AGAINST_DOUBT = 10
/** Where all chains were compared over the column, one text's letters say little: "-âmes" reads worse than "-émes". */
const SLACK_OF_COMPARED = 18
/** A text that shows no damage follows its column unless that reads clearly worse. */
const SLACK_AGAINST_NOTHING = 2

type Tally = {
  readonly proven: Map<string, { readonly steps: readonly RepairStep[]; votes: number; mixedCase: boolean }>
  damaged: number
  readonly pageTexts: string[]
  /** Texts that were misread as UTF-8, with all that they may have been. */
  readonly chainTexts: ChainWitness[]
  /** The chains that these speak for first: where all say the same, nothing is to be compared. */
  readonly chainKeys: Set<string>
  /** Texts with lost letters, by the mark that stands for them. */
  readonly losses: Map<LossMark, number>
  /** Of a column: what may be names, sound or not. */
  readonly texts: SurveyedText[]
  /** Computed when asked for, forgotten when something new is heard. */
  prevailing: readonly Prevailing[] | null
  names: Omit<NameContext, 'codes'> | null
}

type Prevailing = {
  readonly steps: readonly RepairStep[]
  readonly key: string
  readonly votes: number
  readonly of: number
  /** Some of its texts hold small letters: the damage was not upper-cased afterwards. */
  readonly mixedCase: boolean
  /** All that the texts may have been was compared: even what a text proves by itself may be another's sign. */
  readonly decides?: boolean
}

export function createConsensus(lexicons: readonly Lexicon[]): Consensus {
  const columns = new Map<number, Tally>()
  const file = emptyTally()
  const wordsOfFile = createWordsOfFile()

  function tallyOf(column: number): Tally {
    let tally = columns.get(column)
    if (tally === undefined) {
      tally = emptyTally()
      columns.set(column, tally)
    }
    return tally
  }

  /** What the prevailing mishaps of the column, or of the file, say of a text; null where they say nothing. */
  function decideIn(
    where: 'column' | 'file',
    surveyed: SurveyedText,
    own: Reading | undefined,
    column: number,
  ): Decision | null {
    const tally = where === 'file' ? file : tallyOf(column)
    const ownKey = own === undefined ? '' : keyOfSteps(own.steps)
    for (const mishap of prevailingIn(tally, lexicons)) {
      const steps = mishap.decides === true ? suffered(surveyed.text, mishap.steps) : mishap.steps
      if (own !== undefined && (mishap.key === ownKey || readsAlike(own, surveyed.text, mishap))) {
        const reading = own.steps === steps ? own : { ...own, steps }
        if (own.strength === 'proven') return ownDecision(surveyed, reading)
        return agreed(surveyed, reading, mishap, evidenceOf(mishap, where, column))
      }
      const after = followed(surveyed, own, mishap, tally, lexicons)
      if (after !== null) {
        return decisionOf(surveyed.text, { steps, after, strength: 'proven', gain: 0 }, true, [
          evidenceOf(mishap, where, column),
        ])
      }
    }
    return null
  }

  return {
    hear(surveyed, column) {
      const tally = tallyOf(column)
      vote(tally, surveyed)
      tally.names = null
      hearName(tally, surveyed)
    },
    hearInFile(surveyed) {
      vote(file, surveyed)
      if (file.losses.size > 0 && isSound(surveyed)) wordsOfFile.hear(surveyed.text)
    },
    asksSecondLook() {
      // One lost letter is enough to ask the sound cells of the file what the word was.
      if (file.losses.size > 0) return true
      return [file, ...columns.values()].some((tally) =>
        prevailingIn(tally, lexicons).some((other) => isPagePair(other.steps)),
      )
    },
    decide(surveyed, column) {
      const alone = readingIn(surveyed, tallyOf(column), lexicons)
      const own = alone === undefined ? undefined : withWordsOfFile(alone, wordsOfFile)
      const told = decideIn('column', surveyed, own, column) ?? decideIn('file', surveyed, own, column)
      if (told !== null) return told
      const lost = followLoss(surveyed, own, lossOfFile(file), lexicons, wordsOfFile)
      if (lost !== null) return lost
      return own === undefined || own.strength === 'hint' ? null : ownDecision(surveyed, own)
    },
  }
}

function emptyTally(): Tally {
  return {
    proven: new Map(),
    damaged: 0,
    pageTexts: [],
    chainTexts: [],
    chainKeys: new Set(),
    losses: new Map(),
    texts: [],
    prevailing: null,
    names: null,
  }
}

/** What the text says by itself, or with its row and its column where letters are lost. */
function readingIn(surveyed: SurveyedText, tally: Tally, lexicons: readonly Lexicon[]): Reading | undefined {
  const [own] = surveyed.readings
  if ((tally.losses.size === 0 && surveyed.codes.length === 0) || lexicons.length === 0) return own
  tally.names ??= contextOfColumn(tally, lexicons)
  return readInContext(surveyed, lexicons, { ...tally.names, codes: surveyed.codes }) ?? own
}

function vote(tally: Tally, { text, readings, suspect }: SurveyedText): void {
  const [first] = readings
  if (first === undefined) {
    // Odd letters that no page explains speak against every page: a column of German or Czech names has many.
    if (suspect && tally.pageTexts.length < MOST_WITNESSES) {
      tally.pageTexts.push(text)
      tally.prevailing = null
    }
    return
  }
  tally.prevailing = null
  if (first.strength !== 'hint') tally.damaged++
  const loss = first.steps.find((step) => step.undo === 'letters-lost')
  if (loss !== undefined) tally.losses.set(loss.mark, (tally.losses.get(loss.mark) ?? 0) + 1)
  const key = keyOfSteps(first.steps)
  if (
    first.steps[0]?.undo === 'utf8-read-as' &&
    tally.chainTexts.length < MOST_WITNESSES &&
    !mayBeRecased(readings)
  ) {
    tally.chainTexts.push({ text, readings })
    tally.chainKeys.add(key)
  }
  if (first.strength === 'proven') {
    const known = tally.proven.get(key)
    const mixedCase = known?.mixedCase === true || /[a-z]/.test(text)
    if (known === undefined) tally.proven.set(key, { steps: first.steps, votes: 1, mixedCase })
    else {
      known.votes++
      known.mixedCase = mixedCase
    }
  } else if (isPagePair(first.steps) && tally.pageTexts.length < MOST_WITNESSES) tally.pageTexts.push(text)
}

/** Raw bytes are of one line, codes and losses of one cell: they prove nothing about others. */
const ofOneText: ReadonlySet<RepairStep['undo']> = new Set([
  'raw-bytes',
  'written-as-code',
  'utf8-incomplete',
])

function prevailingIn(tally: Tally, lexicons: readonly Lexicon[]): readonly Prevailing[] {
  if (tally.prevailing !== null) return tally.prevailing
  const found: Prevailing[] = []
  const pair = pairOfColumn(tally.pageTexts)
  if (pair !== null) found.push(prevailingPair(pair))
  const chain = tally.chainKeys.size > 1 ? chainOfColumn(tally.chainTexts, lexicons) : null
  const least = Math.max(FEWEST_WITNESSES, tally.damaged * PREVAILING_SHARE)
  for (const [key, { steps, votes, mixedCase }] of tally.proven) {
    if (votes < least || steps.some(({ undo }) => ofOneText.has(undo))) continue
    found.push({ steps, key, votes, of: tally.damaged, mixedCase })
  }
  found.sort((a, b) => b.votes - a.votes)
  if (chain !== null) {
    const mixedCase = tally.chainTexts.some(({ text }) => /[a-z]/.test(text))
    found.unshift({ ...chain, votes: chain.explained, mixedCase, decides: true })
  }
  tally.prevailing = found.slice(0, MOST_PREVAILING)
  return tally.prevailing
}

function prevailingPair({ pair, explained, of }: PairVerdict): Prevailing {
  const steps: readonly RepairStep[] = [{ undo: 'page-read-as', ...pair }]
  return { steps, key: keyOfSteps(steps), votes: explained, of, mixedCase: true }
}

function isPagePair(steps: readonly RepairStep[]): boolean {
  return steps.length === 1 && steps[0]?.undo === 'page-read-as'
}

/** Small letters among capitals: the case may have been changed after the damage, of which a chain knows nothing. */
function mayBeRecased(readings: readonly Reading[]): boolean {
  return readings.some(({ steps }) => steps.some((step) => step.undo === 'utf8-recased'))
}

/** Another chain in name, the same in what it makes of this text: "Ã©" through windows-1252 or ISO-8859-15. */
function readsAlike(own: Reading, text: string, mishap: Prevailing): boolean {
  return mishap.decides === true && applySteps(text, mishap.steps) === own.after
}

/** The text and its column say the same. */
function agreed(surveyed: SurveyedText, own: Reading, mishap: Prevailing, evidence: Evidence): Decision {
  const certain = !hasDebris(own.after)
  return decisionOf(surveyed.text, own, certain && fitsCase(own.after, mishap), [evidence])
}

/** What the prevailing mishap makes of a text that does not say so itself; null if the text knows better. */
function followed(
  { text, readings }: SurveyedText,
  own: Reading | undefined,
  mishap: Prevailing,
  tally: Tally,
  lexicons: readonly Lexicon[],
): string | null {
  const isPair = isPagePair(mishap.steps)
  if (own?.strength === 'proven' && mishap.decides !== true) {
    const votes = tally.proven.get(keyOfSteps(own.steps))?.votes ?? 0
    if (votes * 3 > mishap.votes) return null
  }
  // What the column proves stands: a doubt about letters that are lost besides must not hold it back.
  const loss = lossIn(own)
  if (isPair && loss !== null && keyOfSteps(loss.before) === mishap.key) {
    const after = applySteps(text, mishap.steps)
    return fitsCase(after, mishap) ? after : null
  }
  // A mishap of single bytes explains nothing of a text whose structure shows layers.
  if (
    isPair &&
    own !== undefined &&
    !own.steps.every((step) => step.undo === 'page-read-as' || isGuess(step))
  )
    return null
  if (mishap.decides === true && mayBeRecased(readings)) return null
  const after = applySteps(text, mishap.steps)
  if (after === text || hasDebris(after) || leavesDamage(after) || !fitsCase(after, mishap)) return null
  const rival = readings[0]?.after ?? text
  if (after === rival) return after
  const [words, wordsOfRival] = own === undefined ? [] : evidenceOfWords([after, rival], lexicons)
  if (words?.hasUnknown === true && wordsOfRival?.allKnown === true) return null
  const slack =
    own === undefined
      ? SLACK_AGAINST_NOTHING
      : mishap.decides === true
        ? SLACK_OF_COMPARED
        : own.strength === 'proven'
          ? SLACK_AGAINST_PROVEN
          : SLACK_AGAINST_DOUBT
  return frenchness(after) >= frenchness(rival) - slack ? after : null
}

/** The mark of lost letters that the file is full of, or null. */
function lossOfFile({ losses }: Tally): LossMark | null {
  for (const mark of ['question-mark', 'replacement'] as const) {
    if ((losses.get(mark) ?? 0) >= FEWEST_WITNESSES) return mark
  }
  return null
}

/** "Ajourn?", "N?", "Ajourn\ufffd": a question or a cut text by themselves, lost letters in a file that lost others so. */
function followLoss(
  { text }: SurveyedText,
  own: Reading | undefined,
  mark: LossMark | null,
  lexicons: readonly Lexicon[],
  wordsOfFile: WordsOfFile,
): Decision | null {
  if (mark === null || !text.includes(mark === 'replacement' ? '\ufffd' : '?')) return null
  if (own !== undefined && !own.steps.every((step) => step.undo === 'cut-character')) return null
  const restored = restoreLetters(text, mark, lexicons)
  if (restored === null || /:\/\/|www\./.test(text)) return null
  return decisionOf(text, withWordsOfFile(readingOfRestoration(restored, []), wordsOfFile), false, [])
}

function isGuess(step: RepairStep): boolean {
  return step.undo === 'accent-apart' || step.undo === 'utf8-recased' || step.undo === 'utf8-stripped'
}

/** "5 à 10 KM": right where the column keeps small letters, a change of case where all of it is in capitals. */
function fitsCase(after: string, mishap: Prevailing): boolean {
  return mishap.mixedCase || !/[A-Z]/.test(after) || !/[\u00df-\u00ff\u0153]/.test(after)
}

function evidenceOf(mishap: Prevailing, where: 'column' | 'file', column: number): Evidence {
  const share = { explained: mishap.votes, of: mishap.of }
  return where === 'file' ? { because: 'file', ...share } : { because: 'column', column, ...share }
}
