/** Bytes to text, without loss: `encodeText` makes the same bytes of it again. */
import { constants, isUtf8 } from 'node:buffer'

import { codesOf } from '../../shared/text/code-page-tables.ts'
import { codePages } from '../../shared/text/code-page.ts'
import type { CodePage, FileEncoding } from '../../shared/text/code-page.ts'
import { byteOrderMarkOf } from './byte-order-mark.ts'
import { decodeEscaping } from './escaping-decoder.ts'
import type { LineCount, LinePages } from './line-pages.ts'
import { findLinePages } from './mixed-lines.ts'
import type { RawRuns } from './raw-runs.ts'
import { WATCH_STEP, report } from './watch.ts'
import type { Watch } from './watch.ts'

export type DecodedText = {
  /** Without the byte order mark; bytes that are not UTF-8 are escapes (shared/text/escaped-bytes.ts). */
  readonly text: string
  readonly byteOrderMark: boolean
  /** For a mixed file, what page the escapes of each line are of; else null. */
  readonly rawRuns: RawRuns | null
  /** For a mixed file, how many lines beyond ASCII are in each encoding. */
  readonly lines: readonly LineCount[]
}

/** The longest text that a string can hold, in UTF-16 units; about as many bytes of a file (536 million). */
export const LONGEST_TEXT = constants.MAX_STRING_LENGTH

/**
 * Reads the bytes as `encoding`. UTF-8, mixed and single-byte files are read without loss; so is UTF-16 but for an odd
 * last byte, which becomes U+FFFD. `linePages`: what detection found of a mixed file; looked for again if absent.
 * Throws RangeError for a text longer than `LONGEST_TEXT`.
 */
export function decodeBytes(
  bytes: Uint8Array,
  encoding: FileEncoding,
  linePages: LinePages | null = null,
  watch: Watch = {},
): DecodedText {
  const mark = byteOrderMarkOf(bytes)
  const isMarked =
    mark !== null && (mark.encoding === encoding || (mark.encoding === 'utf-8' && encoding === 'mixed'))
  const start = isMarked ? mark.length : 0
  const plain = { byteOrderMark: isMarked, rawRuns: null, lines: [] }
  const body = start === 0 ? bytes : bytes.subarray(start)
  if (encoding === 'utf-8') return { ...plain, text: decodeUtf8(body, watch) }
  if (encoding === 'utf-16le' || encoding === 'utf-16be')
    return { ...plain, text: decodeUtf16(body, encoding) }
  if (encoding === 'mixed') {
    return { ...plain, ...decodeMixed(bytes, start, linePages ?? findLinePages(bytes, start, watch), watch) }
  }
  return { ...plain, text: decodePage(body, encoding, watch) }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function textOfUnits(units: Uint16Array, length: number): string {
  return Buffer.from(units.buffer, units.byteOffset, length * 2).toString('utf16le')
}

const utf8Decoder = new TextDecoder('utf-8', { ignoreBOM: true })

function decodeUtf8(bytes: Uint8Array, watch: Watch): string {
  if (isUtf8(bytes)) {
    report(watch, 0, bytes.length)
    const text = utf8Decoder.decode(bytes)
    report(watch, bytes.length, bytes.length)
    return text
  }
  const units = new Uint16Array(bytes.length)
  let length = 0
  for (const [from, to] of watchedRanges(bytes, 0, bytes.length, watch)) {
    length = decodeEscaping(bytes, from, to, null, units, length)
  }
  return textOfUnits(units, length)
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  const even = bytes.length & ~1
  const rest = even === bytes.length ? '' : '\ufffd'
  if (encoding === 'utf-16le') return bufferOf(bytes).toString('utf16le', 0, even) + rest
  return Buffer.from(bytes.subarray(0, even)).swap16().toString('utf16le') + rest
}

function decodePage(bytes: Uint8Array, page: CodePage, watch: Watch): string {
  // Where the page is Latin-1 for all the bytes at hand, the text takes one byte a character instead of two.
  report(watch, 0, bytes.length)
  if (isLatin1(bytes, page)) return bufferOf(bytes).toString('latin1')
  const codes = codesOf(page)
  const units = new Uint16Array(bytes.length)
  for (const [from, to] of watchedRanges(bytes, 0, bytes.length, watch)) {
    for (let at = from; at < to; at++) units[at] = codes[bytes[at] ?? 0] ?? 0
  }
  return textOfUnits(units, units.length)
}

function isLatin1(bytes: Uint8Array, page: CodePage): boolean {
  const differs = Uint8Array.from(codesOf(page), (code, byte) => (code === byte ? 0 : 1))
  for (const byte of bytes) if (differs[byte] === 1) return false
  return true
}

function decodeMixed(
  bytes: Uint8Array,
  start: number,
  linePages: LinePages,
  watch: Watch,
): Pick<DecodedText, 'text' | 'rawRuns' | 'lines'> {
  const { starts, pages, lines } = linePages
  const units = new Uint16Array(bytes.length - start)
  const textStarts = new Uint32Array(starts.length)
  let length = 0
  for (let run = 0; run < starts.length; run++) {
    textStarts[run] = length
    const page = codePages[(pages[run] ?? 0) - 1] ?? null
    const end = starts[run + 1] ?? bytes.length
    for (const [from, to] of watchedRanges(bytes, Math.max(start, starts[run] ?? 0), end, watch)) {
      length = decodeEscaping(bytes, from, to, page, units, length)
    }
  }
  return { text: textOfUnits(units, length), rawRuns: { starts: textStarts, pages: pages.slice() }, lines }
}

/** Ranges of a few megabytes that never cut a UTF-8 sequence, with a report before each long one. */
function* watchedRanges(
  bytes: Uint8Array,
  start: number,
  end: number,
  watch: Watch,
): Generator<readonly [number, number]> {
  let from = start
  while (end - from > WATCH_STEP) {
    report(watch, from, bytes.length)
    let to = from + WATCH_STEP
    while (to > from && ((bytes[to] ?? 0) & 0xc0) === 0x80) to--
    if (to === from) to = from + WATCH_STEP
    yield [from, to]
    from = to
  }
  yield [from, end]
}
