/** Electron's `webContents`: one page, driven over CDP. */
import { EventEmitter } from 'node:events'

import { cancellableEvent } from './cancellable-event.ts'
import type { CdpSession } from './cdp-connection.ts'
import { unlessGone } from './cdp-connection.ts'
import { IpcMain, ipcMain } from './ipc-main.ts'
import { visible } from './launch.ts'
import { fromLoopback, toLoopback } from './loopback-origin.ts'
import { nativeTheme } from './native-theme.ts'
import { guardNavigation } from './navigation-guard.ts'
import { openPageBridge } from './page-bridge.ts'
import type { PageBridge } from './page-bridge.ts'
import { pageAllowsUnload, showBackground, showTheme } from './page-state.ts'
import type { PageMessage } from './preload-runtime.ts'
import { runningConnection } from './running-chromium.ts'
import { defaultSession, settlePermissions } from './session.ts'
import { structuredValues } from './structured-values.ts'
import { windowEvents } from './windows.ts'

export type WebPreferences = Readonly<Record<string, unknown>> & { readonly preload?: string }

type WindowOpenHandler = (details: object) => { readonly action: 'allow' | 'deny' }
type Owner = { readonly id: number; close(): void; destroy(): void; applicationAllowsClose(): boolean }

/** Electron's own defaults, which `getLastWebPreferences` tells where the application says nothing. */
const defaultPreferences: WebPreferences = {
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  javascript: true,
  devTools: true,
}

const all = new Set<WebContents>()
let lastId = 0

export class WebContents extends EventEmitter {
  readonly id = ++lastId
  readonly session = defaultSession
  readonly ipc = new IpcMain()
  readonly mainFrame: { readonly url: string; readonly origin: string; readonly parent: null }
  readonly owner: Owner
  readonly navigationHistory = { canGoBack: () => false, canGoForward: () => false, clear: () => undefined }
  zoomFactor = 1
  targetId = ''
  readonly #preferences: WebPreferences
  #session: CdpSession | undefined
  #bridge: PageBridge | undefined
  #heard: Promise<unknown> = Promise.resolve()
  #url = ''
  #title = ''
  #loading = false
  #destroyed = false
  #windowOpenHandler: WindowOpenHandler | null = null
  #onKey: (message: Extract<PageMessage, { kind: 'key' }>) => void

  constructor(
    owner: Owner,
    preferences: WebPreferences,
    onKey: (message: Extract<PageMessage, { kind: 'key' }>) => void,
  ) {
    super()
    this.owner = owner
    this.#preferences = preferences
    this.#onKey = onKey
    const url = (): string => this.getURL()
    this.mainFrame = {
      get url() {
        return url()
      },
      get origin() {
        const parsed = URL.parse(url())
        return parsed === null ? 'null' : `${parsed.protocol}//${parsed.host}`
      },
      parent: null,
    }
    all.add(this)
  }

  static getAllWebContents = (): WebContents[] => [...all]
  static getFocusedWebContents = (): WebContents | null => [...all].at(-1) ?? null
  static fromId = (id: number): WebContents | undefined => [...all].find((contents) => contents.id === id)
  static fromDevToolsTargetId = (targetId: string): WebContents | undefined =>
    [...all].find((contents) => contents.targetId === targetId)

  /** Takes the target in charge: preload, guards, events. */
  async open(targetId: string, background: string | undefined): Promise<void> {
    this.targetId = targetId
    const connection = runningConnection()
    const { sessionId } = await connection.browser.send('Target.attachToTarget', { targetId, flatten: true })
    const session = connection.session(sessionId)
    this.#session = session
    this.#listen(session)
    const [bridge] = await Promise.all([
      openPageBridge(session, this.#preferences.preload, (message) => void this.#receive(message)),
      guardNavigation(session, () => this.targetId, this),
      this.#showTheme(),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      background === undefined ? undefined : showBackground(session, background),
    ])
    this.#bridge = bridge
    nativeTheme.on('updated', () => {
      unlessGone(this.#showTheme())
    })
  }

  #listen(session: CdpSession): void {
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return
      this.#url = frame.url + (frame.urlFragment ?? '')
      // A debugger that attaches resets what another has emulated: said again for each document.
      unlessGone(this.#showTheme())
      this.emit('did-navigate', {}, this.getURL(), 200, 'OK')
    })
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== this.targetId) return
      this.#url = url
      this.emit('did-navigate-in-page', {}, this.getURL(), true)
    })
    session.on('Page.domContentEventFired', () => this.emit('dom-ready', {}))
    session.on('Page.loadEventFired', () => {
      this.#loading = false
      this.emit('did-finish-load', {})
      this.emit('did-stop-loading', {})
    })
    session.on('Page.javascriptDialogOpening', ({ type }) => {
      if (!visible || type !== 'beforeunload') return
      unlessGone(session.send('Page.handleJavaScriptDialog', { accept: this.owner.applicationAllowsClose() }))
    })
    session.on('Inspector.targetCrashed', () => {
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
  }

  async #showTheme(): Promise<void> {
    if (this.#session !== undefined) await showTheme(this.#session, nativeTheme.shouldUseDarkColors)
  }

  async #receive(message: PageMessage): Promise<void> {
    if (message.kind === 'key') {
      this.#onKey(message)
      return
    }
    if (message.kind === 'open') {
      if (this.mayOpen(message.url)) windowEvents.emit('granted', message.url)
      return
    }
    if (message.kind === 'preload-error') {
      this.emit('preload-error', {}, this.#preferences.preload, message.error)
      return
    }
    const event = { type: 'frame', sender: this, senderFrame: this.mainFrame, processId: 1, frameId: 1 }
    const args = await this.#inOrder(message.args)
    if (message.kind === 'send') {
      this.ipc.emit(message.channel, event, ...args)
      ipcMain.emit(message.channel, event, ...args)
      return
    }
    const { result, error } = await ipcMain.answer(message.channel, event, args)
    this.#bridge?.call('reply', message.id, result, error)
  }

  /** Heard as they were posted, as on Electron: what holds more takes longer to be looked through. */
  async #inOrder(args: unknown): Promise<unknown[]> {
    const before = this.#heard
    const mine = Promise.resolve(this.#bridge?.resolvePaths(args))
    this.#heard = Promise.allSettled([before, mine])
    await before
    return (await mine) as unknown[]
  }

  /** True where the application's handler lets the page open a window; Electron's default is to let it. */
  mayOpen(url: string): boolean {
    const details = { url: fromLoopback(url), frameName: '', features: '', disposition: 'new-window' }
    return this.#windowOpenHandler === null || this.#windowOpenHandler(details).action === 'allow'
  }

  async loadURL(url: string): Promise<void> {
    if (this.#session === undefined) throw new Error('Object has been destroyed')
    this.#loading = true
    this.emit('did-start-loading', {})
    const target = toLoopback(url)
    await settlePermissions(runningConnection().browser, this, target)
    const finished = new Promise((resolve) => this.once('did-finish-load', resolve))
    const { errorText } = await this.#session.send('Page.navigate', { url: target })
    if (errorText !== undefined) {
      this.#loading = false
      this.emit('did-fail-load', {}, -2, errorText, url, true)
      throw new Error(`${errorText} (-2) loading '${url}'`)
    }
    await finished
  }

  /** False where the page asks to stay (`beforeunload`) and the application does not insist. */
  async allowsUnload(): Promise<boolean> {
    if (this.#session === undefined || this.#url === '') return true
    if (await pageAllowsUnload(this.#session)) return true
    const event = cancellableEvent({})
    this.emit('will-prevent-unload', event)
    return event.defaultPrevented
  }

  async executeJavaScript(code: string): Promise<unknown> {
    if (this.#session === undefined) throw new Error('Object has been destroyed')
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  /** As the system's menu does: an editing command of the browser where the keyboard is. */
  paste(): void {
    if (this.#session === undefined) return
    unlessGone(this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: ['paste'] }))
  }

  send(channel: string, ...args: unknown[]): void {
    this.#bridge?.call('receive', channel, structuredValues.encode(structuredClone(args)))
  }

  /** What the visible stand-in needs of the page's session for its own dialogs. */
  get cdp(): CdpSession | undefined {
    return this.#session
  }

  markDestroyed(): void {
    this.#destroyed = true
    all.delete(this)
    this.emit('destroyed')
  }

  getURL = (): string => fromLoopback(this.#url)
  getTitle = (): string => this.#title
  getLastWebPreferences = (): WebPreferences => ({ ...defaultPreferences, ...this.#preferences })
  isDestroyed = (): boolean => this.#destroyed
  isCrashed = (): boolean => false
  isLoading = (): boolean => this.#loading
  isFocused = (): boolean => !this.#destroyed
  isDevToolsOpened = (): boolean => false
  getType = (): string => 'window'
  getOSProcessId = (): number => process.pid
  getZoomFactor = (): number => this.zoomFactor

  setTitle(title: string): void {
    this.#title = title
  }

  setWindowOpenHandler(handler: WindowOpenHandler | null): void {
    this.#windowOpenHandler = handler
  }

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor
  }

  reload(): void {
    if (this.#session !== undefined) unlessGone(this.#session.send('Page.reload'))
  }

  close(options: { readonly waitForBeforeUnload?: boolean } = {}): void {
    if (options.waitForBeforeUnload === true) this.owner.close()
    else this.owner.destroy()
  }

  focus(): void {
    if (this.#session !== undefined) unlessGone(this.#session.send('Page.bringToFront'))
  }

  openDevTools(): void {
    console.warn('[stand-in] no developer tools: attach to the address after "DevTools listening on".')
  }

  toggleDevTools(): void {
    this.openDevTools()
  }

  closeDevTools(): void {
    // Never open.
  }

  setVisualZoomLevelLimits(): Promise<void> {
    return Promise.resolve()
  }
}
