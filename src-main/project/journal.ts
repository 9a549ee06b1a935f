import { widened } from '../../shared/project/journal-entry.ts'
import type { JournalEntry } from '../../shared/project/journal-entry.ts'
import type { ProjectRecord } from '../../shared/project/record.ts'
import type { Problem } from '../../shared/problem.ts'

import { hashLine, writeLine } from './journal-line.ts'
import { refusedProblem } from './refused-problem.ts'
import { segmentWriter } from './segment-writer.ts'
import type { Line, Place, SegmentWriterOptions } from './segment-writer.ts'

/** What the title bar may promise. */
export type JournalState =
  /** `at`: when the last flush returned; null before the first one. */
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'saving'; readonly waiting: number }
  /** The records are kept in memory, and written as soon as the disk takes them. */
  | { readonly kind: 'refused'; readonly waiting: number; readonly problem: Problem }

export type JournalOptions = SegmentWriterOptions & { readonly onState?: (state: JournalState) => void }

export type Journal = {
  readonly state: JournalState
  readonly last: Place
  /**
   * Takes the author's next records; `vv` is whole. `saved` resolves when they are on the disk, and not before;
   * it stays pending while the disk refuses them.
   */
  append(records: readonly ProjectRecord[]): {
    readonly entries: JournalEntry[]
    readonly saved: Promise<void>
  }
  /** Tries now what the disk refused. */
  retry(): void
  /** Closes the segment so that it can be sent; resolves when everything before is written or refused. */
  seal(): Promise<void>
  /** Seals, and answers how many records are on no disk: the window does not close without a word about them. */
  close(): Promise<number>
}

/** `done` tells who waits for it that everything up to this line is on the disk. */
type Waiting = Line & { readonly done: (() => void) | null }

const RECORDS_A_FLUSH = 512
const BYTES_A_FLUSH = 4 * 1024 * 1024
const ATTEMPTS = 3
const SEAL_SIZE = 256 * 1024
const SEAL_IDLE = 3_000
const LONGEST_RETRY = 30_000

/** One line at least. */
function firstBatch(queue: readonly Waiting[]): Waiting[] {
  let [count, bytes] = [0, 0]
  for (const line of queue) {
    bytes += line.bytes.length
    if (count === RECORDS_A_FLUSH || (count > 0 && bytes > BYTES_A_FLUSH)) break
    count++
  }
  return queue.slice(0, count)
}

/** The one writer of an author's records: appended, flushed, then acknowledged. */
export function startJournal(options: JournalOptions): Journal {
  const { clock, author } = options
  const writer = segmentWriter(options, sealSoon)
  let { last, seen } = options
  let queue: Waiting[] = []
  let savedAt: number | null = null
  let problem: Problem | null = null
  let retryIn = 1_000
  let closed = false
  let work = Promise.resolve()
  let draining = false
  const timers: Partial<Record<'idle' | 'retry', () => void>> = {}

  const state = (): JournalState => {
    if (problem) return { kind: 'refused', waiting: queue.length, problem }
    return queue.length > 0 ? { kind: 'saving', waiting: queue.length } : { kind: 'saved', at: savedAt }
  }
  const tell = (): void => options.onState?.(state())

  function arm(timer: 'idle' | 'retry', milliseconds: number, run: () => void): void {
    timers[timer]?.()
    timers[timer] = clock.after(milliseconds, run)
  }

  /** Work on the file is done one piece after the other. */
  function next(task: () => Promise<void>): Promise<void> {
    work = work.then(task)
    return work
  }

  function encode(record: ProjectRecord): JournalEntry & { readonly bytes: Buffer } {
    if (record.s !== last.s + 1) throw new Error(`record ${String(record.s)} after ${String(last.s)}`)
    if (record.a !== undefined && record.a !== author) throw new Error(`a record of ${record.a}`)
    const { vv, ...rest } = record
    const news = Object.entries(vv ?? {}).filter(([other, s]) => s > (seen[other] ?? 0))
    const changed = news.length > 0 ? { vv: Object.fromEntries(news) } : {}
    const line = { a: author, ...rest, ...changed } as ProjectRecord
    const bytes = writeLine(line)
    const previous = last.h
    seen = widened(seen, line.vv)
    last = { s: record.s, h: hashLine(bytes) }
    return { author, record: line, hash: last.h, previous, seen, sure: true, bytes }
  }

  function append(records: readonly ProjectRecord[]): { entries: JournalEntry[]; saved: Promise<void> } {
    if (closed) throw new Error('the journal is closed')
    const { promise: saved, resolve } = Promise.withResolvers<undefined>()
    const entries = records.map((record, index) => {
      const { bytes, ...entry } = encode(record)
      const done = index === records.length - 1 ? () => resolve(undefined) : null
      queue.push({ bytes, place: last, seen: entry.seen, done })
      return entry
    })
    if (records.length === 0) resolve(undefined)
    else tell()
    if (!problem) drainSoon()
    return { entries, saved }
  }

  function drainSoon(): void {
    if (draining) return
    draining = true
    void next(() => drain(ATTEMPTS))
  }

  async function drain(attempts: number): Promise<void> {
    while (queue.length > 0) {
      const batch = firstBatch(queue)
      const error = await writer.write(batch, attempts)
      if (error) {
        refuse(error)
        break
      }
      queue = queue.slice(batch.length)
      savedAt = clock.now()
      problem = null
      retryIn = 1_000
      for (const line of batch) line.done?.()
      tell()
      arm('idle', SEAL_IDLE, sealSoon)
      if (writer.size >= SEAL_SIZE) await writer.seal()
    }
    // In the same turn as the last look at the queue: who appends after it must start anew.
    draining = false
  }

  function refuse(error: Error): void {
    problem = refusedProblem(error)
    tell()
    arm('retry', retryIn, retry)
    retryIn = Math.min(retryIn * 2, LONGEST_RETRY)
  }

  /** One attempt only: the disk has already refused three. */
  function retry(): void {
    if (closed || !problem) return
    void next(() => drain(1))
  }

  function sealSoon(): void {
    void next(writer.seal)
  }

  async function close(): Promise<number> {
    closed = true
    for (const cancel of Object.values(timers)) cancel()
    await next(() => drain(problem ? 1 : ATTEMPTS))
    await next(writer.seal)
    for (const cancel of Object.values(timers)) cancel()
    return queue.length
  }

  return {
    get state() {
      return state()
    },
    get last() {
      return last
    },
    append,
    retry,
    seal: () => next(writer.seal),
    close,
  }
}
