/**
 * Which reading each line of a file is of, when they can be of several: the cheapest path through the lines, where
 * changing from one reading to another has its price (Viterbi 1967), learnt from the file itself. A reading is let in
 * only if it explains the file better by more than chance would: a file of one page with a few strange names is not
 * called mixed.
 */
import { READING_COUNT } from './accented-lines.ts'
import type { AccentedLines } from './accented-lines.ts'

/** Nats that a further reading must save in the whole file. */
const ADMISSION = 9

/**
 * And nats that it must save on each line that it takes. A line of another page gains 15 and more ("Ž" becomes "é"); a
 * strange name gains a few by chance, and a list of them would add up.
 */
const ADMISSION_PER_LINE = 4

/**
 * And what a byte may cost in the lines that a second page takes, nats: French costs 5 to 13. Letters of a language that the model
 * does not know cost more in every page, and are no reason to see two of them.
 */
const ADMISSIBLE_COST = 15

/** How unlikely each reading is before the file is seen, nats: UTF-8, windows-1252, MacRoman, cp850. */
const priorCosts: readonly number[] = [0, 0, 2, 2.5]

/** The reading of a line as UTF-8, before those of the scanned pages. */
export const UTF8_READING = 0

export type Assignment = {
  /** Reading of each line: `UTF8_READING`, or 1 and up for the scanned pages. */
  readonly readings: Uint8Array
  /** The readings let in. */
  readonly admitted: readonly number[]
  readonly cost: number
}

/** Total cost of all lines read one way. */
export function totalCosts(lines: AccentedLines): Float64Array {
  const totals = new Float64Array(READING_COUNT)
  for (let line = 0; line < lines.count; line++) {
    for (let reading = 0; reading < READING_COUNT; reading++) {
      totals[reading] = (totals[reading] ?? 0) + (lines.costs[line * READING_COUNT + reading] ?? 0)
    }
  }
  return totals.map((total, reading) => total + (priorCosts[reading] ?? 0))
}

/** The readings of the lines, from one reading for all to as many as the file proves. */
export function assignReadings(lines: AccentedLines): Assignment {
  const totals = totalCosts(lines)
  // Without one valid sequence there is no UTF-8 to speak of, however strange the bytes are in every page.
  const possible = Array.from({ length: READING_COUNT }, (_, reading) => reading).filter(
    (reading) => reading !== UTF8_READING || lines.sequences > 0,
  )
  let best: Assignment = { readings: new Uint8Array(lines.count), admitted: [], cost: Infinity }
  for (const reading of possible) {
    const cost = totals[reading] ?? 0
    if (cost >= best.cost) continue
    best = { readings: new Uint8Array(lines.count).fill(reading), admitted: [reading], cost }
  }
  for (;;) {
    let next = best
    for (const reading of possible) {
      if (best.admitted.includes(reading)) continue
      // No path can be cheaper than each line at its cheapest: most readings need no path to be turned down.
      const among = [...best.admitted, reading]
      if (lowerBound(lines, among) + ADMISSION >= next.cost) continue
      const candidate = cheapestPath(lines, among)
      const taken = takenBy(lines, candidate.readings, reading)
      if (candidate.cost >= next.cost || candidate.cost + ADMISSION_PER_LINE * taken.lines >= best.cost)
        continue
      if (isSecondPage(reading, best.admitted) && taken.cost > taken.strays * ADMISSIBLE_COST) continue
      next = candidate
    }
    if (next === best) return best
    best = next
  }
}

function isSecondPage(reading: number, admitted: readonly number[]): boolean {
  return reading !== UTF8_READING && admitted.some((other) => other !== UTF8_READING)
}

function takenBy(
  lines: AccentedLines,
  readings: Uint8Array,
  reading: number,
): { readonly lines: number; readonly strays: number; readonly cost: number } {
  const taken = { lines: 0, strays: 0, cost: 0 }
  for (let line = 0; line < lines.count; line++) {
    if (readings[line] !== reading) continue
    taken.lines++
    taken.strays += lines.strays[line] ?? 0
    taken.cost += lines.costs[line * READING_COUNT + reading] ?? 0
  }
  return taken
}

function lowerBound(lines: AccentedLines, readings: readonly number[]): number {
  let sum = 0
  for (let line = 0; line < lines.count; line++) {
    let least = Infinity
    for (const reading of readings) least = Math.min(least, lines.costs[line * READING_COUNT + reading] ?? 0)
    sum += least
  }
  return sum
}

/** Rounds of learning the price of changes; the path hardly moves after the second. */
const ROUNDS = 3

function cheapestPath(lines: AccentedLines, among: readonly number[]): Assignment {
  const size = among.length
  const admission = among.reduce((sum, reading) => sum + (priorCosts[reading] ?? 0), ADMISSION * (size - 1))
  let changes: Float64Array = Float64Array.from({ length: size * size }, (_, index) =>
    index % (size + 1) === 0 ? -Math.log(0.9) : -Math.log(0.1 / (size - 1)),
  )
  let path = viterbi(lines, among, changes)
  for (let round = 1; round < ROUNDS; round++) {
    changes = learnChanges(path.readings, among)
    path = viterbi(lines, among, changes)
  }
  return { readings: path.readings, admitted: among, cost: path.cost + admission }
}

function viterbi(
  lines: AccentedLines,
  among: readonly number[],
  changes: Float64Array,
): { readonly readings: Uint8Array; readonly cost: number } {
  const size = among.length
  const from = new Uint8Array(lines.count * size)
  let costs = new Float64Array(size)
  for (let line = 0; line < lines.count; line++) {
    const next = new Float64Array(size)
    for (let to = 0; to < size; to++) {
      let least = Infinity
      let leastFrom = 0
      for (let before = 0; before < size; before++) {
        const cost = (costs[before] ?? 0) + (line === 0 ? 0 : (changes[before * size + to] ?? 0))
        if (cost < least) {
          least = cost
          leastFrom = before
        }
      }
      from[line * size + to] = leastFrom
      next[to] = least + (lines.costs[line * READING_COUNT + (among[to] ?? 0)] ?? 0)
    }
    costs = next
  }
  const cost = Math.min(...costs)
  let state = costs.indexOf(cost)
  const readings = new Uint8Array(lines.count)
  for (let line = lines.count - 1; line >= 0; line--) {
    readings[line] = among[state] ?? 0
    state = from[line * size + state] ?? 0
  }
  return { readings, cost }
}

function learnChanges(readings: Uint8Array, among: readonly number[]): Float64Array {
  const size = among.length
  const indexOf = new Uint8Array(READING_COUNT)
  among.forEach((reading, index) => (indexOf[reading] = index))
  // Half a change of each kind, so that what was not met stays possible.
  const counts = new Float64Array(size * size).fill(0.5)
  for (let line = 1; line < readings.length; line++) {
    const change = (indexOf[readings[line - 1] ?? 0] ?? 0) * size + (indexOf[readings[line] ?? 0] ?? 0)
    counts[change] = (counts[change] ?? 0) + 1
  }
  return counts.map((count, index) => {
    const row = index - (index % size)
    const sum = counts.subarray(row, row + size).reduce((a, b) => a + b, 0)
    return -Math.log(count / sum)
  })
}
