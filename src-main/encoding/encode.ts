/** Text to bytes: the inverse of `decodeBytes`, whole or chunk by chunk. Nothing is ever replaced by "?". */
import { byteOf, bytesOf } from '../../shared/text/code-page-tables.ts'
import type { CodePage, FileEncoding } from '../../shared/text/code-page.ts'
import { bytesOfEscapedText, escapedByteOf } from '../../shared/text/escaped-bytes.ts'

export type EncodeOptions = { readonly byteOrderMark?: boolean }

/** A character was met that the encoding lacks. The caller asks `unencodableCharacters` first: this is its bug. */
export class UnencodableError extends Error {
  override readonly name = 'UnencodableError'
}

/** Writes chunks of a text as they come; a surrogate pair may straddle two of them. */
export type TextEncoding = {
  /** The bytes of this chunk, but for a high surrogate at its end, which waits for the next one. */
  write(chunk: string): Uint8Array
  /** What still waits; to be called once, after the last chunk. */
  end(): Uint8Array
}

/**
 * The whole text, or an iterable of its chunks, in `encoding`. In UTF-8 (and in a mixed file, which is UTF-8 with raw
 * bytes) escapes are written as the bytes they stand for. Throws `UnencodableError`.
 */
export function encodeText(
  text: string | Iterable<string>,
  encoding: FileEncoding,
  options: EncodeOptions = {},
): Uint8Array {
  const parts = [...encodeChunks(typeof text === 'string' ? [text] : text, encoding, options)]
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts)
}

/** The bytes of a text chunk by chunk, for a writer that never holds the whole. Throws `UnencodableError`. */
export function* encodeChunks(
  chunks: Iterable<string>,
  encoding: FileEncoding,
  options: EncodeOptions = {},
): Generator<Uint8Array> {
  const encoder = createTextEncoding(encoding)
  if (options.byteOrderMark === true) {
    const mark = byteOrderMarkBytes(encoding)
    if (mark.length > 0) yield mark
  }
  for (const chunk of chunks) {
    const bytes = encoder.write(chunk)
    if (bytes.length > 0) yield bytes
  }
  const rest = encoder.end()
  if (rest.length > 0) yield rest
}

/** The byte order mark of an encoding; none for a single-byte page. */
export function byteOrderMarkBytes(encoding: FileEncoding): Uint8Array {
  if (encoding === 'utf-8' || encoding === 'mixed') return Uint8Array.of(0xef, 0xbb, 0xbf)
  if (encoding === 'utf-16le') return Uint8Array.of(0xff, 0xfe)
  if (encoding === 'utf-16be') return Uint8Array.of(0xfe, 0xff)
  return new Uint8Array(0)
}

export function createTextEncoding(encoding: FileEncoding): TextEncoding {
  const encodeWhole = wholeEncoder(encoding)
  let waiting = ''
  return {
    write(chunk) {
      const text = waiting + chunk
      const endsHigh = (text.charCodeAt(text.length - 1) & 0xfc00) === 0xd800
      waiting = endsHigh ? text.slice(-1) : ''
      return encodeWhole(endsHigh ? text.slice(0, -1) : text)
    },
    end() {
      const text = waiting
      waiting = ''
      return encodeWhole(text)
    },
  }
}

function wholeEncoder(encoding: FileEncoding): (text: string) => Uint8Array {
  if (encoding === 'utf-8' || encoding === 'mixed') return encodeUtf8
  if (encoding === 'utf-16le') return (text) => Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return (text) => Buffer.from(text, 'utf16le').swap16()
  return (text) => encodePage(text, encoding)
}

/** A surrogate that is neither half of a pair (the `u` flag sees to it) nor an escaped byte. */
const OTHER_LONE_SURROGATE = /[\uD800-\uDC7F\uDD00-\uDFFF]/u

function encodeUtf8(text: string): Uint8Array {
  if (text.isWellFormed()) return Buffer.from(text, 'utf8')
  if (OTHER_LONE_SURROGATE.test(text))
    throw new UnencodableError('a lone surrogate cannot be written in utf-8')
  return bytesOfEscapedText(text)
}

function encodePage(text: string, page: CodePage): Uint8Array {
  const table = bytesOf(page)
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const byte = table[code] ?? -1
    if (byte < 0) throw new UnencodableError(`U+${code.toString(16).padStart(4, '0')} is not in ${page}`)
    bytes[index] = byte
  }
  return bytes
}

/**
 * The different characters of a text that an encoding lacks, in the order they come. An escaped byte is one in every
 * single-byte page and none in UTF-8, where it is written as it was; other lone surrogates are none in UTF-16 only.
 */
export function unencodableCharacters(text: string, encoding: FileEncoding): string[] {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return []
  const isUtf8 = encoding === 'utf-8' || encoding === 'mixed'
  if (isUtf8 && text.isWellFormed()) return []
  const found = new Set<string>()
  for (const character of text) {
    const code = character.charCodeAt(0)
    if (isUtf8) {
      const isLone = character.length === 1 && (code & 0xf800) === 0xd800
      if (isLone && escapedByteOf(code) < 0) found.add(character)
    } else if (character.length > 1 || byteOf(encoding, code) < 0) found.add(character)
  }
  return [...found]
}
