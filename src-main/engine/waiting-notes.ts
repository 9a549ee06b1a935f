import type { Clock } from '../project/clock.ts'

export type NoteContent = {
  readonly what: string
  readonly of: Readonly<Record<string, string | number | boolean>>
}

/** What was decided or named on screen, and is in no journal yet: it waits for a disk that takes it. */
export type WaitingNotes = {
  readonly count: number
  add(notes: readonly NoteContent[]): void
  takeAll(): readonly NoteContent[]
  /** Asks again, each time after a longer while. */
  retryLater(): void
  /** The disk answers: the next while is short again. */
  forgetDelay(): void
  stop(): void
}

const FIRST_RETRY = 1_000
const LONGEST_RETRY = 30_000

export function createWaitingNotes(clock: Clock, retry: () => Promise<void>): WaitingNotes {
  let notes: NoteContent[] = []
  let retryIn = FIRST_RETRY
  let cancelRetry: (() => void) | null = null
  return {
    get count() {
      return notes.length
    },
    add(some) {
      notes.push(...some)
    },
    takeAll() {
      const taken = notes
      notes = []
      return taken
    },
    retryLater() {
      cancelRetry?.()
      cancelRetry = clock.after(retryIn, () => void retry())
      retryIn = Math.min(retryIn * 2, LONGEST_RETRY)
    },
    forgetDelay() {
      retryIn = FIRST_RETRY
    },
    stop() {
      cancelRetry?.()
    },
  }
}
