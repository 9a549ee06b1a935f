import { join } from 'node:path'

import { expect, test } from 'vitest'

import { readArguments } from './arguments.ts'

const fixture = join(import.meta.dirname, 'fixture-app')

test('the arguments that Playwright gives name the application, its switches and its file', () => {
  const argv = ['--no-sandbox', '--inspect=0', '-r', 'loader.js', 'fixture-app', '--lang=fr', 'a.csv']
  const read = readArguments(argv, import.meta.dirname)
  expect(read).toMatchObject({ root: fixture, main: join(fixture, 'main.js'), preloads: ['loader.js'] })
  expect([...read.switches]).toEqual([
    ['no-sandbox', ''],
    ['inspect', '0'],
    ['lang', 'fr'],
  ])
})

test('a main script finds its application above it', () => {
  const read = readArguments(['fixture-app/main.js'], import.meta.dirname)
  expect(read.root).toBe(fixture)
  expect(read.manifest.version).toBe('1.2.3')
})

test('an application that is not there stops the start', () => {
  expect(() => readArguments(['nowhere'], import.meta.dirname)).toThrow('ENOENT')
})
