import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { isBuildStale } from '../../../src-main/launch/build.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'aigu-build-'))
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

/** Writes a file and gives it, and the folders above it, an age in seconds. */
function write(path: string, age: number): void {
  const whole = join(root, path)
  mkdirSync(dirname(whole), { recursive: true })
  writeFileSync(whole, '')
  const time = new Date(Date.now() - age * 1000)
  for (let folder = whole; folder !== root; folder = dirname(folder)) utimesSync(folder, time, time)
}

function writeAll(age: number): void {
  for (const path of [
    'out/main/index.js',
    'out/main/cli.js',
    'out/preload/index.cjs',
    'out/renderer/index.html',
  ])
    write(path, age)
}

test('nothing built is stale', () => {
  write('src-main/index.ts', 100)
  expect(isBuildStale(root)).toBe(true)
})

test('bundles younger than every source are fresh', () => {
  write('src-main/index.ts', 100)
  write('shared/text/plan.ts', 100)
  writeAll(50)
  expect(isBuildStale(root)).toBe(false)
})

test.each(['src-main/shell/menu.ts', 'shared/text/plan.ts', 'src-renderer/app.css', 'package.json'])(
  'a change of %s asks for a build',
  (path) => {
    write('src-main/index.ts', 100)
    writeAll(50)
    write(path, 10)
    expect(isBuildStale(root)).toBe(true)
  },
)

test('a bundle that is missing beside the others asks for a build', () => {
  write('src-main/index.ts', 100)
  writeAll(50)
  rmSync(join(root, 'out/main/cli.js'))
  expect(isBuildStale(root)).toBe(true)
})
