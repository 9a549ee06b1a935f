/**
 * UTF-8 sequences in a line that has bytes of a page too: meant, or valid by chance? Windows-1252 "É»" is C9 BB, "é »"
 * is E9 A0 BB, MacRoman "’é" is D5 8E: all are valid UTF-8.
 */
import { utf8SequenceLength } from '../../shared/text/escaped-bytes.ts'
import { costOfEntry, frenchLetterModel } from '../../shared/text/french-letters.ts'
import { EDGE_ENTRY, asciiBefore, characterOfUtf8, entryOfUtf8 } from './byte-readings.ts'
import type { Stretch } from './byte-readings.ts'
import { oddityCost } from './page-letters.ts'
import type { PageLetters } from './page-letters.ts'

/** What a valid sequence gains by being one: single bytes form a sequence by chance only. */
const SEQUENCE_BONUS = 3

/**
 * Whether the valid sequence of `length` bytes at `at` reads better as UTF-8 than byte by byte, with what stands around
 * it.
 */
export function readsBetterAsUtf8(bytes: Uint8Array, at: number, length: number, page: PageLetters): boolean {
  return gainAsUtf8(bytes, at, length, page) > 0
}

/** By how many nats the sequence reads better as UTF-8; negative if it reads worse. */
export function gainAsUtf8(bytes: Uint8Array, at: number, length: number, page: PageLetters): number {
  const letters = frenchLetterModel()
  const { entries, codes } = page
  const b = at >= 1 ? (entries[bytes[at - 1] ?? 0] ?? EDGE_ENTRY) : EDGE_ENTRY
  const a = at >= 2 && !endsLine(bytes[at - 1]) ? (entries[bytes[at - 2] ?? 0] ?? EDGE_ENTRY) : EDGE_ENTRY
  const after = followers(bytes, at + length, page)

  const whole = { entries: [entryOfUtf8(bytes, at, length)], text: characterOfUtf8(bytes, at, length) }
  const single = { entries: [] as number[], text: '' }
  for (let index = at; index < at + length; index++) {
    single.entries.push(entries[bytes[index] ?? 0] ?? EDGE_ENTRY)
    single.text += String.fromCharCode(codes[bytes[index] ?? 0] ?? 0)
  }
  const before = textBefore(bytes, at, codes)
  const costOf = (reading: typeof single): number => {
    let [one, two] = [a, b]
    let sum = 0
    for (const entry of [...reading.entries, ...after.entries]) {
      sum += costOfEntry(letters, one, two, entry)
      one = two
      two = entry
    }
    return sum + oddityCost(before + reading.text + after.text)
  }
  return costOf(single) - costOf(whole) + SEQUENCE_BONUS
}

function endsLine(byte: number | undefined): boolean {
  return byte === 10 || byte === 13 || byte === undefined
}

function textBefore(bytes: Uint8Array, at: number, codes: Uint16Array): string {
  const from = at >= 2 && !endsLine(bytes[at - 1]) ? at - 2 : Math.max(0, at - 1)
  let text = ''
  for (let index = from; index < at; index++) text += String.fromCharCode(codes[bytes[index] ?? 0] ?? 0)
  return text
}

/** The two characters from `at` on; valid sequences are taken as such. */
function followers(
  bytes: Uint8Array,
  at: number,
  { entries, codes }: PageLetters,
): { readonly entries: readonly number[]; readonly text: string } {
  const found: number[] = []
  let text = ''
  let place = at
  while (found.length < 2) {
    if (endsLine(bytes[place])) {
      found.push(EDGE_ENTRY)
      continue
    }
    const length = utf8SequenceLength(bytes, place)
    found.push(length > 1 ? entryOfUtf8(bytes, place, length) : (entries[bytes[place] ?? 0] ?? EDGE_ENTRY))
    text +=
      length > 1 ? characterOfUtf8(bytes, place, length) : String.fromCharCode(codes[bytes[place] ?? 0] ?? 0)
    place += Math.max(1, length)
  }
  return { entries: found, text }
}

/** Cost of a stretch read as a page, with the valid sequences that read better so kept as UTF-8. */
export function costOfPageAmongUtf8(bytes: Uint8Array, stretch: Stretch, page: PageLetters): number {
  const letters = frenchLetterModel()
  const { entries, codes } = page
  const { lineStart, lineEnd, from, to } = stretch
  let a = from - 2 >= lineStart ? (entries[bytes[from - 2] ?? 0] ?? EDGE_ENTRY) : EDGE_ENTRY
  let b = from - 1 >= lineStart ? (entries[bytes[from - 1] ?? 0] ?? EDGE_ENTRY) : EDGE_ENTRY
  let sum = 0
  let text = asciiBefore(bytes, lineStart, from)
  for (let at = from; at < to;) {
    let c = EDGE_ENTRY
    let length = 1
    if (at < lineEnd) {
      length = utf8SequenceLength(bytes, at, lineEnd)
      const isUtf8 = length > 1 && readsBetterAsUtf8(bytes, at, length, page)
      if (!isUtf8) length = 1
      c = isUtf8 ? entryOfUtf8(bytes, at, length) : (entries[bytes[at] ?? 0] ?? EDGE_ENTRY)
      text += isUtf8 ? characterOfUtf8(bytes, at, length) : String.fromCharCode(codes[bytes[at] ?? 0] ?? 0)
    }
    sum += costOfEntry(letters, a, b, c)
    at += length
    a = b
    b = c
  }
  return sum + oddityCost(text)
}
