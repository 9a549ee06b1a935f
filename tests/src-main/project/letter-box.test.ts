import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { nodeFileSystem } from '../../../src-main/files/file-system.ts'
import type { FileSystem } from '../../../src-main/files/file-system.ts'
import { openLetterBox } from '../../../src-main/project/letter-box.ts'
import type { LetterBoxOptions } from '../../../src-main/project/letter-box.ts'
import type { Round } from '../../../src-main/project/folder-exchange.ts'
import { sha256 } from '../../../src-main/project/project-tree.ts'
import type { Replica } from '../../../src-main/project/replica.ts'

import { atOnce } from './at-once.ts'
import { contentOf, openOn, type } from './project-life.ts'
import { randomFrom } from './random.ts'
import { simulatedFiles } from './simulated-files.ts'
import type { SimulatedFiles } from './simulated-files.ts'
import { virtualClock } from './virtual-clock.ts'
import type { VirtualClock } from './virtual-clock.ts'

const FOLDER = '/partage/projet'

async function setUp(): Promise<{
  files: SimulatedFiles
  clock: VirtualClock
  replica: Replica
  options: LetterBoxOptions
}> {
  const files = simulatedFiles(randomFrom(5))
  const clock = virtualClock()
  await files.fileSystem.makeFolder(FOLDER)
  const replica = await openOn(files.fileSystem, clock)
  await type(replica, 'un')
  await replica.seal()
  const options = { fileSystem: files.fileSystem, patience: atOnce, clock, folder: FOLDER, replica }
  return { files, clock, replica, options }
}

const packetsIn = (files: SimulatedFiles): string[] =>
  files.paths().filter((path) => path.startsWith(`${FOLDER}/paquets/`))

describe('a folder that an officer chose', () => {
  it('is only read where nothing may be written, and what it holds is taken', async () => {
    const { files, options, replica, clock } = await setUp()
    const other = await openOn(simulatedFiles(randomFrom(8)).fileSystem, clock)
    await type(other, 'de Nadia')
    await other.seal()
    const [name = ''] = other.packets()
    files.put(`${FOLDER}/paquets/${name}`, (await other.readPacket(name)) ?? Buffer.alloc(0))
    const before = files.paths().filter((path) => path.startsWith(FOLDER))
    const round = await openLetterBox({ ...options, writesNothing: true }).round()
    expect(round).toMatchObject({ trouble: null, arrived: 1, sent: 0 })
    expect(files.paths().filter((path) => path.startsWith(FOLDER))).toEqual(before)
    expect(replica.packets()).toContain(name)
  })

  it('gets the project, with a word for who opens it without Aigu, once', async () => {
    const { files, replica, options } = await setUp()
    const hash = await replica.keepBase(Buffer.from('nom\nStade\n'))
    const box = openLetterBox(options)
    expect(await box.round()).toMatchObject({ trouble: null, sent: 2 })
    expect(
      files
        .paths()
        .filter((path) => path.startsWith(FOLDER))
        .sort(),
    ).toEqual(
      [
        `${FOLDER}/LISEZMOI.txt`,
        `${FOLDER}/bases/${hash}.csv`,
        ...packetsIn(files),
        `${FOLDER}/projet.json`,
      ].sort(),
    )
    expect(await box.round()).toMatchObject({ trouble: null, sent: 0, arrived: 0 })
  })

  it('of another project is left alone', async () => {
    const { files, options } = await setUp()
    files.put(`${FOLDER}/projet.json`, Buffer.from('{"aigu":1,"project":"99999999-2222","title":"Autre"}'))
    const before = files.paths().length
    expect((await openLetterBox(options).round()).trouble).toEqual({ code: 'project-folder-foreign' })
    expect(files.paths()).toHaveLength(before)
  })

  it.each([
    ['some other program', Buffer.from('{"name":"autre logiciel"}')],
    ['somebody, too large to be ours', Buffer.alloc(100_000, 'x')],
  ])('with a projet.json of %s keeps it, and is asked for no more', async (_whose, theirs) => {
    const { files, options } = await setUp()
    files.put(`${FOLDER}/projet.json`, theirs)
    const box = openLetterBox(options)
    for (let look = 0; look < 3; look++) expect((await box.round()).trouble).not.toBeNull()
    expect(files.content(`${FOLDER}/projet.json`)).toEqual(theirs)
    expect(files.paths().filter((path) => path.startsWith(FOLDER))).toEqual([`${FOLDER}/projet.json`])
  })

  it('whose projet.json was spoilt since gets its own again', async () => {
    const { files, options } = await setUp()
    const box = openLetterBox(options)
    await box.round()
    const whole = files.content(`${FOLDER}/projet.json`)
    files.put(`${FOLDER}/projet.json`, Buffer.from('{"aig'))
    expect(await box.round()).toMatchObject({ trouble: null })
    expect(files.content(`${FOLDER}/projet.json`)).toEqual(whole)
  })

  it('that was emptied is filled again when the officer agrees', async () => {
    const { files, options } = await setUp()
    const box = openLetterBox(options)
    await box.round()
    files.drop(FOLDER)
    await files.fileSystem.makeFolder(FOLDER)
    expect((await box.round()).trouble).toEqual({ code: 'project-folder-emptied' })
    expect(packetsIn(files)).toEqual([])
    expect(await box.refill()).toMatchObject({ trouble: null, sent: 1 })
    expect(packetsIn(files)).toHaveLength(1)
  })

  it.each([
    ['ENOSPC', 'project-folder-full'],
    ['EROFS', 'project-folder-denied'],
    ['EACCES', 'project-folder-denied'],
    ['ETIMEDOUT', 'project-folder-gone'],
  ])('that answers %s is told, asked again, and loses nothing', async (code, told) => {
    const { files, clock, options } = await setUp()
    const rounds: Round[] = []
    const box = openLetterBox({ ...options, onRound: (round) => rounds.push(round) })
    files.fate = ({ name }) => (name === 'createNew' ? { fails: code } : 'works')
    box.start()
    await clock.pass(1_000)
    expect(rounds.at(-1)?.trouble).toEqual({ code: told })
    files.fate = () => 'works'
    await clock.pass(16_000)
    expect(rounds.at(-1)?.trouble).toBeNull()
    expect(packetsIn(files)).toHaveLength(1)
    box.stop()
  })

  it('that disappears and comes back goes on', async () => {
    const { files, options } = await setUp()
    const box = openLetterBox(options)
    await box.round()
    const [packet = ''] = packetsIn(files)
    const bytes = files.content(packet) ?? Buffer.alloc(0)
    files.drop(FOLDER)
    expect((await box.round()).trouble).toEqual({ code: 'project-folder-gone' })
    files.put(packet, bytes)
    expect((await box.round()).trouble).toBeNull()
  })

  it('a hint makes it look at once, and stopping stops', async () => {
    const { clock, options } = await setUp()
    let hint = (): void => undefined
    let rounds = 0
    const box = openLetterBox({
      ...options,
      onRound: () => rounds++,
      watch: (_folder, onHint) => {
        hint = onHint
        return () => undefined
      },
    })
    box.start()
    await clock.pass(100)
    hint()
    await clock.pass(500)
    expect(rounds).toBe(2)
    box.stop()
    await clock.pass(60_000)
    expect(rounds).toBe(2)
  })

  it('a file that is still being copied is left until it stays as it is', async () => {
    const { files, options, replica, clock } = await setUp()
    const other = await openOn(simulatedFiles(randomFrom(8)).fileSystem, clock)
    await type(other, 'de Nadia')
    await type(other, 'encore de Nadia')
    await other.seal()
    const [name = ''] = other.packets()
    const bytes = (await other.readPacket(name)) ?? Buffer.alloc(0)
    const arrived: string[] = []
    const box = openLetterBox({ ...options, onArrived: (entries) => arrived.push(...contentOf(entries)) })
    files.put(`${FOLDER}/paquets/${name}`, bytes.subarray(0, 320))
    expect((await box.round()).arrived).toBe(0)
    files.put(`${FOLDER}/paquets/${name}`, bytes)
    expect((await box.round()).arrived).toBe(2)
    expect(replica.packets()).toContain(name)
    expect(arrived.map((text) => text.replace(/^\S+ /, ''))).toEqual(['de Nadia', 'encore de Nadia'])
  })
})

describe('a file that is not as it should be', () => {
  async function withOthers() {
    const scene = await setUp()
    const other = await openOn(simulatedFiles(randomFrom(8)).fileSystem, scene.clock)
    for (const text of ['un', 'deux', 'trois']) await type(other, text)
    await other.seal()
    const [name = ''] = other.packets()
    const bytes = (await other.readPacket(name)) ?? Buffer.alloc(0)
    const box = openLetterBox(scene.options)
    const toldOf = async (): Promise<string[]> =>
      (await box.round()).problems.map(({ code, found }) => `${code} ${String(found?.['name'])}`)
    return { ...scene, name, bytes, toldOf, path: `${FOLDER}/paquets/${name}` }
  }
  const damagedCopyOf = (bytes: Buffer): Buffer => {
    const damaged = Buffer.from(bytes)
    const at = damaged.indexOf('deux')
    damaged.write('dEux', at)
    return damaged
  }

  it('is told as long as it is so, not while it may still be coming, and never again once it is well', async () => {
    const { files, name, bytes, path, toldOf } = await withOthers()
    files.put(path, damagedCopyOf(bytes))
    expect(await toldOf()).toEqual([])
    const told = [`project-lines-damaged ${name}`]
    for (let look = 0; look < 3; look++) expect(await toldOf()).toEqual(told)
    files.put(path, bytes)
    for (let look = 0; look < 2; look++) expect(await toldOf()).toEqual([])
  })

  it('of 0 byte is told until it has come', async () => {
    const { files, name, bytes, path, toldOf } = await withOthers()
    files.put(path, Buffer.alloc(0))
    expect([await toldOf(), await toldOf(), await toldOf()]).toEqual([
      [],
      [`project-file-empty ${name}`],
      [`project-file-empty ${name}`],
    ])
    files.put(path, bytes)
    expect(await toldOf()).toEqual([])
  })

  it('and is taken away is told no more', async () => {
    const { files, path, options, toldOf } = await withOthers()
    files.put(path, Buffer.alloc(0))
    await toldOf()
    expect(await toldOf()).toHaveLength(1)
    await options.fileSystem.remove(path)
    expect(await toldOf()).toEqual([])
  })

  it('whose contents are not what its name says is read twice, and again only once it has changed', async () => {
    const { files, options, replica } = await setUp()
    const content = Buffer.from('nom\nStade\n')
    const name = `${sha256(content)}.csv`
    const path = `${FOLDER}/originaux/${name}`
    const reads: string[] = []
    const fileSystem: FileSystem = {
      ...files.fileSystem,
      openToRead: (opened) => {
        reads.push(opened)
        return files.fileSystem.openToRead(opened)
      },
    }
    const box = openLetterBox({ ...options, fileSystem })
    await files.fileSystem.makeFolder(`${FOLDER}/originaux`)
    files.put(path, Buffer.from('nom\nStabe\n'))
    const told: unknown[] = []
    for (let look = 0; look < 5; look++) told.push((await box.round()).problems.map(({ code }) => code))
    const damaged = ['project-base-damaged']
    expect(told).toEqual([[], damaged, damaged, damaged, damaged])
    expect(reads.filter((opened) => opened === path)).toHaveLength(2)
    files.put(path, content)
    expect((await box.round()).problems).toEqual([])
    expect(await replica.contents('originaux')).toEqual([name])
  })

  it('of our own is put right without a word', async () => {
    const { files, replica, toldOf } = await withOthers()
    const [own = ''] = replica.packets()
    const bytes = (await replica.readPacket(own)) ?? Buffer.alloc(0)
    files.put(`${FOLDER}/paquets/${own}`, bytes.subarray(0, 100))
    expect([await toldOf(), await toldOf(), await toldOf()]).toEqual([[], [], []])
  })

  it('the copy of a program that found two is nothing to tell: what it holds is taken', async () => {
    const { files, bytes, path, toldOf } = await withOthers()
    files.put(path.replace('.jsonl', ' (conflit de PC-LEA).jsonl'), bytes)
    expect([await toldOf(), await toldOf()]).toEqual([[], []])
  })
})

const root = mkdtempSync(join(tmpdir(), 'aigu-hostile-'))
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

describe.skipIf(process.platform === 'win32')(
  'a folder made by somebody who lies (skipped on Windows)',
  () => {
    async function realSetUp(
      name: string,
    ): Promise<{ folder: string; outside: string; replica: Replica; round(): Promise<Round> }> {
      const [folder, outside] = [join(root, name, 'partage'), join(root, name, 'dehors')]
      for (const path of [join(folder, 'paquets'), outside]) mkdirSync(path, { recursive: true })
      writeFileSync(join(outside, 'secret.txt'), 'mot de passe')
      const clock = virtualClock()
      const replica = await openOn(nodeFileSystem, clock, join(root, name, 'profil/projet'))
      await type(replica, 'un')
      await replica.seal()
      const box = openLetterBox({ fileSystem: nodeFileSystem, patience: atOnce, clock, folder, replica })
      return { folder, outside, replica, round: () => box.round() }
    }

    it('links, pipes, devices and folders in the place of packets are named and not opened', async () => {
      const { folder, outside, round } = await realSetUp('entries')
      const at = (name: string): string => join(folder, 'paquets', name)
      symlinkSync(join(outside, 'secret.txt'), at('lien.jsonl'))
      symlinkSync('/dev/zero', at('zero.jsonl'))
      execFileSync('mkfifo', [at('tuyau.jsonl')])
      mkdirSync(at('dossier.jsonl'))
      const { problems, trouble } = await round()
      expect(trouble).toBeNull()
      expect(
        problems.map(({ code, found }) => `${code} ${String(found?.['name'])} ${String(found?.['why'])}`),
      ).toEqual([
        'project-file-refused dossier.jsonl folder',
        'project-file-refused lien.jsonl link',
        'project-file-refused tuyau.jsonl device',
        'project-file-refused zero.jsonl link',
      ])
    })

    it('a folder of packets that leads elsewhere is neither read nor written', async () => {
      const { folder, outside, round } = await realSetUp('elsewhere')
      rmSync(join(folder, 'paquets'), { recursive: true })
      symlinkSync(outside, join(folder, 'paquets'))
      symlinkSync(outside, join(folder, 'bases'))
      await round()
      expect(readdirSync(outside)).toEqual(['secret.txt'])
    })

    it('a link under the name of one of our packets is replaced, and what it leads to is not', async () => {
      const { folder, outside, replica, round } = await realSetUp('own-name')
      const [name = ''] = replica.packets()
      symlinkSync(join(outside, 'secret.txt'), join(folder, 'paquets', name))
      await round()
      expect(readFileSync(join(outside, 'secret.txt'), 'utf8')).toBe('mot de passe')
      expect(
        readFileSync(join(folder, 'paquets', name)).equals(
          (await replica.readPacket(name)) ?? Buffer.alloc(0),
        ),
      ).toBe(true)
    })

    it('a base that nobody speaks of, or that is not what its name says, is not taken', async () => {
      const { folder, replica, round } = await realSetUp('bases')
      mkdirSync(join(folder, 'bases'))
      writeFileSync(join(folder, 'bases', `${'0'.repeat(64)}.csv`), 'x')
      await round()
      expect(await replica.contents('bases')).toEqual([])
    })
  },
)
