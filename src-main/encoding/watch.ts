/** Who watches a long pass over the bytes: told how far it is, asked whether to go on. */
export type Watch = {
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  readonly isCancelled?: (() => boolean) | undefined
}

/** Thrown out of a pass that its watcher cancelled; not a failure. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError'
}

/** Bytes between two looks at the watcher: a few milliseconds of work. */
export const WATCH_STEP = 4 * 1024 * 1024

/** Tells the watcher how far the pass is; throws `CancelledError` if it wants no more. */
export function report(watch: Watch, done: number, total: number): void {
  if (watch.isCancelled?.() === true) throw new CancelledError('cancelled')
  watch.onProgress?.(done, total)
}
