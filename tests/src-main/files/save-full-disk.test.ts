import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { nodeFileSystem } from '../../../src-main/files/file-system.ts'
import { clockPatience } from '../../../src-main/files/patience.ts'
import { saveFile } from '../../../src-main/files/save-file.ts'

import { wrongWriters } from './writers.ts'

const DISK = 256 * 1024
const folder = mkdtempSync(join(tmpdir(), 'aigu-full-'))
const canMount =
  process.platform === 'linux' &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${String(DISK)}`, 'tmpfs', folder]).status === 0
if (!canMount)
  console.warn('SKIPPED: a disk can only be filled up where a small tmpfs can be mounted (Linux, root)')

const path = join(folder, 'table.csv')
const oldBytes = Buffer.alloc(100_000, 'ancien;Lens\n')
const chunksOf = (size: number): Uint8Array[] => {
  const bytes = Buffer.alloc(size, 'nouveau;Avion\n')
  return [bytes.subarray(0, 50_001), bytes.subarray(50_001)]
}

describe.skipIf(!canMount)(
  'a disk that fills up during a save (skipped where no tmpfs can be mounted)',
  () => {
    beforeAll(() => {
      writeFileSync(path, oldBytes)
    })
    afterAll(() => {
      execFileSync('umount', [folder])
      rmSync(folder, { recursive: true })
    })

    it('the old file is intact, the reason is said, nothing is left over', async () => {
      expect(await saveFile(path, chunksOf(200_000))).toEqual({
        kind: 'refused',
        problem: { code: 'save-no-space', found: { name: 'table.csv' } },
      })
      expect(readFileSync(path).equals(oldBytes)).toBe(true)
      expect(readdirSync(folder)).toEqual(['table.csv'])
    })

    it('at the brim, byte by byte, a save is whole or refused', async () => {
      const outcomes = new Set<string>()
      for (let size = 130_000; size < 170_000; size += 1999) {
        writeFileSync(path, oldBytes)
        const result = await saveFile(path, chunksOf(size))
        outcomes.add(result.kind)
        const expected = result.kind === 'saved' ? Buffer.concat(chunksOf(size)) : oldBytes
        expect(readFileSync(path).equals(expected)).toBe(true)
        expect(readdirSync(folder)).toEqual(['table.csv'])
        rmSync(path)
      }
      expect(outcomes).toEqual(new Set(['saved', 'refused']))
      writeFileSync(path, oldBytes)
    })

    it('and works again as soon as there is room', async () => {
      const filler = join(folder, 'filler')
      writeFileSync(filler, Buffer.alloc(60_000))
      expect((await saveFile(path, chunksOf(120_000))).kind).toBe('refused')
      rmSync(filler)
      expect(await saveFile(path, chunksOf(120_000))).toEqual({ kind: 'saved', bytes: 120_000 })
      expect(readFileSync(path).equals(Buffer.concat(chunksOf(120_000)))).toBe(true)
      writeFileSync(path, oldBytes)
    })

    it.each(['in place', 'bytes not counted'] as const)(
      'and these tests see a wrong writer: %s',
      async (name) => {
        await wrongWriters[name](path, chunksOf(300_000), nodeFileSystem, clockPatience)
        expect(readFileSync(path).equals(oldBytes)).toBe(false)
        for (const left of readdirSync(folder)) rmSync(join(folder, left))
        writeFileSync(path, oldBytes)
      },
    )
  },
)
