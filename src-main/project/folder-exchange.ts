import { basename, join } from 'node:path'

import { FORMAT_VERSION } from '../../shared/project/record.ts'
import type { Problem } from '../../shared/problem.ts'
import { systemCode } from '../files/system-error.ts'
import { quietly, writeNewFile } from '../files/write-new-file.ts'

import type { Clock } from './clock.ts'
import { putContent, readContent } from './content-store.ts'
import { isAbsence, knowFolder, readInside } from './guarded-read.ts'
import type { KnownFolder } from './guarded-read.ts'
import type { Means } from './means.ts'
import {
  BASES,
  LARGEST_MANIFEST,
  MANIFEST,
  ORIGINALS,
  PACKETS,
  README,
  contentHash,
  readManifest,
  readPacketName,
  readme,
  writeManifest,
} from './project-tree.ts'
import { readSegment } from './read-segment.ts'
import { refusedProblem } from './refused-problem.ts'
import type { Arrived, ContentKind, Replica } from './replica.ts'
import { LARGEST_SEGMENT, SEGMENT_FILE, problemsOf } from './segment-folder.ts'

export type ExchangeOptions = Means & {
  /** The folder that the officer chose. */
  readonly folder: string
  readonly replica: Replica
  readonly clock: Clock
  /** Takes what is there, and leaves the folder as it is. */
  readonly writesNothing?: boolean
  /** Something of this project was in the folder before: if nothing is any more, the officer is asked. */
  readonly wasFilled?: boolean
  readonly onArrived?: (arrived: readonly Arrived[]) => void
}

/** What one look at the folder came to. */
export type Round = {
  /** Why the folder is not up to date; null if it is. */
  readonly trouble: Problem | null
  /** About single files, one each, as long as they are so. */
  readonly problems: readonly Problem[]
  readonly arrived: number
  readonly sent: number
}

const LARGEST_ORIGINAL = 20_000_000
const SMALL_ONES_STAY = 24 * 3_600_000

/**
 * Answers what takes what is new in the folder and puts back what is missing or damaged there, once at each call.
 * `mayRefill`: the officer agreed to fill an emptied or deleted folder again.
 */
export function exchangeWith(options: ExchangeOptions): (mayRefill: boolean) => Promise<Round> {
  const { fileSystem, replica, clock } = options
  const { project, title } = replica.manifest
  /** Name → facts of the file when it was found to be right. */
  const right = new Map<string, string>()
  /** The same of files that are no whole packets: looked at again when they stay as they are, in case they still grow. */
  const odd = new Map<string, string>()
  /** The same of bases and originals that are not what their names say: up to 500 MB that nobody reads again for nothing. */
  const wrong = new Map<string, string>()
  /** Path → what is wrong with the file, until it is well or gone. */
  const amiss = new Map<string, Problem>()
  /** Path → the packet of ours that holds all of what is there. */
  const inLarger = new Map<string, string>()
  /** What the replica held at the last look: since then small packets may have been put together. */
  let held: ReadonlySet<string> = new Set()
  const leavesAsItIs = replica.readOnly || options.writesNothing === true
  let wasFilled = options.wasFilled ?? false
  let mayRefill = false

  async function exchange(counts: { arrived: number; sent: number }): Promise<Problem | null> {
    const root = await rootFolder()
    if (!root) return { code: 'project-folder-gone' }
    const manifest = await readInside(root, MANIFEST, LARGEST_MANIFEST, options)
    const found = manifest.kind === 'read' ? readManifest(manifest.bytes) : null
    if (found && found.project !== project) return { code: 'project-folder-foreign' }
    if (found && found.aigu > FORMAT_VERSION) return { code: 'project-newer', found: { name: MANIFEST } }
    const packets = await knowFolder(join(root.path, PACKETS), fileSystem)
    const names = packets
      ? (await fileSystem.listFolder(packets.path)).filter((name) => SEGMENT_FILE.test(name))
      : []
    if (names.length === 0 && !found) {
      // Another program's: nothing of a project stands beside it.
      if (manifest.kind === 'refused') return manifest.problem
      if (manifest.kind === 'read') return { code: 'project-folder-occupied', found: { name: MANIFEST } }
      if (wasFilled && !mayRefill) return { code: 'project-folder-emptied' }
    }
    lookAgainAtDropped(join(root.path, PACKETS))
    const seen = new Set<string>()
    for (const name of names.sort()) {
      if (!packets) continue
      seen.add(join(packets.path, name))
      counts.arrived += await pull(packets, name)
    }
    for (const kind of [BASES, ORIGINALS] as const) await pullContents(root, kind, seen)
    for (const path of amiss.keys()) if (!seen.has(path)) amiss.delete(path)
    if (leavesAsItIs) return null
    // Beside packets it is ours, and spoilt; at the first look its project may still be on its way.
    if (!found && (manifest.kind === 'absent' || wasFilled)) {
      await putContent(root.path, MANIFEST, writeManifest(project, title), options)
    }
    await quietly(writeNewFile(join(root.path, README), readme, fileSystem))
    counts.sent += await push(root, PACKETS, new Set(names), replica.packets(), (name) =>
      replica.readPacket(name),
    )
    if (packets) await sweep(packets)
    for (const kind of [BASES, ORIGINALS] as const) {
      const place = await knowFolder(join(root.path, kind), fileSystem)
      const there = new Set(place ? await fileSystem.listFolder(place.path) : [])
      counts.sent += await push(root, kind, there, await replica.contents(kind), async (name) => {
        const content = await replica.readContent(kind, name)
        return content.kind === 'read' ? content.bytes : null
      })
    }
    wasFilled = true
    mayRefill = false
    return null
  }

  /** The officer may have chosen a link; what lies in the folder must not be one. */
  async function rootFolder(): Promise<KnownFolder | null> {
    try {
      return await knowFolder(await fileSystem.realPath(options.folder), fileSystem)
    } catch (error) {
      if (!isAbsence(error) || !mayRefill) throw error
      await fileSystem.makeFolder(options.folder)
      return knowFolder(await fileSystem.realPath(options.folder), fileSystem)
    }
  }

  async function traits(path: string): Promise<string> {
    const { kind, size, modified, inode } = await fileSystem.entryFacts(path)
    return [kind, size, modified, inode].join(' ')
  }

  async function traitsIfThere(path: string): Promise<string | null> {
    try {
      return await traits(path)
    } catch (error) {
      if (isAbsence(error)) return null
      throw error
    }
  }

  /** Whether it has changed since the last look, or is looked at for the first time. */
  function isStillGrowing(path: string, now: string): boolean {
    if (odd.get(path) === now) return false
    odd.set(path, now)
    return true
  }

  function lookAgainAtDropped(packets: string): void {
    const now = new Set(replica.packets())
    for (const name of held) if (!now.has(name)) right.delete(join(packets, name))
    for (const [path, holder] of inLarger) if (!now.has(holder)) right.delete(path)
    held = now
  }

  /** Takes what a file of `paquets` holds; whatever its name. Answers how many records were new. */
  async function pull(packets: KnownFolder, name: string): Promise<number> {
    const path = join(packets.path, name)
    const before = await traitsIfThere(path)
    if (before !== null && right.get(path) === before) return 0
    amiss.delete(path)
    if (before === null) return 0
    const read = await readInside(packets, name, LARGEST_SEGMENT, options)
    if (read.kind === 'refused') amiss.set(path, read.problem)
    if (read.kind !== 'read') return 0
    const ours = await replica.readPacket(name)
    if (ours?.equals(read.bytes) === true) {
      right.set(path, before)
      return 0
    }
    right.delete(path)
    inLarger.delete(path)
    const segment = readSegment(read.bytes, project)
    if (!segment.whole && isStillGrowing(path, before)) return 0
    // One of ours is put right below, without a word.
    const [first] = ours === null || leavesAsItIs ? problemsOf(name, read.bytes, segment) : []
    if (first) amiss.set(path, first)
    const holder = await replica.holderOf(segment)
    if (holder !== null) {
      right.set(path, before)
      inLarger.set(path, holder)
      return 0
    }
    const arrived = await onOwnDisk(replica.adopt(read.bytes))
    if (segment.whole || ours === null) right.set(path, before)
    if (arrived.length > 0) options.onArrived?.(arrived)
    return arrived.length
  }

  /**
   * Takes away one's own small packets that a larger one holds, which was read back in the folder and has been there for
   * a day: a sync client may pass the removal on before the packet.
   */
  async function sweep(packets: KnownFolder): Promise<void> {
    const sound = new Map<string, boolean>()
    for (const [path, holder] of inLarger) {
      if (readPacketName(basename(path))?.author !== replica.author) continue
      if (!sound.has(holder)) sound.set(holder, await isSound(packets, holder))
      if (sound.get(holder) !== true || (await replica.readPacket(holder)) === null) continue
      const isSame = right.get(path) === (await traitsIfThere(path))
      inLarger.delete(path)
      right.delete(path)
      if (isSame) await quietly(fileSystem.remove(path))
    }
  }

  async function isSound(packets: KnownFolder, name: string): Promise<boolean> {
    const [ours, there] = [
      await replica.readPacket(name),
      await readInside(packets, name, LARGEST_SEGMENT, options),
    ]
    if (!ours || there.kind !== 'read' || !ours.equals(there.bytes)) return false
    return clock.now() - there.facts.modified >= SMALL_ONES_STAY
  }

  /** Bases that records speak of, and originals of an ordinary size: a folder must not be able to fill the disk. */
  async function pullContents(root: KnownFolder, kind: ContentKind, seen: Set<string>): Promise<void> {
    const folder = await knowFolder(join(root.path, kind), fileSystem)
    if (!folder) return
    const here = new Set(await replica.contents(kind))
    for (const name of await fileSystem.listFolder(folder.path)) {
      const hash = contentHash(name)
      if (hash === null || here.has(name)) continue
      if (kind === BASES && !replica.wantedBases().has(hash)) continue
      const path = join(folder.path, name)
      const { size } = await fileSystem.entryFacts(path)
      if (kind === ORIGINALS && size > LARGEST_ORIGINAL) continue
      seen.add(path)
      const before = await traitsIfThere(path)
      if (before !== null && wrong.get(path) === before) continue
      const content = await readContent(folder.path, name, options)
      amiss.delete(path)
      if (content.kind === 'refused' && before !== null && !isStillGrowing(path, before)) {
        amiss.set(path, size === 0 ? { code: 'project-file-empty', found: { name } } : content.problem)
        // What could not be read may be readable the next time without having changed.
        if (content.problem.code === 'project-base-damaged') wrong.set(path, before)
      }
      if (content.kind !== 'read') continue
      const extension = name.slice(hash.length + 1)
      await onOwnDisk(
        kind === BASES ? replica.keepBase(content.bytes) : replica.keepOriginal(content.bytes, extension),
      )
    }
  }

  /** Puts back what is missing or not as it should be. */
  async function push(
    root: KnownFolder,
    kind: string,
    there: ReadonlySet<string>,
    names: readonly string[],
    bytesOf: (name: string) => Promise<Buffer | null>,
  ): Promise<number> {
    const path = join(root.path, kind)
    let sent = 0
    for (const name of names) {
      const file = join(path, name)
      if (there.has(name) && right.get(file) === (await traits(file))) continue
      const bytes = await bytesOf(name)
      if (!bytes) continue
      await fileSystem.makeFolder(path)
      // A link in the place of the folder would lead the bytes elsewhere.
      if (!(await knowFolder(path, fileSystem))) return sent
      if ((await putContent(path, name, bytes, options)) !== 'there') sent++
      // Packets are read back at the next look: a share may keep something else without an error.
      if (kind !== PACKETS) right.set(file, await traits(file))
    }
    return sent
  }

  return async (refill) => {
    const counts = { arrived: 0, sent: 0 }
    mayRefill ||= refill
    const round = (trouble: Problem | null): Round => {
      return { trouble, problems: [...amiss.values()], ...counts }
    }
    try {
      return round(await exchange(counts))
    } catch (error) {
      return round(folderTrouble(error))
    }
  }
}

class OwnDiskError extends Error {}

/** The folder is not to blame for a full disk of this computer. */
async function onOwnDisk<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (systemCode(error) === null) throw error
    throw new OwnDiskError('not kept on this computer', { cause: error })
  }
}

/** Errors of the system while the folder was looked at; others are bugs. */
function folderTrouble(error: unknown): Problem {
  if (error instanceof OwnDiskError && error.cause instanceof Error) return refusedProblem(error.cause)
  const code = systemCode(error)
  if (code === null) throw error
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'project-folder-full' }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { code: 'project-folder-denied' }
  return { code: 'project-folder-gone' }
}
