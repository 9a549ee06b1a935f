import { join } from 'node:path'

import type { AuthorId } from '../../shared/project/identity.ts'
import { quietly } from '../files/write-new-file.ts'

import { joinPackets, planCompaction } from './compaction.ts'
import type { CompactionRules } from './compaction.ts'
import { putAndReadBack } from './content-store.ts'
import { knowFolder, readInside } from './guarded-read.ts'
import type { Means } from './means.ts'
import { extentOf } from './packet-run.ts'
import type { Extent, Run } from './packet-run.ts'
import { isNamedByContent } from './project-tree.ts'
import { readSegment } from './read-segment.ts'
import type { Segment } from './read-segment.ts'
import { LARGEST_SEGMENT } from './segment-folder.ts'

/** The packets of this machine's copy. */
export type PacketStore = {
  names(): string[]
  has(name: string): boolean
  /** Null where it is not there or not as its name says. */
  read(name: string): Promise<Buffer | null>
  /** Writes a packet unless it is there; what it holds of smaller ones is then superfluous. Throws the system's errors. */
  keep(name: string, bytes: Buffer, extent: Extent | null): Promise<void>
  /** Name of the larger packet that holds all of a file. */
  holderOf(segment: Segment): Promise<string | null>
  /** Puts an author's small packets together; answers the names of the new ones. Throws the system's errors. */
  compact(author: AuthorId): Promise<readonly string[]>
  /** Removes what stands in larger packets too: a crash may have left both. */
  dropHeld(): Promise<void>
}

type Whole = { readonly bytes: Buffer; readonly segment: Segment }

/**
 * @param folder `paquets`
 * @param packets what stands there, by name; null for a packet that can only be kept as it is
 */
export function packetStore(
  folder: string,
  project: string,
  packets: Map<string, Extent | null>,
  means: Means,
  rules: CompactionRules,
): PacketStore {
  /** The last large packet that was read: many small ones are compared with it. */
  let large: { readonly name: string; readonly run: Run | null } | null = null

  async function read(name: string): Promise<Buffer | null> {
    const place = packets.has(name) ? await knowFolder(folder, means.fileSystem) : null
    const found = place && (await readInside(place, name, LARGEST_SEGMENT, means))
    return found?.kind === 'read' && isNamedByContent(name, found.bytes) ? found.bytes : null
  }

  async function readWhole(name: string): Promise<Whole | null> {
    const bytes = await read(name)
    return bytes && { bytes, segment: readSegment(bytes, project) }
  }

  async function largeRun(name: string): Promise<Run | null> {
    if (large?.name === name) return large.run
    const found = await readWhole(name)
    const run = found && rules.runOf(found.segment)
    large = { name, run }
    return run
  }

  async function keep(name: string, bytes: Buffer, extent: Extent | null): Promise<void> {
    if (packets.has(name) && (await read(name))) return
    await putAndReadBack(folder, name, bytes, means)
    packets.set(name, extent)
    await dropHeldBy(name)
  }

  /** What a packet holds goes only after that packet was read back from the disk. */
  async function dropHeldBy(name: string): Promise<void> {
    const extent = packets.get(name)
    // A packet of one record holds no other; there may be 10,000 of them.
    if (!extent || extent.from === extent.to) return
    const inside = [...packets].filter(([, other]) => other && rules.isInside(other, extent))
    large = null
    for (const [small] of inside) {
      const all = await largeRun(name)
      const one = all && (await readWhole(small))
      const run = one && rules.runOf(one.segment)
      if (!run || !rules.holds(all, run)) continue
      // Where it cannot be removed it is dropped at the next start; nobody sends it any more.
      packets.delete(small)
      await quietly(means.fileSystem.remove(join(folder, small)))
    }
    large = null
  }

  async function holderOf(segment: Segment): Promise<string | null> {
    const [extent, run] = [extentOf(segment, 0), rules.runOf(segment)]
    if (!extent || !run) return null
    for (const [name, other] of packets) {
      if (!other || !rules.isInside(extent, other)) continue
      const all = await largeRun(name)
      if (all && rules.holds(all, run)) return name
    }
    return null
  }

  async function compact(author: AuthorId): Promise<readonly string[]> {
    const made: string[] = []
    for (const group of planCompaction(packets, author, rules)) {
      const parts: Whole[] = []
      for (const name of group) {
        const part = await readWhole(name)
        if (part) parts.push(part)
      }
      const joined = parts.length === group.length ? joinPackets(parts, project) : null
      if (!joined) continue
      await keep(joined.name, joined.bytes, joined.extent)
      made.push(joined.name)
    }
    return made
  }

  async function dropHeld(): Promise<void> {
    const found = [...packets].flatMap(([name, extent]) => (extent ? [{ name, extent }] : []))
    found.sort((a, b) => a.extent.from - b.extent.from || b.extent.to - a.extent.to)
    const highest = new Map<AuthorId, (typeof found)[number]>()
    const holders = new Set<string>()
    for (const one of found) {
      const above = highest.get(one.extent.author)
      if (above && rules.isInside(one.extent, above.extent)) holders.add(above.name)
      else if (!above || one.extent.to > above.extent.to) highest.set(one.extent.author, one)
    }
    for (const name of holders) await dropHeldBy(name)
  }

  return {
    names: () => [...packets.keys()].sort(),
    has: (name) => packets.has(name),
    read,
    keep,
    holderOf,
    compact,
    dropHeld,
  }
}
