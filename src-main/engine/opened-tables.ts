import { basename, dirname } from 'node:path'

import type { OpenOutcome } from '../../shared/ipc.ts'
import type { KnownWorkView } from '../../shared/ipc-work.ts'
import type { Problem } from '../../shared/problem.ts'
import { byteOrderMarkOf } from '../encoding/byte-order-mark.ts'
import { readTableOrProject } from '../files/read-file.ts'
import { quietly } from '../files/write-new-file.ts'
import type { Desk } from './desk.ts'
import { Cancelled, inPhase } from './hooks.ts'
import { createOpenDocuments } from './open-documents.ts'
import type { DocumentsOptions, OpenDocuments } from './open-documents.ts'
import type { ProjectDesk } from './project-desk.ts'
import type { KnownTable } from './project-tabs.ts'
import { createProjectsIn } from './projects-in.ts'
import type { ProjectsIn } from './projects-in.ts'
import { receivedTable } from './receive-project.ts'
import { openUntouched, resumedWork, takeUp } from './take-up.ts'
import type { TakenUp } from './take-up.ts'
import { factsOfReceived, viewOfProject } from './work-facts.ts'
import type { KnownWork, TableFacts } from './work-facts.ts'
import type { EngineMethods, OpenedAt } from './worker-protocol.ts'

/** Of the list; the others are found again by opening their files. */
const WORKS_LISTED = 12

export type OpenedTables = {
  readonly open: OpenDocuments
  readonly projects: ProjectsIn
  /** A table of an open project, as it was left; null where it cannot be had. */
  showTable(desk: ProjectDesk, table: KnownTable): Promise<OpenOutcome | null>
  /** The file that a table was made from, as it was when the work began; null where there is none. */
  originalOf(desk: Desk): Promise<Uint8Array | null>
  stoppable<T>(opening: Promise<T>): Promise<T | { readonly kind: 'cancelled' }>
  readonly methods: Pick<EngineMethods, OpeningMethod>
}

type OpeningMethod =
  | 'open'
  | 'openWork'
  | 'showAgain'
  | 'startAfresh'
  | 'close'
  | 'closeAll'
  | 'flush'
  | 'flushAll'
  | 'lookAt'
  | 'listWorks'
  | 'hideWork'

/** The tables that are open, each with the work on it, and the ways in and out. */
export function createOpenedTables(options: DocumentsOptions): OpenedTables {
  const { hooks, works } = options
  const open = createOpenDocuments(options)

  /** A file as it is now, with the work on this very content. */
  async function take(path: string, bytes: Uint8Array): Promise<OpenOutcome> {
    const [known] = await works.worksOn(bytes)
    if (known) {
      const taken = await takeKnown(known, path, bytes)
      if (taken) return taken
    }
    const documentId = open.newId()
    const table = open.read(bytes, basename(path), {})
    const untouched = await openUntouched(table, path, open.newDesk(), open.meansFor(documentId))
    const damaged: Problem = { code: 'project-base-damaged', found: { name: basename(path) } }
    const earlier = known ? null : await works.earlierAt(path, bytes)
    return open.keep(documentId, path, { ...untouched, remarks: known ? [damaged] : [] }, earlier)
  }

  async function takeKnown(
    { whole, facts }: KnownWork,
    path: string,
    bytes: Uint8Array,
  ): Promise<OpenOutcome | null> {
    const desk = await open.deskOf(whole)
    const present = facts.base === undefined ? null : open.showing(desk, facts.base.slice(0, 8))
    if (present !== null) return open.outcomeOf(present)
    const documentId = open.newId()
    const taken = await takenOrLeft(desk, takeUp(desk, facts, bytes, open.meansFor(documentId)))
    return taken && open.keep(documentId, path, taken)
  }

  /** A desk on which nothing comes to lie is not kept open. */
  async function takenOrLeft(desk: ProjectDesk, taking: Promise<TakenUp | null>): Promise<TakenUp | null> {
    let taken: TakenUp | null = null
    try {
      taken = await taking
    } finally {
      if (taken === null && open.documentsOf(desk).length === 0) await open.leave(desk)
    }
    return taken
  }

  /** Runs an opening that the officer may stop. */
  async function stoppable<T>(opening: Promise<T>): Promise<T | { readonly kind: 'cancelled' }> {
    try {
      return await opening
    } catch (error) {
      if (error instanceof Cancelled) return { kind: 'cancelled' }
      throw error
    }
  }

  async function originalOf({ at, tableId }: Desk): Promise<Uint8Array | null> {
    const facts = at.begun?.memory.tables.find(({ base }) => base?.startsWith(tableId ?? ' '))
    return facts ? works.readOriginal(at.id, facts) : null
  }

  async function listWorks(): Promise<readonly KnownWorkView[]> {
    const shown = (await works.list()).filter(({ facts }) => !facts.hidden)
    return shown.slice(0, WORKS_LISTED).map(viewOfProject)
  }

  async function showTable(desk: ProjectDesk, table: KnownTable): Promise<OpenOutcome | null> {
    const present = open.showing(desk, table.id)
    if (present !== null) return open.outcomeOf(present)
    const facts = await factsOf(desk, table)
    return facts && showKnown(desk, facts)
  }

  async function showKnown(desk: ProjectDesk, facts: TableFacts): Promise<OpenOutcome | null> {
    const documentId = open.newId()
    const bytes = await works.readOriginal(desk.id, facts)
    const taken = await takeUp(desk, facts, bytes, open.meansFor(documentId))
    if (taken) open.keep(documentId, facts.path, taken)
    desk.tellTables()
    return taken && open.outcomeOf(documentId, taken.resumed ? { resumed: taken.resumed } : {})
  }

  /** What this machine remembers of a table; of one that a colleague added, what its import says. */
  async function factsOf({ begun }: ProjectDesk, { base, name }: KnownTable): Promise<TableFacts | null> {
    if (!begun || base === null) return null
    const { memory, work } = begun
    const known = memory.tables.find((facts) => facts.base === base)
    if (known) return known
    const record = work.project.state.imports.find((imported) => imported.base === base)?.entry.record
    const recipe = record?.k === 'b' ? record.recipe : undefined
    const received = await receivedTable(work.replica, { base, recipe }, name)
    const beside = memory.tables[0]?.path
    const facts = received && factsOfReceived(received, beside === undefined ? '' : dirname(beside))
    if (facts) memory.noteTable(base, facts)
    return facts
  }

  /** The table that was last on screen; where it is not there any more, the first one that is. */
  async function openWork(project: string): Promise<OpenedAt> {
    const known = await works.find(project)
    if (!known) return { path: '', outcome: goneOutcome('') }
    const desk = await open.deskOf(known)
    const [present] = open.documentsOf(desk)
    if (present !== undefined) return opened(open.outcomeOf(present))
    try {
      for (const facts of known.tables.filter(({ isRemoved }) => isRemoved !== true)) {
        const outcome = await showKnown(desk, facts)
        if (outcome) return opened(outcome)
      }
      await desk.ready()
      const tables = desk.begun?.tabs.list ?? []
      // Two people may each have taken another table out: a project of which all is out of sight opens all the same.
      for (const table of [...tables].sort((a, b) => Number(a.isRemoved) - Number(b.isRemoved))) {
        const outcome = await showTable(desk, table)
        if (outcome) return opened(outcome)
      }
    } catch (error) {
      await open.leave(desk)
      if (error instanceof Cancelled) return { path: '', outcome: { kind: 'cancelled' } }
      throw error
    }
    await open.leave(desk)
    return { path: known.tables[0]?.path ?? '', outcome: goneOutcome(viewOfProject(known).name) }
  }

  function opened(outcome: OpenOutcome): OpenedAt {
    const path = outcome.kind === 'opened' ? open.documentOf(outcome.document.documentId).path : ''
    return { path, outcome }
  }

  const projects = createProjectsIn({
    works,
    open: async (project) => (await openWork(project)).outcome,
    openOn(project) {
      const desk = open.openDesk(project)
      const [documentId] = desk ? open.documentsOf(desk) : []
      return desk && documentId !== undefined ? { desk, outcome: () => open.outcomeOf(documentId) } : null
    },
  })

  const methods: OpenedTables['methods'] = {
    async open({ path }) {
      const name = basename(path)
      const file = await readTableOrProject(path, inPhase(hooks, 'read'))
      if (file.kind === 'cancelled') return file
      if (file.kind === 'project') return projects.openArchive(path, file.bytes)
      if (file.kind === 'refused' && file.problem.code === 'file-is-folder') {
        return projects.openFolder(path, file.problem)
      }
      if (file.kind === 'refused') return { kind: 'refused', name, problem: file.problem, canRetry: true }
      if (byteOrderMarkOf(file.bytes)?.encoding.startsWith('utf-32') === true) {
        return { kind: 'refused', name, problem: { code: 'file-is-binary' }, canRetry: false }
      }
      return stoppable(take(path, file.bytes))
    },
    openWork: ({ project }) => openWork(project),
    showAgain({ documentId }) {
      if (!open.isOpen(documentId)) return Promise.resolve(null)
      const { table, desk } = open.documentOf(documentId)
      return Promise.resolve(
        open.outcomeOf(documentId, desk.at.begun ? { resumed: resumedWork(table, desk) } : {}),
      )
    },
    async startAfresh({ documentId }) {
      const { path, table, desk } = open.documentOf(documentId)
      const bytes = (await originalOf(desk)) ?? table.bytes
      const nextId = open.newId()
      const opening = Promise.resolve().then(() =>
        openUntouched(open.read(bytes, basename(path), {}), path, open.newDesk(), open.meansFor(nextId)),
      )
      const taken = await stoppable(opening)
      // The page closes the other one once this one is on screen: until then it may ask for its rows.
      return 'kind' in taken ? taken : open.keep(nextId, path, taken)
    },
    async close({ documentId }) {
      if (!open.isOpen(documentId)) return []
      return (await open.leave(open.documentOf(documentId).desk.at)).documents
    },
    async closeAll() {
      const left = await Promise.all(open.desks.map((desk) => open.leave(desk)))
      return left.reduce((sum, { unsaved }) => sum + unsaved, 0)
    },
    flush: ({ documentId }) => open.documentOf(documentId).desk.at.flush(),
    async flushAll() {
      const states = await Promise.all(open.desks.map((desk) => desk.flush()))
      const worst = states.find((state) => state.kind === 'refused' && state.waiting > 0)
      if (worst?.kind !== 'refused') return { kind: 'saved', at: null }
      const waiting = states.reduce((sum, state) => sum + (state.kind === 'refused' ? state.waiting : 0), 0)
      return { ...worst, waiting }
    },
    lookAt({ documentId, cursor }) {
      if (open.isOpen(documentId)) open.documentOf(documentId).desk.lookAt(cursor)
      return Promise.resolve(null)
    },
    listWorks: () => listWorks(),
    async hideWork({ project }) {
      const known = await works.find(project)
      // What cannot be written down is shown again at the next start; nothing is lost by that.
      if (known) await quietly(works.keepProject(project, { ...known.facts, hidden: true }))
      return (await listWorks()).filter((work) => work.project !== project)
    },
  }
  return { open, projects, showTable, originalOf, stoppable, methods }
}

function goneOutcome(name: string): OpenOutcome {
  return {
    kind: 'refused',
    name,
    problem: { code: 'project-base-missing', found: { name } },
    canRetry: false,
  }
}
