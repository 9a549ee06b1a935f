/**
 * Bytes that are not UTF-8, kept in the text: byte 0x80 + n becomes the lone low surrogate U+DC80 + n (the scheme of
 * Python's "surrogateescape", PEP 383). No text of valid UTF-8 holds a lone surrogate, so reading and writing are exact
 * inverses and a refused repair writes the very byte back.
 */

const ESCAPE_BASE = 0xdc00

/** One escaped byte. The `u` flag leaves alone the low surrogate of a real pair (an emoji). */
export const ESCAPED_BYTE = /[\uDC80-\uDCFF]/u
const everyEscapedByte = /[\uDC80-\uDCFF]/gu
const REPLACEMENT_CHARACTER = '\uFFFD'

/** The code unit that stands for an undecodable byte (0x80 to 0xFF). */
export function escapeByte(byte: number): number {
  return ESCAPE_BASE + byte
}

/** The byte behind a code unit, or -1. The caller knows that the unit is not half of a pair. */
export function escapedByteOf(code: number): number {
  return code >= 0xdc80 && code <= 0xdcff ? code - ESCAPE_BASE : -1
}

export function hasEscapedBytes(text: string): boolean {
  return ESCAPED_BYTE.test(text)
}

/** For display: every escaped byte as U+FFFD, as any other tool would show it. */
export function showEscapedBytes(text: string): string {
  return text.replace(everyEscapedByte, REPLACEMENT_CHARACTER)
}

/**
 * Length of the UTF-8 sequence that starts at `at`: 1 for ASCII, 2 to 4, or 0 where there is none. Table 3-7 of the
 * Unicode standard: no overlong form, no surrogate, nothing above U+10FFFF.
 */
export function utf8SequenceLength(bytes: Uint8Array, at: number, end: number = bytes.length): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4 || at + 1 >= end) return 0
  const second = bytes[at + 1] ?? 0
  if (first < 0xe0) return isContinuation(second) ? 2 : 0
  if (first < 0xf0) {
    const lowest = first === 0xe0 ? 0xa0 : 0x80
    const highest = first === 0xed ? 0x9f : 0xbf
    if (second < lowest || second > highest || at + 2 >= end) return 0
    return isContinuation(bytes[at + 2] ?? 0) ? 3 : 0
  }
  const lowest = first === 0xf0 ? 0x90 : 0x80
  const highest = first === 0xf4 ? 0x8f : 0xbf
  if (second < lowest || second > highest || at + 3 >= end) return 0
  return isContinuation(bytes[at + 2] ?? 0) && isContinuation(bytes[at + 3] ?? 0) ? 4 : 0
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80
}

/** Code point of the sequence of `length` bytes that `utf8SequenceLength` found at `at`. */
export function utf8CodePoint(bytes: Uint8Array, at: number, length: number): number {
  const first = bytes[at] ?? 0
  const second = (bytes[at + 1] ?? 0) & 0x3f
  if (length === 1) return first
  if (length === 2) return ((first & 0x1f) << 6) | second
  const third = (bytes[at + 2] ?? 0) & 0x3f
  if (length === 3) return ((first & 0x0f) << 12) | (second << 6) | third
  return ((first & 0x07) << 18) | (second << 12) | (third << 6) | ((bytes[at + 3] ?? 0) & 0x3f)
}

/** Reads UTF-8 and keeps each byte that is not part of a valid sequence as an escape. */
export function decodeUtf8Escaping(bytes: Uint8Array): string {
  // Engines limit the arguments of one call; 8,192 is far below every limit.
  const step = 8192
  let text = ''
  let units: number[] = []
  for (let at = 0; at < bytes.length;) {
    const length = utf8SequenceLength(bytes, at)
    if (length === 0) units.push(escapeByte(bytes[at] ?? 0))
    else {
      const point = utf8CodePoint(bytes, at, length)
      if (point < 0x10000) units.push(point)
      else units.push(0xd7c0 + (point >> 10), 0xdc00 + (point & 0x3ff))
    }
    at += length === 0 ? 1 : length
    if (units.length >= step) {
      text += String.fromCharCode(...units)
      units = []
    }
  }
  return text + String.fromCharCode(...units)
}

/**
 * The text as UTF-8, with each escape as the raw byte it stands for: the inverse of `decodeUtf8Escaping`. Any other
 * lone surrogate, which no UTF-8 file can bring in, becomes U+FFFD.
 */
export function bytesOfEscapedText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let size = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x80) bytes[size++] = code
    else if (code < 0x800) {
      bytes[size++] = 0xc0 | (code >> 6)
      bytes[size++] = 0x80 | (code & 0x3f)
    } else if ((code & 0xf800) !== 0xd800) size = writeThree(bytes, size, code)
    else {
      const next = text.charCodeAt(index + 1)
      if (code < 0xdc00 && (next & 0xfc00) === 0xdc00) {
        const point = 0x10000 + ((code & 0x3ff) << 10) + (next & 0x3ff)
        bytes[size++] = 0xf0 | (point >> 18)
        bytes[size++] = 0x80 | ((point >> 12) & 0x3f)
        bytes[size++] = 0x80 | ((point >> 6) & 0x3f)
        bytes[size++] = 0x80 | (point & 0x3f)
        index++
      } else if (escapedByteOf(code) >= 0) bytes[size++] = escapedByteOf(code)
      else size = writeThree(bytes, size, 0xfffd)
    }
  }
  return bytes.slice(0, size)
}

function writeThree(bytes: Uint8Array, size: number, code: number): number {
  bytes[size] = 0xe0 | (code >> 12)
  bytes[size + 1] = 0x80 | ((code >> 6) & 0x3f)
  bytes[size + 2] = 0x80 | (code & 0x3f)
  return size + 3
}
