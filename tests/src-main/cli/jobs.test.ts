import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { readArguments } from '../../../src-main/cli/arguments.ts'
import { planJobs } from '../../../src-main/cli/jobs.ts'

const folder = mkdtempSync(join(tmpdir(), 'aigu-jobs-'))
const at = (name: string): string => join(folder, name)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
for (const name of ['lot/sous/.caché', 'vide', 'copies']) mkdirSync(at(name), { recursive: true })
for (const name of [
  'lot/b.csv',
  'lot/A.CSV',
  'lot/notes.txt',
  'lot/.cache.csv',
  'lot/sous/c.tsv',
  'lot/sous/.caché/d.csv',
  'e.csv',
]) {
  writeFileSync(at(name), 'a;b\n')
}
symlinkSync('..', at('lot/sous/boucle'))

async function plan(...argv: string[]): Promise<unknown> {
  const run = readArguments(argv)
  if (run.kind !== 'run') throw new Error(JSON.stringify(run))
  const jobs = await planJobs(run)
  if (jobs.kind === 'mistake') return jobs.mistake.is
  const short = (path: string | null): string | null => path?.replace(folder, '.') ?? null
  return [
    ...jobs.jobs.map(({ source, target }) => `${short(source) ?? ''} → ${short(target) ?? 'nothing'}`),
    ...jobs.without.map((name) => `nothing in ${short(name) ?? ''}`),
  ]
}

describe('what is read, and where each copy goes', () => {
  it('one file to one file, there or not', async () => {
    expect(await plan('repair', at('e.csv'), '-o', at('f.csv'))).toEqual(['./e.csv → ./f.csv'])
    expect(await plan('repair', at('absent.csv'), '-o', at('f.csv'))).toEqual(['./absent.csv → ./f.csv'])
  })

  it('one file to a folder, under its own name', async () => {
    expect(await plan('repair', at('e.csv'), '-o', at('copies'))).toEqual(['./e.csv → ./copies/e.csv'])
    expect(await plan('repair', at('e.csv'), '-o', `${at('nouveau')}/`)).toEqual([
      './e.csv → ./nouveau/e.csv',
    ])
    expect(await plan('repair', '-', '-o', at('copies'))).toEqual(['- → ./copies/stdin.csv'])
  })

  it('a folder: its tables, hidden ones and loops apart, in order, places kept', async () => {
    expect(await plan('repair', at('lot'), '-o', at('copies'))).toEqual([
      './lot/A.CSV → ./copies/A.CSV',
      './lot/b.csv → ./copies/b.csv',
      './lot/sous/c.tsv → ./copies/sous/c.tsv',
    ])
    expect(await plan('check', at('lot/sous'))).toEqual(['./lot/sous/c.tsv → nothing'])
  })

  it('copies of an earlier run inside the folder are not taken for its tables', async () => {
    expect(await plan('repair', at('lot'), '-o', at('lot/sous'))).toEqual([
      './lot/A.CSV → ./lot/sous/A.CSV',
      './lot/b.csv → ./lot/sous/b.csv',
    ])
  })

  it('a folder without tables is named', async () => {
    expect(await plan('check', at('vide'), at('e.csv'))).toEqual(['./e.csv → nothing', 'nothing in ./vide'])
  })

  it('several files need a folder', async () => {
    expect(await plan('repair', at('e.csv'), at('lot/b.csv'), '-o', at('lot/A.CSV'))).toBe(
      'output-not-folder',
    )
    expect(await plan('repair', at('lot'), '-o', '-')).toBe('output-not-folder')
  })

  it('two files never make one copy', async () => {
    expect(await plan('repair', at('e.csv'), at('./vide/../e.csv'), '-o', at('copies'))).toBe(
      'same-copy-twice',
    )
  })
})
