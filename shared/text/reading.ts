import { readRawBytes } from './raw-bytes.ts'
import { isLetter, kindOf } from './character-kind.ts'
import type { CodePage } from './code-page.ts'
import { hasEscapedBytes } from './escaped-bytes.ts'
import { frenchLogLikelihood } from './french-letters.ts'
import { leavesDamage, mojibakeReadings } from './mojibake.ts'
import { oddityOf } from './oddity.ts'
import { fitsPage, pagePairs, undoPageReadAs } from './page-read-as.ts'
import type { PagePair } from './page-read-as.ts'
import type { RepairStep } from './repair-plan.ts'

/**
 * How much one text alone proves.
 * `proven`: the structure of its bytes, and nothing reads nearly as well. `likely`: the letters say so; a column or a
 * file must agree before it is certain. `possible`: a proposal, whatever the others say.
 */
export type Strength = 'proven' | 'likely' | 'possible'

/** One way to read a damaged text. `steps` turn the text into `after`. */
export type Reading = {
  readonly steps: readonly RepairStep[]
  readonly after: string
  readonly strength: Strength
  /** By how much it reads better, in nats of the letter model or the like; comparable between readings of one text. */
  readonly gain: number
}

/** What a reader finds in a text, best first; it adds its steps to those that made the text. */
type Found = readonly Reading[]

/** All readings of a text, best first; empty if it reads well as it stands. `page`: of its undecodable bytes. */
export function readingsOf(text: string, page?: CodePage): Found {
  if (page !== undefined && hasEscapedBytes(text)) {
    const readable = readRawBytes(text, page)
    const steps: readonly RepairStep[] = [{ undo: 'raw-bytes', page }]
    const more = readingsOf(readable)
    const raw: Reading = { steps, after: readable, strength: 'proven', gain: 0 }
    // What the bytes of a line prove stands; a doubt about what is in it must not hold them back.
    const further = more.filter((reading) => reading.strength === 'proven')
    return further.length > 0
      ? further.map((reading) => ({ ...reading, steps: [...steps, ...reading.steps] }))
      : [raw]
  }
  const layered = throughLayers(text)
  if (layered.length > 0) return layered
  return throughPages(text).map((reading) => ({
    steps: [{ undo: 'page-read-as', ...reading.pair }],
    after: reading.after,
    strength: showsControls(text, reading) ? 'proven' : reading.gain >= 6 ? 'likely' : 'possible',
    gain: reading.gain,
  }))
}

/** No text is typed with C1 controls: what they are in windows-1252 is proven when no other page reads as well. */
function showsControls(text: string, { pair, gain, margin }: PageReading): boolean {
  return pair.readAs === 'iso-8859-1' && /[\x80-\x9f]/.test(text) && gain >= 4 && margin >= 3
}

/** What a text of French words holds; anything else may be one page read as another under the layers. */
const plainlyFrench = /^[\0-\x7fàâçéèêëîïôùûüœÀÂÇÉÈÊÎÔŒ’«»°\u00a0–]*$/

function throughLayers(text: string): Found {
  const layered = mojibakeReadings(text)
  const [first] = layered
  if (first === undefined) return []
  const readings = layered.map((reading): Reading => {
    const steps: readonly RepairStep[] = reading.pages.map((page) => ({ undo: 'utf8-read-as', page }))
    return { steps, after: reading.after, strength: reading.proven ? 'proven' : 'likely', gain: reading.gain }
  })
  if (first.proven && plainlyFrench.test(first.after) && oddityOf(first.after) < 1) return readings
  const before = frenchness(text)
  const ranked = readings
    .flatMap((reading) => withPageUnder(reading))
    .map((reading) => ({
      reading,
      score: frenchness(reading.after) - before - (reading.steps.at(-1)?.undo === 'page-read-as' ? PRIOR : 0),
    }))
  // The structure of the bytes speaks first; letters decide between readings that it proves about as well.
  ranked.sort((a, b) => b.score - a.score)
  const [best, second] = ranked
  if (best === undefined) return readings
  const whole = !leavesDamage(best.reading.after) && oddityOf(best.reading.after) < 1
  const clear = second === undefined || best.score - second.score >= 3
  return ranked.map(({ reading }, index) => ({
    ...reading,
    strength:
      index === 0 && (reading.strength === 'proven' || whole) && clear && first.gain >= 1.2
        ? 'proven'
        : 'likely',
  }))
}

/** Layers came off, and what is under them may be one page read as another. */
function withPageUnder(reading: Reading): Reading[] {
  const under = throughPages(reading.after)[0]
  if (under === undefined || under.gain < 4) return [reading]
  return [
    reading,
    {
      steps: [...reading.steps, { undo: 'page-read-as', ...under.pair }],
      after: under.after,
      strength: 'likely',
      gain: reading.gain + under.gain,
    },
  ]
}

export type PageReading = {
  readonly pair: PagePair
  readonly after: string
  readonly gain: number
  readonly margin: number
}

/** What a mishap costs before it is believed: text is right far more often than it is wrong. */
const PRIOR = 4
const ODDITY_WEIGHT = 1.5

/** "Laganà" read as "Lagan…": a reading that only takes letters away is a guess. */
const NO_LETTER = 8

/** How well a text reads, in nats: letters by the French model, less what no French writing has. */
export function frenchness(text: string): number {
  return frenchLogLikelihood(text) - ODDITY_WEIGHT * oddityOf(text)
}

/** One page read as another, every pair that could be and reads better, best first. */
export function throughPages(text: string): readonly PageReading[] {
  const before = frenchness(text)
  const found: { pair: PagePair; after: string; gain: number }[] = []
  for (const [rank, pair] of pagePairs.entries()) {
    if (!fitsPage(text, pair.readAs)) continue
    const after = undoPageReadAs(text, pair)
    if (after === text || found.some((other) => other.after === after)) continue
    const gain = frenchness(after) - before - PRIOR - rank * 0.1 - (gainsLetter(text, after) ? 0 : NO_LETTER)
    if (gain > 0) found.push({ pair, after, gain })
  }
  found.sort((a, b) => b.gain - a.gain)
  return found.slice(0, 4).map((reading, index) => ({
    ...reading,
    margin: reading.gain - (found[index === 0 ? 1 : 0]?.gain ?? 0),
  }))
}

/** Single bytes: the two texts are equally long, and a character that changed is at the same place in both. */
function gainsLetter(before: string, after: string): boolean {
  for (let at = 0; at < after.length; at++) {
    const code = after.charCodeAt(at)
    if (code >= 0x80 && code !== before.charCodeAt(at) && isLetter(kindOf(code))) return true
  }
  return !/[a-zA-Z]/.test(before) || /[\x80-\x9f]/.test(before)
}
