/** Electron's `app`. */
import { EventEmitter } from 'node:events'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { mkdirSync } from 'node:fs'

import type { BrowserWindow } from './browser-window.ts'
import { cancellableEvent } from './cancellable-event.ts'
import { CdpError } from './cdp-connection.ts'
import { launch, packagedResources } from './launch.ts'
import { closeRunningChromium } from './running-chromium.ts'
import { takeSingleInstanceLock } from './single-instance.ts'
import type { SingleInstanceLock } from './single-instance.ts'
import { systemLanguages } from './system-language.ts'
import { windowEvents, windows } from './windows.ts'

const { manifest } = launch

class App extends EventEmitter {
  readonly isPackaged = packagedResources !== undefined
  readonly commandLine = {
    appendSwitch: (_name: string, _value?: string): void => {
      // Chromium has been started with its own switches.
    },
    hasSwitch: (name: string): boolean => launch.switches.has(name),
    getSwitchValue: (name: string): string => launch.switches.get(name) ?? '',
  }
  name = manifest.productName ?? manifest.name
  readonly #readiness = Promise.withResolvers<undefined>()
  readonly #paths = new Map<string, string>()
  #ready = false
  #quitting = false
  #exiting = false
  #lock: SingleInstanceLock | null = null

  constructor() {
    super()
    windowEvents.on('created', (window: BrowserWindow) => {
      this.emit('web-contents-created', {}, window.webContents)
      this.emit('browser-window-created', {}, window)
    })
    windowEvents.on('all-closed', () => {
      if (this.#quitting || this.#exiting) return
      if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
      else this.quit()
    })
  }

  markReady(): void {
    this.#ready = true
    this.emit('ready', {}, {})
    this.#readiness.resolve(undefined)
  }

  whenReady = (): Promise<undefined> => this.#readiness.promise
  isReady = (): boolean => this.#ready
  getName = (): string => this.name
  getVersion = (): string => manifest.version
  getAppPath = (): string => launch.root
  getLocale = (): string => launch.switches.get('lang') ?? systemLanguages(process.env)[0] ?? 'en-US'
  getSystemLocale = (): string => this.getLocale()
  getLocaleCountryCode = (): string => new Intl.Locale(this.getLocale()).region ?? ''
  getPreferredSystemLanguages = (): string[] => systemLanguages(process.env)
  isSandboxed = (): boolean => false
  hasSingleInstanceLock = (): boolean => this.#lock !== null

  setName(name: string): void {
    this.name = name
  }

  /** As on Electron for Linux; `--user-data-dir` names the folder of this run. */
  getPath(name: string): string {
    const given = this.#paths.get(name)
    if (given !== undefined) return given
    const appData = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
    const places: Readonly<Record<string, () => string>> = {
      home: homedir,
      appData: () => appData,
      userData: () => launch.switches.get('user-data-dir') ?? join(appData, this.name),
      sessionData: () => this.getPath('userData'),
      logs: () => join(this.getPath('userData'), 'logs'),
      crashDumps: () => join(this.getPath('userData'), 'Crashpad'),
      temp: tmpdir,
      exe: () => process.argv[0] ?? '',
      module: () => process.argv[0] ?? '',
      desktop: () => join(homedir(), 'Desktop'),
      documents: () => join(homedir(), 'Documents'),
      downloads: () => join(homedir(), 'Downloads'),
    }
    const place = places[name]
    if (place === undefined) throw new Error(`Failed to get '${name}' path`)
    const path = place()
    if (name === 'userData') mkdirSync(path, { recursive: true })
    return path
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  requestSingleInstanceLock(additionalData: unknown = {}): boolean {
    if (this.#lock !== null) return true
    const start = { argv: process.argv, workingDirectory: process.cwd(), additionalData }
    this.#lock = takeSingleInstanceLock(this.getPath('userData'), start, (second) => {
      this.emit('second-instance', {}, second.argv, second.workingDirectory, second.additionalData)
    })
    return this.#lock !== null
  }

  releaseSingleInstanceLock(): void {
    this.#lock?.release()
    this.#lock = null
  }

  /** Asks the application, then each window; any of them may refuse. */
  quit(): void {
    if (this.#quitting || this.#exiting) return
    const event = cancellableEvent({})
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.#quitting = true
    void this.#closeWindowsAndLeave()
  }

  async #closeWindowsAndLeave(): Promise<void> {
    for (const window of [...windows]) {
      if (await window.requestClose()) continue
      this.#quitting = false
      return
    }
    const event = cancellableEvent({})
    this.emit('will-quit', event)
    if (event.defaultPrevented) this.#quitting = false
    else this.exit(0)
  }

  /** Leaves without asking anybody. */
  exit(code = 0): void {
    if (this.#exiting) return
    this.#exiting = true
    // What was asked of a page that leaves now fails; that must not change the exit code.
    process.on('unhandledRejection', (error) => {
      if (!(error instanceof CdpError && error.targetGone)) console.error('[stand-in] while leaving:', error)
    })
    for (const window of [...windows]) window.destroy()
    this.emit('quit', {}, code)
    this.releaseSingleInstanceLock()
    // Chromium that does not answer is ended by its keeper, once this process is gone.
    const patience = new Promise((resolve) => setTimeout(resolve, 5000))
    void Promise.race([closeRunningChromium(), patience]).finally(() => process.exit(code))
  }

  relaunch(): void {
    console.warn('[stand-in] app.relaunch is not carried out.')
  }

  enableSandbox(): void {
    // Told by webPreferences; Chromium's own sandbox depends on --no-sandbox, see chromium.ts.
  }

  disableHardwareAcceleration(): void {
    // Headless Chromium draws in software.
  }

  setAppUserModelId(): void {
    // Windows only.
  }

  addRecentDocument(): void {
    // There is no system list to add to.
  }

  clearRecentDocuments(): void {
    // There is no system list to clear.
  }

  setAboutPanelOptions(): void {
    // There is no about panel.
  }

  showAboutPanel(): void {
    // There is no about panel.
  }

  focus(): void {
    ;[...windows].at(-1)?.focus()
  }
}

export const app = new App()
