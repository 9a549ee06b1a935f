import type { Clock } from '../project/clock.ts'

export type PageHandover = {
  /** Tells the page that the window closes; resolves at its answer, or after a second without one. */
  ask(): Promise<void>
  /** The page has handed everything over. */
  answered(): void
}

/** A page that hangs must not keep the window. */
const LONGEST_WAIT_IN_MILLISECONDS = 1_000

export function createPageHandover(tell: () => void, clock: Pick<Clock, 'after'>): PageHandover {
  let waiting: (() => void) | null = null
  return {
    ask: () =>
      new Promise((resolve) => {
        const cancel = clock.after(LONGEST_WAIT_IN_MILLISECONDS, resolve)
        waiting = () => {
          cancel()
          resolve()
        }
        tell()
      }),
    answered() {
      waiting?.()
      waiting = null
    },
  }
}
