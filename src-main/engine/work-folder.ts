import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'

import type { Problem } from '../../shared/problem.ts'
import type { FileSystem } from '../files/file-system.ts'
import type { Patience } from '../files/patience.ts'
import { systemCode } from '../files/system-error.ts'
import type { Clock } from '../project/clock.ts'
import { readContent } from '../project/content-store.ts'
import type { JournalState } from '../project/journal.ts'
import type { Means } from '../project/means.ts'
import type { Manifest } from '../project/project-tree.ts'
import { BASES, ORIGINALS, contentHash, sha256 } from '../project/project-tree.ts'
import { openReplica } from '../project/replica.ts'
import type { Arrived, Replica } from '../project/replica.ts'
import { createKeptFacts } from './kept-facts.ts'
import type { KeptFacts } from './kept-facts.ts'
import { receivedTables } from './receive-project.ts'
import { factsOfReceived, newProjectFacts } from './work-facts.ts'
import type { KnownProject, KnownWork, TableFacts } from './work-facts.ts'

export type WorkFolder = Pick<KeptFacts, 'find' | 'keepTable' | 'keepProject'> & {
  readonly clock: Clock
  readonly means: Means & { readonly clock: Clock }
  /** This machine's copy of a project. */
  placeOf(project: string): string
  /** How the person is called from now on. */
  callPerson(name: string): void
  /**
   * Opens this machine's copy of a project, or makes one; waits for one that is being closed. Throws the system's errors,
   * and where this process has it open: two writers under one name would mix up their work.
   */
  openCopy(project: string, title: string, watch?: WorkWatch): Promise<Replica>
  /**
   * Makes room for a project that comes from elsewhere, or takes the one that is here, and puts into it what `fill`
   * brings. Nobody else may be at it. Answers why it cannot be opened; throws the system's errors.
   * @param beside a file or folder; copies of the tables are proposed beside it
   */
  receive(
    manifest: Manifest,
    beside: string,
    fill: (replica: Replica) => Promise<readonly Arrived[] | Problem>,
  ): Promise<Problem | null>
  /** Tables made of this very content, the latest work first. */
  worksOn(bytes: Uint8Array): Promise<readonly KnownWork[]>
  /** The latest work on a file that had this path and other content. */
  earlierAt(path: string, bytes: Uint8Array): Promise<KnownWork | null>
  /** Every project that can be taken up again, the latest first. */
  list(): Promise<readonly KnownProject[]>
  /** The file as it was when the work began. */
  readOriginal(project: string, facts: TableFacts): Promise<Buffer | null>
  /** The table that the work is on, as CSV; null where it is not sound any more. */
  readBase(project: string, facts: TableFacts): Promise<Buffer | null>
}

export type WorkWatch = {
  onState(state: JournalState): void
  onProblem(problem: Problem): void
  /** A packet is ready to be sent. */
  onPacket(): void
}

export type WorkMeans = {
  /** `projets` in the officer's profile. */
  readonly folder: string
  /** Tells this machine from another one with the same profile. */
  readonly machine: string
  readonly fileSystem: FileSystem
  readonly patience: Patience
  readonly clock: Clock
  /** The person's name, as colleagues see it. */
  readonly personName?: string
}

/** The projects of this machine. */
export function createWorkFolder(options: WorkMeans): WorkFolder {
  const { folder, machine, fileSystem, patience, clock } = options
  const means = { fileSystem, patience, clock }
  const kept = createKeptFacts(folder, means)
  let person = options.personName ?? ''
  /** Null while a copy is open, else its closing. */
  const inUse = new Map<string, Promise<unknown> | null>()
  const placeOf = (project: string): string => join(folder, project)

  async function openCopy(project: string, title: string, watch?: WorkWatch): Promise<Replica> {
    await inUse.get(project)
    if (inUse.has(project)) throw new Error(`project ${project} is open already`)
    inUse.set(project, null)
    try {
      const replica = await openReplica({
        ...means,
        folder: placeOf(project),
        project,
        title,
        machine,
        name: () => person,
        randomBytes,
        ...watch,
      })
      return closingOnce(project, replica)
    } catch (error) {
      inUse.delete(project)
      throw error
    }
  }

  /** The replica, which leaves its place free once it is closed. */
  function closingOnce(project: string, replica: Replica): Replica {
    const closeReplica = replica.close
    return Object.assign(replica, {
      async close(): Promise<number> {
        const closing = closeReplica()
        inUse.set(project, closing)
        try {
          return await closing
        } finally {
          inUse.delete(project)
        }
      },
    })
  }

  async function list(): Promise<readonly KnownProject[]> {
    const found: KnownProject[] = []
    for (const project of await namesIn(folder)) {
      const known = await kept.find(project)
      if (known) found.push(known)
    }
    return found.sort((a, b) => b.facts.touched - a.facts.touched)
  }

  async function tablesWhere(isMeant: (facts: TableFacts) => boolean): Promise<readonly KnownWork[]> {
    const works = (await list()).flatMap((whole) => whole.tables.map((facts) => ({ whole, facts })))
    return works.filter(({ facts }) => isMeant(facts))
  }

  async function namesIn(path: string): Promise<readonly string[]> {
    try {
      return await fileSystem.listFolder(path)
    } catch (error) {
      if (systemCode(error) === null) throw error
      return []
    }
  }

  async function contentOf(project: string, kind: string, hash: string): Promise<Buffer | null> {
    const place = join(folder, project, kind)
    const name = (await namesIn(place)).find((file) => contentHash(file) === hash)
    const read = name === undefined ? null : await readContent(place, name, means)
    return read?.kind === 'read' ? read.bytes : null
  }

  return {
    clock,
    means,
    placeOf,
    find: kept.find,
    keepTable: kept.keepTable,
    keepProject: kept.keepProject,
    callPerson(name) {
      person = name
    },
    openCopy,
    async receive({ project, title }, beside, fill) {
      const known = await kept.find(project)
      const replica = await openCopy(project, title)
      try {
        const arrived = await fill(replica)
        if ('code' in arrived) return arrived
        if (replica.isFull) return { code: 'project-too-heavy' }
        if (known) return null
        const tables = await receivedTables(replica, arrived)
        if (tables.length === 0) return { code: 'project-base-missing', found: { name: title } }
        for (const table of tables) await kept.keepTable(project, factsOfReceived(table, dirname(beside)))
        await kept.keepProject(project, {
          ...newProjectFacts(clock.now()),
          names: tables.map(({ name }) => name),
        })
        return null
      } finally {
        await replica.close()
      }
    },
    list,
    async worksOn(bytes) {
      const candidates = await tablesWhere(({ size }) => size === bytes.length)
      if (candidates.length === 0) return []
      const hash = sha256(bytes)
      return candidates.filter(({ facts }) => facts.sha256 === hash && facts.isRemoved !== true)
    },
    async earlierAt(path, bytes) {
      const atPath = await tablesWhere((facts) => isSamePath(facts.path, path))
      if (atPath.length === 0) return null
      const hash = sha256(bytes)
      return atPath.find(({ facts }) => facts.sha256 !== hash) ?? null
    },
    readOriginal: (project, facts) => contentOf(project, ORIGINALS, facts.sha256),
    readBase: async (project, { base }) => (base === undefined ? null : contentOf(project, BASES, base)),
  }
}

/** Windows and macOS take a name for the same whatever its case. */
function isSamePath(one: string, other: string): boolean {
  if (process.platform === 'linux') return one === other
  return one.toLowerCase() === other.toLowerCase()
}
