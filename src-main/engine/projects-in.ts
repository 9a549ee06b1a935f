import { basename } from 'node:path'

import type { OpenOutcome } from '../../shared/ipc.ts'
import type { FolderOutcome } from '../../shared/ipc-project.ts'
import type { Problem } from '../../shared/problem.ts'
import { FORMAT_VERSION } from '../../shared/project/record.ts'
import { systemCode } from '../files/system-error.ts'
import { lookIntoFolder } from '../project/look-into-folder.ts'
import { readArchive } from '../project/project-archive.ts'
import type { Manifest } from '../project/project-tree.ts'
import { refusedProblem } from '../project/refused-problem.ts'
import type { Arrived, Replica } from '../project/replica.ts'
import { writeFolderFacts } from './folder-memory.ts'
import type { ProjectDesk } from './project-desk.ts'
import { bringsTable, takeArchive, takeFolder } from './receive-project.ts'
import type { WorkFolder } from './work-folder.ts'

/** The ways of a project into this computer: one file, or a folder that colleagues share. */
export type ProjectsIn = {
  /** @param bytes a zip that says it is a project; anybody may have made it */
  openArchive(path: string, bytes: Uint8Array): Promise<OpenOutcome>
  /** `otherwise`: what a folder that holds no project is refused with. */
  openFolder(path: string, otherwise: Problem): Promise<OpenOutcome>
  /** The folder for the project of an open table; or, where the table has none yet, the project of the folder. */
  link(desk: ProjectDesk, folder: string): Promise<FolderOutcome<OpenOutcome>>
}

export type ProjectsInOptions = {
  readonly works: WorkFolder
  readonly open: (project: string) => Promise<OpenOutcome>
  /** The document whose project is open already, and how it looks. */
  readonly openOn: (
    project: string,
  ) => { readonly desk: ProjectDesk; readonly outcome: () => OpenOutcome } | null
}

/** A share that does not answer is given up. */
const ANSWER_LIMIT = 15_000

export function createProjectsIn({ works, open, openOn }: ProjectsInOptions): ProjectsIn {
  const { means } = works

  async function receive(
    manifest: Manifest,
    path: string,
    fill: (replica: Replica) => Promise<readonly Arrived[] | Problem>,
  ): Promise<OpenOutcome> {
    const problem = await tried(() => works.receive(manifest, path, fill))
    return problem ? refused(path, problem) : open(manifest.project)
  }

  async function openArchive(path: string, bytes: Uint8Array): Promise<OpenOutcome> {
    const read = readArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    if (read.kind === 'refused') return refused(path, read.problem)
    const { manifest, files } = read
    const { project, aigu } = manifest
    if (aigu > FORMAT_VERSION) return refused(path, { code: 'project-archive-newer' })
    const present = openOn(project)
    if (present) {
      // What is open stays open: what the file brings is added to it.
      const problem = await tried(async () => {
        await present.desk.takeIn(files)
        return null
      })
      return problem ? refused(path, problem) : present.outcome()
    }
    const isKnown = (await works.find(project)) !== null
    if (!isKnown && !bringsTable(files, project)) {
      return refused(path, { code: 'project-base-missing', found: { name: manifest.title } })
    }
    return receive(manifest, path, (replica) => takeArchive(replica, files))
  }

  async function openFolder(path: string, otherwise: Problem): Promise<OpenOutcome> {
    const looked = await look(path)
    if (looked.kind === 'empty') return refused(path, otherwise)
    if (looked.kind === 'refused') {
      const isOther = looked.problem.code === 'project-folder-occupied'
      return refused(path, isOther ? otherwise : looked.problem)
    }
    const { manifest } = looked
    const present = openOn(manifest.project)
    if (present) {
      const problem = await tried(() => present.desk.passThrough(path))
      return problem ? refused(path, problem) : present.outcome()
    }
    return receive(manifest, path, async (replica) => {
      const arrived = await takeFolder(replica, path, means)
      const place = works.placeOf(manifest.project)
      if (!('code' in arrived)) await writeFolderFacts(place, { folder: path, filled: true }, means)
      return arrived
    })
  }

  async function look(path: string): ReturnType<typeof lookIntoFolder> {
    try {
      return await means.patience.within(ANSWER_LIMIT, lookIntoFolder(path, means))
    } catch (error) {
      if (systemCode(error) === null) throw error
      return { kind: 'refused', problem: { code: 'project-folder-gone' } }
    }
  }

  return {
    openArchive,
    openFolder,
    async link(desk, folder) {
      const looked = await look(folder)
      if (looked.kind === 'refused') return looked
      if (looked.kind === 'project' && looked.manifest.project !== desk.id) {
        if (desk.begun !== null) return { kind: 'refused', problem: { code: 'project-folder-foreign' } }
        // Nothing was done to this table yet: the folder's own project is what the officer means.
        return { kind: 'opened', outcome: await openFolder(folder, { code: 'project-folder-empty' }) }
      }
      const problem = await tried(() => desk.passThrough(folder))
      return problem ? { kind: 'refused', problem } : { kind: 'linked' }
    },
  }
}

function refused(path: string, problem: Problem): OpenOutcome {
  return { kind: 'refused', name: basename(path), problem, canRetry: true }
}

/** What this computer's disk refuses is a problem, not a bug. */
async function tried(work: () => Promise<Problem | null>): Promise<Problem | null> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Error) || systemCode(error) === null) throw error
    return refusedProblem(error)
  }
}
