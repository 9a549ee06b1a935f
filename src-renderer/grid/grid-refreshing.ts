import type { AwaitedView } from './awaited-view.ts'

export type GridRefreshing = {
  /** Somebody else's rows came or went, perhaps above those in sight. */
  rowsMayMove(): void
  /** The contents changed. */
  refresh(): void
}

/** `outdate` asks for the contents as they lie; `onFollowed` is told that they were asked for where they are now. */
export function createGridRefreshing(
  awaited: AwaitedView,
  outdate: () => void,
  onFollowed: () => void,
): GridRefreshing {
  let mayHaveMoved = false

  return {
    rowsMayMove() {
      mayHaveMoved = true
    },
    refresh() {
      if (!mayHaveMoved) {
        outdate()
        return
      }
      mayHaveMoved = false
      awaited
        .follow()
        .then((isFollowed) => {
          if (isFollowed) onFollowed()
          else outdate()
        })
        .catch(reportError)
    },
  }
}
