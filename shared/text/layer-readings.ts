import { applySteps } from './apply-steps.ts'
import { Kind, kindOf } from './character-kind.ts'
import type { CodePage } from './code-page.ts'
import { hasDebris } from './debris.ts'
import { frenchness } from './frenchness.ts'
import {
  easyMojibakeReading,
  leavesDamage,
  leavesMojibake,
  mojibakeReadings,
  peelLayers,
} from './mojibake.ts'
import { evidenceOfWords } from './known-words.ts'
import type { Lexicon } from './lexicon.ts'
import type { MojibakeReading } from './mojibake.ts'
import { oddityOf } from './oddity.ts'
import { PAGE_PRIOR, throughPages } from './page-readings.ts'
import type { PageWeights } from './page-readings.ts'
import type { Reading } from './reading.ts'
import type { RepairStep } from './repair-plan.ts'
import { costOf } from './run-chains.ts'

/** The plain case, which most damaged cells are: one chain, proven, nothing else odd. */
export function throughEasyLayers(text: string): Reading | null {
  const easy = easyMojibakeReading(text)
  if (easy === null) return null
  return { steps: layerSteps(easy.pages), after: easy.after, strength: 'proven', gain: easy.gain }
}

/** In nats: how far the best reading must be ahead before the cell alone proves it. */
const LAYERS_LEAD = 3
const LEAD_OVER_UNDER = 7
/** A page read as another is told by letters alone: a lone cell has few. */
const UNDER_LEAD = 7
const UNDER_GAIN = 12
/** Two chains in one cell at most; a third would be a guess. */
const MOST_FURTHER = 2

/** UTF-8 read through pages, and what lies under the layers; best first. */
export function throughLayers(text: string, lexicons: readonly Lexicon[] = []): readonly Reading[] {
  const layered = furtherLayers(text, mojibakeReadings(text)).filter(({ after }) => !mixesScripts(after))
  const [first] = layered
  if (first !== undefined && holdsOtherScript(first.after)) {
    return layered.map((reading) => ({
      steps: layerSteps(reading.pages),
      after: reading.after,
      strength: reading.proven ? 'proven' : 'likely',
      gain: reading.gain,
    }))
  }
  const before = frenchness(text)
  const found = [...layered.map(scoredLayers(before)), ...pagesUnder(text, layered, before, lexicons)]
  const words = evidenceOfWords(
    found.map(({ after }) => after),
    lexicons,
  )
  const ranked = found.map((reading, at) => ({
    ...reading,
    words: words[at],
    score: reading.score + (words[at]?.score ?? 0),
  }))
  ranked.sort((a, b) => b.score - a.score)
  const [best] = ranked
  if (best === undefined) return []
  const leadOver = (rivals: readonly Ranked[]): number =>
    best.score - Math.max(-Infinity, ...rivals.map((rival) => rival.score))
  const others = ranked.slice(1)
  const overUnder = leadOver(others.filter((rival) => rival.mojibake === null))
  const overLayers = leadOver(others.filter((rival) => rival.mojibake !== null))
  const isProven =
    !brokenSequence.test(text) &&
    isWhole(best.after) &&
    !(best.words?.hasUnknown === true && others.some((rival) => rival.words?.allKnown === true)) &&
    (best.mojibake === null
      ? Math.min(overUnder, overLayers) >= UNDER_LEAD &&
        best.score >= UNDER_GAIN &&
        frenchOnly.test(best.after) &&
        !layered.some((reading) => reading.recased)
      : overUnder >= LEAD_OVER_UNDER && overLayers >= LAYERS_LEAD && isSound(best.mojibake))
  return ranked.map(({ steps, after, mojibake, score }, index) => ({
    steps,
    after,
    strength: index === 0 && isProven ? 'proven' : 'likely',
    gain: mojibake?.gain ?? score,
  }))
}

type Ranked = {
  readonly steps: readonly RepairStep[]
  readonly after: string
  /** Null where a page read as another lies under the layers. */
  readonly mojibake: MojibakeReading | null
  /** In nats over the text as it stands, less what the steps cost. */
  readonly score: number
}

function scoredLayers(before: number): (reading: MojibakeReading) => Ranked {
  return (mojibake) => {
    const steps = layerSteps(mojibake.pages)
    const score = frenchness(mojibake.after) - before - priceOfChain(steps)
    return { steps, after: mojibake.after, mojibake, score }
  }
}

/** A text damaged by two chains in two places: the best reading with what is still damaged in it undone as well. */
function furtherLayers(text: string, layered: readonly MojibakeReading[]): readonly MojibakeReading[] {
  let [best] = layered
  for (
    let further = 0;
    further < MOST_FURTHER && best !== undefined && leavesMojibake(best.after);
    further++
  ) {
    const [next] = mojibakeReadings(best.after)
    // The same page again would read together what two characters left over.
    if (next === undefined || best.pages.some((page) => next.pages.includes(page))) break
    const pages = [...best.pages, ...next.pages]
    const after = applySteps(text, layerSteps(pages))
    if (after !== next.after) break
    best = { ...next, pages, gain: best.gain + next.gain, proven: best.gain >= 1.2 && next.proven }
  }
  return best === undefined || best === layered[0] ? layered : [best, ...layered]
}

/** Nothing is left of any damage: what the chain explains is explained throughout. */
function isWhole(text: string): boolean {
  return (
    !leavesDamage(text) &&
    !leavesMojibake(text) &&
    !strayLetter.test(text) &&
    peelLayers(text, ['windows-1252']) === text
  )
}

/** A quote or a no-break space that lost its last byte: what stands after it is no part of it, and must not be read with it. */
const brokenSequence = /\u00e2\u20ac(?:[\u00c2\u00c3\u00e2 \w.,;:!?)]|$)|\u00c2[\u00c2\u00c3\u00e2]/

/** An accented letter alone that is no word of French, as a dash read through another page is. */
const strayLetter = /(?<![\p{L}\p{N}'’-])(?![àÀéÉÔ])[\u00c0-\u017f](?![\p{L}\p{N}])/u

/** What UTF-8 writes in three bytes, and no page shows: chance seldom makes three. */
const threeBytes = /[\u2300-\ud7ff]/

function isSound({ gain, proven, recased, after }: MojibakeReading): boolean {
  return gain >= (threeBytes.test(after) ? 0.9 : 1.2) && (proven || (!recased && oddityOf(after) < 1))
}

/** All that French text holds. */
const frenchOnly = /^[\0-\x7fàâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ‘’“”«»°²\u00a0€–—…]*$/

const stepsOfChains = new Map<readonly CodePage[], readonly RepairStep[]>()

/** One list of steps for one chain: a plan of 100,000 texts holds it once. */
function layerSteps(pages: readonly CodePage[]): readonly RepairStep[] {
  const known = stepsOfChains.get(pages)
  if (known !== undefined) return known
  const steps = pages.map((page): RepairStep => ({ undo: 'utf8-read-as', page }))
  if (stepsOfChains.size < 1000) stepsOfChains.set(pages, steps)
  return steps
}

const misread: readonly (readonly CodePage[])[] = [1, 2, 3].map((layers) =>
  Array.from({ length: layers }, () => 'windows-1252'),
)

/** What lies under the layers may be one page read as another: between the two steps the text is no writing at all. */
function pagesUnder(
  text: string,
  layered: readonly MojibakeReading[],
  before: number,
  lexicons: readonly Lexicon[],
): Ranked[] {
  const found: Ranked[] = []
  const peeled = new Set([text])
  const chains = layered
    .filter((reading) => !reading.recased && !hasDebris(reading.after))
    .map((reading) => reading.pages)
  for (const pages of [...chains, ...misread]) {
    const under = peelLayers(text, pages)
    if (peeled.has(under)) continue
    peeled.add(under)
    for (const { pair } of throughPages(under, lexicons, weightsUnder).slice(0, 3)) {
      const steps: readonly RepairStep[] = [...layerSteps(pages), { undo: 'page-read-as', ...pair }]
      const after = applySteps(text, steps)
      if (after === text || found.some((other) => other.after === after)) continue
      found.push({ steps, after, mojibake: null, score: frenchness(after) - before - priceOfChain(steps) })
    }
  }
  return found.filter(({ score, after }) => score > 0 && !layered.some((reading) => reading.after === after))
}

/**
 * That a page was read as another is less of a wonder where layers show that programs were wrong; and a rival is worth
 * knowing before it is worth believing.
 */
const weightsUnder: PageWeights = { noLetter: 4, leastGain: -3 }

/** In nats: a rare page or one more layer must read that much better. */
export function priceOfChain(steps: readonly RepairStep[]): number {
  let sum = 0
  for (const step of steps) {
    if (step.undo === 'utf8-read-as') sum += costOf([step.page]) * 8
    else sum += PAGE_PRIOR
  }
  return sum
}

/** "dՎquipe": no word is of two alphabets. */
function mixesScripts(text: string): boolean {
  return /\p{Script=Latin}(?!\p{Script=Latin})\p{L}|(?!\p{Script=Latin})\p{L}\p{Script=Latin}/u.test(text)
}

/** Greek, Cyrillic, Hebrew…: the letters of French say nothing about them, the structure alone does. */
function holdsOtherScript(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === Kind.greek || kind === Kind.cyrillic || kind === Kind.otherScript) return true
  }
  return false
}
