import { systemCode } from '../files/system-error.ts'

import { exchangeWith } from './folder-exchange.ts'
import type { ExchangeOptions, Round } from './folder-exchange.ts'

export type LetterBoxOptions = ExchangeOptions & {
  readonly onRound?: (round: Round) => void
  /** Tells that something may have changed; answers how to stop, or null where it cannot. Never the only signal. */
  readonly watch?: (folder: string, hint: () => void) => (() => void) | null
}

export type LetterBox = {
  /** Looks now; rounds never overlap. */
  round(): Promise<Round>
  /** Looks every few seconds from now on. */
  start(): void
  stop(): void
  /** The officer agrees to fill an emptied or deleted folder again. */
  refill(): Promise<Round>
}

const POLL = 8_000
const HINT_DELAY = 300
/** A share that does not answer is told; the round goes on when it does. */
const ANSWER_LIMIT = 30_000

/**
 * The folder that passes work from one machine to another. It may be late, damaged, deleted or read-only: nothing
 * depends on it, nothing is locked in it, and what is missing in it is put back.
 */
export function openLetterBox(options: LetterBoxOptions): LetterBox {
  const { patience, clock } = options
  const exchange = exchangeWith(options)
  let busy: Promise<Round> | null = null
  let stopWaiting: (() => void) | null = null
  let stopWatching: (() => void) | null = null
  let running = false

  function round(mayRefill = false): Promise<Round> {
    if (busy) return busy
    const looking = exchange(mayRefill).finally(() => (busy = null))
    busy = patience
      .within(ANSWER_LIMIT, looking)
      .catch((error: unknown): Round => {
        if (systemCode(error) === null) throw error
        return { trouble: { code: 'project-folder-gone' }, problems: [], arrived: 0, sent: 0 }
      })
      .then((done) => {
        watchOn(done.trouble === null)
        options.onRound?.(done)
        return done
      })
    return busy
  }

  /** A folder that was deleted takes its watch along, and one that was empty had nothing to be watched. */
  function watchOn(isThere: boolean): void {
    if (!isThere || !running) {
      stopWatching?.()
      stopWatching = null
    } else {
      stopWatching ??= options.watch?.(options.folder, () => lookAgainIn(HINT_DELAY)) ?? null
    }
  }

  function lookAgainIn(milliseconds: number): void {
    stopWaiting?.()
    if (!running) return
    stopWaiting = clock.after(milliseconds, () => {
      void round().finally(() => {
        lookAgainIn(POLL)
      })
    })
  }

  return {
    round: () => round(),
    start: () => {
      running = true
      lookAgainIn(0)
    },
    stop: () => {
      running = false
      stopWaiting?.()
      watchOn(false)
    },
    refill: async () => {
      await busy
      return round(true)
    },
  }
}
