/** A value that can be watched: `useSyncExternalStore`'s side of the bargain. */
export type Store<S> = {
  get(): S
  /** Merges the change into the state and tells the listeners. */
  set(change: Partial<S>): void
  /** Returns the function that stops listening. */
  subscribe(listener: () => void): () => void
}

export function createStore<S extends object>(initial: S): Store<S> {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
