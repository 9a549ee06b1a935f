/* global URL, Response */
/** A small application that uses what Aigu uses of Electron; the stand-in's own tests drive it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell } from 'electron'

const folder = import.meta.dirname
const types = { html: 'text/html', js: 'text/javascript' }
globalThis.seen = []

protocol.registerSchemesAsPrivileged([{ scheme: 'fixture', privileges: { standard: true, secure: true } }])
if (!app.requestSingleInstanceLock({ from: process.pid })) app.exit(3)
app.on('second-instance', (_event, argv) => globalThis.seen.push(['second-instance', argv.at(-1)]))
nativeTheme.on('updated', () => globalThis.seen.push(['theme', nativeTheme.shouldUseDarkColors]))

ipcMain.handle('echo', (_event, ...args) => args)
ipcMain.handle('sender', (event) => [event.senderFrame.url, event.sender.id])
ipcMain.handle('fail', () => {
  throw new TypeError('as asked')
})
ipcMain.handle('choose', async () => (await dialog.showOpenDialog({ properties: ['openFile'] })).filePaths)
ipcMain.handle('square', (_event, n) => {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: n })
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
})
ipcMain.on('note', (_event, text) => globalThis.seen.push(['note', text]))

app.on('window-all-closed', () => app.quit())
// Not awaited: Electron says that it is ready only once the top level of the main module has ended.
app.whenReady().then(async () => {
  protocol.handle('fixture', (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/redirect')
      return new Response(null, { status: 302, headers: { location: '/other.html' } })
    const headers = {
      'content-type': types[pathname.split('.').at(-1)],
      'content-security-policy': "default-src 'self'; script-src 'self'",
    }
    return new Response(readFileSync(join(folder, pathname)), { headers })
  })
  if (!process.argv.includes('--grant-everything')) {
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
    session.defaultSession.setPermissionCheckHandler(() => false)
  }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'File',
        submenu: [
          {
            id: 'open',
            label: 'Open',
            accelerator: 'CmdOrCtrl+Shift+O',
            click: () => globalThis.seen.push(['menu', 'open']),
          },
          { id: 'off', label: 'Off', enabled: false, click: () => globalThis.seen.push(['menu', 'off']) },
        ],
      },
    ]),
  )

  const window = new BrowserWindow({
    width: 900,
    height: 640,
    show: false,
    backgroundColor: '#102030',
    webPreferences: { preload: join(folder, 'preload.cjs'), sandbox: true },
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.setWindowOpenHandler(({ url }) => {
    globalThis.seen.push(['open', url])
    if (url.startsWith('https://example.org/')) shell.openExternal(url)
    return { action: 'deny' }
  })
  for (const name of ['will-navigate', 'will-redirect'])
    window.webContents.on(name, (event) => {
      globalThis.seen.push([name, event.url])
      if (!event.url.endsWith('/redirect')) event.preventDefault()
    })
  window.on('close', (event) => {
    globalThis.seen.push(['close'])
    if (globalThis.refuseClose) event.preventDefault()
  })
  await window.loadURL('fixture://app/index.html')
})
