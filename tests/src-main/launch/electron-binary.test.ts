import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { findElectron, releaseUrl } from '../../../src-main/launch/electron-binary.ts'
import type { ElectronFinder } from '../../../src-main/launch/electron-binary.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'aigu-electron-'))
  mkdirSync(join(root, 'node_modules/electron'), { recursive: true })
  writeFileSync(join(root, 'node_modules/electron/package.json'), '{"version":"45.4.1"}')
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

function install(): void {
  mkdirSync(join(root, 'node_modules/electron/dist'))
  writeFileSync(join(root, 'node_modules/electron/dist/electron'), '')
  writeFileSync(join(root, 'node_modules/electron/path.txt'), 'electron')
}

function finder(changes: Partial<ElectronFinder> & { asked?: string[] } = {}): ElectronFinder {
  const { asked = [], ...others } = changes
  return {
    root,
    env: {},
    today: '2026-03-02',
    reachable: (url) => {
      asked.push(url)
      return Promise.resolve(false)
    },
    download: () => {
      asked.push('download')
      return false
    },
    ...others,
  }
}

test('an installed Electron is found without asking the network', async () => {
  install()
  const asked: string[] = []
  expect(await findElectron(finder({ asked }))).toBe(join(root, 'node_modules/electron/dist/electron'))
  expect(asked).toEqual([])
})

test('an Electron whose download was cut is not taken for installed', async () => {
  writeFileSync(join(root, 'node_modules/electron/path.txt'), 'electron')
  expect(await findElectron(finder())).toBeNull()
})

test('the one that is named wins', async () => {
  install()
  expect(await findElectron(finder({ env: { AIGU_ELECTRON: '/opt/electron' } }))).toBe('/opt/electron')
})

test('a network that does not answer is asked once a day, and the download is not begun', async () => {
  const asked: string[] = []
  expect(await findElectron(finder({ asked }))).toBeNull()
  expect(await findElectron(finder({ asked }))).toBeNull()
  expect(asked).toHaveLength(1)
  await findElectron(finder({ asked, today: '2026-03-03' }))
  expect(asked).toHaveLength(2)
})

test('where the release can be reached it is downloaded, and used', async () => {
  const reachable = (): Promise<boolean> => Promise.resolve(true)
  const download = (): boolean => {
    install()
    return true
  }
  expect(await findElectron(finder({ reachable, download }))).toBe(
    join(root, 'node_modules/electron/dist/electron'),
  )
})

test('a mirror of the administration is asked in the place of GitHub', () => {
  expect(releaseUrl(root, {})).toBe(
    'https://github.com/electron/electron/releases/download/v45.4.1/SHASUMS256.txt',
  )
  const mirror = { ELECTRON_MIRROR: 'https://miroir.exemple.fr/electron/' }
  expect(releaseUrl(root, mirror)).toBe('https://miroir.exemple.fr/electron/v45.4.1/SHASUMS256.txt')
})
