import type { FileSystem } from '../../../src-main/files/file-system.ts'
import { writeLine } from '../../../src-main/project/journal-line.ts'
import { openLetterBox } from '../../../src-main/project/letter-box.ts'
import type { LetterBox, LetterBoxOptions } from '../../../src-main/project/letter-box.ts'
import type { Replica } from '../../../src-main/project/replica.ts'

import { atOnce, contentOf, openOn, type } from './project-life.ts'
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
  readonly faults: readonly string[]
}

/** A wrong letter box, made of what the right one is given. */
export type Mutant = (options: LetterBoxOptions) => LetterBoxOptions

const FOLDER = '/partage/Équipements'

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

type Machine = { readonly replica: Replica; readonly box: LetterBox; readonly seen: Set<string> }

async function newMachine(
  shared: SimulatedFiles,
  clock: VirtualClock,
  random: Random,
  mutant: Mutant,
): Promise<Machine> {
  const fileSystem = joined(simulatedFiles(random).fileSystem, shared.fileSystem)
  const replica = await openOn(fileSystem, clock)
  const seen = new Set<string>()
  const onArrived: LetterBoxOptions['onArrived'] = (arrived) => {
    for (const text of contentOf(arrived)) seen.add(text)
  }
  const options = { fileSystem, patience: atOnce, clock, folder: FOLDER, replica, onArrived }
  return { replica, box: openLetterBox(mutant(options)), seen }
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

/**
 * Five machines, one folder, and everything that happens to such folders. At the end every edit that stands on a
 * surviving machine is on all of them, and all are equal.
 */
export async function playFolderGame(seed: number, mutant: Mutant = (options) => options): Promise<Game> {
  const random = randomFrom(seed)
  const shared = simulatedFiles(random)
  const clock = virtualClock()
  await shared.fileSystem.makeFolder(FOLDER)
  let machines: Machine[] = []
  for (let count = 0; count < 5; count++) machines.push(await newMachine(shared, clock, random, mutant))
  let [edits, deletions, lostMachines, harmed] = [0, 0, 0, 0]

  for (let turn = 10 + upTo(25, random); turn > 0; turn--) {
    const chance = random()
    const machine = machines[upTo(machines.length, random)]
    if (!machine) break
    const packets = shared.paths().filter((path) => path.endsWith('.jsonl'))
    if (chance < 0.35) {
      const value = `édition ${String(++edits)}`
      await type(machine.replica, value)
      machine.seen.add(`${machine.replica.author}.${String(machine.replica.last.s)} ${value}`)
    } else if (chance < 0.75) {
      await machine.replica.seal()
      await machine.box.refill()
    } else if (chance < 0.82) {
      shared.drop(FOLDER)
      deletions++
    } else if (chance < 0.89 && machines.length > 1) {
      machines = machines.filter((other) => other !== machine)
      lostMachines++
    } else if (chance < 0.96 && packets.length > 0) {
      const path = packets[upTo(packets.length, random)] ?? ''
      shared.put(path, harm(shared.content(path) ?? Buffer.alloc(0), random))
      harmed++
    } else litter(shared, packets, random)
  }

  const known = new Set(machines.flatMap(({ seen }) => [...seen]))
  for (let round = 0; round < 3; round++) {
    for (const { replica, box } of machines) {
      await replica.seal()
      await box.refill()
    }
  }
  const faults: string[] = []
  for (const [index, { seen, replica }] of machines.entries()) {
    for (const text of known) if (!seen.has(text)) faults.push(`machine ${String(index)} lacks ${text}`)
    for (const text of seen)
      if (!known.has(text) && machines.some((other) => !other.seen.has(text)))
        faults.push(`only some have ${text}`)
    await replica.close()
  }
  return { edits, deletions, lostMachines, harmed, faults }
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
