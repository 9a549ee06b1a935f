import { attachAccents } from './accents-apart.ts'
import { frenchness } from './frenchness.ts'
import { completeUtf8 } from './incomplete-utf8.ts'
import { throughLayers } from './layer-readings.ts'
import type { Lexicon } from './lexicon.ts'
import { undoRecased, undoStripped } from './loose-utf8.ts'
import { oddityOf } from './oddity.ts'
import type { Reading } from './reading.ts'
import type { RepairStep } from './repair-plan.ts'

/** What each loss costs before it is believed, in nats. */
const INCOMPLETE_PRIOR = 2
const RECASED_PRIOR = 4
const STRIPPED_PRIOR = 3
const APART_PRIOR = 1

/** Below this gain a loss is not even proposed; from the second on it is likely. */
const LEAST_GAIN = 3
const LIKELY_GAIN = 8

/** Misread UTF-8 that something happened to afterwards: bytes lost, case changed, accents stripped. Proven only where an "à" lost its no-break space. */
export function throughLosses(text: string, lexicons: readonly Lexicon[] = []): Reading[] {
  const before = frenchness(text)
  const readings: Reading[] = []
  const offer = (steps: readonly RepairStep[], after: string, prior: number): void => {
    const gain = frenchness(after) - before - prior
    if (after === text || gain < LEAST_GAIN) return
    readings.push({ steps, after, strength: gain >= LIKELY_GAIN ? 'likely' : 'possible', gain })
  }
  const completed = completeUtf8(text)
  if (completed !== text) {
    const step: RepairStep = { undo: 'utf8-incomplete', page: 'windows-1252' }
    const rest = throughLayers(completed)[0]
    if (rest === undefined) offer([step], completed, INCOMPLETE_PRIOR)
    else offer([step, ...rest.steps], rest.after, INCOMPLETE_PRIOR)
    const [first] = readings
    const isSure = rest === undefined ? /\u00c3 {2}/.test(text) : rest.strength === 'proven'
    if (first !== undefined && isSure && lostOnlyWordsInA(text, completed, lexicons))
      readings[0] = { ...first, strength: 'proven' }
  }
  const to = caseOf(text)
  if (to !== null) {
    const recased = undoRecased(text, 'windows-1252', to)
    if (oddityOf(recased) < 1)
      offer([{ undo: 'utf8-recased', page: 'windows-1252', to }], recased, RECASED_PRIOR)
  }
  if (/A[\x80-\xbf\u2013-\u2122]|a€/.test(text)) {
    offer([{ undo: 'utf8-stripped' }], undoStripped(text), STRIPPED_PRIOR)
  }
  offer([{ undo: 'accent-apart' }], attachAccents(text), APART_PRIOR)
  return readings
}

/** "relatifs Ã l’utilisation", "voilÃ  le": whole words that end in à, before a word of the lists; nothing else was lost. */
function lostOnlyWordsInA(text: string, completed: string, lexicons: readonly Lexicon[]): boolean {
  // The blanks of quotes may be gone with those of the words.
  let isKnown = /\u00c3 {2}/.test(text) || !/\u00c2[«»]/.test(text)
  const plain = text.replace(wordInA, (_all, before: string, blank: string, next: string) => {
    const word = /^\p{L}+/u.exec(next)?.[0] ?? ''
    if (word.length > 1 && !lexicons.some((lexicon) => lexicon.holds === 'words' && lexicon.has(word)))
      isKnown = false
    return `${before}à${blank}${next}`
  })
  return isKnown && lexicons.length > 0 && plain === completed
}

const wordInA = /((?:^|[ '’(])(?:voil|d(?:é|Ã©)j|l|cel)?)\u00c3 ?( )([\p{L}]+(?![^\0-\x7f]))/gu

/** All the letters in one case, and enough of them to tell: a program that changes case changes "Ã" as well. */
function caseOf(text: string): 'upper' | 'lower' | null {
  const upper = /[A-Z]/.test(text)
  const lower = /[a-z]/.test(text)
  if (upper === lower) return null
  if (upper) return 'upper'
  return /[\u00c0-\u00d6\u00d8-\u00de]/.test(text) ? null : 'lower'
}
