import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { findChromium } from '../../../src-main/launch/find-chromium.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aigu-chromium-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function executable(name: string): string {
  const path = join(folder, name)
  writeFileSync(path, '#!/bin/sh\n')
  chmodSync(path, 0o755)
  return path
}

test('Chromium is found on the path, and preferred to its relatives', () => {
  executable('google-chrome')
  const path = executable('chromium')
  expect(findChromium({ PATH: `/nowhere::${folder}` }, 'linux')).toBe(path)
})

test('a file that cannot be run is not a browser', () => {
  writeFileSync(join(folder, 'chromium'), '')
  chmodSync(join(folder, 'chromium'), 0o644)
  expect(findChromium({ PATH: folder }, 'linux')).toBeUndefined()
})

test('the one that is named wins; a wrong name is not silently replaced', () => {
  executable('chromium')
  const named = executable('other')
  expect(findChromium({ PATH: folder, AIGU_CHROMIUM: named }, 'linux')).toBe(named)
  expect(findChromium({ PATH: folder, AIGU_CHROMIUM: '/nowhere' }, 'linux')).toBeUndefined()
})
