import type { Clock } from '../../../src-main/project/clock.ts'

/** A clock that stands still until told. */
export type VirtualClock = Clock & {
  /** Lets so many milliseconds pass, and everything that is due happen, with what follows from it. */
  pass(milliseconds: number): Promise<void>
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export function virtualClock(start = 1_767_225_600_000): VirtualClock {
  let now = start
  const due = new Map<symbol, { readonly at: number; readonly run: () => void }>()

  function earliest(until: number): symbol | null {
    let found: symbol | null = null
    let at = until
    for (const [key, timer] of due)
      if (timer.at < at || (timer.at === at && !found)) [found, at] = [key, timer.at]
    return found
  }

  return {
    now: () => now,
    after: (milliseconds, run) => {
      const key = Symbol('timer')
      due.set(key, { at: now + milliseconds, run })
      return () => due.delete(key)
    },
    pass: async (milliseconds) => {
      const until = now + milliseconds
      await soon()
      for (let next = earliest(until); next; next = earliest(until)) {
        const timer = due.get(next)
        due.delete(next)
        if (timer) now = Math.max(now, timer.at)
        timer?.run()
        await soon()
      }
      now = until
    },
  }
}
