import { applySteps } from './apply-steps.ts'
import { attachAccents, composeAccents, dropByteOrderMarks } from './accents-apart.ts'
import type { CodePage } from './code-page.ts'
import { hasDebris } from './debris.ts'
import { completeUtf8 } from './incomplete-utf8.ts'
import { asksForLetters, lossMarkIn } from './loss-marks.ts'
import { restoreLetters } from './lost-letters.ts'
import type { Restoration } from './lost-letters.ts'
import { LONGEST_NAME, restoreName, restorePlainName } from './lost-names.ts'
import { proposalOf } from './text-with-lost-words.ts'
import type { Lexicon } from './lexicon.ts'
import { restoreUnmarked } from './unmarked-losses.ts'
import { looksDamaged } from './suspect.ts'
import { endsInsideCharacter, trimCutCharacter } from './cut-text.ts'
import { hasEscapedBytes } from './escaped-bytes.ts'
import { frenchness } from './frenchness.ts'
import { evidenceOfWords } from './known-words.ts'
import { throughEasyLayers, throughLayers } from './layer-readings.ts'
import { throughLosses } from './loss-readings.ts'
import { oddityOf } from './oddity.ts'
import { PAGE_PRIOR, throughPages } from './page-readings.ts'
import type { PageReading } from './page-readings.ts'
import { readRawBytes } from './raw-bytes.ts'
import type { Reading, Strength } from './reading.ts'
import type { Evidence, RepairStep } from './repair-plan.ts'
import { codesAreMeant, notationsIn, undoWrittenCodes } from './written-codes.ts'

/** All readings of a text, best first; empty if it reads well as it stands. `page`: of its undecodable bytes. */
export function readingsOf(
  text: string,
  page?: CodePage,
  lexicons: readonly Lexicon[] = [],
): readonly Reading[] {
  if (page !== undefined && hasEscapedBytes(text)) return throughRawBytes(text, page)
  const easy = throughEasyLayers(text)
  if (easy !== null && !needsFinishing(easy.after)) return [easy]
  // A mark at the end is a lost letter if a list knows the whole name, else the place where the text was cut.
  const lost = text.endsWith('\ufffd') ? wholeName(text, lexicons) : null
  const start = openUp(text)
  const inner =
    start.text === text && easy !== null ? [easy] : looksDamaged(start.text) ? core(start.text, lexicons) : []
  const opened: Reading = { steps: [], after: start.text, strength: 'proven', gain: 0 }
  const finished = (inner.length > 0 ? inner : [opened]).map((reading) => finish(text, start, reading))
  const readings = knownNameFirst(text, finished, lexicons)
  const restored = lost ?? throughLostLetters(text, readings[0], lexicons)
  return (restored === null ? readings : [restored, ...readings]).filter(
    // A lost word that nothing decides changes nothing, but the officer may choose.
    (reading) => reading.after !== text || reading.lostWords !== undefined,
  )
}

/** Of several readings the one that gives an official name; nothing is taken from a text that is one. */
function knownNameFirst(
  text: string,
  readings: readonly Reading[],
  lexicons: readonly Lexicon[],
): readonly Reading[] {
  if (readings[0]?.strength === 'proven') return readings
  for (const lexicon of lexicons) {
    if (lexicon.holds !== 'names' || text.length > LONGEST_NAME || lexicon.has(text)) continue
    const known = readings.find((reading) => reading.after !== text && lexicon.has(reading.after))
    if (known === undefined) continue
    const evidence: readonly Evidence[] = [{ because: 'lexicon', source: lexicon.source }]
    // The bytes say that it is one of the readings, the list says which.
    const isOnly = !readings.some((other) => other.after !== known.after && lexicon.has(other.after))
    const isLayered = known.steps[0]?.undo === 'utf8-read-as' && known.strength === 'likely'
    const strength =
      isLayered && isOnly && !hasDebris(known.after)
        ? 'proven'
        : known.strength === 'hint'
          ? 'possible'
          : known.strength
    return [{ ...known, strength, evidence }, ...readings.filter((reading) => reading !== known)]
  }
  return readings
}

function wholeName(text: string, lexicons: readonly Lexicon[]): Reading | null {
  const named = restoreName(text, 'replacement', lexicons)
  return named === null ? null : readingOfRestoration(named, [])
}

/** Letters that are gone, after all else is read. Never proven. */
function throughLostLetters(
  text: string,
  reading: Reading | undefined,
  lexicons: readonly Lexicon[],
): Reading | null {
  const before = reading?.after ?? text
  const mark = lossMarkIn(before) ?? (asksForLetters(before, lexicons) ? 'question-mark' : null)
  const restoration =
    mark !== null
      ? restoreLetters(before, mark, lexicons)
      : // "Saint-P?-Delbosc", "Vitr??": such signs are lost letters if a list knows the whole name.
        before.includes('?') && !/:\/\/|www\./.test(before)
        ? restoreName(before, 'question-mark', lexicons)
        : null
  return restoration === null
    ? null
    : readingOfRestoration(asItStands(restoration, text), reading?.steps ?? [])
}

/** "Briï¿½", which may be one of several communes: nothing is gained by a proposal of "Bri\ufffd". */
export function asItStands(restoration: Restoration, text: string): Restoration {
  const [word, ...others] = restoration.words
  const isUndecided = typeof word === 'object' && word.proposed < 0 && others.length === 0
  return isUndecided ? { ...restoration, words: [{ ...word, lost: text }] } : restoration
}

export function readingOfRestoration(restoration: Restoration, steps: readonly RepairStep[]): Reading {
  const { mark, source, isWhole, words, evidence } = restoration
  const after = proposalOf(words)
  return {
    steps: [...steps, { undo: 'letters-lost', mark }, { undo: 'replace', after }],
    after,
    strength: isWhole && source !== 'letters' ? 'likely' : 'possible',
    gain: 0,
    lostWords: words,
    evidence: [
      evidence ?? (source === 'letters' ? { because: 'language', gain: 0 } : { because: 'lexicon', source }),
    ],
  }
}

/** A cell without any sign of damage that is no name, but becomes one when lost letters are brought back. */
export function readingsOfPlainName(text: string, lexicons: readonly Lexicon[]): readonly Reading[] {
  const restoration =
    restorePlainName(text, lexicons) ?? restoreQuestions(text, lexicons) ?? restoreUnmarked(text, lexicons)
  return restoration === null ? [] : [readingOfRestoration(restoration, [])]
}

function restoreQuestions(text: string, lexicons: readonly Lexicon[]): Restoration | null {
  const isLost = text.includes('?') && (lossMarkIn(text) !== null || asksForLetters(text, lexicons))
  return isLost ? restoreLetters(text, 'question-mark', lexicons) : null
}

function throughRawBytes(text: string, page: CodePage): readonly Reading[] {
  const after = readRawBytes(text, page)
  const steps: readonly RepairStep[] = [{ undo: 'raw-bytes', page }]
  // What the bytes of a line prove stands; a doubt about what is in it must not hold them back.
  const further = readingsOf(after).filter((reading) => reading.strength === 'proven')
  if (further.length === 0) return [{ steps, after, strength: 'proven', gain: 0 }]
  return further.map((reading) => ({ ...reading, steps: [...steps, ...reading.steps] }))
}

type Opened = { readonly text: string; readonly steps: readonly RepairStep[]; readonly strength: Strength }

/** Marks elsewhere in the text make the last one a lost letter too. */
function endsCut(text: string): boolean {
  return endsInsideCharacter(text) && !/\ufffd[^\ufffd]/.test(text)
}

/** "&amp;amp;eacute;": nobody writes codes of codes deeper than this. */
const MOST_CODE_LEVELS = 4

/** Takes off what covers the text: a byte order mark, characters written as codes. */
function openUp(text: string): Opened {
  const steps: RepairStep[] = []
  let strength: Strength = 'proven'
  let current = dropByteOrderMarks(text)
  if (current !== text) steps.push({ undo: 'byte-order-mark' })
  for (let level = 0; level < MOST_CODE_LEVELS; level++) {
    const before = current
    for (const notation of notationsIn(current)) {
      const meant = codesAreMeant(current, notation)
      const after = undoWrittenCodes(current, notation)
      if (after === current) continue
      if (meant || leavesOpenReference(current, notation)) strength = 'likely'
      steps.push({ undo: 'written-as-code', notation })
      current = after
    }
    if (current === before) break
  }
  if (endsCut(current) && completeUtf8(current) === current) {
    current = trimCutCharacter(current)
    steps.push({ undo: 'cut-character' })
    strength = 'possible'
  }
  return { text: current, steps, strength }
}

function leavesOpenReference(text: string, notation: string): boolean {
  return notation === 'html' && /&[A-Za-z]{4,6}(?!\w*;)/.test(text)
}

/** In nats: a reading that leaves pieces is not the whole truth, however it reads. */
const DEBRIS_COST = 4

function core(text: string, lexicons: readonly Lexicon[]): readonly Reading[] {
  const easy = throughEasyLayers(text)
  if (easy !== null) return [easy]
  const controls = throughControls(text, lexicons)
  if (controls !== null) return [controls]
  const layered = throughLayers(text, lexicons)
  const first = layered[0]
  if (first?.strength === 'proven' && !hasDebris(first.after)) return layered
  const losses = throughLosses(text, lexicons)
  if (losses.length > 0) {
    const before = frenchness(text)
    // The gains of losses and pages have their price in them already; layers are free, a page under them is not.
    const scored = [
      ...layered.slice(0, 2).map((reading) => ({
        reading,
        score:
          frenchness(reading.after) -
          before -
          (reading.steps.at(-1)?.undo === 'page-read-as' ? PAGE_PRIOR : 0) -
          (hasDebris(reading.after) ? DEBRIS_COST : 0),
      })),
      ...[...losses, ...(layered.length > 0 ? [] : pagesOf(text, []))].map((reading) => ({
        reading,
        score: reading.gain,
      })),
    ]
    const words = evidenceOfWords(
      scored.map(({ reading }) => reading.after),
      lexicons,
    )
    const weighed = scored.map(({ reading, score }, at) => ({
      reading,
      score: score + (words[at]?.score ?? 0),
    }))
    weighed.sort((a, b) => b.score - a.score)
    return weighed.map(({ reading, score }, rank) => ({
      ...reading,
      gain: score,
      strength:
        rank === 0 && losses.includes(reading) ? reading.strength : weaker(reading.strength, 'likely'),
    }))
  }
  if (layered.length > 0) return layered
  return pagesOf(text, lexicons)
}

const latin1: RepairStep = { undo: 'page-read-as', written: 'windows-1252', readAs: 'iso-8859-1' }

/** "â\x80\x9cTitre\x94": UTF-8 and windows-1252 in one text, both read as ISO-8859-1. */
function throughControls(text: string, lexicons: readonly Lexicon[]): Reading | null {
  if (!/[\x80-\x9f]/.test(text) || !/[\x80-\x9f]/.test(throughLayers(text, lexicons)[0]?.after ?? ''))
    return null
  const read = applySteps(text, [latin1])
  const inner = throughEasyLayers(read) ?? throughLayers(read, lexicons)[0]
  if (inner?.strength !== 'proven' || /[\x80-\x9f]/.test(inner.after) || beyondFrench.test(inner.after))
    return null
  return { ...inner, steps: [latin1, ...inner.steps] }
}

/** In nats: below this a text of well placed letters of other languages is left in peace. */
const FOREIGN_GAIN = 9
const LEAST_PAGE_GAIN = 2
const LIKELY_PAGE_GAIN = 6

function pagesOf(text: string, lexicons: readonly Lexicon[]): readonly Reading[] {
  const isPlain = oddityOf(text) < 0.9
  return throughPages(text, lexicons).map((reading) => ({
    steps: [{ undo: 'page-read-as', ...reading.pair }],
    after: reading.after,
    strength: strengthOfPage(text, reading, isPlain),
    gain: reading.gain,
  }))
}

function strengthOfPage(text: string, reading: PageReading, isPlain: boolean): Strength {
  if (showsControls(text, reading) || showsLatin9(text, reading)) return 'proven'
  if (reading.gain < (isPlain ? FOREIGN_GAIN : LEAST_PAGE_GAIN)) return 'hint'
  return reading.gain >= LIKELY_PAGE_GAIN ? 'likely' : 'possible'
}

/** "je\x9enerais" is "jeûnerais" of MacRoman or "ježnerais": the cell alone does not prove such a letter. */
const beyondFrench = /[ŠšŽž×÷]|\p{L}[•„†‡‰]/u

/** No text is typed with C1 controls: what they are in windows-1252 is proven when no other page reads as well. */
function showsControls(text: string, { pair, after, gain, margin }: PageReading): boolean {
  if (beyondFrench.test(after)) return false
  if (pair.readAs !== 'iso-8859-1' || !/[\x80-\x9f]/.test(text) || gain < 4 || margin < 3) return false
  // Some forms have U+0092 for a box to tick (a dingbat font's code): an apostrophe stands in a word.
  return pair.written !== 'windows-1252' || !/\x92(?!\p{L})|(?<!\p{L})\x92/u.test(text)
}

/** A fraction in a word, or the currency sign after a figure: what ISO-8859-15 has for œ and €. */
function showsLatin9(text: string, { pair, gain, margin }: PageReading): boolean {
  if (pair.written !== 'iso-8859-15' || pair.readAs !== 'windows-1252') return false
  if (/\d[ \u00a0]?\u00a4(?!\p{L})/u.test(text)) return true
  return gain >= 2 && margin >= 2 && /(?:^|[^\d])[\u00bc\u00bd]\p{Ll}/u.test(text)
}

/** All that the rules of `needsFinishing` need, of which most texts hold nothing. */
const finishingSieve =
  /[\u0300-\u036f\ufeff`^~\u00b4\u00a8\u02c6\u00b8\u02dc\ufffd\u00c2\u00c3\u00c5\u00e2\u00e3\u00a1-\u00aa\u00ac-\u00af\u00b1\u00b5-\u00b7\u00ba\u00bc-\u00bf]/

/** What remains to be done to a text that is otherwise read: cheap to ask, as most texts need nothing. */
export function needsFinishing(text: string): boolean {
  return (
    finishingSieve.test(text) &&
    (/[\u0300-\u036f\ufeff]|[`\u00b4\u00a8^\u02c6\u00b8~\u02dc][A-Za-z]/.test(text) ||
      endsInsideCharacter(text, true) ||
      hasDebris(text))
  )
}

function finish(text: string, start: Opened, reading: Reading): Reading {
  const steps: RepairStep[] = [...start.steps, ...reading.steps]
  let { after } = reading
  let strength = weaker(start.strength, reading.strength)
  const then = (step: RepairStep, next: string, proof: Strength): void => {
    if (next === after) return
    steps.push(step)
    after = next
    strength = weaker(strength, proof)
  }
  if (start.steps.length > 0 && oddityOf(after) >= 0.9) strength = weaker(strength, 'likely')
  then({ undo: 'byte-order-mark' }, dropByteOrderMarks(after), 'proven')
  then({ undo: 'decomposed' }, composeAccents(after), 'proven')
  then({ undo: 'accent-apart' }, attachAccents(after), 'likely')
  if (!after.endsWith('\ufffd') && endsInsideCharacter(after, reading.steps.length > 0))
    then({ undo: 'cut-character' }, trimCutCharacter(after), 'possible')
  if (hasDebris(after)) strength = weaker(strength, 'likely')
  // A reading without steps of its own (plain layers) keeps the shared list: a plan holds it once.
  const own = start.steps.length === 0 && steps.length === reading.steps.length
  return { steps: own ? reading.steps : steps, after, strength, gain: after === text ? 0 : reading.gain }
}

const strengths: readonly Strength[] = ['hint', 'possible', 'likely', 'proven']

function weaker(a: Strength, b: Strength): Strength {
  return strengths.indexOf(a) < strengths.indexOf(b) ? a : b
}
