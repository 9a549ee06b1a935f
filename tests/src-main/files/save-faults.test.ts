import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeEach, describe, expect, it } from 'vitest'

import { nodeFileSystem } from '../../../src-main/files/file-system.ts'

import { faultyFileSystem } from './faulty-file-system.ts'
import type { Fate } from './faulty-file-system.ts'
import { simulatedDisk } from './simulated-disk.ts'
import { ours, wrongWriters } from './writers.ts'
import type { Writer } from './writers.ts'

const oldText = 'nom;commune\n' + 'ancien;Lens\n'.repeat(50)
const newChunks = ['nom;commune\n', 'nouveau;Liévin\n'.repeat(40), 'fin;Avion\n'].map((text) =>
  Buffer.from(text),
)
const newText = Buffer.concat(newChunks).toString('latin1')

const folder = mkdtempSync(join(tmpdir(), 'aigu-faults-'))
const path = join(folder, 'table.csv')
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const fates: readonly Fate[] = [
  { fails: 'EIO' },
  { fails: 'ENOSPC' },
  { fails: 'EACCES' },
  'short',
  'nothing',
  'lies',
]

/** Runs a save with a fault at every call index, once and from then on; answers what was found broken. */
async function faultsOf(writer: Writer): Promise<{ readonly broken: string[]; readonly runs: number }> {
  const broken: string[] = []
  let runs = 0
  for (const fate of fates) {
    for (const forEver of [false, true]) {
      for (let at = 1, reached = true; reached; at++) {
        writeFileSync(path, oldText)
        const { fileSystem, calls, patience } = faultyFileSystem(nodeFileSystem, ({ index }) =>
          index === at || (forEver && index > at) ? fate : 'works',
        )
        const outcome = await writer(path, newChunks, fileSystem, patience)
        runs++
        reached = calls.length >= at
        const now = readdirSync(folder).includes('table.csv') ? readFileSync(path, 'latin1') : '(no file)'
        const label = `${JSON.stringify(fate)} ${forEver ? 'from' : 'at'} call ${String(at)} (${calls[at - 1] ?? 'none'})`
        if (now !== oldText && now !== newText) broken.push(`${label}: neither the old nor the new content`)
        else if (outcome === 'saved' && now !== newText) broken.push(`${label}: said saved, was not`)
        const leftOver = readdirSync(folder).filter((name) => name !== 'table.csv')
        const couldRemove = !forEver || typeof fate === 'string'
        if (leftOver.length > 0 && couldRemove && calls[at - 1] !== 'remove')
          broken.push(`${label}: left ${leftOver.join()}`)
        for (const name of leftOver) rmSync(join(folder, name))
      }
    }
  }
  return { broken, runs }
}

/** Lets the power fail before every call of a save, and after it; answers the states found broken. */
async function powerFailuresOf(
  writer: Writer,
): Promise<{ readonly broken: string[]; readonly states: number }> {
  const broken: string[] = []
  let states = 0
  const { patience } = faultyFileSystem(nodeFileSystem, () => 'works')
  for (let before = 1, finished = false; !finished; before++) {
    const disk = simulatedDisk({ '/a/table.csv': oldText }, before)
    const outcome = await Promise.race([
      writer('/a/table.csv', newChunks, disk.fileSystem, patience),
      disk.powerFailure,
    ])
    finished = outcome !== undefined
    for (const { what, files } of disk.afterPowerFailure()) {
      states++
      const now = files.get('/a/table.csv')
      const label = `${finished ? 'after the save' : `before call ${String(before)}`}, ${what}`
      if (now !== oldText && now !== newText) broken.push(`${label}: neither the old nor the new content`)
      else if (outcome === 'saved' && now !== newText) broken.push(`${label}: said saved, then lost`)
    }
  }
  return { broken, states }
}

describe('a disk that fails during a save leaves the old file or the new one, whole', () => {
  it('whichever call fails, once or for good', async () => {
    const { broken, runs } = await faultsOf(ours)
    expect(broken).toEqual([])
    expect(runs).toBeGreaterThan(100)
  })

  it.each(['in place', 'bytes not counted'] as const)(
    'and these tests see a wrong writer: %s',
    async (name) => {
      expect((await faultsOf(wrongWriters[name])).broken).not.toEqual([])
    },
  )
})

describe('a power failure during a save leaves the old file or the new one, whole; after it, the new one', () => {
  it('at whatever moment', async () => {
    const { broken, states } = await powerFailuresOf(ours)
    expect(broken).toEqual([])
    expect(states).toBeGreaterThan(100)
  })

  it.each(['in place', 'without fsync', 'without fsync of the folder'] as const)(
    'and these tests see a wrong writer: %s',
    async (name) => {
      expect((await powerFailuresOf(wrongWriters[name])).broken).not.toEqual([])
    },
  )
})
