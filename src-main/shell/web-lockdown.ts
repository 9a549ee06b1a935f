import type { App, Session, WebContents, WebPreferences } from 'electron'

import { allowedExternalUrl } from './external-links.ts'

/** The window's preferences. Most repeat Electron's defaults: a default that changes must not open a door. */
export function lockedWebPreferences(preload: string, packaged: boolean): WebPreferences {
  return {
    preload,
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
    // The spell checker downloads its dictionaries; and an officer's data are names, which it would underline in red.
    spellcheck: false,
    devTools: !packaged,
    // Otherwise a middle click on a link asks for a new window.
    disableBlinkFeatures: 'Auxclick',
  }
}

/** Nothing is permitted, nothing is downloaded, nothing leaves the machine. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer(null)
  })
  session.setCertificateVerifyProc((_request, answer) => {
    // -2: refused, whatever Chromium thinks of it. There is no server of ours to trust.
    answer(-2)
  })
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => {
    event.preventDefault()
  })
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !staysInside(request.url) })
  })
}

/** Our own pages, and the developer tools' where they are allowed at all. */
export function staysInside(url: string): boolean {
  return /^(?:aigu|devtools):/.test(url)
}

/**
 * Every web contents of the process, whoever creates it: it stays on the page it was given and opens nothing.
 * `openExternal` receives addresses of the allow-list only.
 */
export function lockEveryWebContents(app: App, openExternal: (url: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    lockWebContents(contents, openExternal)
  })
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  app.on('select-client-certificate', (event, _contents, _url, _certificates, answer) => {
    event.preventDefault()
    answer()
  })
  app.on('login', (event) => {
    event.preventDefault()
  })
}

function lockWebContents(contents: WebContents, openExternal: (url: string) => void): void {
  const refuse = (event: { preventDefault(): void }): void => {
    event.preventDefault()
  }
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', refuse)
  contents.setWindowOpenHandler(({ url }) => {
    const allowed = allowedExternalUrl(url)
    if (allowed !== null) openExternal(allowed)
    return { action: 'deny' }
  })
}
