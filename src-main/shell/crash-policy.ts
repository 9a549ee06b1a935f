/** More crashes than this within the span, and loading the page again only makes the officer wait for the next one. */
const MOST_CRASHES = 3
const SPAN_IN_MILLISECONDS = 60_000

/** What to do when the page's process has died. `now` in milliseconds, of any clock that only goes forward. */
export function createCrashPolicy(now: () => number): () => 'reload' | 'give-up' {
  let crashes: number[] = []
  return () => {
    const moment = now()
    crashes = [...crashes.filter((one) => moment - one < SPAN_IN_MILLISECONDS), moment]
    return crashes.length > MOST_CRASHES ? 'give-up' : 'reload'
  }
}
