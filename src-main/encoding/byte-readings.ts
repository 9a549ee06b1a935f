/** What bytes cost when they are read as one page or another: the French letter model on bytes instead of texts. */
import { codesOf } from '../../shared/text/code-page-tables.ts'
import type { CodePage } from '../../shared/text/code-page.ts'
import { escapeByte, utf8CodePoint, utf8SequenceLength } from '../../shared/text/escaped-bytes.ts'
import { costOfEntry, frenchLetterModel } from '../../shared/text/french-letters.ts'

/** Entries of the letter model (symbol and case) for each of the 256 bytes of a page. */
export type PageEntries = Uint16Array

const entriesByPage = new Map<CodePage, PageEntries>()

export function entriesOf(page: CodePage): PageEntries {
  const known = entriesByPage.get(page)
  if (known !== undefined) return known
  const { symbols } = frenchLetterModel()
  const entries = Uint16Array.from(codesOf(page), (code) => symbols[code] ?? 0)
  entriesByPage.set(page, entries)
  return entries
}

/** The entry of a line end: the edge of a word, as the outside of every line is. */
const EDGE_ENTRY = 0

/** A stretch of a line around bytes beyond ASCII: two bytes of ASCII (or an edge) before it, two after its last one. */
export type Stretch = { lineStart: number; lineEnd: number; from: number; to: number }

/**
 * Finds the next stretch of the line at or after `at` and writes it into `stretch`; gives the place to go on from, or
 * -1 where the line has no more.
 */
export function nextStretch(bytes: Uint8Array, at: number, stretch: Stretch): number {
  const { lineEnd } = stretch
  let from = at
  while (from < lineEnd && (bytes[from] ?? 0) < 0x80) from++
  if (from >= lineEnd) return -1
  let lastHigh = from
  let until = from + 1
  while (until < lineEnd && until <= lastHigh + 2) {
    if ((bytes[until] ?? 0) >= 0x80) lastHigh = until
    until++
  }
  stretch.from = from
  stretch.to = lastHigh + 3
  return until
}

/** Cost in nats of a stretch read as a page. `to` may be two beyond the line's end: the edges are judged too. */
export function costOfPage(bytes: Uint8Array, stretch: Stretch, entries: PageEntries): number {
  const letters = frenchLetterModel()
  const { lineStart, lineEnd, from, to } = stretch
  let a = from - 2 >= lineStart ? (entries[bytes[from - 2] ?? 0] ?? EDGE_ENTRY) : EDGE_ENTRY
  let b = from - 1 >= lineStart ? (entries[bytes[from - 1] ?? 0] ?? EDGE_ENTRY) : EDGE_ENTRY
  let sum = 0
  for (let at = from; at < to; at++) {
    const c = at < lineEnd ? (entries[bytes[at] ?? 0] ?? EDGE_ENTRY) : EDGE_ENTRY
    sum += costOfEntry(letters, a, b, c)
    a = b
    b = c
  }
  return sum
}

/** What a byte that is not UTF-8 costs in a reading as UTF-8, nats: more than any reading of it that makes sense. */
export const STRAY_COST = 34

/**
 * Unless it starts a sequence that the end of a cell cuts off: databases cut at so many bytes, and that is no reason
 * to believe in another page.
 */
export const CUT_SEQUENCE_COST = 8

/** How the bytes of a line are built: valid sequences, cut ones, and bytes that are neither. */
export type Utf8Structure = { readonly sequences: number; readonly cuts: number; readonly strays: number }

/** Counts what is UTF-8 in a line and what is not, from its first byte beyond ASCII on; adds up the bytes that are not. */
export function tallyStructure(
  bytes: Uint8Array,
  from: number,
  lineEnd: number,
  strayBytes: Uint32Array,
): Utf8Structure {
  let sequences = 0
  let cuts = 0
  let strays = 0
  for (let at = from; at < lineEnd;) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      at++
      continue
    }
    const length = utf8SequenceLength(bytes, at, lineEnd)
    if (length > 0) {
      sequences++
      at += length
      continue
    }
    const cut = cutLength(bytes, at, lineEnd)
    if (cut > 0) cuts++
    else strays++
    const skipped = Math.max(1, cut)
    for (let index = at; index < at + skipped; index++) {
      const stray = bytes[index] ?? 0
      strayBytes[stray] = (strayBytes[stray] ?? 0) + 1
    }
    at += skipped
  }
  return { sequences, cuts, strays }
}

/** Cost in nats of a stretch read as UTF-8; the bytes that are not UTF-8 are left out. */
export function costOfSequences(bytes: Uint8Array, stretch: Stretch): number {
  const letters = frenchLetterModel()
  const { symbols } = letters
  const { lineStart, lineEnd, from, to } = stretch
  let a = from - 2 >= lineStart ? (symbols[bytes[from - 2] ?? 0] ?? EDGE_ENTRY) : EDGE_ENTRY
  let b = from - 1 >= lineStart ? (symbols[bytes[from - 1] ?? 0] ?? EDGE_ENTRY) : EDGE_ENTRY
  let sum = 0
  for (let at = from; at < to;) {
    const length = at < lineEnd ? utf8SequenceLength(bytes, at, lineEnd) : 1
    const c = at < lineEnd ? entryOfUtf8(bytes, at, length) : EDGE_ENTRY
    if (length > 0) sum += costOfEntry(letters, a, b, c)
    at += Math.max(1, length)
    a = b
    b = c
  }
  return sum
}

function entryOfUtf8(bytes: Uint8Array, at: number, length: number): number {
  const { symbols } = frenchLetterModel()
  if (length === 0) return symbols[escapeByte(bytes[at] ?? 0)] ?? EDGE_ENTRY
  const point = length === 1 ? (bytes[at] ?? 0) : utf8CodePoint(bytes, at, length)
  // Beyond the Basic Multilingual Plane, any high surrogate stands for "other script".
  return symbols[point < 0x10000 ? point : 0xd83d] ?? EDGE_ENTRY
}

/**
 * Length of the sequence that starts at `at` and is cut by the end of its cell or line; 0 if it is none. Only the
 * leads of French accents and quotes: E9 before a comma is the "é" of windows-1252, not a cut ideograph.
 */
function cutLength(bytes: Uint8Array, at: number, lineEnd: number): number {
  const first = bytes[at] ?? 0
  const wanted = first === 0xe2 ? 3 : first === 0xc2 || first === 0xc3 || first === 0xc5 ? 2 : 0
  let length = 1
  while (length < wanted && at + length < lineEnd && ((bytes[at + length] ?? 0) & 0xc0) === 0x80) length++
  // E2 alone is the "Ô" of cp850, as in SAINT-LÔ.
  if (first === 0xe2 && length === 1) return 0
  if (length >= wanted) return 0
  const next = at + length < lineEnd ? (bytes[at + length] ?? 0) : 10
  const endsCell =
    next === 10 || next === 0x3b || next === 0x2c || next === 9 || next === 0x7c || next === 0x22
  return endsCell ? length : 0
}

/** What a valid sequence gains by being one: single bytes form a sequence by chance only. */
const SEQUENCE_BONUS = 3

/**
 * In a line with bytes of a page: whether the valid sequence of `length` bytes at `at` reads better as UTF-8 than
 * byte by byte, with what stands around it. Windows-1252 "É»" is C9 BB, MacRoman "’é" is D5 8E: both are valid UTF-8
 * by chance.
 */
export function readsBetterAsUtf8(
  bytes: Uint8Array,
  at: number,
  length: number,
  entries: PageEntries,
): boolean {
  return gainAsUtf8(bytes, at, length, entries) > 0
}

/** By how many nats the sequence reads better as UTF-8; negative if it reads worse. */
export function gainAsUtf8(bytes: Uint8Array, at: number, length: number, entries: PageEntries): number {
  const letters = frenchLetterModel()
  let b = at >= 1 ? (entries[bytes[at - 1] ?? 0] ?? EDGE_ENTRY) : EDGE_ENTRY
  let a = at >= 2 && !endsLine(bytes[at - 1]) ? (entries[bytes[at - 2] ?? 0] ?? EDGE_ENTRY) : EDGE_ENTRY
  const afterOne = at + length
  const lengthOne = endsLine(bytes[afterOne])
    ? bytes.length
    : Math.max(1, utf8SequenceLength(bytes, afterOne))
  const next = entryAfter(bytes, afterOne, entries)
  const afterNext = entryAfter(bytes, afterOne + lengthOne, entries)

  const whole = entryOfUtf8(bytes, at, length)
  const utf8 =
    costOfEntry(letters, a, b, whole) +
    costOfEntry(letters, b, whole, next) +
    costOfEntry(letters, whole, next, afterNext)
  let single = 0
  for (let index = at; index < at + length; index++) {
    const c = entries[bytes[index] ?? 0] ?? EDGE_ENTRY
    single += costOfEntry(letters, a, b, c)
    a = b
    b = c
  }
  single += costOfEntry(letters, a, b, next) + costOfEntry(letters, b, next, afterNext)
  return single - utf8 + SEQUENCE_BONUS
}

function endsLine(byte: number | undefined): boolean {
  return byte === 10 || byte === 13 || byte === undefined
}

function entryAfter(bytes: Uint8Array, at: number, entries: PageEntries): number {
  if (at >= bytes.length) return EDGE_ENTRY
  const length = utf8SequenceLength(bytes, at)
  return length > 1 ? entryOfUtf8(bytes, at, length) : (entries[bytes[at] ?? 0] ?? EDGE_ENTRY)
}

/** Cost of a stretch read as a page, with the valid sequences that read better so kept as UTF-8. */
export function costOfPageAmongUtf8(bytes: Uint8Array, stretch: Stretch, entries: PageEntries): number {
  const letters = frenchLetterModel()
  const { lineStart, lineEnd, from, to } = stretch
  let a = from - 2 >= lineStart ? (entries[bytes[from - 2] ?? 0] ?? EDGE_ENTRY) : EDGE_ENTRY
  let b = from - 1 >= lineStart ? (entries[bytes[from - 1] ?? 0] ?? EDGE_ENTRY) : EDGE_ENTRY
  let sum = 0
  for (let at = from; at < to;) {
    let c = EDGE_ENTRY
    let length = 1
    if (at < lineEnd) {
      length = utf8SequenceLength(bytes, at, lineEnd)
      const isUtf8 = length > 1 && readsBetterAsUtf8(bytes, at, length, entries)
      if (!isUtf8) length = 1
      c = isUtf8 ? entryOfUtf8(bytes, at, length) : (entries[bytes[at] ?? 0] ?? EDGE_ENTRY)
    }
    sum += costOfEntry(letters, a, b, c)
    at += length
    a = b
    b = c
  }
  return sum
}
