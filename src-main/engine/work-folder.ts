import { randomBytes } from 'node:crypto'
import { dirname, extname, join } from 'node:path'

import type { Problem } from '../../shared/problem.ts'
import type { FileSystem } from '../files/file-system.ts'
import type { Patience } from '../files/patience.ts'
import { replaceFile } from '../files/replace-file.ts'
import { systemCode } from '../files/system-error.ts'
import type { Clock } from '../project/clock.ts'
import type { Means } from '../project/means.ts'
import { readContent } from '../project/content-store.ts'
import { knowFolder, readInside } from '../project/guarded-read.ts'
import { parseObject } from '../project/journal-line.ts'
import type { Manifest } from '../project/project-tree.ts'
import type { JournalState } from '../project/journal.ts'
import { BASES, ORIGINALS, contentHash, sha256 } from '../project/project-tree.ts'
import { openReplica } from '../project/replica.ts'
import type { Arrived, Replica, ReplicaOptions } from '../project/replica.ts'
import { normalisedBase } from './normalised-base.ts'
import type { OpenTable } from './open-table.ts'
import { startWork } from './table-work.ts'
import type { TableWork } from './table-work.ts'
import { receivedTable } from './receive-project.ts'
import { factsAbout, factsOfReceived, readFacts, recipeOf } from './work-facts.ts'
import type { KnownWork, WorkFacts } from './work-facts.ts'

export type WorkFolder = {
  readonly clock: Clock
  readonly means: Means & { readonly clock: Clock }
  /** This machine's copy of a project. */
  placeOf(project: string): string
  /** How the person is called from now on. */
  callPerson(name: string): void
  /**
   * Makes room for a project that comes from elsewhere, or takes the one that is here, and puts into it what `fill`
   * brings. Nobody else may be at it. Answers why it cannot be opened; throws the system's errors.
   * @param beside a file or folder; copies of the table are proposed beside it
   */
  receive(
    manifest: Manifest,
    beside: string,
    fill: (replica: Replica) => Promise<readonly Arrived[] | Problem>,
  ): Promise<Problem | null>
  /** Works on this very content, the latest first. */
  worksOn(bytes: Uint8Array): Promise<readonly KnownWork[]>
  /** The latest work on a file that had this path and other content. */
  earlierAt(path: string, bytes: Uint8Array): Promise<KnownWork | null>
  /** Every work that can be taken up again, the latest first. */
  list(): Promise<readonly KnownWork[]>
  /** Null for a project that is not here. */
  find(project: string): Promise<KnownWork | null>
  /** The file as it was when the work began. */
  readOriginal(work: KnownWork): Promise<Buffer | null>
  /** The table that the work is on, as CSV; null where it is not sound any more. */
  readBase(work: KnownWork): Promise<Buffer | null>
  /** Makes a project of an open table, or opens the one that it has. Throws the system's errors. */
  open(table: OpenTable, project: ProjectToOpen, watch: WorkWatch): Promise<OpenedWork>
  remember(project: string, facts: WorkFacts): Promise<void>
}

/** `known`: null for a project that is to be made of the file at `path`. */
export type ProjectToOpen = {
  readonly project: string
  readonly path: string
  readonly known: KnownWork | null
}

export type WorkWatch = {
  onState(state: JournalState): void
  onProblem(problem: Problem): void
  /** A packet is ready to be sent. */
  onPacket(): void
}

export type OpenedWork =
  | { readonly kind: 'opened'; readonly work: TableWork; readonly facts: WorkFacts }
  /** A later version wrote it, in a form of which nothing can be shown. */
  | { readonly kind: 'closed'; readonly problem: Problem }

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

const FACTS = 'fichier.json'
const LARGEST_FACTS = 128 * 1024
const PROJECT_NAME = /^[a-z0-9-]{8,64}$/

/** The projects of this machine, one for each file that was worked on. */
export function createWorkFolder(options: WorkMeans): WorkFolder {
  const { folder, machine, fileSystem, patience, clock } = options
  const means = { fileSystem, patience, clock }
  let person = options.personName ?? ''
  const placeOf = (project: string): string => join(folder, project)

  /** What is the same for every opening of a project. */
  const replicaOf = (project: string, title: string): ReplicaOptions => ({
    ...means,
    folder: placeOf(project),
    project,
    title,
    machine,
    name: () => person,
    randomBytes,
  })

  async function find(project: string): Promise<KnownWork | null> {
    if (!PROJECT_NAME.test(project)) return null
    try {
      const known = await knowFolder(join(folder, project), fileSystem)
      const read = known && (await readInside(known, FACTS, LARGEST_FACTS, { fileSystem, patience }))
      const facts = read?.kind === 'read' ? readFacts(parseObject(read.bytes.toString('utf8'))) : null
      return facts && { project, facts }
    } catch (error) {
      // One folder that does not answer must not hide the others.
      if (systemCode(error) === null) throw error
      return null
    }
  }

  async function list(): Promise<readonly KnownWork[]> {
    const found: KnownWork[] = []
    for (const project of await namesIn(folder)) {
      const work = await find(project)
      if (work) found.push(work)
    }
    return found.sort((a, b) => b.facts.touched - a.facts.touched)
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
    const read = name === undefined ? null : await readContent(place, name, { fileSystem, patience })
    return read?.kind === 'read' ? read.bytes : null
  }

  async function remember(project: string, facts: WorkFacts): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify(facts)}\n`)
    await replaceFile({ path: join(folder, project, FACTS), existing: null }, [bytes], {
      fileSystem,
      patience,
    })
  }

  return {
    clock,
    means,
    placeOf,
    callPerson(name) {
      person = name
    },
    async receive({ project, title }, beside, fill) {
      const known = await find(project)
      const replica = await openReplica(replicaOf(project, title))
      try {
        const arrived = await fill(replica)
        if ('code' in arrived) return arrived
        if (replica.isFull) return { code: 'project-too-heavy' }
        if (known) return null
        const table = await receivedTable(replica, arrived)
        if (!table) return { code: 'project-base-missing', found: { name: title } }
        await remember(project, factsOfReceived(table, dirname(beside), clock.now()))
        return null
      } finally {
        await replica.close()
      }
    },
    list,
    find,
    remember,
    async worksOn(bytes) {
      const candidates = (await list()).filter(({ facts }) => facts.size === bytes.length)
      if (candidates.length === 0) return []
      const hash = sha256(bytes)
      return candidates.filter(({ facts }) => facts.sha256 === hash)
    },
    async earlierAt(path, bytes) {
      const atPath = (await list()).filter(({ facts }) => isSamePath(facts.path, path))
      if (atPath.length === 0) return null
      const hash = sha256(bytes)
      return atPath.find(({ facts }) => facts.sha256 !== hash) ?? null
    },
    readOriginal: ({ project, facts }) => contentOf(project, ORIGINALS, facts.sha256),
    async readBase({ project, facts }) {
      const hashes = (await namesIn(join(folder, project, BASES))).map(contentHash)
      const hash = facts.base ?? (hashes.length === 1 ? hashes[0] : null)
      return hash ? contentOf(project, BASES, hash) : null
    },
    async open(table, { project, path, known }, watch) {
      const base = normalisedBase(table)
      const replica = await openReplica({ ...replicaOf(project, table.name), ...watch })
      const later = replica.problems.find(({ code }) => code === 'project-newer')
      const isTableKnown = replica.found.some(({ record }) => record?.k === 'b')
      if (replica.readOnly && !isTableKnown) {
        return { kind: 'closed', problem: later ?? { code: 'project-newer', found: { name: table.name } } }
      }
      const baseHash = replica.readOnly ? sha256(base.bytes) : await replica.keepBase(base.bytes)
      const facts = known?.facts ?? factsAbout(table, path, baseHash, clock.now())
      if (known === null) {
        const original = Buffer.from(table.bytes.buffer, table.bytes.byteOffset, table.bytes.length)
        await replica.keepOriginal(original, extname(path).slice(1).toLowerCase())
        await remember(project, facts)
      }
      const work = startWork({
        replica,
        clock,
        base,
        baseHash,
        baseCell: (row, column) => table.rows.cell(row, column) ?? null,
        name: table.name,
        recipe: recipeOf(table),
      })
      return { kind: 'opened', work, facts }
    },
  }
}

/** Windows and macOS take a name for the same whatever its case. */
function isSamePath(one: string, other: string): boolean {
  if (process.platform === 'linux') return one === other
  return one.toLowerCase() === other.toLowerCase()
}
