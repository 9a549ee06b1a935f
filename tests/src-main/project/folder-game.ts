import type { FileSystem } from '../../../src-main/files/file-system.ts'
import { writeLine } from '../../../src-main/project/journal-line.ts'
import type { CompactionRules } from '../../../src-main/project/compaction.ts'
import { openLetterBox } from '../../../src-main/project/letter-box.ts'
import type { LetterBox, LetterBoxOptions } from '../../../src-main/project/letter-box.ts'
import { readSegment } from '../../../src-main/project/read-segment.ts'
import type { Replica } from '../../../src-main/project/replica.ts'

import { atOnce } from './at-once.ts'
import { PROJECT } from './journal-life.ts'
import { contentOf, openOn, type } from './project-life.ts'
import { randomFrom, upTo } from './random.ts'
import type { Random } from './random.ts'
import { simulatedFiles } from './simulated-files.ts'
import type { SimulatedFiles } from './simulated-files.ts'
import { virtualClock } from './virtual-clock.ts'
import type { VirtualClock } from './virtual-clock.ts'

export type Game = {
  readonly edits: number
  readonly deletions: number
  readonly lostMachines: number
  readonly harmed: number
  readonly restarts: number
  /** Times that all of a small packet was found in a larger one. */
  readonly superfluous: number
  readonly faults: readonly string[]
}

/** A wrong letter box, made of what the right one is given. */
export type Mutant = (options: LetterBoxOptions) => LetterBoxOptions

/** How small packets are put together in a game of it, and a disk that does what it should not be believed to do. */
export type Compacting = {
  readonly rules: CompactionRules
  readonly ownDisk?: (disk: FileSystem) => FileSystem
}

export const FOLDER = '/partage/Équipements'

/** The shared folder and one machine's own disk behind one file system. */
function joined(own: FileSystem, shared: FileSystem): FileSystem {
  const at = (path: string): FileSystem => (path.startsWith('/partage') ? shared : own)
  return {
    facts: (path) => at(path).facts(path),
    entryFacts: (path) => at(path).entryFacts(path),
    isSymbolicLink: (path) => at(path).isSymbolicLink(path),
    linkTarget: (path) => at(path).linkTarget(path),
    realPath: (path) => at(path).realPath(path),
    openToRead: (path) => at(path).openToRead(path),
    createNew: (path, mode) => at(path).createNew(path, mode),
    createToAppend: (path, mode) => at(path).createToAppend(path, mode),
    makeFolder: (path) => at(path).makeFolder(path),
    listFolder: (path) => at(path).listFolder(path),
    rename: (from, to) => at(from).rename(from, to),
    remove: (path) => at(path).remove(path),
    syncFolder: (path) => at(path).syncFolder(path),
  }
}

type Machine = {
  readonly own: SimulatedFiles
  readonly replica: Replica
  readonly box: LetterBox
  /** Shown on this machine. */
  readonly seen: Set<string>
  /** The same without what stands below a damaged line: it is kept, but cannot be sent on. */
  readonly sure: Set<string>
}

type World = {
  readonly shared: SimulatedFiles
  readonly clock: VirtualClock
  readonly random: Random
  readonly mutant: Mutant
  readonly compacting: Compacting | null
  /** Share of the packets that a disk keeps otherwise than they were written. */
  garbled: number
}

async function openMachine(world: World, own: SimulatedFiles, before?: Machine): Promise<Machine> {
  const { shared, clock, random, mutant, compacting } = world
  const garbled = (disk: SimulatedFiles): FileSystem => garbling(disk.fileSystem, random, () => world.garbled)
  const fileSystem = joined(compacting?.ownDisk?.(garbled(own)) ?? garbled(own), garbled(shared))
  const replica = await openOn(
    fileSystem,
    clock,
    undefined,
    compacting ? { compaction: compacting.rules } : {},
  )
  const seen = before?.seen ?? new Set<string>()
  const sure = before?.sure ?? new Set<string>()
  const onArrived: NonNullable<LetterBoxOptions['onArrived']> = (arrived) => {
    for (const text of contentOf(arrived)) seen.add(text)
    for (const text of contentOf(arrived.filter((entry) => entry.sure))) sure.add(text)
  }
  const options = { fileSystem, patience: atOnce, clock, folder: FOLDER, replica, onArrived }
  onArrived(replica.found)
  return { own, replica, box: openLetterBox(mutant(options)), seen, sure }
}

/** Packets of many lines are kept with a flipped bit now and then, without an error. */
function garbling(disk: FileSystem, random: Random, share: () => number): FileSystem {
  return {
    ...disk,
    createNew: async (path, mode) => {
      const file = await disk.createNew(path, mode)
      if (!/paquets.*jsonl$/.test(path) || share() === 0 || random() >= share()) return file
      return {
        ...file,
        write: (from, offset, length) => {
          const bytes = Buffer.from(from)
          const at = offset + upTo(length, random)
          bytes[at] = (bytes[at] ?? 0) ^ 1
          return file.write(bytes, offset, length)
        },
      }
    },
  }
}

/** Everything that can still be read in the folder. */
function readableIn(shared: SimulatedFiles): Set<string> {
  const segments = shared
    .paths()
    .filter((path) => path.endsWith('.jsonl'))
    .map((path) => readSegment(shared.content(path) ?? Buffer.alloc(0), PROJECT))
  return new Set(contentOf(segments.flatMap(({ entries }) => entries)))
}

/** Truncates, empties, or flips a byte. */
function harm(bytes: Buffer, random: Random): Buffer {
  const kind = upTo(3, random)
  if (kind === 0) return bytes.subarray(0, upTo(bytes.length + 1, random))
  if (kind === 1) return Buffer.alloc(0)
  const harmed = Buffer.from(bytes)
  const at = upTo(bytes.length, random)
  harmed[at] = (harmed[at] ?? 0) ^ (1 << upTo(8, random))
  return harmed
}

/** What sync clients and people leave in a shared folder. */
function litter(shared: SimulatedFiles, files: readonly string[], random: Random): void {
  const copied = files[upTo(Math.max(1, files.length), random)]
  if (copied)
    shared.put(
      copied.replace('.jsonl', ' (conflicted copy 2026-03-02).jsonl'),
      shared.content(copied) ?? Buffer.alloc(0),
    )
  const other = { aigu: 1, project: '99999999-2222-4333-8444-555555555555', author: 'u-other', from: 1 }
  shared.put(`${FOLDER}/paquets/autre.jsonl`, writeLine(other))
  shared.put(`${FOLDER}/paquets/photo.jpg`, Buffer.from('JFIF'))
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** The power fails while packets are made; everything that was acknowledged or seen must be there again. */
async function restart(machine: Machine, world: World, faults: string[]): Promise<Machine> {
  void machine.replica.seal()
  for (let turn = upTo(12, world.random); turn > 0; turn--) await soon()
  const again = await openMachine(world, machine.own.crash(), machine)
  const found = new Set(contentOf(again.replica.found))
  for (const text of machine.seen) if (!found.has(text)) faults.push(`lost at a restart: ${text}`)
  return again
}

/** What a look at the folder took out of it must be in it still. */
async function look({ replica, box }: Machine, world: World, faults: string[]): Promise<void> {
  const before = world.compacting ? readableIn(world.shared) : []
  await replica.seal()
  await box.refill()
  const after = world.compacting ? readableIn(world.shared) : new Set<string>()
  for (const text of before) if (!after.has(text)) faults.push(`taken out of the folder: ${text}`)
}

/**
 * Five machines, one folder, and everything that happens to such folders. At the end every edit that stands on a
 * surviving machine is on all of them, on their disks too, and all are equal.
 */
export async function playFolderGame(
  seed: number,
  mutant: Mutant = (options) => options,
  compacting: Compacting | null = null,
): Promise<Game> {
  const random = randomFrom(seed)
  const shared = simulatedFiles(random)
  await shared.fileSystem.makeFolder(FOLDER)
  let superfluous = 0
  const counting = compacting && {
    ...compacting,
    rules: {
      ...compacting.rules,
      holds: (...runs: Parameters<CompactionRules['holds']>) => {
        const held = compacting.rules.holds(...runs)
        if (held) superfluous++
        return held
      },
    },
  }
  const world: World = {
    shared,
    clock: virtualClock(),
    random,
    mutant,
    compacting: counting,
    garbled: compacting ? 0.1 : 0,
  }
  let machines: Machine[] = []
  for (let count = 0; count < 5; count++) machines.push(await openMachine(world, simulatedFiles(random)))
  let [edits, deletions, lostMachines, harmed, restarts] = [0, 0, 0, 0, 0]
  const faults: string[] = []

  for (let turn = (compacting ? 30 : 10) + upTo(25, random); turn > 0; turn--) {
    const chance = random()
    const machine = machines[upTo(compacting ? Math.min(2, machines.length) : machines.length, random)]
    if (!machine) break
    const packets = shared.paths().filter((path) => path.endsWith('.jsonl'))
    if (chance < 0.35) {
      for (let burst = compacting ? 1 + upTo(4, random) : 1; burst > 0; burst--) {
        const value = `édition ${String(++edits)}`
        await type(machine.replica, value)
        const text = `${machine.replica.author}.${String(machine.replica.last.s)} ${value}`
        for (const set of [machine.seen, machine.sure]) set.add(text)
        if (compacting) await machine.replica.seal()
      }
    } else if (chance < 0.75) {
      await look(machines[upTo(machines.length, random)] ?? machine, world, faults)
    } else if (chance < 0.82) {
      shared.drop(FOLDER)
      deletions++
    } else if (chance < 0.89 && compacting && random() < 0.7) {
      const again = await restart(machine, world, faults)
      machines = machines.map((other) => (other === machine ? again : other))
      restarts++
    } else if (chance < 0.89 && machines.length > 1) {
      machines = machines.filter((other) => other !== machine)
      lostMachines++
    } else if (chance < 0.96 && packets.length > 0) {
      const path = packets[upTo(packets.length, random)] ?? ''
      shared.put(path, harm(shared.content(path) ?? Buffer.alloc(0), random))
      harmed++
    } else litter(shared, packets, random)
  }

  world.garbled = 0
  // What a disk refused at one start becomes a packet at the next.
  if (compacting) machines = await Promise.all(machines.map((machine) => restart(machine, world, faults)))
  const known = new Set(machines.flatMap(({ sure }) => [...sure]))
  for (let round = 0; round < 3; round++) for (const machine of machines) await look(machine, world, faults)
  for (const [index, { seen, replica, own }] of machines.entries()) {
    for (const text of known) if (!seen.has(text)) faults.push(`machine ${String(index)} lacks ${text}`)
    await replica.close()
    const kept = new Set(contentOf((await openOn(own.fileSystem, world.clock)).found))
    for (const text of seen) if (!kept.has(text)) faults.push(`not on the disk of ${String(index)}: ${text}`)
  }
  return { edits, deletions, lostMachines, harmed, restarts, superfluous, faults }
}

export const folderMutants: Readonly<Record<string, Mutant>> = {
  'damaged files are not put right': (options) => ({
    ...options,
    fileSystem: {
      ...options.fileSystem,
      rename: (from, to) =>
        to.startsWith(FOLDER) ? options.fileSystem.remove(from) : options.fileSystem.rename(from, to),
    },
  }),
  'no copy is kept of what was sent': (options) => {
    const sent = new Set<string>()
    const packets = (): string[] => {
      const names = options.replica.packets().filter((name) => !sent.has(name))
      for (const name of names) sent.add(name)
      return names
    }
    return { ...options, replica: { ...options.replica, packets } }
  },
  "only one's own packets are put back": (options) => ({
    ...options,
    replica: {
      ...options.replica,
      packets: () => options.replica.packets().filter((name) => name.startsWith(options.replica.author)),
    },
  }),
}
