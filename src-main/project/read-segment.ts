import { isAscii, isUtf8 } from 'node:buffer'

import { AUTHOR_PATTERN, insertedRowId } from '../../shared/project/identity.ts'
import { emptyVector, widened } from '../../shared/project/journal-entry.ts'
import type { JournalEntry, LineFault, SetAside, Vector } from '../../shared/project/journal-entry.ts'
import {
  FORMAT_VERSION,
  HIGHEST_SEQ,
  endSchema,
  headerSchema,
  recordSchema,
} from '../../shared/project/record.ts'
import type { SegmentHeader } from '../../shared/project/record.ts'

import { asUtf8, hashLine, readLine, trimLine } from './journal-line.ts'

/** What a file of journal lines holds. */
export type Segment = {
  /** The first one; a file may be several segments one after the other. */
  readonly header: SegmentHeader | null
  readonly entries: readonly JournalEntry[]
  readonly setAside: readonly SetAside[]
  /** One header, its records, its end, and no damage: the file is as its author sealed it. */
  readonly whole: boolean
  /** Written by a later version of the program: read what can be read, write nothing. */
  readonly newer: boolean
  /** Project of a header that is not the one asked for; its records are not among `entries`. */
  readonly foreign: string | null
}

type Said = { s: number; hash: string | null; seen: Vector; sure: boolean }

const LF = 10
const kinds: ReadonlySet<string> = new Set(
  recordSchema.options.map((option) => option.shape.k.value as string),
)
/** The line may have said something that later lines build upon. */
const damage: ReadonlySet<LineFault> = new Set(['torn', 'checksum', 'encoding', 'too-long'])

/**
 * Reads a segment, a packet, or whatever a mail gateway, Notepad, a sync client or a power failure made of one. A bad
 * line never stops the file. Never throws for what the bytes are.
 * @param project where given, records of another project are not taken
 */
export function readSegment(bytes: Buffer, project: string | null = null): Segment {
  const text = asUtf8(bytes)
  const known = isAscii(text) ? 'ascii' : isUtf8(text) ? 'utf-8' : 'unknown'
  const entries: JournalEntry[] = []
  const setAside: SetAside[] = []
  const names = new Map<string, string>()
  const said = new Map<string, Said>()
  let header: SegmentHeader | null = null
  let first: SegmentHeader | null = null
  let [headers, ended, damaged, newer, skipping] = [0, false, false, false, false]
  let foreign: string | null = null
  let since = 0

  function put(line: number, why: LineFault, author: string | null = null, seq: number | null = null): void {
    setAside.push({ line, why, author, seq })
    if (!damage.has(why)) return
    damaged = true
    for (const before of said.values()) [before.sure, before.hash] = [false, null]
  }

  function takeHeader(value: unknown, line: number): void {
    const version = (value as { aigu: unknown }).aigu
    if (typeof version === 'number' && version > FORMAT_VERSION) newer = true
    const parsed = headerSchema.safeParse(value)
    headers++
    since = 0
    header = parsed.success ? parsed.data : null
    skipping = header !== null && project !== null && header.project !== project
    if (header === null) return put(line, 'shape')
    first ??= header
    if (skipping) return void (foreign = header.project)
    const before = said.get(header.author)
    const hash = header.prev ?? (header.from === 1 ? '' : null)
    const seen = widened(before?.seen ?? emptyVector, header.vv)
    said.set(header.author, { s: header.from - 1, hash, seen, sure: true })
  }

  function takeRecord(value: Readonly<Record<string, unknown>>, lineBytes: Buffer, line: number): void {
    const own = Object.hasOwn(value, 'a') ? value['a'] : header?.author
    const author = typeof own === 'string' && AUTHOR_PATTERN.test(own) ? own : null
    if (author === null) return put(line, 'author')
    const parsed = recordSchema.safeParse(shared(value))
    if (
      !parsed.success ||
      (parsed.data.k === 'i' && parsed.data.r !== insertedRowId(author, parsed.data.s))
    ) {
      const { s, k } = value
      const seq = Number.isInteger(s) && Number(s) >= 1 && Number(s) <= HIGHEST_SEQ ? Number(s) : null
      put(
        line,
        typeof k === 'string' && !kinds.has(k) ? 'unknown-kind' : 'shape',
        seq === null ? null : author,
        seq,
      )
      const before = said.get(author)
      if (before && seq === before.s + 1) [before.s, before.hash] = [seq, hashLine(lineBytes)]
      return
    }
    const record = parsed.data
    const hash = hashLine(lineBytes)
    let before = said.get(author)
    if (!before) said.set(author, (before = { s: 0, hash: '', seen: emptyVector, sure: !damaged }))
    const follows = record.s === before.s + 1
    const seen = widened(before.seen, record.vv)
    const previous = record.s === 1 ? '' : follows ? before.hash : null
    const sure = before.sure && follows
    entries.push({ author, record, hash, previous, seen, sure })
    // A line that repeats an earlier one says nothing new about those that come after it.
    if (record.s > before.s) {
      before.s = record.s
      before.hash = hash
      before.seen = seen
      before.sure = sure
    }
  }

  /** One string for all lines that name an author, a row or a column: a third of the memory of a million records. */
  function shared(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const own = value as Record<string, unknown>
    for (const key of ['a', 'r', 'c']) {
      const name = own[key]
      if (typeof name !== 'string') continue
      const kept = names.get(name)
      if (kept === undefined) names.set(name, name)
      else own[key] = kept
    }
    return own
  }

  function takeLine(lineBytes: Buffer, line: number, last: boolean): void {
    const read = readLine(lineBytes, known)
    if (read.kind === 'fault') {
      if (!skipping) put(line, last && read.why === 'checksum' ? 'torn' : read.why)
    } else if (Object.hasOwn(read.value, 'aigu')) takeHeader(read.value, line)
    else if (skipping) return
    else if (Object.hasOwn(read.value, 'end')) {
      const end = endSchema.safeParse(read.value)
      ended = end.success && end.data.n === since
    } else {
      since++
      ended = false
      takeRecord(read.value, lineBytes, line)
    }
  }

  let line = 0
  for (let from = 0; from < text.length;) {
    const found = text.indexOf(LF, from)
    const to = found < 0 ? text.length : found
    line++
    const lineBytes = trimLine(text, from, to)
    if (lineBytes.length > 0) takeLine(lineBytes, line, found < 0)
    else if (to - from > 2) put(line, found < 0 ? 'torn' : 'checksum')
    from = to + 1
  }
  const whole = headers === 1 && first !== null && foreign === null && ended && !damaged
  return { header: first, entries, setAside, whole, newer, foreign }
}
