/** Bytes of a mixed file to UTF-16 units, with the bytes that are not UTF-8 kept as escapes. */
import type { CodePage } from '../../shared/text/code-page.ts'
import { escapeByte, utf8CodePoint, utf8SequenceLength } from '../../shared/text/escaped-bytes.ts'
import { lettersOf } from './page-letters.ts'
import { readsBetterAsUtf8 } from './utf8-among-page.ts'

/**
 * Writes the units of `bytes` from `from` to `to` into `units` at `at`; gives the place after the last one. Never more
 * units than bytes. `page`: what the bytes that are not UTF-8 are of, if that is known; then a valid sequence that
 * reads better byte by byte is escaped byte by byte.
 */
export function decodeEscaping(
  bytes: Uint8Array,
  from: number,
  to: number,
  page: CodePage | null,
  units: Uint16Array,
  at: number,
): number {
  const letters = page === null ? null : lettersOf(page)
  let write = at
  for (let read = from; read < to;) {
    const first = bytes[read] ?? 0
    if (first < 0x80) {
      units[write++] = first
      read++
      continue
    }
    let length = utf8SequenceLength(bytes, read, to)
    if (length > 1 && letters !== null && !readsBetterAsUtf8(bytes, read, length, letters)) {
      for (let index = 0; index < length; index++) units[write++] = escapeByte(bytes[read + index] ?? 0)
    } else if (length === 0) {
      units[write++] = escapeByte(first)
      length = 1
    } else {
      const point = utf8CodePoint(bytes, read, length)
      if (point < 0x10000) units[write++] = point
      else {
        units[write++] = 0xd7c0 + (point >> 10)
        units[write++] = 0xdc00 + (point & 0x3ff)
      }
    }
    read += length
  }
  return write
}
