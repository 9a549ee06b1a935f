import { BrowserWindow, screen } from 'electron'

import { APP_START_URL } from './app-origin.ts'
import type { SettingsStore } from './settings-store.ts'
import { lockedWebPreferences } from './web-lockdown.ts'
import { groundOf } from './window-ground.ts'
import { MINIMUM_HEIGHT, MINIMUM_WIDTH, placeWindow } from './window-place.ts'

export type MainWindowOptions = {
  readonly preload: string
  readonly packaged: boolean
  readonly settings: SettingsStore
  readonly systemIsDark: boolean
}

/** The one window, hidden until its first frame is drawn; where it was when it was last closed. */
export function createMainWindow(options: MainWindowOptions): BrowserWindow {
  const { settings } = options
  const remembered = settings.current.window
  const workAreas = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow({
    ...placeWindow(remembered, workAreas),
    minWidth: MINIMUM_WIDTH,
    minHeight: MINIMUM_HEIGHT,
    title: 'Aigu',
    show: false,
    backgroundColor: groundOf(settings.current.theme, options.systemIsDark),
    webPreferences: lockedWebPreferences(options.preload, options.packaged),
  })
  // The page's <title> is for readers of the page; the window keeps the name of the program.
  window.on('page-title-updated', (event) => {
    event.preventDefault()
  })
  window.once('ready-to-show', () => {
    if (remembered?.maximized === true) window.maximize()
    window.show()
  })
  window.on('close', () => {
    settings.change({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } })
  })
  return window
}

/** Loads the start page. Resolves when it is there; rejects when our own files cannot be read, which is a bug. */
export function loadStartPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(APP_START_URL)
}

/** Brings the window before the officer's eyes, as when a second file is double-clicked. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
