/**
 * The twenty points of Electron's own checklist (docs/tutorial/security.md of Electron) and the tests that assert each.
 * A point that loses its test fails here.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { describe, expect, test } from 'vitest'

import checklist from '../../cases/shell/security-checklist.json' with { type: 'json' }

const pathOf = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const read = (path: string): string => readFileSync(pathOf(path), 'utf8')

describe('Electron’s security checklist', () => {
  test('has twenty points, all of them here', () => {
    expect(checklist.map(({ point }) => point)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })

  test.each(checklist)('$point · $rule: the tests that assert it are there', ({ tests }) => {
    const named = Object.entries(tests)
    expect(named.length).toBeGreaterThan(0)
    for (const [file, titles] of named) {
      const source = read(file)
      for (const title of titles) expect(source, `${file}: ${title}`).toContain(title)
    }
  })

  test('16 · the Electron that is installed is the supported one', () => {
    type Manifest = { readonly version: string; readonly devDependencies: Readonly<Record<string, string>> }
    const installed = JSON.parse(read('node_modules/electron/package.json')) as Manifest
    const wanted = JSON.parse(read('package.json')) as Manifest
    // Electron supports its last three major versions; 45 was the newest when this was written.
    expect(Number(installed.version.split('.')[0])).toBeGreaterThanOrEqual(45)
    expect(wanted.devDependencies['electron']).toMatch(/^\^?\d+\.\d+\.\d+$/)
  })

  test('19 · the fuses that are burnt are the safe ones', () => {
    const configuration = read('electron-builder.yml')
    for (const [fuse, value] of [
      ['runAsNode', 'false'],
      ['enableCookieEncryption', 'true'],
      ['enableNodeOptionsEnvironmentVariable', 'false'],
      ['enableNodeCliInspectArguments', 'false'],
      ['enableEmbeddedAsarIntegrityValidation', 'true'],
      ['onlyLoadAppFromAsar', 'true'],
      ['loadBrowserProcessSpecificV8Snapshot', 'false'],
      ['grantFileProtocolExtraPrivileges', 'false'],
    ]) {
      expect(configuration, fuse).toMatch(new RegExp(`^\\s+${fuse ?? ''}: ${value ?? ''}\\b`, 'm'))
    }
  })
})
