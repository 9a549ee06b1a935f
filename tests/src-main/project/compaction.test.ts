import { describe, expect, it } from 'vitest'

import { compactionRules, planCompaction } from '../../../src-main/project/compaction.ts'
import { writeLine } from '../../../src-main/project/journal-line.ts'
import { linesByHash } from '../../../src-main/project/leftover-segments.ts'
import { openLetterBox } from '../../../src-main/project/letter-box.ts'
import { packetName } from '../../../src-main/project/project-tree.ts'
import type { Replica } from '../../../src-main/project/replica.ts'
import type { FileSystem } from '../../../src-main/files/file-system.ts'

import { atOnce } from './at-once.ts'
import { SMALL } from './compaction-mutants.ts'
import { PROJECT } from './journal-life.ts'
import { contentOf, openOn, type } from './project-life.ts'
import { randomFrom } from './random.ts'
import { simulatedFiles } from './simulated-files.ts'
import type { SimulatedFiles } from './simulated-files.ts'
import { virtualClock } from './virtual-clock.ts'
import type { VirtualClock } from './virtual-clock.ts'

const PACKETS = '/profil/projet/paquets'
const newDisk = (seed = 3): SimulatedFiles => simulatedFiles(randomFrom(seed))
const inPackets = (files: SimulatedFiles, folder = PACKETS): string[] =>
  files.paths().filter((path) => path.startsWith(folder))
const never = { ...SMALL, worth: 1_000_000 }

async function typeApart(replica: Replica, count: number): Promise<void> {
  for (let left = count; left > 0; left--) {
    await type(replica, `valeur ${String(left)}`)
    await replica.seal()
  }
}

/** A disk with one packet for each edit. */
async function worked(files: SimulatedFiles, clock: VirtualClock, count: number): Promise<string[]> {
  const replica = await openOn(files.fileSystem, clock, undefined, { compaction: never })
  await typeApart(replica, count)
  await replica.close()
  return contentOf((await openOn(files.fileSystem, clock, undefined, { compaction: never })).found)
}

const linesIn = (files: SimulatedFiles): Set<string> =>
  new Set(
    inPackets(files).flatMap((path) =>
      [...linesByHash(files.content(path) ?? Buffer.alloc(0)).values()]
        .map(String)
        .filter((line) => line.includes('"k":')),
    ),
  )

describe('small packets of one author become one', () => {
  it('after 200, with every line as it was written, and the work goes on under the same name', async () => {
    const [files, clock] = [newDisk(), virtualClock()]
    const before = await worked(files, clock, 205)
    const lines = linesIn(files)
    expect([inPackets(files).length, lines.size]).toEqual([205, 205])
    const replica = await openOn(files.fileSystem, clock)
    await replica.seal()
    expect(replica.packets()).toHaveLength(1)
    expect(inPackets(files)).toHaveLength(1)
    expect(linesIn(files)).toEqual(lines)
    expect(String(files.content(inPackets(files)[0] ?? ''))).toContain('"name":"Léa D."')
    await typeApart(replica, 1)
    await replica.close()
    const again = await openOn(files.fileSystem, clock)
    expect([again.author, again.problems]).toEqual([replica.author, []])
    expect(contentOf(again.found)).toEqual([...before, `${replica.author}.206 valeur 1`].sort())
  })

  it('but not before, and not when the window closes', async () => {
    const [files, clock] = [newDisk(), virtualClock()]
    await worked(files, clock, 200)
    const replica = await openOn(files.fileSystem, clock)
    await replica.seal()
    expect(inPackets(files)).toHaveLength(200)
    await type(replica)
    await replica.close()
    expect(inPackets(files)).toHaveLength(201)
  })

  it('up to a size, beyond which they are several', async () => {
    const [files, clock] = [newDisk(), virtualClock()]
    const before = await worked(files, clock, 40)
    const replica = await openOn(files.fileSystem, clock, undefined, { compaction: SMALL })
    await replica.seal()
    const full = inPackets(files).filter((path) => (files.content(path)?.length ?? 0) > 600)
    expect(full.length).toBeGreaterThan(3)
    for (const path of full) expect(files.content(path)?.length).toBeLessThanOrEqual(SMALL.largest)
    await typeApart(replica, 20)
    await replica.close()
    expect(inPackets(files).length).toBeLessThan(20)
    for (const path of inPackets(files))
      expect(files.content(path)?.length).toBeLessThanOrEqual(SMALL.largest)
    const again = await openOn(files.fileSystem, clock)
    expect(contentOf(again.found)).toHaveLength(before.length + 20)
  })

  it('lines of a later version go with them', async () => {
    const [files, clock] = [newDisk(), virtualClock()]
    await worked(files, clock, 5)
    const [author] = [...(inPackets(files)[0]?.matchAll(/u-[0-9a-f]+/g) ?? [])].map(String)
    const later = { a: author, s: 6, t: 1, k: 'zz', etwas: 'Neues' }
    const bytes = Buffer.concat([
      writeLine({ aigu: 1, project: PROJECT, author, from: 6, prev: '0123456789abcdef' }),
      writeLine(later),
      writeLine({ end: 1, n: 1 }),
    ])
    const colleague = await openOn(newDisk().fileSystem, clock, undefined, { compaction: SMALL })
    for (const path of inPackets(files)) await colleague.adopt(files.content(path) ?? Buffer.alloc(0))
    files.put(`${PACKETS}/${packetName(author ?? '', 6, bytes)}`, bytes)
    files.drop('/profil/projet/moi.json')
    const held = (await openOn(files.fileSystem, clock)).found.filter(({ record }) => record === null)
    expect(held).toHaveLength(1)
  })
})

describe('a crash or a failing disk while packets are put together', () => {
  it('at every call: nothing lost, at worst both remain, and the next start ends it', async () => {
    let [cases, both] = [0, 0]
    for (let at = 1, isOver = false; !isOver; at++) {
      const first = newDisk(at)
      const clock = virtualClock()
      const before = await worked(first, clock, 6)
      const files = first.crash()
      files.fate = ({ index }) => (index >= at ? 'dies' : 'works')
      const opened = openOn(files.fileSystem, clock, undefined, { compaction: SMALL })
      void opened.then((replica) => replica.seal())
      for (let turn = 0; turn < 12; turn++) await clock.pass(1)
      isOver = files.calls < at
      const after = files.crash()
      const again = await openOn(after.fileSystem, clock, undefined, { compaction: SMALL })
      expect({ at, found: contentOf(again.found) }).toEqual({ at, found: before })
      if (again.packets().length > 6) both++
      await again.seal()
      expect({ at, packets: again.packets().length }).toEqual({ at, packets: 1 })
      await again.close()
      expect({ at, left: inPackets(after).filter((path) => path.endsWith('.jsonl')).length }).toEqual({
        at,
        left: 1,
      })
      const third = await openOn(after.fileSystem, clock)
      expect({ at, problems: third.problems }).toEqual({ at, problems: [] })
      cases++
    }
    console.log(`${String(cases)} crashes, ${String(both)} left both, 0 lost`)
  }, 60_000)

  it.each(['EIO', 'ENOSPC'])(
    '%s at every call',
    async (code) => {
      let cases = 0
      for (let at = 1, isOver = false; !isOver; at++) {
        for (const lasts of [false, true]) {
          const first = newDisk(at)
          const clock = virtualClock()
          const before = await worked(first, clock, 6)
          const files = first.crash()
          const replica = await openOn(files.fileSystem, clock, undefined, { compaction: never })
          await replica.seal()
          const calls = files.calls
          files.fate = ({ index }) =>
            (lasts ? index >= calls + at : index === calls + at) ? { fails: code } : 'works'
          const opened = openOn(files.fileSystem, clock, undefined, { compaction: SMALL })
          await opened.then(
            (other) => other.seal(),
            () => undefined,
          )
          isOver = files.calls < calls + at
          cases++
          const again = await openOn(files.crash().fileSystem, clock)
          expect({ at, found: contentOf(again.found) }).toEqual({ at, found: before })
        }
      }
      console.log(`${code}: ${String(cases)} cases, 0 lost`)
    },
    60_000,
  )
})

type Pair = {
  shared: SimulatedFiles
  one: { files: SimulatedFiles; replica: Replica; look: () => Promise<unknown> }
  other: { files: SimulatedFiles; replica: Replica; look: () => Promise<unknown> }
}

/** Files of the folder were all changed `age` ms ago. */
function aged(disk: FileSystem, clock: VirtualClock, age: number): FileSystem {
  return {
    ...disk,
    openToRead: async (path) => {
      const file = await disk.openToRead(path)
      return { ...file, facts: async () => ({ ...(await file.facts()), modified: clock.now() - age }) }
    },
  }
}

async function pair(clock: VirtualClock, age = 25 * 3_600_000): Promise<Pair> {
  const shared = newDisk()
  await shared.fileSystem.makeFolder('/partage')
  const machine = async (compaction = SMALL) => {
    const files = newDisk()
    const replica = await openOn(files.fileSystem, clock, undefined, { compaction })
    const at = (path: string): FileSystem =>
      path.startsWith('/partage') ? aged(shared.fileSystem, clock, age) : files.fileSystem
    const fileSystem = Object.fromEntries(
      Object.keys(files.fileSystem).map((call) => [
        call,
        (path: string, ...rest: unknown[]) =>
          (at(path)[call as keyof FileSystem] as (...all: unknown[]) => unknown)(path, ...rest),
      ]),
    ) as FileSystem
    const box = openLetterBox({ fileSystem, patience: atOnce, clock, folder: '/partage', replica })
    return { files, replica, look: () => box.round() }
  }
  return { shared, one: await machine(), other: await machine() }
}

describe('in the shared folder', () => {
  const SHARED = '/partage/paquets'

  it('the larger packet takes the place of the small ones on every machine, and nobody puts them back', async () => {
    const clock = virtualClock()
    const { shared, one, other } = await pair(clock)
    await typeApart(one.replica, 3)
    await one.look()
    await other.look()
    expect(other.replica.packets()).toHaveLength(3)
    await typeApart(one.replica, 1)
    expect(one.replica.packets()).toHaveLength(1)
    // The other one's copy is complete, and it heals what it believes to be missing.
    shared.drop(SHARED)
    await other.look()
    expect(inPackets(shared, SHARED)).toHaveLength(3)
    for (let round = 0; round < 3; round++) for (const machine of [one, other]) await machine.look()
    for (const packets of [one.replica.packets(), other.replica.packets(), inPackets(shared, SHARED)])
      expect(packets).toHaveLength(1)
    const copies = await Promise.all([one, other].map(({ files }) => openOn(files.fileSystem, clock)))
    for (const { found } of copies) expect(contentOf(found)).toHaveLength(4)
  })

  it('the small ones stay for a day: a sync client may pass the removal on before the packet', async () => {
    const clock = virtualClock()
    const { shared, one } = await pair(clock, 23 * 3_600_000)
    await typeApart(one.replica, 3)
    await one.look()
    await typeApart(one.replica, 1)
    for (let round = 0; round < 3; round++) await one.look()
    expect(inPackets(shared, SHARED)).toHaveLength(4)
    expect(one.replica.packets()).toHaveLength(1)
  })

  it('they stay as long as the larger one is damaged', async () => {
    const clock = virtualClock()
    const { shared, one } = await pair(clock)
    await typeApart(one.replica, 3)
    await one.look()
    await typeApart(one.replica, 1)
    const [name = ''] = one.replica.packets()
    const damaged = Buffer.from((await one.replica.readPacket(name)) ?? '')
    damaged.write('VALEUR', damaged.lastIndexOf('valeur'))
    shared.put(`${SHARED}/${name}`, damaged)
    shared.fate = ({ name: call }) =>
      call === 'rename' || call === 'createNew' ? { fails: 'EACCES' } : 'works'
    await one.look()
    expect(inPackets(shared, SHARED)).toHaveLength(4)
    shared.fate = () => 'works'
    await one.look()
    await one.look()
    expect(inPackets(shared, SHARED)).toHaveLength(1)
  })

  it('a machine keeps its small ones when the larger one is damaged on its disk', async () => {
    const clock = virtualClock()
    const { one, other } = await pair(clock)
    await typeApart(one.replica, 3)
    await one.look()
    await other.look()
    await typeApart(one.replica, 1)
    const [name = ''] = one.replica.packets()
    const bytes = (await one.replica.readPacket(name)) ?? Buffer.alloc(0)
    const { fileSystem } = other.files
    const write = fileSystem.createNew
    fileSystem.createNew = async (path, mode) => {
      const file = await write(path, mode)
      const flipped = Buffer.from(bytes)
      flipped[200] = (flipped[200] ?? 0) ^ 1
      return { ...file, write: (_, offset, length) => file.write(flipped, offset, length) }
    }
    await expect(other.replica.adopt(bytes)).rejects.toMatchObject({ code: 'EIO' })
    expect(other.replica.packets()).toHaveLength(3)
  })
})

it('a plan joins only what follows, of one author, within the size', () => {
  const rules = { ...compactionRules, worth: 2, largest: 100 }
  const packets = new Map(
    [
      ['a', 1, 1, 40],
      ['b', 2, 5, 40],
      ['c', 6, 6, 40],
      ['d', 8, 8, 10],
      ['e', 9, 9, 10],
      ['f', 9, 9, 10],
    ].map(([name, from, to, size]) => [
      String(name),
      { author: 'u-1', from: Number(from), to: Number(to), size: Number(size) },
    ]),
  )
  packets.set('other', { author: 'u-2', from: 7, to: 7, size: 1 })
  expect(planCompaction(packets, 'u-1', rules)).toEqual([
    ['a', 'b'],
    ['d', 'e'],
  ])
  expect(planCompaction(packets, 'u-1', { ...rules, worth: 3 })).toEqual([])
  expect(planCompaction(packets, 'u-2', rules)).toEqual([])
})
