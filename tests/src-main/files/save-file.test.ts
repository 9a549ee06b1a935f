import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeEach, describe, expect, it } from 'vitest'

import { nodeFileSystem } from '../../../src-main/files/file-system.ts'
import { saveFile } from '../../../src-main/files/save-file.ts'
import type { SaveOptions } from '../../../src-main/files/save-file.ts'

import { faultyFileSystem } from './faulty-file-system.ts'

const folder = mkdtempSync(join(tmpdir(), 'aigu-save-'))
const at = (name: string): string => join(folder, name)
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(at(name), { recursive: true })
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const content = [Buffer.from('nom;commune\n'), Buffer.from('Médiathèque;Liévin\n')]
const text = Buffer.concat(content).toString()
const read = (name: string): string => readFileSync(at(name), 'utf8')
const posixOnly = it.skipIf(process.platform === 'win32')

async function refusal(path: string, options: SaveOptions = {}): Promise<string> {
  const result = await saveFile(path, content, options)
  return result.kind === 'refused' ? result.problem.code : result.kind
}

describe('what is saved is what was given', () => {
  it('to the byte, and counted', async () => {
    expect(await saveFile(at('a.csv'), content)).toEqual({ kind: 'saved', bytes: Buffer.byteLength(text) })
    expect(read('a.csv')).toBe(text)
  })

  it('nothing, if nothing was given', async () => {
    expect(await saveFile(at('a.csv'), [])).toEqual({ kind: 'saved', bytes: 0 })
    expect(read('a.csv')).toBe('')
  })

  it('as a stream that reuses its buffer', async () => {
    const buffer = Buffer.alloc(3)
    async function* stream(): AsyncGenerator<Uint8Array> {
      for (const piece of ['abc', 'def', 'ghi']) {
        buffer.write(piece)
        yield buffer
        await Promise.resolve()
      }
    }
    expect((await saveFile(at('a.csv'), stream())).kind).toBe('saved')
    expect(read('a.csv')).toBe('abcdefghi')
  })

  it('in pieces of a bounded size, telling how far it is', async () => {
    const told: number[] = []
    const big = Buffer.alloc(9 * 1024 * 1024, 'x')
    await saveFile(at('a.csv'), [big], { onProgress: (bytes) => told.push(bytes) })
    expect(told).toEqual([4, 8, 9].map((megabytes) => megabytes * 1024 * 1024))
  })

  it('under a name as long as the system allows', async () => {
    const name = 'é'.repeat(125) + '.csv'
    expect((await saveFile(at(name), content)).kind).toBe('saved')
    expect(read(name)).toBe(text)
  })
})

describe('the original is not written over unless told', () => {
  it('under its own name', async () => {
    writeFileSync(at('original.csv'), 'ancien')
    expect(await refusal(at('original.csv'), { original: at('original.csv') })).toBe('save-over-original')
    expect(await refusal(at('./x/../original.csv'), { original: at('original.csv') })).toBe(
      'save-over-original',
    )
    expect(read('original.csv')).toBe('ancien')
  })

  posixOnly('nor through links of either kind', async () => {
    writeFileSync(at('original.csv'), 'ancien')
    symlinkSync('original.csv', at('symbolique.csv'))
    linkSync(at('original.csv'), at('dur.csv'))
    mkdirSync(at('d'))
    symlinkSync('..', at('d/haut'))
    for (const name of ['symbolique.csv', 'dur.csv', 'd/haut/original.csv']) {
      expect(await refusal(at(name), { original: at('original.csv') })).toBe('save-over-original')
      expect(await refusal(at('original.csv'), { original: at(name) })).toBe('save-over-original')
    }
    expect(read('original.csv')).toBe('ancien')
  })

  it('where the file system numbers no files, by the real path', async () => {
    writeFileSync(at('original.csv'), 'ancien')
    const unnumbered = {
      ...nodeFileSystem,
      facts: async (path: string) => ({ ...(await nodeFileSystem.facts(path)), inode: 0n }),
    }
    const options = { original: at('original.csv'), fileSystem: unnumbered }
    expect(await refusal(at('original.csv'), options)).toBe('save-over-original')
    writeFileSync(at('autre.csv'), 'autre')
    expect(await refusal(at('autre.csv'), options)).toBe('saved')
  })

  it('but when told, it is', async () => {
    writeFileSync(at('original.csv'), 'ancien')
    expect(await refusal(at('original.csv'), { original: at('original.csv'), overOriginal: true })).toBe(
      'saved',
    )
    expect(read('original.csv')).toBe(text)
  })

  it('an original that is gone does not prevent a save', async () => {
    expect(await refusal(at('copie.csv'), { original: at('parti.csv') })).toBe('saved')
  })
})

describe('the replaced file keeps what is its own', () => {
  posixOnly('its permissions, and a new file those that are usual', async () => {
    writeFileSync(at('privé.csv'), 'ancien')
    chmodSync(at('privé.csv'), 0o640)
    await saveFile(at('privé.csv'), content)
    expect(statSync(at('privé.csv')).mode & 0o777).toBe(0o640)
    writeFileSync(at('ordinaire.csv'), '')
    await saveFile(at('nouveau.csv'), content)
    expect(statSync(at('nouveau.csv')).mode).toBe(statSync(at('ordinaire.csv')).mode)
  })

  posixOnly('its private content is not readable by others on the way', async () => {
    writeFileSync(at('privé.csv'), 'ancien', { mode: 0o600 })
    const modes = new Set<number>()
    await saveFile(at('privé.csv'), content, {
      onProgress: () => {
        for (const name of readdirSync(folder)) modes.add(statSync(at(name)).mode & 0o077)
      },
    })
    expect(modes).toEqual(new Set([0]))
  })

  posixOnly('a symbolic link stays a link, and what it leads to is written', async () => {
    mkdirSync(at('partage'))
    writeFileSync(at('partage/vrai.csv'), 'ancien')
    symlinkSync('partage/vrai.csv', at('lien.csv'))
    expect(await refusal(at('lien.csv'))).toBe('saved')
    expect(lstatSync(at('lien.csv')).isSymbolicLink()).toBe(true)
    expect(read('partage/vrai.csv')).toBe(text)
    expect(readdirSync(at('partage'))).toEqual(['vrai.csv'])
  })

  posixOnly('a link to a file that is not there yet makes the file', async () => {
    mkdirSync(at('partage'))
    symlinkSync('partage/futur.csv', at('lien.csv'))
    expect(await refusal(at('lien.csv'))).toBe('saved')
    expect(read('partage/futur.csv')).toBe(text)
    symlinkSync('boucle.csv', at('boucle.csv'))
    expect(await refusal(at('boucle.csv'))).toBe('save-name-refused')
  })
})

describe('what cannot be saved is named, the old file stays, nothing is left over', () => {
  it('a folder of that name', async () => {
    mkdirSync(at('dossier.csv'))
    expect(await refusal(at('dossier.csv'))).toBe('save-over-folder')
    expect(lstatSync(at('dossier.csv')).isDirectory()).toBe(true)
  })

  posixOnly('a device or a pipe of that name', async () => {
    expect(await refusal('/dev/null')).toBe('save-over-device')
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
    execFileSync('mkfifo', [at('tube.csv')])
    expect(await refusal(at('tube.csv'))).toBe('save-over-device')
  })

  it('a folder that is not there', async () => {
    expect(await refusal(at('absent/a.csv'))).toBe('save-unreachable')
    writeFileSync(at('fichier'), '')
    expect(await refusal(at('fichier/a.csv'))).toBe('save-unreachable')
    expect(existsSync(at('absent'))).toBe(false)
  })

  it('a name that the system does not accept', async () => {
    expect(await refusal(at('x'.repeat(300)))).toBe('save-name-refused')
    expect(await refusal(at('a\0b'))).toBe('save-name-refused')
  })

  it('a file marked read-only', async () => {
    writeFileSync(at('a.csv'), 'ancien')
    chmodSync(at('a.csv'), 0o444)
    expect(await refusal(at('a.csv'))).toBe('save-denied')
    expect(read('a.csv')).toBe('ancien')
  })

  posixOnly('a folder without the right to write in it', async () => {
    mkdirSync(at('lecture'))
    writeFileSync(at('lecture/a.csv'), 'ancien', { mode: 0o666 })
    chmodSync(at('lecture'), 0o555)
    chmodSync(folder, 0o755)
    // The superuser may write everywhere: become somebody else for a moment.
    const isRoot = process.geteuid?.() === 0
    if (isRoot) process.seteuid?.(65534)
    try {
      expect(await refusal(at('lecture/a.csv'))).toBe('save-denied')
      expect(await refusal(at('lecture/b.csv'))).toBe('save-denied')
    } finally {
      if (isRoot) process.seteuid?.(0)
    }
    expect(readdirSync(at('lecture'))).toEqual(['a.csv'])
    expect(read('lecture/a.csv')).toBe('ancien')
    chmodSync(at('lecture'), 0o755)
  })

  const cases = [
    ['createNew', 'EROFS', 'save-denied'],
    ['createNew', 'EACCES', 'save-denied'],
    ['write', 'ENOSPC', 'save-no-space'],
    ['write', 'EDQUOT', 'save-no-space'],
    ['write', 'EIO', 'save-failed'],
    ['write', 'ESTALE', 'save-unreachable'],
    ['sync', 'EIO', 'save-failed'],
    ['close', 'ENOSPC', 'save-no-space'],
    ['rename', 'EPERM', 'save-locked'],
    ['rename', 'EBUSY', 'save-locked'],
    ['rename', 'EACCES', 'save-locked'],
    ['facts', 'ETIMEDOUT', 'save-unreachable'],
  ] as const
  it.each(cases)('%s failing with %s', async (call, system, code) => {
    writeFileSync(at('a.csv'), 'ancien')
    const faulty = faultyFileSystem(nodeFileSystem, ({ name }) =>
      name === call ? { fails: system } : 'works',
    )
    expect(await refusal(at('a.csv'), faulty)).toBe(code)
    expect(read('a.csv')).toBe('ancien')
    expect(readdirSync(folder)).toEqual(['a.csv'])
  })

  it('a share that does not answer', async () => {
    const faulty = faultyFileSystem(nodeFileSystem, ({ name }) =>
      name === 'isSymbolicLink' ? 'hangs' : 'works',
    )
    expect(await refusal(at('a.csv'), faulty)).toBe('save-unreachable')
  })
})

describe('patience and manners', () => {
  it('a file held for a moment is replaced when it is let go', async () => {
    writeFileSync(at('a.csv'), 'ancien')
    const faulty = faultyFileSystem(nodeFileSystem, ({ name, nth }) =>
      name === 'rename' && nth < 6 ? { fails: 'EPERM' } : 'works',
    )
    expect(await refusal(at('a.csv'), faulty)).toBe('saved')
    expect(faulty.waits).toEqual([10, 20, 40, 80, 160])
    expect(read('a.csv')).toBe(text)
  })

  it('a file held for good is given up after about five seconds', async () => {
    const faulty = faultyFileSystem(nodeFileSystem, ({ name }) =>
      name === 'rename' ? { fails: 'EBUSY' } : 'works',
    )
    await refusal(at('a.csv'), faulty)
    const waited = faulty.waits.reduce((a, b) => a + b)
    expect(waited).toBeGreaterThanOrEqual(5000)
    expect(waited).toBeLessThan(6000)
  })

  it('a share that knows no owners, modes or durable folders is good enough', async () => {
    writeFileSync(at('a.csv'), 'ancien', { mode: 0o600 })
    chmodSync(at('a.csv'), 0o640)
    const faulty = faultyFileSystem(nodeFileSystem, ({ name }) =>
      name === 'setMode' || name === 'setOwner'
        ? { fails: 'EPERM' }
        : name === 'syncFolder'
          ? { fails: 'EINVAL' }
          : 'works',
    )
    expect(await refusal(at('a.csv'), faulty)).toBe('saved')
    expect(read('a.csv')).toBe(text)
  })

  it('cancelled on the way, the old file stays and nothing is left over', async () => {
    writeFileSync(at('a.csv'), 'ancien')
    let asked = 0
    expect(await refusal(at('a.csv'), { isCancelled: () => ++asked > 1 })).toBe('cancelled')
    expect(read('a.csv')).toBe('ancien')
    expect(readdirSync(folder)).toEqual(['a.csv'])
  })

  it('a mistake of ours while the bytes are made is thrown, the old file stays and nothing is left over', async () => {
    writeFileSync(at('a.csv'), 'ancien')
    function* failing(): Generator<Uint8Array> {
      yield Buffer.from('début')
      throw new TypeError('bug')
    }
    await expect(saveFile(at('a.csv'), failing())).rejects.toThrow('bug')
    expect(read('a.csv')).toBe('ancien')
    expect(readdirSync(folder)).toEqual(['a.csv'])
  })

  it('two saves at once do not mix', async () => {
    const many = (line: string): Buffer[] => Array.from({ length: 50 }, () => Buffer.from(line.repeat(100)))
    await Promise.all([saveFile(at('a.csv'), many('un\n')), saveFile(at('a.csv'), many('deux\n'))])
    expect(['un\n'.repeat(5000), 'deux\n'.repeat(5000)]).toContain(read('a.csv'))
    expect(readdirSync(folder)).toEqual(['a.csv'])
  })
})
