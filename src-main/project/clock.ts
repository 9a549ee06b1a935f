/** The time and what is to be done later; tests pass their own. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number
  /** Runs once, so many milliseconds later; the answer takes it back. */
  after(milliseconds: number, run: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    return () => {
      clearTimeout(timer)
    }
  },
}

/** Resolves so many milliseconds later. */
export function pause(clock: Clock, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(milliseconds, resolve)
  })
}
