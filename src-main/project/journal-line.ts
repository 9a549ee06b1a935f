import { isUtf8 } from 'node:buffer'
import { hash as digest } from 'node:crypto'
import { crc32 } from 'node:zlib'

import type { LineFault } from '../../shared/project/journal-entry.ts'
import { LONGEST_BULK_LINE, LONGEST_LINE } from '../../shared/project/record.ts'

/**
 * A line of a journal: CRC-32 of the JSON bytes (8 hex digits), a space, the JSON, a line feed. Text that a person can
 * read with Notepad, and whose damage is seen line by line.
 */

const LF = 10
const CR = 13
const SPACE = 32
const CHECKSUM = 8

const UNKNOWN_CHECKSUM = '00000000'

/** JSON.stringify writes lone surrogates (bytes that nobody could decode) as escapes: a line is always valid UTF-8. */
export function writeLine(value: object): Buffer {
  // The checksum is put in its place afterwards: a line of 16 MB is copied once.
  const line = Buffer.from(`${UNKNOWN_CHECKSUM} ${JSON.stringify(value)}\n`)
  line.write(checksumOf(line.subarray(CHECKSUM + 1, -1)), 'latin1')
  return line
}

// V8 keeps the whole string alive for a slice of it: 80 bytes a record, a million times.
const hex = Buffer.alloc(64)

/** First 16 hex digits of the SHA-256 of a line, without its line feed. */
export function hashLine(line: Uint8Array): string {
  const bare = line[line.length - 1] === LF ? line.subarray(0, -1) : line
  hex.write(digest('sha256', bare, 'hex'), 'latin1')
  return hex.toString('latin1', 0, 16)
}

function checksumOf(json: Uint8Array): string {
  return crc32(json).toString(16).padStart(CHECKSUM, '0')
}

export type ReadLine =
  | { readonly kind: 'value'; readonly value: Readonly<Record<string, unknown>> }
  | { readonly kind: 'fault'; readonly why: LineFault }

/**
 * @param line without its line feed
 * @param json of this line, by `checkedJson`
 * @param known what is already known of the whole file's bytes
 */
export function readLine(line: Buffer, json: Buffer | null, known: 'ascii' | 'utf-8' | 'unknown'): ReadLine {
  if (line.length > LONGEST_BULK_LINE) return fault('too-long')
  if (json === null) return fault('checksum')
  if (known === 'unknown' && !isUtf8(json)) return fault('encoding')
  const value = parseObject(json.toString(known === 'ascii' ? 'latin1' : 'utf8'))
  if (value === null) return fault('json')
  if (value === 'key') return fault('key')
  if (line.length > LONGEST_LINE && value['k'] !== 'S') return fault('too-long')
  return { kind: 'value', value }
}

/** The JSON of a line, where its checksum is right; else null. */
export function checkedJson(line: Buffer): Buffer | null {
  if (line.length <= CHECKSUM || line[CHECKSUM] !== SPACE) return null
  const json = line.subarray(CHECKSUM + 1)
  return crc32(json) === writtenChecksum(line) ? json : null
}

/** Eight small hex digits as a number; -1 for anything else. */
function writtenChecksum(line: Buffer): number {
  let sum = 0
  for (let at = 0; at < CHECKSUM; at++) {
    const digit = hexDigits[line[at] ?? 0] ?? NO_DIGIT
    if (digit === NO_DIGIT) return -1
    sum = sum * 16 + digit
  }
  return sum
}

const NO_DIGIT = 255
const hexDigits = new Uint8Array(256).fill(NO_DIGIT)
for (let digit = 0; digit < 16; digit++) hexDigits[digit.toString(16).charCodeAt(0)] = digit

function fault(why: LineFault): ReadLine {
  return { kind: 'fault', why }
}

/** The object of a JSON text; null for anything else; 'key' if it names `__proto__`, at whatever depth. */
export function parseObject(text: string): Record<string, unknown> | null | 'key' {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    // A RangeError is JSON nested deeper than the engine's stack.
    if (error instanceof SyntaxError || error instanceof RangeError) return null
    throw error
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  // JSON.parse makes it an own key, harmless until somebody copies the object. It may be written with escapes.
  if ((text.includes('__proto__') || text.includes('\\u')) && namesPrototype(value)) return 'key'
  return value as Record<string, unknown>
}

/** Without recursion: a value may be nested 100,000 levels deep. */
function namesPrototype(value: object): boolean {
  const left: object[] = [value]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (Object.hasOwn(next, '__proto__')) return true
    for (const inner of Object.values(next) as unknown[]) {
      if (typeof inner === 'object' && inner !== null) left.push(inner)
    }
  }
  return false
}

/** UTF-8 bytes of a file that Notepad may have saved again: without byte order mark, from UTF-16 if it was. */
export function asUtf8(bytes: Buffer): Buffer {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return Buffer.from(new TextDecoder('utf-16le').decode(bytes))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(new TextDecoder('utf-16be').decode(bytes))
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

/** Where a line as it was written stands: without the CR of a mail gateway and the NUL that a power failure left around it. */
export function trimmedLine(bytes: Buffer, from: number, to: number): [start: number, end: number] {
  let [start, end] = [from, to]
  while (start < end && bytes[start] === 0) start++
  while (end > start && bytes[end - 1] === 0) end--
  if (end > start && bytes[end - 1] === CR) end--
  return [start, end]
}
