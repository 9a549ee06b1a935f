import { Kind, kindOf } from './character-kind.ts'
import type { CodePage } from './code-page.ts'
import {
  breaksCase,
  contextOf,
  costOf,
  LEAST_GAIN,
  oddityInContext,
  readingsOfRun,
  undoLayers,
} from './run-chains.ts'
import type { RunReading, RunReadings } from './run-chains.ts'

/** UTF-8 read as pages, undone in one text. */
export type MojibakeReading = {
  readonly pages: readonly CodePage[]
  readonly after: string
  /** By how much the text became less odd. */
  readonly gain: number
  /** The structure of the bytes alone proves it: nothing else reads nearly as well, and the words agree in case. */
  readonly proven: boolean
}

const runs = /[^\0-\x7f]+/g

/**
 * The text with the layers undone in every run that reads better so; other runs stay as they are. A pure function of
 * its arguments: what a plan's steps mean.
 */
export function undoMojibake(text: string, pages: readonly CodePage[]): string {
  return text.replace(runs, (run: string, from: number) => {
    const after = undoLayers(run, pages)
    if (after === run) return run
    const context = contextOf(text, from, from + run.length)
    return oddityInContext(after, context) <= oddityInContext(run, context) - LEAST_GAIN ? after : run
  })
}

type Run = {
  readonly from: number
  readonly text: string
  readonly context: string
  readonly found: RunReadings
}

/** Readings of a text, best first; the first is the one to propose. Empty if the text reads well as it stands. */
export function mojibakeReadings(text: string): MojibakeReading[] {
  const damaged: Run[] = []
  for (const match of text.matchAll(runs)) {
    const run = match[0]
    if (run.length < 2) continue
    const context = contextOf(text, match.index, match.index + run.length)
    const found = readingsOfRun(run, context)
    if (found.readings.length > 0) damaged.push({ from: match.index, text: run, context, found })
  }
  if (damaged.length === 0) return []
  const chains = new Map<string, readonly CodePage[]>()
  for (const { found } of damaged) for (const { pages } of found.readings) chains.set(pages.join(), pages)
  const weighed = [...chains.values()].map((pages) => weigh(pages, damaged))
  weighed.sort((a, b) => a.oddity - b.oddity)
  const before = damaged.reduce((sum, run) => sum + run.found.oddity, 0)
  const readings: MojibakeReading[] = []
  for (const { pages, oddity } of weighed.slice(0, 4)) {
    const after = undoMojibake(text, pages)
    if (after === text || readings.some((other) => other.after === after)) continue
    readings.push({ pages: named(text, pages), after, gain: before - oddity, proven: false })
  }
  const [best, second] = readings
  if (best === undefined) return []
  const rivals = second !== undefined && best.gain - second.gain < 0.8
  const proven = best.gain >= 1.2 && !rivals && !hasBrokenCase(text, best.after) && !leavesDamage(best.after)
  return [{ ...best, proven }, ...readings.slice(1)]
}

function weigh(
  pages: readonly CodePage[],
  damaged: readonly Run[],
): { pages: readonly CodePage[]; oddity: number } {
  let sum = costOf(pages)
  for (const run of damaged) {
    const reading = run.found.readings.find((other) => samePages(other, pages))
    if (reading !== undefined) sum += reading.oddity - costOf(pages)
    else {
      const after = undoLayers(run.text, pages)
      const cost = oddityInContext(after, run.context)
      sum += cost <= run.found.oddity - LEAST_GAIN ? cost : run.found.oddity
    }
  }
  return { pages, oddity: sum }
}

function samePages(reading: RunReading, pages: readonly CodePage[]): boolean {
  return reading.pages.length === pages.length && reading.pages.every((page, index) => page === pages[index])
}

/** C1 controls among the damage and none of what windows-1252 has in their place: it was ISO-8859-1. */
function named(text: string, pages: readonly CodePage[]): readonly CodePage[] {
  if (!pages.includes('windows-1252')) return pages
  let before = text
  return pages.map((page) => {
    const after = undoMojibake(before, [page])
    const isLatin1 = page === 'windows-1252' && /[\x80-\x9f]/.test(before) && !windowsOnly.test(before)
    before = after
    return isLatin1 ? 'iso-8859-1' : page
  })
}

const windowsOnly = /[€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/

function hasBrokenCase(before: string, after: string): boolean {
  for (const match of after.matchAll(runs)) {
    if (breaksCase(after, match.index, match.index + match[0].length) && !before.includes(match[0]))
      return true
  }
  return false
}

/** What no right text holds is still there: another mishap came before, and this reading is half of the truth. */
export function leavesDamage(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === Kind.box || kind === Kind.replacement || kind === Kind.unassigned) return true
    if (kind === Kind.control && text.charCodeAt(at) >= 0x7f) return true
  }
  return false
}
