import type { ProgressPhase } from '../../shared/ipc.ts'

/** How long work tells where it is and asks whether to go on. */
export type Hooks = {
  onProgress(phase: ProgressPhase, done: number, total: number): void
  isCancelled(): boolean
}

/** The same for work that does not know which phase of it is asked for. */
export function inPhase(hooks: Hooks, phase: ProgressPhase) {
  return {
    onProgress: (done: number, total: number): void => {
      hooks.onProgress(phase, done, total)
    },
    isCancelled: (): boolean => hooks.isCancelled(),
  }
}

export const silentHooks: Hooks = { onProgress: () => undefined, isCancelled: () => false }

/** Thrown by long work that was asked to stop; caught where the work was started, and answered `cancelled`. */
export { CancelledError as Cancelled } from '../encoding/watch.ts'
