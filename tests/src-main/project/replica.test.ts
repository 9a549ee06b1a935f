import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { nodeFileSystem } from '../../../src-main/files/file-system.ts'
import { sha256 } from '../../../src-main/project/project-tree.ts'

import { PROJECT } from './journal-life.ts'
import { contentOf, openOn, type } from './project-life.ts'
import { randomFrom } from './random.ts'
import { simulatedFiles } from './simulated-files.ts'
import { virtualClock } from './virtual-clock.ts'

const PACKETS = '/profil/projet/paquets/'
const newDisk = () => simulatedFiles(randomFrom(3))
const inFolder = (paths: string[], folder: string): string[] =>
  paths.filter((path) => path.startsWith(folder))

describe('a project that is opened again', () => {
  it('holds everything, under the same author, in packets', async () => {
    const [files, clock] = [newDisk(), virtualClock()]
    const first = await openOn(files.fileSystem, clock)
    for (const value of ['un', 'deux', 'trois']) await type(first, value)
    expect(await first.close()).toBe(0)
    const second = await openOn(files.fileSystem, clock)
    expect(contentOf(second.found).map((text) => text.split(' ')[1])).toEqual(['un', 'deux', 'trois'])
    expect(second.author).toBe(first.author)
    expect(second.last).toEqual(first.last)
    expect(second.problems).toEqual([])
    expect(inFolder(files.paths(), PACKETS)).toHaveLength(1)
    expect(inFolder(files.paths(), '/profil/projet/journal')).toEqual([])
  })

  it('after a crash: open segments become packets, and the author goes on', async () => {
    let files = newDisk()
    const clock = virtualClock()
    const first = await openOn(files.fileSystem, clock)
    await type(first, 'un')
    await type(first, 'deux')
    files = files.crash()
    const second = await openOn(files.fileSystem, clock)
    expect(contentOf(second.found).map((text) => text.split(' ')[1])).toEqual(['un', 'deux'])
    expect(second.author).toBe(first.author)
    expect(inFolder(files.paths(), '/profil/projet/journal')).toEqual([])
    await type(second, 'trois')
    await second.close()
    expect(contentOf((await openOn(files.fileSystem, clock)).found)).toHaveLength(3)
  })

  it('what was torn is set aside under another name and kept', async () => {
    const [files, clock] = [newDisk(), virtualClock()]
    const first = await openOn(files.fileSystem, clock)
    await type(first, 'un')
    const segment = '/profil/projet/journal/00000001.jsonl'
    files.put(
      segment,
      Buffer.concat([files.content(segment) ?? Buffer.alloc(0), Buffer.from('0badc0de {"a":"u-')]),
    )
    const second = await openOn(files.fileSystem, clock)
    expect(contentOf(second.found)).toHaveLength(1)
    expect(second.problems).toEqual([])
    expect(String(files.content('/profil/projet/journal/00000001.reste'))).toMatch(/0badc0de \{"a":"u-$/)
  })

  it('what stands after a damaged line is read at every opening, not only at the next one', async () => {
    const [files, clock] = [newDisk(), virtualClock()]
    const first = await openOn(files.fileSystem, clock)
    for (const value of ['un', 'deux', 'trois']) await type(first, value)
    const segment = '/profil/projet/journal/00000001.jsonl'
    const bytes = Buffer.from(files.content(segment) ?? '')
    bytes.write('dEux', bytes.indexOf('deux'))
    files.put(segment, bytes)
    for (let opening = 1; opening <= 3; opening++) {
      const replica = await openOn(files.fileSystem, clock)
      const values = contentOf(replica.found).map((text) => text.split(' ')[1])
      expect({ opening, values }).toEqual({ opening, values: ['un', 'trois'] })
      await replica.close()
    }
  })

  it('after a crash at every call, with nothing acknowledged lost', async () => {
    let cases = 0
    for (let at = 30; at < 160; at++) {
      const files = simulatedFiles(randomFrom(at))
      const clock = virtualClock()
      const saved: string[] = []
      files.fate = ({ index }) => (index >= at ? 'dies' : 'works')
      const run = (async (): Promise<void> => {
        const replica = await openOn(files.fileSystem, clock)
        for (let turn = 1; turn <= 6; turn++) {
          await type(replica, String(turn))
          saved.push(String(turn))
          if (turn % 2 === 0) await replica.seal()
        }
      })()
      await Promise.race([run, clock.pass(1).then(() => clock.pass(1))])
      const after = await openOn(files.crash().fileSystem, clock)
      const values = contentOf(after.found).map((text) => text.split(' ')[1])
      expect({ at, missing: saved.filter((value) => !values.includes(value)) }).toEqual({ at, missing: [] })
      cases++
    }
    expect(cases).toBe(130)
  })
})

describe('a disk that fails while a project is opened, packed or closed', () => {
  it.each(['EIO', 'ENOSPC', 'EMFILE'])(
    '%s at every call: nothing acknowledged is lost',
    async (code) => {
      let [cases, unopened] = [0, 0]
      for (let at = 1; at < 220; at++) {
        for (const lasts of [false, true]) {
          const files = simulatedFiles(randomFrom(at))
          const clock = virtualClock()
          const saved: string[] = []
          const edits = async (from: number): Promise<void> => {
            const replica = await openOn(files.fileSystem, clock)
            for (let value = from; value < from + 4; value++) {
              const text = String(value)
              void type(replica, text).then(() => saved.push(text))
              await clock.pass(200)
            }
            await clock.pass(4_000)
            await replica.close()
          }
          await edits(1)
          const before = files.calls
          files.fate = ({ index }) =>
            (lasts ? index >= before + at : index === before + at) ? { fails: code } : 'works'
          await edits(10).catch((error: unknown) => {
            expect(error).toMatchObject({ code })
            unopened++
          })
          const after = files.crash()
          const values = contentOf((await openOn(after.fileSystem, clock)).found).map(
            (text) => text.split(' ')[1],
          )
          const missing = saved.filter((value) => !values.includes(value))
          expect({ at, lasts, missing }).toEqual({ at, lasts, missing: [] })
          cases++
        }
      }
      console.log(`${code}: ${String(cases)} cases, ${String(unopened)} not opened, 0 lost`)
    },
    60_000,
  )
})

it('a project opens on a full disk: it can be read, and what is typed waits', async () => {
  const clock = virtualClock()
  const first = newDisk()
  const before = await openOn(first.fileSystem, clock)
  await type(before, 'un')
  const files = first.crash()
  const writes = new Set(['write', 'createNew', 'createToAppend', 'rename'])
  files.fate = ({ name }) => (writes.has(name) ? { fails: 'ENOSPC' } : 'works')
  const replica = await openOn(files.fileSystem, clock)
  expect(contentOf(replica.found)).toHaveLength(1)
  void type(replica, 'deux')
  await clock.pass(200)
  expect(replica.state).toMatchObject({ kind: 'refused', problem: { code: 'project-no-space' } })
  files.fate = () => 'works'
  await clock.pass(40_000)
  expect(replica.state.kind).toBe('saved')
  expect(await replica.close()).toBe(0)
})

describe('two programs on one project', () => {
  it('lose nothing of each other, whoever opens last', async () => {
    const root = mkdtempSync(join(tmpdir(), 'aigu-two-'))
    const clock = virtualClock(Date.now())
    const open = () => openOn(nodeFileSystem, clock, join(root, 'projet'))
    const one = await open()
    await type(one, 'un, avant')
    const two = await open()
    await type(one, 'un, après')
    await type(two, 'deux')
    const three = await open()
    await type(one, 'un, encore')
    expect([await one.close(), await two.close(), await three.close()]).toEqual([0, 0, 0])
    const last = await open()
    const values = contentOf(last.found).map((text) => text.slice(text.indexOf(' ') + 1))
    expect(values.sort()).toEqual(['deux', 'un, après', 'un, avant', 'un, encore'])
    // Two lines with one number: whoever writes next does so under a name of its own.
    expect(last.author).not.toBe(one.author)
    await last.close()
    rmSync(root, { recursive: true })
  })
})

describe('one name for one person on one machine', () => {
  it.each([
    [
      'the file that says who is missing',
      (files: ReturnType<typeof newDisk>) => files.drop('/profil/projet/moi.json'),
      {},
    ],
    ['another machine with the same profile', () => undefined, { machine: 'PC-2' }],
  ])('a new name when: %s', async (_, harm, more) => {
    const [files, clock] = [newDisk(), virtualClock()]
    const first = await openOn(files.fileSystem, clock)
    await type(first, 'un')
    await first.close()
    harm(files)
    const second = await openOn(files.fileSystem, clock, undefined, more)
    expect(second.author).not.toBe(first.author)
    expect(second.last.s).toBe(0)
    expect(contentOf(second.found)).toHaveLength(1)
  })

  it('a new name when a backup was put back and packets say that the work went further', async () => {
    const [files, clock] = [newDisk(), virtualClock()]
    const first = await openOn(files.fileSystem, clock)
    await type(first, 'un')
    await first.close()
    const backup = files.content('/profil/projet/moi.json') ?? Buffer.alloc(0)
    const second = await openOn(files.fileSystem, clock)
    await type(second, 'deux')
    await second.close()
    files.put('/profil/projet/moi.json', backup)
    const third = await openOn(files.fileSystem, clock)
    expect(third.author).not.toBe(first.author)
    expect(third.problems).toEqual([{ code: 'project-new-author' }])
    expect(contentOf(third.found)).toHaveLength(2)
  })

  it('a new name, at once, when a packet of ours turns up that we never wrote', async () => {
    const [here, there, clock] = [newDisk(), newDisk(), virtualClock()]
    const first = await openOn(here.fileSystem, clock)
    await type(first, 'un')
    await first.close()
    for (const path of here.paths()) there.put(path, here.content(path) ?? Buffer.alloc(0))
    const [clone, original] = [await openOn(there.fileSystem, clock), await openOn(here.fileSystem, clock)]
    await type(clone, 'sur le double')
    await clone.seal()
    const packet = await clone.readPacket(clone.packets().at(-1) ?? '')
    const before = original.author
    await type(original, "sur l'original")
    expect(await original.adopt(packet ?? Buffer.alloc(0))).toHaveLength(1)
    expect(original.author).not.toBe(before)
    await type(original, 'la suite')
    await original.close()
    expect(contentOf((await openOn(here.fileSystem, clock)).found)).toHaveLength(4)
  })

  it('a new name when a line of our own is damaged and nowhere else: later work must not wait for it', async () => {
    const [files, clock] = [newDisk(), virtualClock()]
    const first = await openOn(files.fileSystem, clock)
    for (const value of ['un', 'deux', 'trois']) await type(first, value)
    await first.close()
    const [packet = ''] = inFolder(files.paths(), PACKETS)
    const bytes = Buffer.from(files.content(packet) ?? '')
    bytes.write('dEux', bytes.indexOf('deux'))
    files.put(packet, bytes)
    const second = await openOn(files.fileSystem, clock)
    expect(second.author).not.toBe(first.author)
    expect(second.problems.map(({ code }) => code)).toEqual(['project-lines-damaged', 'project-new-author'])
  })
})

describe('whose work it is', () => {
  it('is known by the name that each file bears, the last one given', async () => {
    const files = simulatedFiles(randomFrom(40))
    const sent = simulatedFiles(randomFrom(41))
    let called = 'Léa'
    const lea = await openOn(sent.fileSystem, virtualClock(), '/profil/projet', { name: () => called })
    await type(lea, 'un')
    await lea.seal()
    called = 'Léa D.'
    await type(lea, 'deux')
    await lea.seal()
    const nadia = await openOn(files.fileSystem, virtualClock())
    for (const name of lea.packets()) await nadia.adopt((await lea.readPacket(name)) ?? Buffer.alloc(0))
    expect(nadia.names.get(lea.author)).toBe('Léa D.')
    expect((await openOn(files.fileSystem, virtualClock())).names.get(lea.author)).toBe('Léa D.')
  })
})

describe('tables are named by their content', () => {
  it('kept once, read back, and mended when the file is damaged', async () => {
    const [files, clock] = [newDisk(), virtualClock()]
    const replica = await openOn(files.fileSystem, clock)
    const table = Buffer.from('nom,ville\nStade,Lens\n')
    const hash = await replica.keepBase(table)
    expect(hash).toBe(sha256(table))
    expect(await replica.readBase(hash)).toEqual({ kind: 'read', bytes: table })
    files.put(`/profil/projet/bases/${hash}.csv`, Buffer.from('nom,ville\nStade,Rome\n'))
    expect(await replica.readBase(hash)).toMatchObject({
      kind: 'refused',
      problem: { code: 'project-base-damaged' },
    })
    await replica.keepBase(table)
    expect(await replica.readBase(hash)).toEqual({ kind: 'read', bytes: table })
  })

  it('a name that is no hash reads nothing', async () => {
    const replica = await openOn(newDisk().fileSystem, virtualClock())
    expect(await replica.readBase('../../../etc/passwd')).toEqual({ kind: 'absent' })
  })
})

it('a project of a later version is read and not written', async () => {
  const [files, clock] = [newDisk(), virtualClock()]
  const first = await openOn(files.fileSystem, clock)
  await type(first, 'un')
  await first.close()
  const { writeLine } = await import('../../../src-main/project/journal-line.ts')
  files.put(`${PACKETS}later.jsonl`, writeLine({ aigu: 2, project: PROJECT, author: 'u-later', from: 1 }))
  const before = files.paths().map((path) => [path, String(files.content(path))])
  const second = await openOn(files.fileSystem, clock)
  expect(second.readOnly).toBe(true)
  expect(contentOf(second.found)).toHaveLength(1)
  expect(files.paths().map((path) => [path, String(files.content(path))])).toEqual(before)
})
