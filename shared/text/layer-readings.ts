import { applySteps } from './apply-steps.ts'
import { Kind, kindOf } from './character-kind.ts'
import type { CodePage } from './code-page.ts'
import { hasDebris } from './debris.ts'
import { frenchness } from './frenchness.ts'
import { easyMojibakeReading, leavesDamage, mojibakeReadings } from './mojibake.ts'
import { oddityOf } from './oddity.ts'
import { PAGE_PRIOR, throughPages } from './page-readings.ts'
import type { Reading } from './reading.ts'
import type { RepairStep } from './repair-plan.ts'
import { costOf, plainlyFrench } from './run-chains.ts'

/** The plain case, which most damaged cells are: one chain, proven, nothing else odd. */
export function throughEasyLayers(text: string): Reading | null {
  const easy = easyMojibakeReading(text)
  if (easy === null) return null
  return { steps: layerSteps(easy.pages), after: easy.after, strength: 'proven', gain: easy.gain }
}

/** UTF-8 read through pages, and what lies under the layers; best first. */
export function throughLayers(text: string): readonly Reading[] {
  const layered = mojibakeReadings(text)
  const [first] = layered
  if (first === undefined) return []
  const readings = layered.map((reading): Reading => {
    const strength = reading.proven ? 'proven' : 'likely'
    return { steps: layerSteps(reading.pages), after: reading.after, strength, gain: reading.gain }
  })
  if (first.proven && plainlyFrench.test(first.after) && oddityOf(first.after) < 1) return readings
  if (holdsOtherScript(first.after)) return readings
  const before = frenchness(text)
  const broken = new Set(layered.filter((reading) => reading.recased).map((reading) => reading.after))
  const ranked = readings
    .flatMap((reading) =>
      broken.has(reading.after) || hasDebris(reading.after)
        ? [reading]
        : [reading, ...pagesUnder(text, reading)],
    )
    .map((reading) => ({
      reading,
      score: frenchness(reading.after) - before - priceOf(reading.steps),
    }))
  // The structure of the bytes speaks first; letters decide between readings that it proves about as well.
  ranked.sort((a, b) => b.score - a.score)
  const [best, second] = ranked
  if (best === undefined) return readings
  const whole =
    !leavesDamage(best.reading.after) && oddityOf(best.reading.after) < 1 && !broken.has(best.reading.after)
  const clear = second === undefined || best.score - second.score >= 3
  return ranked.map(({ reading }, index) => ({
    ...reading,
    strength:
      index === 0 && (reading.strength === 'proven' || whole) && clear && first.gain >= 1.2
        ? 'proven'
        : 'likely',
  }))
}

const stepsOfChains = new Map<readonly CodePage[], readonly RepairStep[]>()

/** One list of steps for one chain: a plan of 100,000 texts holds it once. */
function layerSteps(pages: readonly CodePage[]): readonly RepairStep[] {
  const known = stepsOfChains.get(pages)
  if (known !== undefined) return known
  const steps = pages.map((page): RepairStep => ({ undo: 'utf8-read-as', page }))
  if (stepsOfChains.size < 1000) stepsOfChains.set(pages, steps)
  return steps
}

/** Layers came off, and what is under them may be one page read as another. */
function pagesUnder(text: string, reading: Reading): Reading[] {
  const under = throughPages(reading.after).filter(({ gain }) => gain >= 4)
  return under.slice(0, 2).map(({ pair, gain }) => {
    const steps: readonly RepairStep[] = [...reading.steps, { undo: 'page-read-as', ...pair }]
    return { steps, after: applySteps(text, steps), strength: 'likely', gain: reading.gain + gain }
  })
}

/** In nats: a rare page or one more layer must read that much better. */
function priceOf(steps: readonly RepairStep[]): number {
  let sum = 0
  for (const step of steps) {
    if (step.undo === 'utf8-read-as') sum += costOf([step.page]) * 8
    else sum += PAGE_PRIOR
  }
  return sum
}

/** Greek, Cyrillic, Hebrew…: the letters of French say nothing about them, the structure alone does. */
function holdsOtherScript(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === Kind.greek || kind === Kind.cyrillic || kind === Kind.otherScript) return true
  }
  return false
}
