import type { Bridge } from '../shared/ipc.ts'

declare global {
  interface Window {
    /** Put there by the preload, frozen: the page's only way to the outside. */
    readonly aigu: Bridge
  }
}
