import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Comments tell of what the code must not do; they are no code. */
const code = (path: string): string => read(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')

const shell = readdirSync(join(root, 'src-main/shell'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src-main/shell/${name}`)
const withEntry = [...shell, 'src-main/index.ts']
const saying = (pattern: RegExp, files = withEntry): string[] =>
  files.filter((file) => pattern.test(code(file)))

describe('the shell is thin, and what is dangerous stands in one place', () => {
  test('the entry stays small', () => {
    expect(read('src-main/index.ts').split('\n').length).toBeLessThanOrEqual(150)
  })

  test('only the edges hold Electron; everything else runs, and is tested, without it', () => {
    expect(saying(/^import (?!type)[^'"]*? from 'electron'/m).sort()).toEqual([
      'src-main/index.ts',
      'src-main/shell/application.ts',
      'src-main/shell/main-window.ts',
      'src-main/shell/native-dialogs.ts',
      'src-main/shell/preload.ts',
    ])
  })

  test('one door: a single handler of commands, and no listener beside it', () => {
    expect(saying(/ipcMain\.handle\(/)).toEqual(['src-main/shell/application.ts'])
    expect(code('src-main/shell/application.ts').match(/ipcMain\./g)).toHaveLength(1)
    expect(saying(/ipcMain\.on|ipcMain\.once|\.ipc\.(?:on|handle)/)).toEqual([])
  })

  test('one way out to the browser, after the allow-list', () => {
    expect(saying(/shell\.open(?:External|Path)/)).toEqual(['src-main/index.ts'])
  })

  test('the preload needs Electron and two words, no more', () => {
    const imports = [
      ...read('src-main/shell/preload.ts').matchAll(/^import (?!type)[^'"]*? from '([^']+)'/gm),
    ]
    expect(imports.map(([, from]) => from)).toEqual(['electron', '../../shared/ipc-channels.ts'])
  })

  test('the path of a dropped file is handed on unread', () => {
    const preload = code('src-main/shell/preload.ts')
    expect(preload.match(/getPathForFile/g)).toHaveLength(1)
    expect(preload).toContain("send('file.openDropped', { path: webUtils.getPathForFile(file as File) })")
  })

  test('no page is loaded but the start page, and nothing is run in it from outside', () => {
    expect(saying(/loadURL/)).toEqual(['src-main/shell/main-window.ts'])
    expect(saying(/loadFile|executeJavaScript|insertCSS|file:\/\/|https?:\/\//)).toEqual([])
  })

  test('the sandbox is asked for before anything else happens', () => {
    const entry = code('src-main/index.ts')
    expect(entry.indexOf('app.enableSandbox()')).toBeGreaterThan(0)
    expect(entry.indexOf('app.enableSandbox()')).toBeLessThan(entry.indexOf('requestSingleInstanceLock'))
    expect(
      saying(/no-sandbox|disable-web-security|ignore-certificate|allow-file-access|appendSwitch/),
    ).toEqual([])
  })

  test('every window is made with the locked preferences', () => {
    expect(saying(/new BrowserWindow|new WebContentsView|new BrowserView/)).toEqual([
      'src-main/shell/main-window.ts',
    ])
    expect(code('src-main/shell/main-window.ts')).toContain('webPreferences: lockedWebPreferences(')
  })

  test('the page needs no Electron: nothing in the renderer names it', () => {
    const renderer = readdirSync(join(root, 'src-renderer'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join('src-renderer', name))
    expect(renderer.length).toBeGreaterThan(0)
    expect(
      saying(/from 'electron'|require\(|<webview|ipcRenderer|dangerouslySetInnerHTML/, renderer),
    ).toEqual([])
  })
})
