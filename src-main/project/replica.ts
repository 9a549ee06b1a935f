import { join } from 'node:path'

import type { AuthorId } from '../../shared/project/identity.ts'
import { emptyVector } from '../../shared/project/journal-entry.ts'
import type { HeldPlace, JournalEntry, Vector } from '../../shared/project/journal-entry.ts'
import type { ProjectRecord } from '../../shared/project/record.ts'
import type { Problem } from '../../shared/problem.ts'
import { systemCode } from '../files/system-error.ts'
import { quietly } from '../files/write-new-file.ts'

import type { Clock } from './clock.ts'
import { compactionRules } from './compaction.ts'
import type { CompactionRules } from './compaction.ts'
import { putAndReadBack, putContent, readContent } from './content-store.ts'
import type { StoredContent } from './content-store.ts'
import { startJournal } from './journal.ts'
import type { Journal, JournalState } from './journal.ts'
import { knownLines } from './known-lines.ts'
import type { KnownLines } from './known-lines.ts'
import { packetsOf } from './leftover-segments.ts'
import type { Means } from './means.ts'
import { extentOf } from './packet-run.ts'
import { packetStore } from './packet-store.ts'
import {
  BASES,
  ORIGINALS,
  PACKETS,
  contentHash,
  damagedName,
  packetName,
  readPacketName,
  sha256,
} from './project-tree.ts'
import type { Manifest } from './project-tree.ts'
import { readSegment } from './read-segment.ts'
import type { Segment } from './read-segment.ts'
import { learnName, packLeftovers, readReplica, rememberSelf } from './replica-folder.ts'
import type { FoundReplica } from './replica-folder.ts'
import type { ClosedSegment, Place } from './segment-writer.ts'
import { newAuthor, standing } from './self.ts'
import type { Self } from './self.ts'
import { memoryRoom } from './segment-weight.ts'

export type ReplicaOptions = Means & {
  readonly clock: Clock
  /** `projets/<uuid>` in the user's profile. */
  readonly folder: string
  readonly project: string
  /** For a project that is made now, or whose name was lost. */
  readonly title: string
  /** What tells this machine from another one that has the same profile. */
  readonly machine: string
  /** The person's name at the moment, for display; asked for each file that is written. */
  readonly name?: () => string
  readonly randomBytes: (count: number) => Buffer
  readonly onState?: (state: JournalState) => void
  readonly onProblem?: (problem: Problem) => void
  /** A packet of one's own is ready to be sent. */
  readonly onPacket?: (name: string) => void
  readonly compaction?: CompactionRules
}

export type ContentKind = typeof BASES | typeof ORIGINALS
export type Arrived = JournalEntry | HeldPlace

/** This machine's own copy of a project: the truth for this machine. */
export type Replica = {
  readonly manifest: Manifest
  /** Written by a later version: it can be read, and nothing is written. */
  readonly readOnly: boolean
  /** Something from elsewhere was not taken, because the whole would not fit into the memory. */
  readonly isFull: boolean
  /** Everything that stood here at the opening. */
  readonly found: readonly Arrived[]
  /** Once they are counted, they need not be kept twice. */
  forgetFound(): void
  readonly problems: readonly Problem[]
  /** Changes when somebody else turns out to write under the same name. */
  readonly author: AuthorId
  readonly last: Place
  /** What people call themselves, by author; this is text from anybody. */
  readonly names: ReadonlyMap<AuthorId, string>
  readonly state: JournalState
  append(records: readonly ProjectRecord[]): ReturnType<Journal['append']>
  retry(): void
  /** Closes the current segment and makes a packet of it. */
  seal(): Promise<void>
  /** Answers how many records are on no disk. */
  close(): Promise<number>
  packets(): string[]
  /** Null where it is not there or not as its name says. */
  readPacket(name: string): Promise<Buffer | null>
  /** Name of the packet that holds all of a smaller one, so that this one is superfluous. */
  holderOf(packet: Segment): Promise<string | null>
  /** Takes what a file from elsewhere holds; answers what was not known. A whole packet is kept as it is. */
  adopt(bytes: Buffer): Promise<readonly Arrived[]>
  readBase(hash: string): Promise<StoredContent>
  /** Answers its hash. */
  keepBase(bytes: Buffer): Promise<string>
  /** The file as it was received; `extension`: up to 8 small letters and digits. */
  keepOriginal(bytes: Buffer, extension: string): Promise<string>
  /** Names of the bases or originals that are here. */
  contents(kind: ContentKind): Promise<string[]>
  /** Hashes of the bases that records speak of. */
  wantedBases(): ReadonlySet<string>
  readContent(kind: ContentKind, name: string): Promise<StoredContent>
}

/** Opens this machine's copy, or makes one. Throws the system's errors where the disk does not answer. */
export async function openReplica(options: ReplicaOptions): Promise<Replica> {
  const { folder, project, machine } = options
  const found = await readReplica(folder, project, options.title, options)
  const place = placeAtStart(found, machine)
  const author = place ? (found.self?.author ?? '') : newAuthor(options.randomBytes(8))
  const renamed: Problem[] = found.self && !place ? [{ code: 'project-new-author' }] : []
  // On a full disk it is done at the next start.
  if (!found.newer) {
    const self = { author, machine, last: place ?? NOWHERE }
    await quietly(tidy(found, self, place ? author : null, options))
  }
  const { manifest, newer, names, packets, nextSegment } = found
  const entries = found.known.all()
  return runReplica(options, {
    manifest,
    newer,
    names,
    packets,
    nextSegment,
    weight: found.weight,
    author,
    place: place ?? NOWHERE,
    seen: (place && found.known.at(author, place.s)[0]?.seen) ?? emptyVector,
    lines: knownLines(entries),
    wanted: new Set(found.imported.keys()),
    problems: [...found.problems, ...renamed],
    found: found.held.length === 0 ? entries : [...entries, ...found.held],
  })
}

const NOWHERE: Place = { s: 0, h: '' }

function placeAtStart({ self, held, known, published }: FoundReplica, machine: string): Place | null {
  const own = self?.author ?? ''
  const inSetAside = new Set(held.filter((line) => line.author === own).map(({ seq }) => seq))
  return standing(self, machine, known, published.get(own) ?? 0, (s) => inSetAside.has(s))
}

async function tidy(
  found: FoundReplica,
  self: Self,
  own: AuthorId | null,
  { folder, ...options }: ReplicaOptions,
): Promise<void> {
  await rememberSelf(folder, self, options)
  await packLeftovers(folder, found, own, options.clock.now(), options)
}

/** What a running replica needs of what was found; nothing else of it stays in memory. */
type Start = Pick<FoundReplica, 'manifest' | 'newer' | 'names' | 'packets' | 'nextSegment' | 'weight'> & {
  readonly author: AuthorId
  readonly place: Place
  readonly seen: Vector
  readonly lines: KnownLines
  readonly wanted: Set<string>
  readonly problems: readonly Problem[]
  readonly found: readonly Arrived[]
}

function runReplica(options: ReplicaOptions, begun: Start): Replica {
  const { folder, project, machine, fileSystem } = options
  const { manifest, newer, names, nextSegment, lines, wanted, problems } = begun
  const packets = packetStore(
    join(folder, PACKETS),
    project,
    begun.packets,
    options,
    options.compaction ?? compactionRules,
  )
  let { author, found }: { author: AuthorId; found: readonly Arrived[] } = begun
  /** Segments that are closed but not yet packets. */
  let waiting: { readonly author: AuthorId; readonly segment: ClosedSegment }[] = []
  let work = Promise.resolve()
  const closing: Promise<number>[] = []
  const room = memoryRoom(begun.weight, () => options.onProblem?.({ code: 'project-too-heavy' }))
  let isClosing = false

  function learn(entry: JournalEntry): boolean {
    if (entry.record.k === 'b') wanted.add(entry.record.base)
    return lines.add(entry)
  }

  function start(last: Place, seen: Vector): Journal {
    const writer = author
    return startJournal({
      ...options,
      folder: join(folder, 'journal'),
      author: writer,
      last,
      seen,
      firstSegment: nextSegment,
      onState: (state) => {
        if (writer === author) options.onState?.(state)
      },
      onSegment: (segment) => {
        waiting.push({ author: writer, segment })
        void next(pack)
        void next(compact)
      },
    })
  }
  let journal = start(begun.place, begun.seen)

  function next(task: () => Promise<void>): Promise<void> {
    work = work.then(task)
    return work
  }

  /** `moi.json` first: a packet that goes further than it says is somebody else's. */
  async function pack(): Promise<void> {
    while (waiting[0]) {
      const { author: writer, segment } = waiting[0]
      const { packet, count, last } = segment
      const from = last.s - count + 1
      const name = packetName(writer, from, packet)
      try {
        if (writer === author) await rememberSelf(folder, { author, machine, last }, options)
        // Known without reading again what was written just now.
        await packets.keep(name, packet, { author: writer, from, to: last.s, size: packet.length })
      } catch (error) {
        // The journal's file holds the same, and is looked at again when the next segment is closed or at the next start.
        if (systemCode(error) === null) throw error
        return
      }
      waiting = waiting.slice(1)
      if (segment.sealed) await quietly(fileSystem.remove(segment.path))
      options.onPacket?.(name)
    }
  }

  /** Not when the window closes: it can wait for another day. On a full disk too. */
  async function compact(): Promise<void> {
    if (isClosing || newer) return
    try {
      for (const name of await packets.compact(author)) options.onPacket?.(name)
    } catch (error) {
      if (systemCode(error) === null) throw error
    }
  }
  if (!newer) void next(() => quietly(packets.dropHeld()))
  void next(compact)

  /** From now on under another name; what was typed before stays under the old one. */
  function changeAuthor(): void {
    closing.push(journal.close())
    author = newAuthor(options.randomBytes(8))
    journal = start(NOWHERE, emptyVector)
    void next(() => quietly(rememberSelf(folder, { author, machine, last: NOWHERE }, options)))
    options.onProblem?.({ code: 'project-new-author' })
  }

  async function adopt(bytes: Buffer): Promise<readonly Arrived[]> {
    const segment = readSegment(bytes, project)
    if (segment.foreign !== null || segment.newer) return []
    if (!room.has(segment.weight)) return []
    const { header, entries: read } = segment
    learnName(names, segment)
    const name = header && packetName(header.author, header.from, bytes)
    // On the disk first: what is known already is not taken again.
    if (segment.whole && name && readPacketName(name)) {
      if ((await packets.holderOf(segment)) === null)
        await packets.keep(name, bytes, extentOf(segment, bytes.length))
    } else {
      const news = read.filter(({ sure, author: by, record, hash }) => sure && !lines.has(by, record.s, hash))
      for (const made of packetsOf(bytes, news, project))
        await packets.keep(made.name, made.bytes, extentOf(readSegment(made.bytes), made.bytes.length))
      // What is shown once must be there at the next start.
      if (read.some(({ sure, author: by, record, hash }) => !sure && !lines.has(by, record.s, hash)))
        await putAndReadBack(join(folder, PACKETS), damagedName(bytes), bytes, options)
    }
    const fresh = read.filter(learn)
    room.take(segment, fresh.length)
    const own = fresh.some((entry) => entry.author === author)
    if (own) changeAuthor()
    return [...fresh, ...segment.held]
  }

  async function keep(kind: string, bytes: Buffer, extension: string): Promise<string> {
    const hash = sha256(bytes)
    await putContent(join(folder, kind), `${hash}.${extension}`, bytes, options)
    return hash
  }

  return {
    manifest,
    readOnly: newer,
    get isFull() {
      return room.isFull
    },
    get found() {
      return found
    },
    forgetFound() {
      found = []
    },
    problems,
    get author() {
      return author
    },
    get last() {
      return journal.last
    },
    names,
    get state() {
      return journal.state
    },
    append: (records) => {
      if (newer) throw new Error('a project of a later version is not written to')
      const appended = journal.append(records)
      for (const entry of appended.entries) learn(entry)
      return appended
    },
    retry: () => {
      journal.retry()
    },
    seal: async () => {
      await journal.seal()
      await next(pack)
    },
    close: async () => {
      isClosing = true
      const unsaved = await Promise.all([...closing, journal.close()])
      await next(pack)
      return unsaved.reduce((sum, count) => sum + count, 0)
    },
    packets: packets.names,
    readPacket: packets.read,
    holderOf: packets.holderOf,
    adopt,
    contents: async (kind) =>
      (await fileSystem.listFolder(join(folder, kind))).filter((name) => contentHash(name) !== null),
    wantedBases: () => wanted,
    readContent: (kind, name) => readContent(join(folder, kind), name, options),
    readBase: (hash) => readContent(join(folder, BASES), `${hash}.csv`, options),
    keepBase: (bytes) => keep(BASES, bytes, 'csv'),
    keepOriginal: (bytes, extension) =>
      keep(ORIGINALS, bytes, /^[a-z0-9]{1,8}$/.test(extension) ? extension : 'bin'),
  }
}
