import { extname } from 'node:path'

import type { SavedState } from '../../shared/ipc-editing.ts'
import type { GestureRef } from '../../shared/ipc-history.ts'
import type { FolderState, News } from '../../shared/ipc-project.ts'
import type { Vector } from '../../shared/project/journal-entry.ts'
import type { Problem } from '../../shared/problem.ts'
import { sha256 } from '../project/project-tree.ts'
import type { Replica } from '../project/replica.ts'
import type { NormalisedBase } from './normalised-base.ts'
import type { OpenTable } from './open-table.ts'
import { createProjectMemory } from './project-memory.ts'
import type { ProjectMemory } from './project-memory.ts'
import { openTabs } from './project-tabs.ts'
import type { ProjectTabs } from './project-tabs.ts'
import { startWork } from './project-work.ts'
import type { BaseOfTable, ProjectWork } from './project-work.ts'
import { factsAbout, newProjectFacts, recipeOf } from './work-facts.ts'
import type { KnownProject } from './work-facts.ts'
import type { WorkFolder } from './work-folder.ts'

/** A table that lies open on the desk of a project. */
export type LaidTable = {
  readonly table: OpenTable
  readonly path: string
  readonly normalised: () => NormalisedBase
  /** The project is there: its work on this table is seen from now on. */
  begin(begun: BegunProject, base: BaseOfTable): void
  /** Something came from elsewhere. @param before what had been counted */
  see(before: Vector): void
  onSaved(state: SavedState): void
  onFolder(state: FolderState): void
  /** @param wide single gestures that changed much, of whichever table */
  onNews(news: readonly News[], wide: readonly GestureRef[]): void
}

export type BegunProject = {
  readonly work: ProjectWork
  readonly memory: ProjectMemory
  readonly tabs: ProjectTabs
}

export type ProjectToBegin = {
  readonly id: string
  readonly works: WorkFolder
  /** Null for a project that begins with the first table on the desk. */
  readonly known: KnownProject | null
  readonly laid: readonly LaidTable[]
}

/**
 * Takes up the work of a copy that was opened, over the tables on the desk, or begins one with them. Throws the system's
 * errors; the copy is then closed, so that it can be tried again.
 */
export async function beginProject(
  replica: Replica,
  options: ProjectToBegin,
): Promise<{ readonly begun: BegunProject; readonly bases: readonly BaseOfTable[] } | Problem> {
  const { laid } = options
  try {
    if (replica.readOnly && !replica.found.some(({ record }) => record?.k === 'b')) {
      await replica.close()
      return newerIn(replica, laid)
    }
    const bases: BaseOfTable[] = []
    for (const one of laid) bases.push(await keptBase(replica, one))
    return { begun: await begin(replica, bases, options), bases }
  } catch (error) {
    await replica.close()
    throw error
  }
}

async function begin(
  replica: Replica,
  bases: readonly BaseOfTable[],
  { id, works, known, laid }: ProjectToBegin,
): Promise<BegunProject> {
  const remembered = known ?? (await rememberFirst(replica, bases, { id, works, laid }))
  const work = startWork(replica, works.clock, bases)
  laid.forEach(({ table }, at) => {
    const base = bases[at]
    if (base && !replica.readOnly) work.import(base, table.name, recipeOf(table))
  })
  const memory = createProjectMemory(id, remembered, works)
  // Before the first gesture: a process that is killed has no time to write how much was done.
  memory.note({ inUse: true })
  await memory.flush()
  return { work, memory, tabs: await openTabs(work) }
}

/** What a table is counted from, on the disk; it is put back there if it was lost. */
export async function keptBase(replica: Replica, { table, normalised }: LaidTable): Promise<BaseOfTable> {
  const base = normalised()
  const hash = replica.readOnly ? sha256(base.bytes) : await replica.keepBase(base.bytes)
  return { base, hash, cell: (row, column) => table.rows.cell(row, column) ?? null }
}

async function rememberFirst(
  replica: Replica,
  bases: readonly BaseOfTable[],
  { id, works, laid }: Omit<ProjectToBegin, 'known'>,
): Promise<Pick<KnownProject, 'facts' | 'tables'>> {
  const [first, base] = [laid[0], bases[0]]
  const facts = newProjectFacts(works.clock.now())
  if (!first || !base) return { facts, tables: [] }
  await keepOriginal(replica, first)
  const ofTable = factsAbout(first.table, first.path, base.hash)
  const ofProject = { ...facts, inUse: true, shown: base.hash, names: [first.table.name] }
  await works.keepTable(id, ofTable)
  await works.keepProject(id, ofProject)
  return { facts: ofProject, tables: [ofTable] }
}

export async function keepOriginal(replica: Replica, { table, path }: LaidTable): Promise<void> {
  const { buffer, byteOffset, length } = table.bytes
  await replica.keepOriginal(Buffer.from(buffer, byteOffset, length), extname(path).slice(1).toLowerCase())
}

/** What is said of a project that a later version wrote. */
export function newerIn(replica: Replica, laid: readonly LaidTable[]): Problem {
  const told = replica.problems.find(({ code }) => code === 'project-newer')
  return told ?? { code: 'project-newer', found: { name: laid[0]?.table.name ?? '' } }
}
