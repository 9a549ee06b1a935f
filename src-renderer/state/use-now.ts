import { useSyncExternalStore } from 'react'

const MINUTE = 60_000

function everyMinute(listener: () => void): () => void {
  const timer = setInterval(listener, MINUTE)
  return () => {
    clearInterval(timer)
  }
}

/** ms since 1970, to the minute: sentences that name a moment stay true while the window stays open. */
export function useNow(): number {
  return useSyncExternalStore(everyMinute, () => Math.floor(Date.now() / MINUTE) * MINUTE)
}
