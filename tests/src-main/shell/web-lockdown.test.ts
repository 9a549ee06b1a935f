import { EventEmitter } from 'node:events'

import type { App, Session } from 'electron'
import { describe, expect, test } from 'vitest'

import {
  lockEveryWebContents,
  lockSession,
  lockedWebPreferences,
  staysInside,
} from '../../../src-main/shell/web-lockdown.ts'

/** What Electron's session is told, kept so that the test can ask as Chromium would. */
class RecordingSession extends EventEmitter {
  readonly told: Record<string, unknown> = {}
  readonly webRequest = { onBeforeRequest: this.#keep('onBeforeRequest') }
  readonly setPermissionRequestHandler = this.#keep('permissionRequest')
  readonly setPermissionCheckHandler = this.#keep('permissionCheck')
  readonly setDevicePermissionHandler = this.#keep('devicePermission')
  readonly setDisplayMediaRequestHandler = this.#keep('displayMedia')
  readonly setCertificateVerifyProc = this.#keep('certificate')
  readonly setSpellCheckerEnabled = this.#keep('spellChecker')

  #keep(name: string) {
    return (value: unknown): void => {
      this.told[name] = value
    }
  }

  handler(name: string): (...values: unknown[]) => unknown {
    return this.told[name] as (...values: unknown[]) => unknown
  }
}

function lockedSession(): RecordingSession {
  const session = new RecordingSession()
  lockSession(session as unknown as Session)
  return session
}

/** Calls a handler that answers through a callback, and returns the answer. */
function answerOf(handler: (...values: unknown[]) => unknown, ...before: unknown[]): unknown {
  let answer: unknown = 'no answer'
  handler(...before, (value: unknown) => {
    answer = value
  })
  return answer
}

function preventable() {
  return {
    prevented: false,
    preventDefault() {
      this.prevented = true
    },
  }
}

describe('the session', () => {
  test.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'clipboard-sanitized-write',
    'fileSystem',
    'openExternal',
    'hid',
    'a permission of next year',
  ])('the page is not given %s, asked or checked', (permission) => {
    const session = lockedSession()
    expect(answerOf(session.handler('permissionRequest'), {}, permission)).toBe(false)
    expect(session.handler('permissionCheck')({}, permission, 'aigu://app')).toBe(false)
  })

  test('no device and no screen is handed over', () => {
    const session = lockedSession()
    expect(session.handler('devicePermission')({ deviceType: 'usb' })).toBe(false)
    expect(answerOf(session.handler('displayMedia'), {})).toBeNull()
  })

  test('no certificate is trusted, valid or not', () => {
    expect(answerOf(lockedSession().handler('certificate'), { hostname: 'www.data.gouv.fr' })).toBe(-2)
  })

  test.each([
    'https://www.data.gouv.fr/',
    'http://127.0.0.1:80/',
    'ws://localhost/',
    'file:///etc/passwd',
    'ftp://x/',
    'chrome://gpu',
    'aigux://app/',
    'xaigu://app/',
  ])('a request to %s does not leave', (url) => {
    expect(answerOf(lockedSession().handler('onBeforeRequest'), { url })).toEqual({ cancel: true })
    expect(staysInside(url)).toBe(false)
  })

  test('our own files are served', () => {
    const request = { url: 'aigu://app/assets/index.js' }
    expect(answerOf(lockedSession().handler('onBeforeRequest'), request)).toEqual({ cancel: false })
  })

  test('nothing is downloaded', () => {
    const event = preventable()
    lockedSession().emit('will-download', event)
    expect(event.prevented).toBe(true)
  })

  test('the spell checker, which fetches dictionaries, is off', () => {
    expect(lockedSession().told['spellChecker']).toBe(false)
  })
})

describe('every web contents, whoever creates it', () => {
  function createContents() {
    const app = new EventEmitter()
    const opened: string[] = []
    lockEveryWebContents(app as unknown as App, (url) => opened.push(url))
    let openHandler: (details: { url: string }) => unknown = () => 'no handler'
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler(handler: typeof openHandler) {
        openHandler = handler
      },
    })
    app.emit('web-contents-created', {}, contents)
    return { app, contents, opened, open: (url: string) => openHandler({ url }) }
  }

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    '%s is prevented',
    (name) => {
      const event = preventable()
      createContents().contents.emit(name, event, 'aigu://app/index.html')
      expect(event.prevented).toBe(true)
    },
  )

  test('no window opens; a link of the allow-list goes to the browser, another goes nowhere', () => {
    const { open, opened } = createContents()
    expect(open('https://www.data.gouv.fr/')).toEqual({ action: 'deny' })
    expect(open('https://evil.example/')).toEqual({ action: 'deny' })
    expect(open('file:///bin/sh')).toEqual({ action: 'deny' })
    expect(open('aigu://app/index.html')).toEqual({ action: 'deny' })
    expect(opened).toEqual(['https://www.data.gouv.fr/'])
  })

  test('a wrong certificate is refused, no client certificate is shown, no password is asked', () => {
    const { app } = createContents()
    const wrong = preventable()
    let trusted: unknown = null
    app.emit('certificate-error', wrong, {}, 'https://x', 'expired', {}, (value: unknown) => {
      trusted = value
    })
    expect([wrong.prevented, trusted]).toEqual([true, false])
    const client = preventable()
    let given: unknown = null
    app.emit('select-client-certificate', client, {}, 'https://x', [{}], (value: unknown) => {
      given = value
    })
    expect([client.prevented, given]).toEqual([true, undefined])
    const login = preventable()
    app.emit('login', login)
    expect(login.prevented).toBe(true)
  })
})

describe('the window', () => {
  test('is sandboxed, isolated, without Node, with web security', () => {
    expect(lockedWebPreferences('/app/preload.cjs', true)).toMatchObject({
      preload: '/app/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    })
  })

  test('switches no experimental feature of Blink on', () => {
    expect(lockedWebPreferences('', true)).not.toHaveProperty('enableBlinkFeatures')
  })

  test('has developer tools only where it is developed', () => {
    expect(lockedWebPreferences('', true).devTools).toBe(false)
    expect(lockedWebPreferences('', false).devTools).toBe(true)
  })
})
