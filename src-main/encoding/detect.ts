/**
 * What the bytes of a file are: looked at whole, never by a sample. Byte order mark; UTF-16 by its shape; strict UTF-8;
 * else single-byte pages, weighed line by line with the French letter model, and jschardet's vote where it matters.
 */
import { isAscii, isUtf8 } from 'node:buffer'

import type { EncodingReport } from '../../shared/encoding-report.ts'
import type { CodePage, FileEncoding } from '../../shared/text/code-page.ts'
import { utf8SequenceLength } from '../../shared/text/escaped-bytes.ts'
import { scanAccentedLines } from './accented-lines.ts'
import type { AccentedLines } from './accented-lines.ts'
import { byteOrderMarkOf } from './byte-order-mark.ts'
import { candidatesOf } from './encoding-candidates.ts'
import type { LinePages } from './line-pages.ts'
import { linePagesOf, pagesOfReadings } from './mixed-lines.ts'
import { UTF8_READING, assignReadings, totalCosts } from './page-assignment.ts'
import { lettersOf } from './page-letters.ts'
import { costOfLines } from './page-ranking.ts'
import { judgePages } from './page-verdict.ts'
import { utf16OrderOf } from './utf16-shape.ts'
import { gainAsUtf8 } from './utf8-among-page.ts'
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
  if (isAscii(body)) return certain('utf-8', isMarked)
  if (isUtf8(body) && (isMarked || !isUtf8ByChance(body))) return certain('utf-8', isMarked)
  return detectPages(body, start, watch)
}

/** Sequences above which valid UTF-8 cannot be an accident. */
const CHANCE_SEQUENCES = 4

/** Nats by which a page must read better before valid UTF-8 is doubted. */
const CHANCE_LEAD = 10

/**
 * Whether the few sequences of a file are UTF-8 by accident: "UNITÉ²" of windows-1252, alone in its file, is the valid
 * UTF-8 of "UNITɲ".
 */
function isUtf8ByChance(body: Uint8Array): boolean {
  let sequences = 0
  for (const byte of body) if (byte >= 0xc0 && ++sequences > CHANCE_SEQUENCES) return false
  const totals = totalCosts(scanAccentedLines(body))
  return Math.min(...totals.subarray(1)) + CHANCE_LEAD < (totals[UTF8_READING] ?? 0)
}

function certain(encoding: FileEncoding, byteOrderMark: boolean): Detection {
  const report = { byteOrderMark, decided: true, chosenByOfficer: false, lines: [] }
  return { report: { ...report, ...alone(encoding) }, linePages: null }
}

function alone(encoding: FileEncoding): Pick<EncodingReport, 'encoding' | 'candidates'> {
  return { encoding, candidates: [{ encoding, score: 1, samples: [] }] }
}

function detectPages(body: Uint8Array, start: number, watch: Watch): Detection {
  const lines = scanAccentedLines(body, watch)
  const assignment = assignReadings(lines)
  const { admitted } = assignment
  const base = { byteOrderMark: start > 0, decided: true, chosenByOfficer: false, lines: [] }
  const mixed = (): Detection => {
    const linePages = linePagesOf(lines, pagesOfReadings(body, lines, assignment), assignment, start)
    return { report: { ...base, ...alone('mixed'), lines: linePages.lines }, linePages }
  }
  if (admitted.includes(UTF8_READING)) {
    return admitted.length > 1 ? mixed() : { report: { ...base, ...alone('utf-8') }, linePages: null }
  }

  const { page, decided, ranked } = judgePages(body, lines)
  // Several pages and no UTF-8: only if together they beat every single page, those of other languages too.
  const everyLine = (): boolean => true
  if (admitted.length > 1 && assignment.cost < costOfLines(body, lines, page, everyLine)) return mixed()
  // A byte order mark of UTF-8 before a page: two origins too, and the mark must be kept.
  if (start > 0 || keepsUtf8(body, lines, page)) return mixed()
  return {
    report: { ...base, encoding: page, decided, candidates: candidatesOf(body, lines, ranked) },
    linePages: null,
  }
}

/** Nats that the sequences of UTF-8 in a single-byte file must save together: one "é" among strange names does. */
const SECOND_ORIGIN = 15

/** Whether lines of a single-byte file hold sequences that read better as UTF-8: two origins in one line. */
function keepsUtf8(body: Uint8Array, lines: AccentedLines, page: CodePage): boolean {
  if (lines.sequences === 0) return false
  const letters = lettersOf(page)
  let gain = 0
  for (let line = 0; line < lines.count; line++) {
    const end = lines.ends[line] ?? 0
    for (let at = lines.starts[line] ?? 0; at < end; at++) {
      if ((body[at] ?? 0) < 0xc2) continue
      const length = utf8SequenceLength(body, at, end)
      if (length > 1) gain += Math.max(0, gainAsUtf8(body, at, length, letters))
    }
  }
  return gain > SECOND_ORIGIN
}
