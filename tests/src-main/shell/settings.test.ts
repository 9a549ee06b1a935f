import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { openSettings } from '../../../src-main/shell/settings-store.ts'
import { firstLanguage, readSettings, writeSettings } from '../../../src-main/shell/settings.ts'
import type { Settings } from '../../../src-main/shell/settings.ts'

const defaults: Settings = { language: 'fr', theme: 'system', personName: null, window: null }

describe('the first language', () => {
  test.each<[readonly string[], string]>([
    [['fr-FR', 'en-US'], 'fr'],
    [['en-US', 'fr-FR'], 'en'],
    [['en'], 'en'],
    [['EN_gb'], 'fr'],
    [['de-DE', 'en-US'], 'fr'],
    [['eng-Latn'], 'fr'],
    [['br'], 'fr'],
    [[], 'fr'],
  ])('%j → %s', (system, language) => {
    expect(firstLanguage(system)).toBe(language)
  })
})

describe('settings that were stored', () => {
  test('come back as they were', () => {
    const settings: Settings = {
      language: 'en',
      theme: 'dark',
      personName: 'Léa D.',
      window: { x: -1200, y: 30, width: 1280, height: 820, maximized: true },
    }
    expect(readSettings(writeSettings(settings), ['fr'])).toEqual(settings)
  })

  test.each<[string, string | null]>([
    ['no file', null],
    ['an empty file', ''],
    ['a file cut in the middle', '{"language":"en","the'],
    ['a file of NUL bytes, as power cuts leave', '\0\0\0\0'],
    ['not an object', '[1]'],
    ['null', 'null'],
    ['other types', '{"language":7,"theme":{},"window":"big"}'],
    ['unknown values', '{"language":"de","theme":"sepia","window":{"x":1}}'],
  ])('%s: Aigu starts with its defaults', (_what, text) => {
    expect(readSettings(text, ['fr'])).toEqual(defaults)
  })

  test('one bad value does not cost the others', () => {
    expect(readSettings('{"language":"en","theme":"sepia","future":1}', ['fr'])).toEqual({
      ...defaults,
      language: 'en',
    })
  })

  test('no text at all stops Aigu from starting', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readSettings(text, [])).toHaveProperty('language')
      }),
    )
  })
})

describe('the settings file', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'aigu-settings-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test('a change takes effect at once, is told, and is on the disk after flush', async () => {
    const path = join(folder, 'profile', 'settings.json')
    const store = openSettings(path, ['fr'], () => undefined)
    const told: string[] = []
    store.onChange(({ theme }) => told.push(theme))
    store.change({ theme: 'dark' })
    store.change({ language: 'en' })
    expect(store.current).toEqual({ ...defaults, theme: 'dark', language: 'en' })
    await store.flush()
    expect(told).toEqual(['dark', 'dark'])
    expect(openSettings(path, ['fr'], () => undefined).current).toEqual(store.current)
    expect(readdirSync(join(folder, 'profile'))).toEqual(['settings.json'])
  })

  test('many changes in a row end with the last one on the disk', async () => {
    const path = join(folder, 'settings.json')
    const store = openSettings(path, ['fr'], () => undefined)
    for (let x = 0; x < 20; x++) {
      store.change({ window: { x, y: 0, width: 1000, height: 700, maximized: false } })
    }
    await store.flush()
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ window: { x: 19 } })
  })

  test('a profile that cannot be written costs the preference, not the work', async () => {
    writeFileSync(join(folder, 'file'), '')
    const problems: unknown[] = []
    const store = openSettings(join(folder, 'file', 'settings.json'), ['fr'], (error) => problems.push(error))
    store.change({ theme: 'light' })
    await store.flush()
    expect(store.current.theme).toBe('light')
    expect(problems.length).toBeGreaterThan(0)
  })
})
