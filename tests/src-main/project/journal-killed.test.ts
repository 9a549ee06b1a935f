import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { nodeFileSystem } from '../../../src-main/files/file-system.ts'
import { killRounds } from '../../torture/kills.ts'

import { edit, openLife, recordsIn } from './journal-life.ts'
import { virtualClock } from './virtual-clock.ts'

describe('a program that is killed while the officer types', () => {
  it('20 times: nothing that was acknowledged is lost', async () => {
    const losses = await killRounds(20)
    console.log(JSON.stringify(losses))
    expect(losses).toMatchObject({ lost: 0, altered: 0 })
    expect(losses.acknowledged).toBeGreaterThan(100)
  }, 120_000)

  it('and this test sees a journal that acknowledges before it writes', async () => {
    let lost = 0
    for (let round = 0; lost === 0 && round < 20; round++) lost += (await killRounds(5, 'too-early')).lost
    expect(lost).toBeGreaterThan(0)
  }, 120_000)
})

const disk = mkdtempSync(join(tmpdir(), 'aigu-brim-'))
const canMount =
  process.platform === 'linux' &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]).status === 0
if (!canMount)
  console.warn('SKIPPED: a disk can only be filled up where a small tmpfs can be mounted (Linux, root)')

describe.skipIf(!canMount)('a disk of 256 kB that fills up (skipped where no tmpfs can be mounted)', () => {
  afterAll(() => {
    execFileSync('umount', [disk])
    rmSync(disk, { recursive: true })
  })

  it('takes what it said it took, says what it did not, and goes on by itself when there is room', async () => {
    const folder = join(disk, 'journal')
    mkdirSync(folder)
    writeFileSync(join(disk, 'filler'), Buffer.alloc(120_000))
    const clock = virtualClock()
    const { journal } = await openLife(folder, nodeFileSystem, clock)
    const acknowledged = new Set<number>()
    for (let s = 1; s <= 900; s++) {
      void journal.append([edit(s)]).saved.then(() => acknowledged.add(s))
      if (s % 9 === 0) await clock.pass(60)
      if (journal.state.kind === 'saving') await new Promise((resolve) => setTimeout(resolve, 2))
    }
    while (journal.state.kind === 'saving')
      await new Promise((resolve) => setTimeout(resolve, 5).ref()).then(() => clock.pass(60))
    expect(journal.state).toMatchObject({ kind: 'refused', problem: { code: 'project-no-space' } })
    const taken = acknowledged.size
    expect(taken).toBeGreaterThan(0)
    const found = await recordsIn(folder, nodeFileSystem)
    expect([...acknowledged].filter((s) => !found.has(s))).toEqual([])

    rmSync(join(disk, 'filler'))
    execFileSync('mount', ['-o', 'remount,size=4m', disk])
    await clock.pass(31_000)
    while (journal.state.kind !== 'saved') await new Promise((resolve) => setTimeout(resolve, 5))
    expect(acknowledged.size).toBe(900)
    expect((await recordsIn(folder, nodeFileSystem)).size).toBe(900)
    console.log(`${String(taken)} taken, ${String(900 - taken)} refused, then all 900 saved`)
    await journal.close()
  }, 60_000)
})
