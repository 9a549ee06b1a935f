/**
 * Electron's `shell`. Headless: nothing is opened, and `opened` keeps what would have been. Visible: the system's
 * `xdg-open` is asked, where there is one.
 */
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'

import { visible } from './launch.ts'

const opened: string[] = []

function open(target: string, asked: string = target): void {
  opened.push(asked)
  if (!visible) return
  const child = spawn('xdg-open', [target], { stdio: 'ignore', detached: true })
  child.on('error', (error) => {
    console.error(`[stand-in] ${target} cannot be opened: ${error.message}`)
  })
  child.unref()
}

export const shell = {
  opened,
  openExternal: (url: string): Promise<void> => {
    open(url)
    return Promise.resolve()
  },
  openPath: (path: string): Promise<string> => {
    open(path)
    return Promise.resolve('')
  },
  /** The folder is opened; the file in it is not pointed at. */
  showItemInFolder: (path: string): void => {
    open(dirname(path), path)
  },
  trashItem: (): Promise<void> =>
    Promise.reject(new Error('shell.trashItem is not carried out by the stand-in.')),
  beep: (): void => {
    // Silent.
  },
}
