import type { CodePage } from '../../shared/text/code-page.ts'
import { utf8SequenceLength } from '../../shared/text/escaped-bytes.ts'
import {
  CUT_SEQUENCE_COST,
  STRAY_COST,
  costOfPage,
  costOfSequences,
  nextStretch,
  tallyStructure,
} from './byte-readings.ts'
import type { Stretch } from './byte-readings.ts'
import { differencesOf, kinOf } from './page-kin.ts'
import { lettersOf } from './page-letters.ts'
import type { PageLetters } from './page-letters.ts'
import { costOfPageAmongUtf8 } from './utf8-among-page.ts'
import { WATCH_STEP, report } from './watch.ts'
import type { Watch } from './watch.ts'

/** The pages whose readings differ on nearly every accent; their close kin are told apart afterwards. */
export const scannedPages = ['windows-1252', 'macintosh', 'cp850'] as const satisfies readonly CodePage[]

type ScannedPage = {
  readonly letters: PageLetters
  readonly kin: PageLetters | null
  /** For each byte, 1 where the kin has another character. */
  readonly differs: Uint8Array
}

function scannedOf(page: CodePage): ScannedPage {
  const kin = kinOf(page)
  return {
    letters: lettersOf(page),
    kin: kin === undefined ? null : lettersOf(kin),
    differs: kin === undefined ? new Uint8Array(256) : differencesOf(page, kin),
  }
}

/** Readings of a line: UTF-8, then the scanned pages. */
export const READING_COUNT = 1 + scannedPages.length

/**
 * The lines of a file that have bytes beyond ASCII, with what each reading of them costs (nats; comparable between the
 * readings of a line). A line ends at LF or CR; its end is not part of it.
 */
export type AccentedLines = {
  readonly count: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** `READING_COUNT` to a line. */
  readonly costs: Float32Array
  /** How many bytes of the line are not UTF-8; 255 stands for more. */
  readonly strays: Uint8Array
  /** Valid UTF-8 sequences in all the lines. */
  readonly sequences: number
  /** How often each byte occurs in these lines outside valid UTF-8 sequences. */
  readonly strayBytes: Uint32Array
}

/** What an obvious UTF-8 line costs in any page, above its cost in UTF-8: "Ã©" costs 20 to 30 nats more than "é". */
const OBVIOUS_UTF8_COST = 25

/** Reads the whole file once and weighs each line beyond ASCII. */
export function scanAccentedLines(bytes: Uint8Array, watch: Watch = {}): AccentedLines {
  const lines = new GrowingLines()
  const pages = scannedPages.map(scannedOf)
  const size = bytes.length
  let lineStart = 0
  let nextReport = WATCH_STEP
  for (let at = 0; at < size; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      if (byte === 10 || byte === 13) lineStart = at + 1
      continue
    }
    let lineEnd = at + 1
    while (lineEnd < size && bytes[lineEnd] !== 10 && bytes[lineEnd] !== 13) lineEnd++
    weighLine(bytes, lineStart, lineEnd, at, pages, lines)
    at = lineEnd
    lineStart = lineEnd + 1
    if (at >= nextReport) {
      report(watch, at, size)
      nextReport = at + WATCH_STEP
    }
  }
  report(watch, size, size)
  return lines
}

class GrowingLines implements AccentedLines {
  count = 0
  sequences = 0
  starts = new Uint32Array(1024)
  ends = new Uint32Array(1024)
  costs = new Float32Array(1024 * READING_COUNT)
  strays = new Uint8Array(1024)
  readonly strayBytes = new Uint32Array(256)

  add(start: number, end: number, strays: number): number {
    if (this.count === this.starts.length) this.#grow()
    this.starts[this.count] = start
    this.ends[this.count] = end
    this.strays[this.count] = Math.min(255, strays)
    return this.count++
  }

  #grow(): void {
    const size = this.count * 2
    const { starts, ends, costs, strays } = this
    this.starts = new Uint32Array(size)
    this.ends = new Uint32Array(size)
    this.costs = new Float32Array(size * READING_COUNT)
    this.strays = new Uint8Array(size)
    this.starts.set(starts)
    this.ends.set(ends)
    this.costs.set(costs)
    this.strays.set(strays)
  }
}

const lineCosts = new Float64Array(READING_COUNT)

function weighLine(
  bytes: Uint8Array,
  start: number,
  end: number,
  firstHigh: number,
  pages: readonly ScannedPage[],
  lines: GrowingLines,
): void {
  const obvious = countObviousUtf8(bytes, firstHigh, end)
  if (obvious > 0) {
    lines.sequences += obvious
    lineCosts.fill(obvious * OBVIOUS_UTF8_COST)
    lineCosts[0] = 0
    keep(lines, lines.add(start, end, 0))
    return
  }
  const found = tallyStructure(bytes, firstHigh, end, lines.strayBytes)
  lines.sequences += found.sequences
  const isOfTwoOrigins = found.sequences > 0 && found.strays > 0
  lineCosts.fill(0)
  lineCosts[0] = found.strays * STRAY_COST + found.cuts * CUT_SEQUENCE_COST
  scratch.lineStart = start
  scratch.lineEnd = end
  for (let at = nextStretch(bytes, firstHigh, scratch); at >= 0; at = nextStretch(bytes, at, scratch)) {
    if (found.sequences > 0) lineCosts[0] = (lineCosts[0] ?? 0) + costOfSequences(bytes, scratch)
    for (let index = 0; index < pages.length; index++) {
      const page = pages[index]
      if (page === undefined) continue
      const cost = costAsScanned(bytes, scratch, page, isOfTwoOrigins)
      lineCosts[index + 1] = (lineCosts[index + 1] ?? 0) + cost
    }
  }
  keep(lines, lines.add(start, end, found.strays + found.cuts))
}

/**
 * A stretch is weighed as its page or as the close kin of it, whichever is cheaper: else "P¼CILE", which is "PŒCILE" of
 * ISO-8859-15, would rather be "PºCILE" of MacRoman.
 */
function costAsScanned(
  bytes: Uint8Array,
  stretch: Stretch,
  { letters, kin, differs }: ScannedPage,
  isAmongUtf8: boolean,
): number {
  const costOf = isAmongUtf8 ? costOfPageAmongUtf8 : costOfPage
  const cost = costOf(bytes, stretch, letters)
  if (kin === null) return cost
  const end = Math.min(stretch.lineEnd, stretch.to)
  for (let at = stretch.from; at < end; at++) {
    if (differs[bytes[at] ?? 0] === 1) return Math.min(cost, costOf(bytes, stretch, kin))
  }
  return cost
}

function keep(lines: GrowingLines, line: number): void {
  for (let reading = 0; reading < READING_COUNT; reading++) {
    lines.costs[line * READING_COUNT + reading] = lineCosts[reading] ?? 0
  }
}

/**
 * Number of sequences if the line is valid UTF-8 and all its characters are such as French files hold (Latin letters
 * up to U+017F, and U+2000 to U+20BF: quotes, dashes, the euro), else 0. Such bytes read as a page are gibberish that
 * nobody typed ("Ã©", "â€™"), so their weighing is spared.
 */
function countObviousUtf8(bytes: Uint8Array, from: number, end: number): number {
  let sequences = 0
  for (let at = from; at < end;) {
    const first = bytes[at] ?? 0
    if (first < 0x80) {
      at++
      continue
    }
    const second = bytes[at + 1] ?? 0
    if (first >= 0xc2 && first <= 0xc5) {
      if (at + 1 >= end || (second & 0xc0) !== 0x80) return 0
      at += 2
    } else if (first === 0xe2 && second >= 0x80 && second <= 0x82) {
      if (utf8SequenceLength(bytes, at, end) !== 3) return 0
      at += 3
    } else return 0
    sequences++
  }
  return sequences
}

const scratch: Stretch = { lineStart: 0, lineEnd: 0, from: 0, to: 0 }
