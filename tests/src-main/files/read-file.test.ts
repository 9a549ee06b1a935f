import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import type { ProblemCode } from '../../../shared/problem.ts'
import { nodeFileSystem } from '../../../src-main/files/file-system.ts'
import { clockPatience, growingDelays } from '../../../src-main/files/patience.ts'
import { readUserFile } from '../../../src-main/files/read-file.ts'
import type { ReadOptions } from '../../../src-main/files/read-file.ts'

import { faultyFileSystem } from './faulty-file-system.ts'
import type { Fates } from './faulty-file-system.ts'
import { zipOf } from './zip-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'aigu-read-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const table = 'nom;commune\nMédiathèque;Liévin\n'
function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function refusal(path: string, options: ReadOptions = {}): Promise<ProblemCode | 'read' | 'cancelled'> {
  const result = await readUserFile(path, options)
  return result.kind === 'refused' ? result.problem.code : result.kind
}

async function refusalUnder(
  fates: Fates,
  path = fileOf('held.csv', table),
): Promise<ProblemCode | 'read' | 'cancelled'> {
  const { fileSystem, patience } = faultyFileSystem(nodeFileSystem, fates)
  return refusal(path, { fileSystem, patience })
}

describe('a file is read whole', () => {
  it('comes with its bytes, name, size and date', async () => {
    const path = fileOf('équipements.csv', table)
    const result = await readUserFile(path)
    expect(result).toEqual({
      kind: 'read',
      bytes: new Uint8Array(Buffer.from(table)),
      name: 'équipements.csv',
      size: Buffer.byteLength(table),
      modified: Math.floor(statSync(path).mtimeMs),
    })
  })

  it('its bytes can be handed to another thread', async () => {
    const result = await readUserFile(fileOf('a.csv', table))
    if (result.kind !== 'read') throw new Error('not read')
    expect(result.bytes.buffer.byteLength).toBe(result.bytes.byteLength)
  })

  it('through a symbolic link too, under the name that was chosen', async () => {
    fileOf('vrai.csv', table)
    symlinkSync('vrai.csv', join(folder, 'lien.csv'))
    expect(await readUserFile(join(folder, 'lien.csv'))).toMatchObject({ kind: 'read', name: 'lien.csv' })
  })

  it('tells how far it is, up to the end, and takes short reads for what they are', async () => {
    const content = Buffer.from(table.repeat(100_000))
    const path = fileOf('long.csv', content)
    const told: number[] = []
    const result = await readUserFile(path, {
      onProgress: (done, total) => {
        expect(total).toBe(content.length)
        told.push(done)
      },
    })
    expect(told.length).toBeGreaterThan(2)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.at(-1)).toBe(content.length)
    expect(result.kind === 'read' && content.equals(result.bytes)).toBe(true)
  })

  it('stops when asked', async () => {
    const path = fileOf('long.csv', table.repeat(100_000))
    let asked = 0
    expect(await refusal(path, { isCancelled: () => ++asked > 2 })).toBe('cancelled')
  })
})

describe('what cannot be read is named, and nothing is written', () => {
  it('a folder', async () => {
    mkdirSync(join(folder, 'dossier.csv'), { recursive: true })
    expect(await refusal(join(folder, 'dossier.csv'))).toBe('file-is-folder')
  })

  it('a file that is not there, or not any more', async () => {
    expect(await refusal(join(folder, 'absent.csv'))).toBe('file-missing')
    expect(await refusal(join(fileOf('a.csv', table), 'under-a-file.csv'))).toBe('file-missing')
    expect(await refusal('with\0nul.csv')).toBe('file-missing')
    expect(await refusal(join(folder, 'x'.repeat(5000)))).toBe('file-missing')
    symlinkSync('boucle.csv', join(folder, 'boucle.csv'))
    expect(await refusal(join(folder, 'boucle.csv'))).toBe('file-missing')
    expect(await refusalUnder(({ name }) => (name === 'openToRead' ? { fails: 'ENOENT' } : 'works'))).toBe(
      'file-missing',
    )
  })

  it('a share or a drive that is away', async () => {
    expect(await refusal('\\\\serveur-eteint\\partage\\equipements.csv')).toBe('file-unreachable')
    expect(await refusal('Z:\\equipements.csv')).toBe('file-unreachable')
    for (const code of ['ETIMEDOUT', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTCONN', 'ESTALE']) {
      expect(await refusalUnder(({ name }) => (name === 'facts' ? { fails: code } : 'works'))).toBe(
        'file-unreachable',
      )
      expect(await refusalUnder(({ name }) => (name === 'read' ? { fails: code } : 'works'))).toBe(
        'file-unreachable',
      )
    }
  })

  it.each(['facts', 'openToRead', 'read'] as const)('a share that never answers (%s)', async (silent) => {
    expect(await refusalUnder(({ name }) => (name === silent ? 'hangs' : 'works'))).toBe('file-unreachable')
  })

  it('a file held by another program, after a few attempts', async () => {
    const held = faultyFileSystem(nodeFileSystem, ({ name }) =>
      name === 'openToRead' ? { fails: 'EBUSY' } : 'works',
    )
    expect(await refusal(fileOf('held.csv', table), held)).toBe('file-locked')
    expect(held.waits.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(1500)
  })

  it('but one that is let go in between is read', async () => {
    expect(
      await refusalUnder(({ name, nth }) =>
        name === 'openToRead' && nth < 4 ? { fails: 'EBUSY' } : 'works',
      ),
    ).toBe('read')
  })

  it('a file without the right to read it', async () => {
    expect(await refusalUnder(({ name }) => (name === 'openToRead' ? { fails: 'EACCES' } : 'works'))).toBe(
      'file-denied',
    )
  })

  it('a damaged disk', async () => {
    const { fileSystem } = faultyFileSystem(nodeFileSystem, ({ name }) =>
      name === 'read' ? { fails: 'EIO' } : 'works',
    )
    expect(await readUserFile(fileOf('a.csv', table), { fileSystem })).toEqual({
      kind: 'refused',
      problem: { code: 'file-read-failed', found: { system: 'EIO' } },
    })
  })

  it('an empty file', async () => {
    expect(await refusal(fileOf('vide.csv', ''))).toBe('file-empty')
    expect(await refusal(fileOf('marque.csv', '\uFEFF\r\n'))).toBe('file-empty')
  })

  it('a workbook named .csv', async () => {
    const path = fileOf('classeur.csv', zipOf({ '[Content_Types].xml': '<a/>', 'xl/workbook.xml': '<a/>' }))
    expect(await refusal(path)).toBe('file-is-spreadsheet')
  })

  it('a file over the limit, by its size and the limit', async () => {
    expect(await readUserFile(fileOf('gros.csv', table.repeat(10)), { maximumBytes: 100 })).toEqual({
      kind: 'refused',
      problem: { code: 'file-too-big', found: { bytes: Buffer.byteLength(table) * 10, maximumBytes: 100 } },
    })
  })

  it('a picture over the limit is still called a picture', async () => {
    const path = fileOf(
      'photo.csv',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500)]),
    )
    expect(await refusal(path, { maximumBytes: 100 })).toBe('file-is-image')
  })

  it('a file that is still being written is not taken half-way', async () => {
    const path = fileOf('arrive.csv', table)
    let more = table
    const growing = {
      ...nodeFileSystem,
      openToRead: async (opened: string) => {
        const file = await nodeFileSystem.openToRead(opened)
        return {
          ...file,
          read: async (into: Uint8Array, offset: number, length: number) => {
            const count = await file.read(into, offset, length)
            more += table
            writeFileSync(path, more)
            return count
          },
        }
      },
    }
    const { patience } = faultyFileSystem(nodeFileSystem, () => 'works')
    expect(await refusal(path, { fileSystem: growing, patience })).toBe('file-changing')
  })

  it('a mistake of ours is not taken for a problem of the file', async () => {
    const broken = { ...nodeFileSystem, openToRead: () => Promise.reject(new TypeError('bug')) }
    await expect(readUserFile(fileOf('a.csv', table), { fileSystem: broken })).rejects.toThrow('bug')
  })

  it.skipIf(process.platform === 'win32')('a named pipe or a device is refused without waiting', async () => {
    execFileSync('mkfifo', [join(folder, 'tube.csv')])
    expect(await refusal(join(folder, 'tube.csv'))).toBe('file-is-device')
    expect(await refusal('/dev/zero')).toBe('file-is-device')
    expect(await refusal('/dev/null')).toBe('file-is-device')
    // Opening one can already have effects: rewind a tape, take a modem's line.
    const watched = faultyFileSystem(nodeFileSystem, () => 'works')
    await refusal('/dev/zero', watched)
    expect(watched.calls).toEqual(['facts'])
  })

  it.skipIf(process.platform === 'win32')(
    'a pipe that takes the place of a file between two calls does not block',
    async () => {
      const path = join(folder, 'echange.csv')
      execFileSync('mkfifo', [path])
      const regular = await nodeFileSystem.facts(fileOf('a.csv', table))
      const swapped = { ...nodeFileSystem, facts: () => Promise.resolve(regular) }
      expect(await refusal(path, { fileSystem: swapped })).toBe('file-is-device')
    },
  )

  it('the file is as it was, to the byte and to the date', async () => {
    const path = fileOf('témoin.csv', table)
    const before = statSync(path)
    await readUserFile(path)
    await readUserFile(path, { maximumBytes: 3 })
    expect(readFileSync(path, 'utf8')).toBe(table)
    expect(statSync(path).mtimeMs).toBe(before.mtimeMs)
  })
})

describe('the clock', () => {
  it('gives up on what never answers, and leaves alone what answers in time', async () => {
    await expect(clockPatience.within(5, new Promise(() => undefined))).rejects.toMatchObject({
      code: 'ETIMEDOUT',
    })
    expect(await clockPatience.within(60_000, Promise.resolve(7))).toBe(7)
    await expect(clockPatience.within(60_000, Promise.reject(new Error('own')))).rejects.toThrow('own')
  })

  it('waits longer each time, and not for ever', () => {
    const delays = growingDelays(5000)
    expect(delays.slice(0, 7)).toEqual([10, 20, 40, 80, 160, 320, 500])
    const all = delays.reduce((a, b) => a + b)
    expect(all).toBeGreaterThanOrEqual(5000)
    expect(all).toBeLessThan(5500)
  })
})
