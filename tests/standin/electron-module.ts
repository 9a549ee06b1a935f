/** What `import { … } from 'electron'` and `require('electron')` give in the main process. */
import { EventEmitter } from 'node:events'

export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { clipboard } from './clipboard.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { protocol } from './loopback-origin.ts'
export { Menu, MenuItem } from './menu.ts'
export { nativeTheme } from './native-theme.ts'
export { net } from './net.ts'
export { screen } from './screen.ts'
export { session } from './session.ts'
export { shell } from './shell.ts'
export { WebContents as webContents } from './web-contents.ts'

export const powerMonitor = new EventEmitter()
export const safeStorage = { isEncryptionAvailable: (): boolean => false }
export const crashReporter = {
  start: (): void => {
    // No report is ever sent.
  },
}
