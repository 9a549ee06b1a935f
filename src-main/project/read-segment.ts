import { isAscii, isUtf8 } from 'node:buffer'

import { AUTHOR_PATTERN, insertedRowId } from '../../shared/project/identity.ts'
import { emptyVector, widened } from '../../shared/project/journal-entry.ts'
import type {
  HeldPlace,
  JournalEntry,
  LineFault,
  SetAside,
  Vector,
} from '../../shared/project/journal-entry.ts'
import {
  FORMAT_VERSION,
  endSchema,
  headerSchema,
  recordSchema,
  seqSchema,
  vectorSchema,
} from '../../shared/project/record.ts'
import type { ProjectRecord, SegmentHeader } from '../../shared/project/record.ts'

import { asUtf8, checkedJson, hashLine, readLine, trimmedLine } from './journal-line.ts'
import { NameTable } from './name-table.ts'
import { PlainLines } from './plain-line.ts'
import { plainRecord } from './plain-record.ts'
import { seenBudget, weightOf } from './segment-weight.ts'

/** What a file of journal lines holds. */
export type Segment = {
  /** The first one; a file may be several segments one after the other. */
  readonly header: SegmentHeader | null
  readonly entries: readonly JournalEntry[]
  /** Lines of which only author and number are taken; they are among `setAside` too. */
  readonly held: readonly HeldPlace[]
  readonly setAside: readonly SetAside[]
  /** One header, its records, its end, and no damage: the file is as its author sealed it. */
  readonly whole: boolean
  /** Written by a later version of the program: read what can be read, write nothing. */
  readonly newer: boolean
  /** Project of a header that is not the one asked for; its records are not among `entries`. */
  readonly foreign: string | null
  /** Bytes that its records take in memory. */
  readonly weight: number
}

type Place = Pick<JournalEntry, 'hash' | 'previous' | 'seen' | 'sure'>
type Said = { s: number; hash: string | null; seen: Vector; sure: boolean }

const LF = 10
const kinds: ReadonlySet<string> = new Set(
  recordSchema.options.map((option) => option.shape.k.value as string),
)
/** A row that was inserted is named by the record that did it, so that nobody can insert one that is there. */
function carriesItsName(author: string, record: ProjectRecord): boolean {
  return record.k !== 'i' || record.r === insertedRowId(author, record.s)
}

/** The line may have said something that later lines build upon. */
const damage: ReadonlySet<LineFault> = new Set(['torn', 'checksum', 'encoding', 'too-long'])

/**
 * Reads a segment, a packet, or whatever a mail gateway, Notepad, a sync client or a power failure made of one. A bad
 * line never stops the file. Never throws for what the bytes are.
 * @param project where given, records of another project are not taken
 * @param names of rows and columns met before, in other files of the same project
 */
export function readSegment(
  bytes: Buffer,
  project: string | null = null,
  names: NameTable = new NameTable(),
): Segment {
  const text = asUtf8(bytes)
  const known = isAscii(text) ? 'ascii' : isUtf8(text) ? 'utf-8' : 'unknown'
  const plainLines = known === 'unknown' ? null : new PlainLines(text, known === 'ascii', names)
  const entries: JournalEntry[] = []
  const held: HeldPlace[] = []
  const setAside: SetAside[] = []
  const said = new Map<string, Said>()
  const budget = seenBudget()
  let header: SegmentHeader | null = null
  let first: SegmentHeader | null = null
  let [headers, ended, damaged, newer, skipping] = [0, false, false, false, false]
  let foreign: string | null = null
  let since = 0
  /** Of the last plain edit: a name that is known to be one. */
  let writer = ''

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
    if (!budget.takes(before?.seen ?? emptyVector, header.vv)) {
      header = null
      return put(line, 'too-long')
    }
    const hash = header.prev ?? (header.from === 1 ? '' : null)
    const seen = widened(before?.seen ?? emptyVector, header.vv)
    said.set(header.author, { s: header.from - 1, hash, seen, sure: true })
  }

  function takeRecord(value: Readonly<Record<string, unknown>>, lineBytes: Buffer, line: number): void {
    const own = Object.hasOwn(value, 'a') ? value['a'] : header?.author
    const author = typeof own === 'string' && AUTHOR_PATTERN.test(own) ? own : null
    if (author === null) return put(line, 'author')
    shareNames(value)
    const record = plainRecord(value) ?? recordSchema.safeParse(value).data
    const seen = said.get(author)?.seen ?? emptyVector
    const isAffordable = budget.takes(seen, record?.vv)
    if (record && isAffordable && carriesItsName(author, record)) return takeEntry(author, record, lineBytes)
    const { s, k } = value
    const knew = vectorSchema.safeParse(value['vv']).data
    const vv = isAffordable && budget.takes(seen, knew) ? knew : undefined
    const seq = seqSchema.safeParse(s).data ?? null
    put(
      line,
      typeof k === 'string' && !kinds.has(k) ? 'unknown-kind' : 'shape',
      seq === null ? null : author,
      seq,
    )
    if (seq !== null) {
      held.push({
        author,
        record: null,
        seq,
        ...placeOf(author, seq, vv, lineBytes),
      })
    }
  }

  function takeEntry(author: string, record: ProjectRecord, lineBytes: Buffer): void {
    const { hash, previous, seen, sure } = placeOf(author, record.s, record.vv, lineBytes)
    entries.push({ author, record, hash, previous, seen, sure })
  }

  /** Says whether it was one: an author's edit of a cell, whole. */
  function takePlainEdit(lineBytes: Buffer, json: Buffer | null, from: number): boolean {
    if (json === null || plainLines === null || skipping) return false
    const end = from + lineBytes.length
    const record = plainLines.read(end - json.length, end)
    const author = record && (record.a ?? header?.author)
    if (!author || (author !== writer && !AUTHOR_PATTERN.test(author))) return false
    writer = author
    since++
    ended = false
    takeEntry(author, record, lineBytes)
    return true
  }

  /** What a line's place says of it, and what it says for those that come after it. */
  function placeOf(author: string, s: number, vv: Vector | undefined, lineBytes: Buffer): Place {
    const hash = hashLine(lineBytes)
    let before = said.get(author)
    if (!before) said.set(author, (before = { s: 0, hash: '', seen: emptyVector, sure: !damaged }))
    const follows = s === before.s + 1
    const seen = widened(before.seen, vv)
    const previous = s === 1 ? '' : follows ? before.hash : null
    const sure = before.sure && follows
    // A line that repeats an earlier one says nothing new.
    if (s > before.s) {
      before.s = s
      before.hash = hash
      before.seen = seen
      before.sure = sure
    }
    return { hash, previous, seen, sure }
  }

  function shareNames(value: Readonly<Record<string, unknown>>): void {
    const own = value as { a?: unknown; r?: unknown; c?: unknown }
    if (typeof own.a === 'string') own.a = names.of(own.a)
    if (typeof own.r === 'string') own.r = names.of(own.r)
    if (typeof own.c === 'string') own.c = names.of(own.c)
  }

  function takeLine(lineBytes: Buffer, from: number, line: number, last: boolean): void {
    const json = checkedJson(lineBytes)
    if (takePlainEdit(lineBytes, json, from)) return
    const read = readLine(lineBytes, json, known)
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
    const [start, end] = trimmedLine(text, from, to)
    if (end > start) takeLine(text.subarray(start, end), start, line, found < 0)
    else if (to - from > 2) put(line, found < 0 ? 'torn' : 'checksum')
    from = to + 1
  }
  const whole = headers === 1 && first !== null && foreign === null && ended && !damaged
  const weight = weightOf(text.length, entries.length + held.length, budget.used)
  return { header: first, entries, held, setAside, whole, newer, foreign, weight }
}
