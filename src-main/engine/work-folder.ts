import { randomBytes } from 'node:crypto'
import { extname, join } from 'node:path'

import type { Problem } from '../../shared/problem.ts'
import type { FileSystem } from '../files/file-system.ts'
import type { Patience } from '../files/patience.ts'
import { replaceFile } from '../files/replace-file.ts'
import { systemCode } from '../files/system-error.ts'
import type { Clock } from '../project/clock.ts'
import { readContent } from '../project/content-store.ts'
import { knowFolder, readInside } from '../project/guarded-read.ts'
import { parseObject } from '../project/journal-line.ts'
import type { JournalState } from '../project/journal.ts'
import { BASES, ORIGINALS, contentHash, sha256 } from '../project/project-tree.ts'
import { openReplica } from '../project/replica.ts'
import { normalisedBase } from './normalised-base.ts'
import type { OpenTable } from './open-table.ts'
import { startWork } from './table-work.ts'
import type { TableWork } from './table-work.ts'
import { factsAbout, readFacts, recipeOf } from './work-facts.ts'
import type { KnownWork, WorkFacts } from './work-facts.ts'

export type WorkFolder = {
  readonly clock: Clock
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
}

const FACTS = 'fichier.json'
const LARGEST_FACTS = 128 * 1024
const PROJECT_NAME = /^[a-z0-9-]{8,64}$/

/** The projects of this machine, one for each file that was worked on. */
export function createWorkFolder({ folder, machine, fileSystem, patience, clock }: WorkMeans): WorkFolder {
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
      const replica = await openReplica({
        folder: join(folder, project),
        project,
        title: table.name,
        machine,
        fileSystem,
        patience,
        clock,
        randomBytes,
        ...watch,
      })
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
        baseCell: (row, column) => table.rows.cells(row)[column] ?? null,
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
