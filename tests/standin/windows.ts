/** The windows that exist, and what happens to them: the meeting place of `app` and `BrowserWindow`. */
import { EventEmitter } from 'node:events'

import type { BrowserWindow } from './browser-window.ts'

export const windows = new Set<BrowserWindow>()

/** `created` (window), `all-closed`, `granted` (a URL that a page may open in a new window). */
export const windowEvents = new EventEmitter()
