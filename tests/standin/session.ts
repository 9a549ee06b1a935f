/**
 * Electron's `session.defaultSession`: permission handlers are kept, and asked ahead of time for every permission a
 * page can request, because Chromium over CDP takes answers and asks no questions. A handler that decides on the
 * details of a request is therefore not served faithfully; one that refuses or grants everything is.
 */
import { EventEmitter } from 'node:events'

import type { CdpSession } from './cdp-connection.ts'
import { fromLoopback, protocol } from './loopback-origin.ts'

type RequestHandler = (
  contents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
  details: object,
) => void
type CheckHandler = (
  contents: unknown,
  permission: string,
  requestingOrigin: string,
  details: object,
) => boolean

type RequestGate = (
  details: { readonly url: string; readonly method: string; readonly resourceType: string },
  callback: (response: { readonly cancel?: boolean }) => void,
) => void

/** Chromium's name of each permission, and Electron's. */
const permissions: readonly (readonly [chromium: string, electron: string, details?: object])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['camera', 'media', { mediaTypes: ['video'], mediaType: 'video' }],
  ['microphone', 'media', { mediaTypes: ['audio'], mediaType: 'audio' }],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['idle-detection', 'idle-detection'],
  ['window-management', 'window-management'],
  ['storage-access', 'storage-access'],
  ['local-fonts', 'local-fonts'],
  ['screen-wake-lock', 'screen-wake-lock'],
  ['persistent-storage', 'persistent-storage'],
]

export class Session extends EventEmitter {
  readonly protocol = protocol
  readonly webRequest = {
    onBeforeRequest: (...args: readonly unknown[]): void => {
      // A filter may come first; it is not applied.
      this.#beforeRequest = (args.at(-1) ?? null) as RequestGate | null
    },
    onHeadersReceived: notCarriedOut,
    onBeforeSendHeaders: notCarriedOut,
  }
  #beforeRequest: RequestGate | null = null
  #request: RequestHandler | null = null
  #check: CheckHandler | null = null

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#request = handler
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#check = handler
  }

  /** What `webRequest.onBeforeRequest` says of a request; an answer that is not given at once is taken as yes. */
  isCancelled(url: string, method: string, resourceType: string): boolean {
    let cancelled = false
    this.#beforeRequest?.({ url, method, resourceType }, (response) => {
      cancelled = response.cancel ?? false
    })
    return cancelled
  }

  setDisplayMediaRequestHandler(): void {
    // Headless Chromium has no screen to share.
  }

  setCertificateVerifyProc(): void {
    // The stand-in's pages come from a loopback address, without certificates.
  }

  setDevicePermissionHandler(): void {
    // No HID, serial or USB device is ever offered by the stand-in.
  }

  setSpellCheckerLanguages(): void {
    // Spell checking is off in the stand-in's Chromium.
  }

  setSpellCheckerEnabled(): void {
    // Spell checking is off in the stand-in's Chromium.
  }

  async clearCache(): Promise<void> {
    // The profile is new at every start.
  }

  async clearStorageData(): Promise<void> {
    // The profile is new at every start.
  }

  /** Without handlers Electron grants everything: an application that forgets them is seen to. */
  isGranted(contents: unknown, permission: string, url: string, more: object): boolean {
    const details = { ...more, isMainFrame: true, requestingUrl: url }
    const origin = URL.parse(url)?.origin ?? url
    if (this.#check !== null && !this.#check(contents, permission, origin, details)) return false
    if (this.#request === null) return true
    let granted = false
    this.#request(
      contents,
      permission,
      (answer) => {
        granted = answer
      },
      details,
    )
    return granted
  }
}

export const defaultSession = new Session()
export const session = { defaultSession, fromPartition: (): Session => defaultSession }

/** Tells Chromium what the application's handlers say about pages of `loopbackUrl`. */
export async function settlePermissions(
  browser: CdpSession,
  contents: unknown,
  loopbackUrl: string,
): Promise<void> {
  const origin = URL.parse(loopbackUrl)?.origin
  if (origin === undefined || origin === 'null') return
  const url = fromLoopback(loopbackUrl)
  await Promise.all(
    permissions.map(([name, electronName, details = {}]) =>
      browser.send('Browser.setPermission', {
        permission: { name },
        setting: defaultSession.isGranted(contents, electronName, url, details) ? 'granted' : 'denied',
        origin,
      }),
    ),
  )
}

function notCarriedOut(): void {
  console.warn('[stand-in] of session.webRequest, only onBeforeRequest is carried out.')
}
