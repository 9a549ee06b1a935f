/**
 * What the bytes of a file are: looked at whole, never by a sample. Byte order mark; UTF-16 by its shape; strict UTF-8;
 * else single-byte pages, weighed line by line with the French letter model, and jschardet's vote where it matters.
 */
import { isAscii, isUtf8 } from 'node:buffer'

import type { EncodingReport } from '../../shared/ipc.ts'
import type { CodePage, FileEncoding } from '../../shared/text/code-page.ts'
import { utf8SequenceLength } from '../../shared/text/escaped-bytes.ts'
import { scanAccentedLines } from './accented-lines.ts'
import type { AccentedLines } from './accented-lines.ts'
import { entriesOf, readsBetterAsUtf8 } from './byte-readings.ts'
import { byteOrderMarkOf } from './byte-order-mark.ts'
import { candidatesOf } from './encoding-candidates.ts'
import { jschardetVote } from './jschardet-vote.ts'
import type { LinePages } from './line-pages.ts'
import { linePagesOf, pagesOfReadings } from './mixed-lines.ts'
import { assignReadings } from './page-assignment.ts'
import { areKin, pagesDiffer, rankPages } from './page-ranking.ts'
import type { RankedPage } from './page-ranking.ts'
import { utf16OrderOf } from './utf16-shape.ts'
import type { Watch } from './watch.ts'

export type Detection = {
  readonly report: EncodingReport
  /** For a mixed file, which page each line is of; what `decodeBytes` wants. */
  readonly linePages: LinePages | null
}

/** Says how the bytes are to be read, with the other candidates where there are any. Never fails. */
export function detectEncoding(bytes: Uint8Array, watch: Watch = {}): Detection {
  const mark = byteOrderMarkOf(bytes)
  if (mark?.encoding === 'utf-16le' || mark?.encoding === 'utf-16be') return certain(mark.encoding, true)
  const start = mark?.encoding === 'utf-8' ? mark.length : 0
  const isMarked = start > 0
  if (!isMarked) {
    const order = bytes.includes(0) ? utf16OrderOf(bytes) : null
    if (order !== null) return certain(order, false)
  }
  const body = bytes.subarray(start)
  if (isAscii(body) || isUtf8(body)) return certain('utf-8', isMarked)
  return detectPages(body, start, watch)
}

function certain(encoding: FileEncoding, byteOrderMark: boolean): Detection {
  return {
    report: {
      encoding,
      byteOrderMark,
      decided: true,
      chosenByOfficer: false,
      candidates: [{ encoding, score: 1, samples: [] }],
      lines: [],
    },
    linePages: null,
  }
}

/** Lines that rank the pages: enough for any file, few enough to weigh them in seven pages. */
const RANKED_LINES = 3000

/** What jschardet's word is worth, and the lead under which it is asked, nats. */
const VOTE = 4
const CLEAR_LEAD = 15

/** Bytes that jschardet is given; it reads no more than 200,000. */
const VOTE_SAMPLE = 100_000

/** Lead in nats under which the officer is asked: the second page is as likely as one in twenty. */
const DECIDING_LEAD = 3

function detectPages(body: Uint8Array, start: number, watch: Watch): Detection {
  const lines = scanAccentedLines(body, watch)
  const assignment = assignReadings(lines)
  const pages = pagesOfReadings(body, lines, assignment)
  const linePages = linePagesOf(lines, pages, assignment, start)
  const report = {
    byteOrderMark: start > 0,
    chosenByOfficer: false,
    candidates: [],
    lines: linePages.lines,
  }
  const single = linePages.lines.length === 1 ? linePages.lines[0]?.encoding : undefined
  if (single === undefined) return { report: { ...report, encoding: 'mixed', decided: true }, linePages }
  if (single === 'utf-8')
    return { report: { ...report, encoding: 'utf-8', decided: true, lines: [] }, linePages: null }

  const page = single
  if (keepsUtf8(body, lines, page))
    return { report: { ...report, encoding: 'mixed', decided: true }, linePages }
  const ranked = rankWithKin(page, rankWithVote(body, lines))
  return {
    report: {
      ...report,
      encoding: ranked[0]?.page ?? page,
      decided: leadOf(lines, ranked) >= DECIDING_LEAD,
      candidates: candidatesOf(body, lines, ranked),
      lines: [],
    },
    linePages: null,
  }
}

/** Whether some line of a single-byte file holds a sequence that reads better as UTF-8: two origins in one line. */
function keepsUtf8(body: Uint8Array, lines: AccentedLines, page: CodePage): boolean {
  const entries = entriesOf(page)
  for (let line = 0; line < lines.count; line++) {
    const end = lines.ends[line] ?? 0
    for (let at = lines.starts[line] ?? 0; at < end; at++) {
      if ((body[at] ?? 0) < 0xc2) continue
      const length = utf8SequenceLength(body, at, end)
      if (length > 1 && readsBetterAsUtf8(body, at, length, entries)) return true
    }
  }
  return false
}

function rankWithVote(body: Uint8Array, lines: AccentedLines): readonly RankedPage[] {
  const step = Math.max(1, Math.ceil(lines.count / RANKED_LINES))
  const ranked = rankPages(body, lines, (line) => line % step === 0)
  if (leadOf(lines, ranked) >= CLEAR_LEAD) return ranked
  const vote = jschardetVote(sampleOf(body, lines))
  return ranked
    .map(({ page, cost }) => ({ page, cost: page === vote ? cost - VOTE : cost }))
    .sort((one, other) => one.cost - other.cost)
}

/** The ranking looked at some of the lines; between a page and its close kin, all the lines have spoken. */
function rankWithKin(page: CodePage, ranked: readonly RankedPage[]): readonly RankedPage[] {
  const first = ranked[0]
  const own = ranked.find((candidate) => candidate.page === page)
  if (first === undefined || own === undefined || !areKin(first.page, page)) return ranked
  return [{ page, cost: first.cost }, ...ranked.filter((candidate) => candidate !== own)]
}

/** Nats between the first page and the next one that reads the file differently. */
function leadOf(lines: AccentedLines, ranked: readonly RankedPage[]): number {
  const [first, ...others] = ranked
  if (first === undefined) return 0
  const next = others.find(({ page }) => pagesDiffer(lines.strayBytes, first.page, page))
  return next === undefined ? Infinity : next.cost - first.cost
}

function sampleOf(body: Uint8Array, lines: AccentedLines): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  for (let line = 0; line < lines.count && size < VOTE_SAMPLE; line++) {
    const part = body.subarray(lines.starts[line] ?? 0, (lines.ends[line] ?? 0) + 1)
    parts.push(part)
    size += part.length
  }
  return Buffer.concat(parts).subarray(0, VOTE_SAMPLE)
}
