/** What bytes cost when they are read as one page or another: the French letter model on bytes instead of texts. */
import { escapeByte, utf8CodePoint, utf8SequenceLength } from '../../shared/text/escaped-bytes.ts'
import { costOfEntry, frenchLetterModel } from '../../shared/text/french-letters.ts'
import { oddityCost } from './page-letters.ts'
import type { PageLetters } from './page-letters.ts'

/** The entry of a line end: the edge of a word, as the outside of every line is. */
export const EDGE_ENTRY = 0
const EDGE_BYTE = 10

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
export function costOfPage(bytes: Uint8Array, stretch: Stretch, page: PageLetters): number {
  const { lineStart, lineEnd, from, to } = stretch
  if (to - from !== 3) return workOutCost(bytes, stretch, page)
  const before = from > lineStart ? (bytes[from - 1] ?? 0) : EDGE_BYTE
  const first = from - 1 > lineStart ? (bytes[from - 2] ?? 0) : EDGE_BYTE
  const after = from + 1 < lineEnd ? (bytes[from + 1] ?? 0) : EDGE_BYTE
  const last = from + 2 < lineEnd ? (bytes[from + 2] ?? 0) : EDGE_BYTE
  const rest = (before << 24) | ((bytes[from] ?? 0) << 16) | (after << 8) | last
  const known = page.knownCosts.get(first, rest)
  if (known >= 0) return known
  const cost = workOutCost(bytes, stretch, page)
  page.knownCosts.set(first, rest, cost)
  return cost
}

function workOutCost(bytes: Uint8Array, stretch: Stretch, page: PageLetters): number {
  const letters = frenchLetterModel()
  const { entries } = page
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
  return sum + oddityCost(textOf(bytes, stretch, page))
}

/** A stretch with its neighbours, as the page reads it. */
function textOf(
  bytes: Uint8Array,
  { lineStart, lineEnd, from, to }: Stretch,
  { codes }: PageLetters,
): string {
  let text = ''
  const end = Math.min(lineEnd, to)
  for (let at = Math.max(lineStart, from - 2); at < end; at++) {
    text += String.fromCharCode(codes[bytes[at] ?? 0] ?? 0)
  }
  return text
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
  let text = asciiBefore(bytes, lineStart, from)
  for (let at = from; at < to;) {
    const length = at < lineEnd ? utf8SequenceLength(bytes, at, lineEnd) : 1
    const c = at < lineEnd ? entryOfUtf8(bytes, at, length) : EDGE_ENTRY
    if (length > 0) sum += costOfEntry(letters, a, b, c)
    // What is no sequence has its own cost, and stands as a letter would.
    if (at < lineEnd) text += length > 0 ? characterOfUtf8(bytes, at, length) : 'e'
    at += Math.max(1, length)
    a = b
    b = c
  }
  return sum + oddityCost(text)
}

/** The one or two characters before a stretch, which are ASCII or of the stretch before: a neighbour, not weighed. */
export function asciiBefore(bytes: Uint8Array, lineStart: number, from: number): string {
  let text = ''
  for (let at = Math.max(lineStart, from - 2); at < from; at++) {
    const byte = bytes[at] ?? 0
    text += byte < 0x80 ? String.fromCharCode(byte) : 'e'
  }
  return text
}

export function characterOfUtf8(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCodePoint(length === 1 ? (bytes[at] ?? 0) : utf8CodePoint(bytes, at, length))
}

export function entryOfUtf8(bytes: Uint8Array, at: number, length: number): number {
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
