import type { AppServices } from './app-services.ts'

/** Shows a bug to the officer and writes it to the log, whole. */
export function reportBug(app: AppServices, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  const stack = error instanceof Error ? error.stack : undefined
  app.store.set({ bug: { message }, task: null })
  app.bridge
    .invoke('app.reportBug', {
      message: message.slice(0, 10_000),
      ...(stack === undefined ? {} : { stack: stack.slice(0, 100_000) }),
    })
    .catch((failure: unknown) => {
      // The log itself cannot be reached; the sentence on screen is all that is left.
      app.store.set({ bug: { message: `${message} (${String(failure)})` } })
    })
}

/** Runs an operation started by a gesture; what it throws is a bug and is shown as one. */
export function runReporting(app: AppServices, operation: () => Promise<void>): void {
  operation().catch((error: unknown) => {
    reportBug(app, error)
  })
}
