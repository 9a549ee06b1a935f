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
  const end = line.at(-1) === LF ? line.length - 1 : line.length
  hex.write(digest('sha256', line.subarray(0, end), 'hex'), 'latin1')
  return hex.toString('latin1', 0, 16)
}

function checksumOf(json: Uint8Array): string {
  return crc32(json).toString(16).padStart(CHECKSUM, '0')
}

export type ReadLine =
  | { readonly kind: 'value'; readonly value: Readonly<Record<string, unknown>> }
  | { readonly kind: 'fault'; readonly why: LineFault }

/** @param line without its line feed @param known what is already known of the whole file's bytes */
export function readLine(line: Buffer, known: 'ascii' | 'utf-8' | 'unknown'): ReadLine {
  if (line.length > LONGEST_BULK_LINE) return fault('too-long')
  if (line.length <= CHECKSUM || line[CHECKSUM] !== SPACE) return fault('checksum')
  const json = line.subarray(CHECKSUM + 1)
  if (checksumOf(json) !== line.toString('latin1', 0, CHECKSUM)) return fault('checksum')
  if (known === 'unknown' && !isUtf8(json)) return fault('encoding')
  const value = parseObject(json.toString(known === 'ascii' ? 'latin1' : 'utf8'))
  if (value === null) return fault('json')
  if (value === 'key') return fault('key')
  if (line.length > LONGEST_LINE && value['k'] !== 'S') return fault('too-long')
  return { kind: 'value', value }
}

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

/** A line as it was written: without the CR of a mail gateway and the NUL that a power failure left around it. */
export function trimLine(bytes: Buffer, from: number, to: number): Buffer {
  let [start, end] = [from, to]
  while (start < end && bytes[start] === 0) start++
  while (end > start && bytes[end - 1] === 0) end--
  if (end > start && bytes[end - 1] === CR) end--
  return bytes.subarray(start, end)
}
