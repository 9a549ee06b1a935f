import type { KeyPress } from './grid-keys.ts'

export type KeptKeys = {
  /** What keys come to is not here yet. */
  readonly isWaiting: boolean
  readonly hasKeys: boolean
  keep(keys: KeyPress): void
  /** Begins when nothing moves any more; the keys pressed meanwhile come after. */
  wait(prepare: () => Promise<() => void>): void
  /** The officer went elsewhere: nothing begins, and its keys go with it. */
  drop(): void
}

/**
 * Keys pressed while the cell to edit is on its way, or the rows move.
 * @param settled resolves when nothing moves
 */
export function createKeptKeys(settled: () => Promise<void>, press: (keys: KeyPress) => void): KeptKeys {
  let waiting: { readonly presses: KeyPress[] } | null = null

  return {
    get isWaiting() {
      return waiting !== null
    },
    get hasKeys() {
      return waiting !== null && waiting.presses.length > 0
    },
    keep(keys) {
      waiting?.presses.push(keys)
    },
    wait(prepare) {
      const mine = { presses: [] as KeyPress[] }
      waiting = mine
      settled()
        .then(prepare)
        .then((begin) => {
          if (waiting !== mine) return
          waiting = null
          begin()
          for (const keys of mine.presses) press(keys)
        })
        .catch((error: unknown) => {
          if (waiting === mine) waiting = null
          reportError(error)
        })
    },
    drop() {
      waiting = null
    },
  }
}
