import type { ProgressPhase } from '../../shared/ipc.ts'

/** How long work tells where it is and asks whether to go on. */
export type Hooks = {
  onProgress(phase: ProgressPhase, done: number, total: number): void
  isCancelled(): boolean
}

export const silentHooks: Hooks = { onProgress: () => undefined, isCancelled: () => false }

/** Thrown by long work that was asked to stop; caught where the work was started, and answered `cancelled`. */
export { CancelledError as Cancelled } from '../encoding/watch.ts'
