import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

import { adoptArchive, readArchive, writeArchive } from '../../../src-main/project/project-archive.ts'
import { readZipDirectory } from '../../../src-main/project/zip-directory.ts'

import { PROJECT } from './journal-life.ts'
import { contentOf, openOn, type } from './project-life.ts'
import { randomFrom, upTo } from './random.ts'
import { simulatedFiles } from './simulated-files.ts'
import { virtualClock } from './virtual-clock.ts'

const manifest = Buffer.from(JSON.stringify({ aigu: 1, project: PROJECT, title: 'Équipements' }))
const zip = (files: Record<string, Uint8Array>, level: 0 | 9 = 9): Buffer =>
  Buffer.from(zipSync(files, { level }))
const codeOf = (bytes: Buffer): string => {
  const read = readArchive(bytes)
  return read.kind === 'read' ? 'read' : read.problem.code
}

async function sentProject(): Promise<Buffer> {
  const replica = await openOn(simulatedFiles(randomFrom(1)).fileSystem, virtualClock())
  await replica.keepBase(Buffer.from('nom,ville\nStade,Lens\n'))
  await type(replica, 'un')
  await replica.seal()
  await type(replica, 'deux')
  await replica.seal()
  return Buffer.from(await writeArchive(replica))
}

describe('a project sent as one file', () => {
  it('arrives whole, and twice is once', async () => {
    const read = readArchive(await sentProject())
    if (read.kind !== 'read') throw new Error(read.problem.code)
    expect(read.manifest).toEqual({ aigu: 1, project: PROJECT, title: 'Équipements' })
    const replica = await openOn(simulatedFiles(randomFrom(2)).fileSystem, virtualClock())
    const { arrived, problems } = await adoptArchive(replica, read.files)
    expect(contentOf(arrived).map((text) => text.replace(/^\S+ /, ''))).toEqual(['un', 'deux'])
    expect(problems).toEqual([])
    expect(await replica.contents('bases')).toHaveLength(1)
    expect((await adoptArchive(replica, read.files)).arrived).toEqual([])
  })
})

describe('an archive made by somebody who lies', () => {
  it.each([
    ['../../etc/cron.d/x'],
    ['/etc/passwd'],
    ['C:\\Windows\\x.dll'],
    ['paquets/../../x.jsonl'],
    ['paquets\\..\\x.jsonl'],
  ])('with a file named %s is refused whole', (name) => {
    expect(codeOf(zip({ 'projet.json': manifest, [name]: Buffer.from('x') }))).toBe('project-archive-damaged')
  })

  it('files that are none of ours are not looked at', () => {
    const read = readArchive(
      zip({ 'projet.json': manifest, 'setup.exe': Buffer.from('MZ'), 'paquets/a/b.jsonl': manifest }),
    )
    expect(read.kind === 'read' && [...read.files.keys()]).toEqual(['projet.json'])
  })

  it('a bomb is refused before it is inflated', () => {
    const bomb = zip({ 'projet.json': manifest, 'paquets/a.jsonl': Buffer.alloc(60_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(codeOf(bomb)).toBe('project-archive-too-big')
  })

  it('a bomb that announces a small size is refused', () => {
    const bomb = zip({ 'projet.json': manifest, 'paquets/a.jsonl': Buffer.alloc(60_000_000) })
    const at = bomb.lastIndexOf(Buffer.of(0x50, 0x4b, 1, 2))
    bomb.writeUInt32LE(1_000, at + 24)
    expect(codeOf(bomb)).toBe('project-archive-damaged')
  })

  it('many entries over one block are refused', () => {
    const one = zip({ 'projet.json': manifest, 'paquets/a.jsonl': Buffer.from('abc') }, 0)
    const entry = one.lastIndexOf(Buffer.of(0x50, 0x4b, 1, 2))
    one.writeUInt32LE(0, entry + 42)
    expect(readZipDirectory(one, 100)).toBe('damaged')
  })

  it('no project, no archive, a cut one', async () => {
    const sent = await sentProject()
    expect(codeOf(zip({ 'classeur.xml': manifest }))).toBe('project-archive-foreign')
    expect(codeOf(zip({ 'projet.json': Buffer.from('{"aigu":1,"__proto__":{"x":1}}') }))).toBe(
      'project-archive-foreign',
    )
    for (let length = 0; length < sent.length; length += 7) {
      expect(codeOf(sent.subarray(0, length))).toBe('project-archive-damaged')
    }
  })

  it('whatever bits flip, it is read as it was or refused', async () => {
    const sent = await sentProject()
    const random = randomFrom(11)
    const names = new Set<string>()
    for (let turn = 0; turn < 2_000; turn++) {
      const harmed = Buffer.from(sent)
      const at = upTo(harmed.length, random)
      harmed[at] = (harmed[at] ?? 0) ^ (1 << upTo(8, random))
      const read = readArchive(harmed)
      if (read.kind === 'read') for (const name of read.files.keys()) names.add(name.slice(0, 8))
    }
    for (const name of names) expect(name).toMatch(/^(projet\.j|paquets\/|bases\/|originau)/)
  })
})

const workbooks = join(import.meta.dirname, '../../../../shared/corpora/hostile/xlsx')
describe.skipIf(!existsSync(workbooks))('archives of the hostile corpus', () => {
  it('none of them is a project, and none takes more than a moment', () => {
    for (const name of readdirSync(workbooks)) {
      expect({ name, code: codeOf(readFileSync(join(workbooks, name))) }).not.toMatchObject({ code: 'read' })
    }
  })
})
