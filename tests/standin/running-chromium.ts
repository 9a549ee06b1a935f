/** The one Chromium behind every window, once the application is ready. */
import type { CdpConnection } from './cdp-connection.ts'
import type { Chromium } from './chromium.ts'

let chromium: Chromium | undefined

export function setRunningChromium(started: Chromium): void {
  chromium = started
}

/** @throws before `app` is ready, as Electron does. */
export function runningConnection(): CdpConnection {
  if (chromium === undefined) throw new Error('Cannot create BrowserWindow before app is ready')
  return chromium.connection
}

export async function closeRunningChromium(): Promise<void> {
  await chromium?.close()
}
