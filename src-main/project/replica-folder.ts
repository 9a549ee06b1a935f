import { dirname, join } from 'node:path'

import type { AuthorId } from '../../shared/project/identity.ts'
import type { HeldPlace, JournalEntry } from '../../shared/project/journal-entry.ts'
import type { Problem } from '../../shared/problem.ts'
import type { FileSystem } from '../files/file-system.ts'
import { removeLeftTemporaries } from '../files/left-temporaries.ts'
import { replaceFile } from '../files/replace-file.ts'
import { unlessItCannot } from '../files/system-error.ts'
import { quietly } from '../files/write-new-file.ts'

import { putAndReadBack } from './content-store.ts'
import { knowFolder, readInside } from './guarded-read.ts'
import { knownEntries } from './known-entries.ts'
import type { KnownEntries } from './known-entries.ts'
import { packetsOf } from './leftover-segments.ts'
import type { Packet } from './leftover-segments.ts'
import type { Means } from './means.ts'
import { extentOf } from './packet-run.ts'
import type { Extent } from './packet-run.ts'
import {
  BASES,
  DAMAGED_NAME,
  JOURNAL,
  LARGEST_MANIFEST,
  MANIFEST,
  ORIGINALS,
  PACKETS,
  SELF,
  contentHash,
  isNamedByContent,
  readManifest,
  readPacketName,
  writeManifest,
} from './project-tree.ts'
import type { Manifest } from './project-tree.ts'
import { readSegment } from './read-segment.ts'
import type { Segment } from './read-segment.ts'
import { segmentsIn } from './segment-folder.ts'
import type { FoundSegment } from './segment-folder.ts'
import { readSelf, writeSelf } from './self.ts'
import type { Self } from './self.ts'

/** A file that is no packet, and packets of what stands in it alone. */
export type Leftover = {
  readonly path: string
  readonly packets: readonly Packet[]
  readonly isJournal: boolean
  /** It has its end: nobody writes to it any more. */
  readonly isClosed: boolean
  /** Milliseconds since 1970. */
  readonly modified: number
  /** Lines stand in it that are no records. */
  readonly spoilt: boolean
  /** Records stand in it that no packet can hold, because a line above them is damaged, and that are nowhere else. */
  readonly isNeeded: boolean
  /** Among the packets, and all that can be read of it stands in others: whose packet a crash left it of, or `kept`. */
  readonly remnantOf: AuthorId | typeof KEPT | null
}

/** What stands in this machine's copy of a project when it is opened. */
export type FoundReplica = {
  readonly manifest: Manifest
  readonly self: Self | null
  readonly known: KnownEntries
  readonly held: readonly HeldPlace[]
  /** Names of the tables that records speak of, by the hash of their base. */
  readonly imported: ReadonlyMap<string, string>
  /** By name; null for one that can only be kept as it is. */
  readonly packets: Map<string, Extent | null>
  /** What people call themselves, by author. */
  readonly names: Map<AuthorId, string>
  /** Highest number of each author in packets. */
  readonly published: ReadonlyMap<string, number>
  readonly leftovers: readonly Leftover[]
  readonly nextSegment: number
  readonly newer: boolean
  /** Bytes that the records take in memory. */
  readonly weight: number
  readonly problems: readonly Problem[]
}

/** A damaged file that was kept because nothing better was known. */
const KEPT = Symbol('kept')

function madeBy(name: string): AuthorId | typeof KEPT | null {
  return DAMAGED_NAME.test(name) ? KEPT : (readPacketName(name)?.author ?? null)
}

/** Makes the folders of a project, durably: a name that is not on the disk takes everything in it with it. */
async function makeProjectFolders(
  folder: string,
  names: readonly string[],
  fileSystem: FileSystem,
): Promise<void> {
  for (const name of names) await fileSystem.makeFolder(join(folder, name))
  for (const parent of [folder, dirname(folder), dirname(dirname(folder))]) {
    await unlessItCannot(fileSystem.syncFolder(parent))
  }
}

/** Reads everything. Throws the system's errors where this machine's own disk does not answer. */
export async function readReplica(
  folder: string,
  project: string,
  title: string,
  means: Means,
): Promise<FoundReplica> {
  const { fileSystem } = means
  await makeProjectFolders(folder, [PACKETS, BASES, ORIGINALS, JOURNAL], fileSystem)
  const problems: Problem[] = []
  const tell = (problem: Problem): void => void problems.push(problem)
  const known = knownEntries()
  const held: HeldPlace[] = []
  const packets = new Map<string, Extent | null>()
  const names = new Map<AuthorId, string>()
  const published = new Map<string, number>()
  const leftovers: Leftover[] = []
  const imported = new Map<string, string>()
  let [newer, lastSegment, weight] = [false, 0, 0]

  function take(entry: JournalEntry): boolean {
    if (entry.record.k === 'b') imported.set(entry.record.base, entry.record.name)
    return known.add(entry)
  }

  function takeRest(kind: string, { name, bytes, segment, modified }: FoundSegment): void {
    newer ||= segment.newer
    weight += segment.weight
    for (const line of segment.held) held.push(line)
    learnName(names, segment)
    const path = join(folder, kind, name)
    const missing = segment.entries.filter((entry) => take(entry) && entry.sure)
    const isNeeded = segment.entries.some((entry) => !entry.sure && known.isBest(entry))
    const saysNothing = missing.length === 0 && !isNeeded && segment.held.length === 0 && !segment.whole
    leftovers.push({
      path,
      packets: packetsOf(bytes, missing, project),
      isJournal: kind === JOURNAL,
      isClosed: segment.whole,
      modified,
      spoilt: segment.setAside.length > 0 || segment.foreign !== null,
      isNeeded,
      remnantOf: kind === PACKETS && saysNothing ? madeBy(name) : null,
    })
  }
  const damaged: FoundSegment[] = []
  for await (const found of segmentsIn(join(folder, PACKETS), project, means, tell)) {
    const author = readPacketName(found.name)?.author
    if (author === undefined || !found.segment.whole || !isNamedByContent(found.name, found.bytes))
      damaged.push(found)
    else {
      newer ||= found.segment.newer
      weight += found.segment.weight
      for (const line of found.segment.held) held.push(line)
      learnName(names, found.segment)
      packets.set(found.name, extentOf(found.segment, found.bytes.length))
      let highest = published.get(author) ?? 0
      for (const entry of found.segment.entries) {
        take(entry)
        if (entry.record.s > highest) highest = entry.record.s
      }
      published.set(author, highest)
    }
  }
  // After the whole packets, so that what stands nowhere else is known.
  for (const found of damaged) takeRest(PACKETS, found)
  for await (const found of segmentsIn(join(folder, JOURNAL), project, means, tell)) takeRest(JOURNAL, found)
  // Also of the files that were set aside: a number is used once.
  for (const name of await fileSystem.listFolder(join(folder, JOURNAL))) {
    lastSegment = Math.max(lastSegment, Number(/^\d{8}/.exec(name)?.[0] ?? 0))
  }
  const manifest = await readOrWriteManifest(folder, project, title, means)
  const self = readSelf(await smallFile(folder, SELF, means))
  await lookForBases(folder, imported, fileSystem, tell)
  const nextSegment = lastSegment + 1
  const read = { manifest, self, known, held, imported, packets, names, published, leftovers }
  return { ...read, nextSegment, newer, weight, problems }
}

/** The last file read says how an author is called now: files come in the order of their numbers. */
export function learnName(names: Map<AuthorId, string>, { header }: Segment): void {
  if (header?.name !== undefined) names.set(header.author, header.name)
}

async function smallFile(folder: string, name: string, means: Means): Promise<Buffer> {
  const known = await knowFolder(folder, means.fileSystem)
  const read = known && (await readInside(known, name, LARGEST_MANIFEST, means))
  return read?.kind === 'read' ? read.bytes : Buffer.alloc(0)
}

async function readOrWriteManifest(
  folder: string,
  project: string,
  title: string,
  means: Means,
): Promise<Manifest> {
  const found = readManifest(await smallFile(folder, MANIFEST, means))
  if (found?.project === project) return found
  const bytes = writeManifest(project, title)
  // A disk that takes nothing must not keep an officer from reading.
  await quietly(replaceFile({ path: join(folder, MANIFEST), existing: null }, [bytes], means))
  return { aigu: 1, project, title }
}

/** Tables that the records speak of and that are not here. */
async function lookForBases(
  folder: string,
  imported: ReadonlyMap<string, string>,
  fileSystem: FileSystem,
  tell: (problem: Problem) => void,
): Promise<void> {
  const here = new Set((await fileSystem.listFolder(join(folder, BASES))).map(contentHash))
  for (const [base, name] of imported)
    if (!here.has(base)) tell({ code: 'project-base-missing', found: { name } })
}

/** Says how far an author has published, before the packet is there that goes so far. */
export async function rememberSelf(folder: string, self: Self, means: Means): Promise<void> {
  await replaceFile({ path: join(folder, SELF), existing: null }, [writeSelf(self)], means)
}

/**
 * A segment is written to for 30 s; another program on this machine may be at it, and what it writes to a file that was
 * removed would be lost.
 */
const STILL_WRITTEN = 24 * 3_600_000

/**
 * Makes packets of what stands in no whole packet, then clears the journal's closed files away: what stands in packets
 * is removed, what was torn is set aside under the name `….reste` and kept for ever.
 * @param own an author of whom no number is missing: a torn packet of theirs holds nothing but what is known
 */
export async function packLeftovers(
  folder: string,
  found: FoundReplica,
  own: AuthorId | null,
  now: number,
  means: Means,
): Promise<void> {
  const { fileSystem } = means
  for (const {
    path,
    packets,
    isJournal,
    isNeeded,
    isClosed,
    modified,
    spoilt,
    remnantOf,
  } of found.leftovers) {
    for (const { name, bytes } of packets) {
      await putAndReadBack(join(folder, PACKETS), name, bytes, means)
      found.packets.set(name, extentOf(readSegment(bytes), bytes.length))
    }
    const aside = path.replace(/\.jsonl$/, '.reste')
    if (remnantOf === KEPT || (own !== null && remnantOf === own))
      await quietly(fileSystem.rename(path, aside))
    if (!isJournal || isNeeded || (!isClosed && now - modified < STILL_WRITTEN)) continue
    await quietly(spoilt ? fileSystem.rename(path, aside) : fileSystem.remove(path))
  }
  await removeLeftTemporaries(folder, now, fileSystem)
}
