import type { AppServices } from '../state/app-services.ts'
import { reportBug } from '../state/bugs.ts'

/** Whatever no code of ours caught is a bug: said to the officer, and logged. */
export function connectPageErrors(app: AppServices): void {
  window.addEventListener('error', (event) => {
    // Chromium's notice that a size observer will be served in the next frame; nothing failed.
    if (event.message.startsWith('ResizeObserver loop')) return
    reportBug(app, event.error ?? event.message)
  })
  window.addEventListener('unhandledrejection', (event) => {
    reportBug(app, event.reason)
  })
}
