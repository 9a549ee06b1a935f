/** Electron's `BrowserWindow`: a Chromium target with a window of its own, and one webContents. */
import { EventEmitter } from 'node:events'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

import { cancellableEvent } from './cancellable-event.ts'
import { unlessGone } from './cdp-connection.ts'
import { launch, visible } from './launch.ts'
import { clickAccelerator } from './menu.ts'
import { openTarget } from './page-targets.ts'
import { runningConnection } from './running-chromium.ts'
import { WebContents } from './web-contents.ts'
import type { WebPreferences } from './web-contents.ts'
import { windowEvents, windows } from './windows.ts'

export type WindowOptions = {
  readonly width?: number
  readonly height?: number
  readonly x?: number
  readonly y?: number
  readonly title?: string
  readonly show?: boolean
  readonly backgroundColor?: string
  readonly webPreferences?: WebPreferences
}
type Bounds = { x: number; y: number; width: number; height: number }

let lastId = 0

export class BrowserWindow extends EventEmitter {
  readonly id = ++lastId
  readonly webContents: WebContents
  readonly #opened: Promise<void>
  #title: string
  #bounds: Bounds
  #background: string
  #visible: boolean
  #minimized = false
  #maximized = false
  #edited = false
  #represented = ''
  #progress = -1
  #destroyed = false
  #closing = false

  constructor(options: WindowOptions = {}) {
    super()
    runningConnection()
    const { width = 800, height = 600, x = 0, y = 0 } = options
    this.#title = options.title ?? launch.manifest.productName ?? launch.manifest.name
    this.#bounds = { x, y, width, height }
    this.#background = options.backgroundColor ?? '#FFFFFF'
    this.#visible = options.show ?? true
    this.webContents = new WebContents(this, options.webPreferences ?? {}, ({ keys }) => {
      clickAccelerator(keys, this)
    })
    windows.add(this)
    this.#opened = this.#open()
    // Told to whoever awaits loadURL; here it must only not count as unhandled.
    this.#opened.catch(() => undefined)
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
    windowEvents.emit('created', this)
  }

  static getAllWindows = (): BrowserWindow[] => [...windows]
  static getFocusedWindow = (): BrowserWindow | null => [...windows].at(-1) ?? null
  static fromId = (id: number): BrowserWindow | null =>
    [...windows].find((window) => window.id === id) ?? null
  static fromWebContents = (contents: WebContents | null | undefined): BrowserWindow | null =>
    [...windows].find((window) => window.webContents === contents) ?? null

  async #open(): Promise<void> {
    const targetId = await openTarget(this.#bounds)
    await this.webContents.open(targetId, this.#background)
    if (!visible) await this.#fitContent()
  }

  /** A headless window counts the browser's own bars in its size; the application's sizes are those of its page. */
  async #fitContent(): Promise<void> {
    const { browser } = runningConnection()
    const { targetId } = this.webContents
    const inside = (await this.webContents.executeJavaScript('[innerWidth, innerHeight]')) as [number, number]
    const { windowId, bounds } = await browser.send('Browser.getWindowForTarget', { targetId })
    const width = this.#bounds.width + (bounds.width ?? inside[0]) - inside[0]
    const height = this.#bounds.height + (bounds.height ?? inside[1]) - inside[1]
    await browser.send('Browser.setWindowBounds', { windowId, bounds: { width, height } })
  }

  async loadURL(url: string): Promise<void> {
    await this.#opened
    await this.webContents.loadURL(url)
  }

  loadFile(path: string): Promise<void> {
    return this.loadURL(pathToFileURL(resolve(launch.root, path)).href)
  }

  /** Asks the application (`close`), then the page (`beforeunload`). @returns false if either refused. */
  async requestClose(): Promise<boolean> {
    if (this.#destroyed) return true
    if (this.#closing) return false
    if (!this.applicationAllowsClose()) return false
    this.#closing = true
    const allowed = await this.webContents.allowsUnload()
    this.#closing = false
    if (allowed) this.destroy()
    return allowed
  }

  /** False if a listener of `close` has prevented it. */
  applicationAllowsClose(): boolean {
    const event = cancellableEvent({})
    this.emit('close', event)
    return !event.defaultPrevented
  }

  close(): void {
    void this.requestClose()
  }

  destroy(): void {
    if (this.#destroyed) return
    const { targetId } = this.webContents
    if (targetId !== '') unlessGone(runningConnection().browser.send('Target.closeTarget', { targetId }))
    this.markClosed()
  }

  /** The target is gone, or is going. */
  markClosed(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    windows.delete(this)
    this.webContents.markDestroyed()
    this.emit('closed')
    if (windows.size === 0) windowEvents.emit('all-closed')
  }

  show(): void {
    if (this.#visible) return
    this.#visible = true
    this.emit('show')
  }

  hide(): void {
    this.#visible = false
    this.emit('hide')
  }

  focus(): void {
    this.webContents.focus()
    this.emit('focus')
  }

  minimize(): void {
    this.#minimized = true
    this.emit('minimize')
  }

  restore(): void {
    this.#minimized = false
    this.emit('restore')
  }

  maximize(): void {
    this.#maximized = true
    this.emit('maximize')
  }

  unmaximize(): void {
    this.#maximized = false
    this.emit('unmaximize')
  }

  setTitle(title: string): void {
    this.#title = title
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    this.emit('resize')
    // A person sizes the visible window.
    if (!visible) unlessGone(this.#opened.then(() => this.#fitContent()))
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }

  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }

  setBackgroundColor(color: string): void {
    this.#background = color
  }

  setDocumentEdited(edited: boolean): void {
    this.#edited = edited
  }

  setRepresentedFilename(path: string): void {
    this.#represented = path
  }

  setProgressBar(progress: number): void {
    this.#progress = progress
  }

  setMenuBarVisibility(): void {
    // There is no menu bar.
  }

  setMinimumSize(): void {
    // The window is sized by tests only.
  }

  setMenu(): void {
    // There is no menu bar.
  }

  getTitle = (): string => this.#title
  getBounds = (): Bounds => ({ ...this.#bounds })
  getNormalBounds = (): Bounds => ({ ...this.#bounds })
  getContentBounds = (): Bounds => ({ ...this.#bounds })
  getSize = (): [number, number] => [this.#bounds.width, this.#bounds.height]
  getContentSize = (): [number, number] => this.getSize()
  getBackgroundColor = (): string => this.#background
  getRepresentedFilename = (): string => this.#represented
  getProgressBar = (): number => this.#progress
  isDocumentEdited = (): boolean => this.#edited
  isVisible = (): boolean => this.#visible && !this.#destroyed
  isFocused = (): boolean => !this.#destroyed
  isMinimized = (): boolean => this.#minimized
  isMaximized = (): boolean => this.#maximized
  isFullScreen = (): boolean => false
  isDestroyed = (): boolean => this.#destroyed

  /** The page has a new title; the application may keep its own (`page-title-updated`). */
  pageTitleChanged(title: string): void {
    this.webContents.setTitle(title)
    const event = cancellableEvent({})
    this.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) this.#title = title
  }
}
