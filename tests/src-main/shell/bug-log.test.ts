import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { createBugLog } from '../../../src-main/shell/bug-log.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aigu-log-'))
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const noon = (): Date => new Date('2025-03-01T12:00:00Z')
const openLog = (where = folder) => createBugLog(where, noon, () => 'c0ffee')

describe('the log of our bugs', () => {
  test('a bug is there whole: moment, number, place, stack, causes', () => {
    const log = openLog()
    const error = new Error('outer', { cause: new Error('inner') })
    expect(log.report('save.copy', error)).toBe('c0ffee')
    const text = readFileSync(log.path, 'utf8')
    expect(text).toContain('2025-03-01T12:00:00.000Z [c0ffee] save.copy\nError: outer')
    expect(text).toContain('bug-log.test.ts')
    expect(text).toContain('caused by Error: inner')
  })

  test('the officer’s name, which the home folder bears, is not written', () => {
    const log = openLog()
    log.report('open', new Error(`ENOENT: ${join(homedir(), 'voirie.csv')}`))
    const text = readFileSync(log.path, 'utf8')
    expect(text).toContain(join('~', 'voirie.csv'))
    expect(text).not.toContain(`${homedir()}/`)
  })

  test('it never grows beyond two files of half a megabyte', () => {
    const log = openLog()
    for (let count = 0; count < 200; count++) log.report('loop', 'x'.repeat(20_000))
    expect(readdirSync(folder).sort()).toEqual(['aigu.1.log', 'aigu.log'])
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(600_000)
  })

  test('one endless message does not fill it', () => {
    const log = openLog()
    log.report('page', 'x'.repeat(50_000_000))
    expect(statSync(log.path).size).toBeLessThan(40_000)
  })

  test('a cause that leads back to itself ends', () => {
    const error = new Error('round')
    error.cause = error
    expect(openLog().report('open', error)).toBe('c0ffee')
  })

  test.each([null, undefined, 'text', 7, {}])('what is thrown may be %j', (thrown) => {
    expect(openLog().report('odd', thrown)).toBe('c0ffee')
  })

  test('a folder that cannot be written does not turn one bug into two', () => {
    mkdirSync(join(folder, 'sub'))
    writeFileSync(join(folder, 'sub/logs'), 'a file where the folder should be')
    expect(openLog(join(folder, 'sub/logs')).report('open', new Error('x'))).toBe('c0ffee')
  })
})
