import { basename } from 'node:path'

import type { CommandArguments, DocumentSummary, OpenOutcome } from '../../shared/ipc.ts'
import type { SavedState } from '../../shared/ipc-editing.ts'
import type { HistoryLine } from '../../shared/ipc-history.ts'
import type { FolderState, News } from '../../shared/ipc-project.ts'
import type { KnownWorkView } from '../../shared/ipc-work.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Lexicon } from '../../shared/text/lexicon.ts'
import { byteOrderMarkOf } from '../encoding/byte-order-mark.ts'
import { readTableOrProject } from '../files/read-file.ts'
import { quietly } from '../files/write-new-file.ts'
import type { Desk } from './desk.ts'
import type { DeskWatch } from './desk-watch.ts'
import { createTableFinder } from './find-in-table.ts'
import type { TableFinder } from './find-in-table.ts'
import { Cancelled } from './hooks.ts'
import type { Hooks } from './hooks.ts'
import type { KeptLooks } from './kept-looks.ts'
import { openTable } from './open-table.ts'
import type { OpenOptions, OpenTable } from './open-table.ts'
import { createProjectsIn } from './projects-in.ts'
import type { ProjectsIn } from './projects-in.ts'
import { openUntouched, resumedWork, takeUp } from './take-up.ts'
import type { TakeUpMeans, TakenUp } from './take-up.ts'
import { viewOfWork } from './work-facts.ts'
import type { KnownWork } from './work-facts.ts'
import type { WorkFolder } from './work-folder.ts'
import type { EngineMethods } from './worker-protocol.ts'

/** `changedSinceSaved`: the officer decided something that no copy holds; what Aigu ticked itself is no loss. */
export type OpenDocument = TakenUp & {
  readonly path: string
  readonly finder: TableFinder
  changedSinceSaved: boolean
}

/** Of the list; the others are found again by opening their files. */
const WORKS_LISTED = 12

export type DocumentsOptions = {
  readonly hooks: Hooks
  readonly lexicons: readonly Lexicon[]
  /** Where the work of this machine is kept. */
  readonly works: WorkFolder
  /** Without it, nothing of how a table is looked at outlives it. */
  readonly looks?: KeptLooks
  readonly onSaved: (documentId: string, state: SavedState) => void
  /** How the folder of a document's project stands. */
  readonly onFolder?: (documentId: string, state: FolderState) => void
  /** What others did is in a document's table. */
  readonly onNews?: (document: DocumentSummary, news: readonly News[], wide: readonly HistoryLine[]) => void
  /** Runs when no method does. */
  readonly later?: (task: () => void) => void
}

export type OpenedTables = {
  /** Throws where it is not open. */
  documentOf(documentId: string): OpenDocument
  isOpen(documentId: string): boolean
  summaryOf(documentId: string): DocumentSummary
  readonly projects: ProjectsIn
  readonly methods: Pick<EngineMethods, OpeningMethod>
}

type OpeningMethod =
  | 'open'
  | 'openWork'
  | 'showAgain'
  | 'startAfresh'
  | 'reread'
  | 'close'
  | 'closeAll'
  | 'flush'
  | 'flushAll'
  | 'lookAt'
  | 'listWorks'
  | 'hideWork'

/** The tables that are open, each with the work on it, and the ways in and out. */
export function createOpenedTables(options: DocumentsOptions): OpenedTables {
  const { hooks, lexicons, works } = options
  const open = new Map<string, OpenDocument>()
  let lastNumber = 0

  const newId = (): string => `document-${String(++lastNumber)}`

  function documentOf(documentId: string): OpenDocument {
    const document = open.get(documentId)
    if (!document) throw new Error(`no open document ${documentId}`)
    return document
  }

  function summaryOf(documentId: string): DocumentSummary {
    const { table, desk, remarks, changedSinceSaved } = documentOf(documentId)
    const { canUndo, canRedo, conflictCount } = desk
    const summary = table.summary({ documentId, changedSinceSaved, canUndo, canRedo, conflictCount })
    return { ...summary, remarks: [...summary.remarks, ...remarks, ...desk.remarks] }
  }

  function read(bytes: Uint8Array, name: string, options: Omit<OpenOptions, 'hooks'>): OpenTable {
    return openTable(bytes, name, { ...options, lexicons, hooks })
  }

  function watchFor(documentId: string): DeskWatch {
    return {
      onSaved: (state) => {
        options.onSaved(documentId, state)
      },
      onFolder: (state) => options.onFolder?.(documentId, state),
      onNews: (news, wide) => {
        const document = open.get(documentId)
        // It may have been left, or not be on screen yet.
        if (!document) return
        document.finder.forget()
        options.onNews?.(summaryOf(documentId), news, wide)
      },
      later: options.later ?? ((task) => task()),
    }
  }

  function meansFor(documentId: string): TakeUpMeans {
    return {
      works,
      read,
      watch: watchFor(documentId),
      release: async (project) => {
        for (const { desk } of open.values()) if (desk.project === project) await desk.close()
      },
    }
  }

  function keep(documentId: string, path: string, taken: TakenUp, earlier: KnownWork | null): OpenOutcome {
    const { resumed } = taken
    open.set(documentId, {
      path,
      ...taken,
      finder: createTableFinder(taken.table),
      changedSinceSaved: false,
    })
    return {
      kind: 'opened',
      document: summaryOf(documentId),
      ...(resumed ? { resumed } : {}),
      ...(earlier ? { earlier: viewOfWork(earlier) } : {}),
    }
  }

  /** A file as it is now, with the work on this very content; `wishes`: how the officer says it is written. */
  async function take(
    documentId: string,
    path: string,
    bytes: Uint8Array,
    wishes: Wishes | null,
  ): Promise<OpenOutcome> {
    const means = meansFor(documentId)
    const name = basename(path)
    const found = await works.worksOn(bytes)
    const known = wishes ? found.find((work) => isReadSo(work, wishes)) : found[0]
    const taken = known && (await takeUp(known, bytes, means))
    if (taken) return keep(documentId, path, taken, null)
    const untouched = await openUntouched(read(bytes, name, wishes ? readingOf(wishes) : {}), path, means)
    const remarks: Problem[] = known ? [{ code: 'project-base-damaged', found: { name } }] : []
    const earlier = found.length === 0 ? await works.earlierAt(path, bytes) : null
    return keep(documentId, path, { ...untouched, remarks }, earlier)
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

  async function leave(documentId: string): Promise<void> {
    const document = open.get(documentId)
    open.delete(documentId)
    await document?.desk.close()
  }

  /** The file as it was when the work began; null where there is none, or it cannot be had. */
  async function originalOf({ project }: Desk): Promise<Uint8Array | null> {
    const known = project === null ? null : await works.find(project)
    return known && works.readOriginal(known)
  }

  async function listWorks(): Promise<readonly KnownWorkView[]> {
    const shown = (await works.list()).filter(({ facts }) => !facts.hidden)
    return shown.slice(0, WORKS_LISTED).map(viewOfWork)
  }

  async function closeAll(): Promise<number> {
    const desks = [...open.values()].map(({ desk }) => desk.close())
    open.clear()
    const unsaved = await Promise.all(desks)
    return unsaved.reduce((sum, count) => sum + count, 0)
  }

  async function openWork(project: string): ReturnType<EngineMethods['openWork']> {
    const known = await works.find(project)
    if (!known) return { path: '', outcome: goneOutcome('') }
    const { path } = known.facts
    const documentId = newId()
    const opening = works.readOriginal(known).then((bytes) => takeUp(known, bytes, meansFor(documentId)))
    const taken = await stoppable(opening)
    if (taken === null) return { path, outcome: goneOutcome(known.facts.name) }
    if ('kind' in taken) return { path, outcome: taken }
    return { path, outcome: keep(documentId, path, taken, null) }
  }

  const projects = createProjectsIn({
    works,
    open: async (project) => (await openWork(project)).outcome,
    openOn(project) {
      const [documentId, document] = [...open].find(([, { desk }]) => desk.project === project) ?? []
      if (documentId === undefined || !document) return null
      return { desk: document.desk, outcome: () => ({ kind: 'opened', document: summaryOf(documentId) }) }
    },
  })

  const methods: OpenedTables['methods'] = {
    async open({ path }) {
      const name = basename(path)
      const file = await readTableOrProject(path, {
        onProgress: (done, total) => {
          hooks.onProgress('read', done, total)
        },
        isCancelled: () => hooks.isCancelled(),
      })
      if (file.kind === 'cancelled') return file
      if (file.kind === 'project') return projects.openArchive(path, file.bytes)
      if (file.kind === 'refused' && file.problem.code === 'file-is-folder') {
        return projects.openFolder(path, file.problem)
      }
      if (file.kind === 'refused') return { kind: 'refused', name, problem: file.problem, canRetry: true }
      if (byteOrderMarkOf(file.bytes)?.encoding.startsWith('utf-32') === true) {
        return { kind: 'refused', name, problem: { code: 'file-is-binary' }, canRetry: false }
      }
      return stoppable(take(newId(), path, file.bytes, null))
    },
    openWork: ({ project }) => openWork(project),
    showAgain({ documentId }) {
      const document = open.get(documentId)
      if (!document) return Promise.resolve(null)
      const { table, desk } = document
      const isBegun = desk.touched !== null || desk.measure.choices > 0
      return Promise.resolve({
        kind: 'opened',
        document: summaryOf(documentId),
        ...(isBegun ? { resumed: resumedWork(table, desk, works.clock.now()) } : {}),
      })
    },
    async startAfresh({ documentId }) {
      const { path, table, desk } = documentOf(documentId)
      const bytes = (await originalOf(desk)) ?? table.bytes
      const nextId = newId()
      const opening = Promise.resolve().then(() =>
        openUntouched(read(bytes, basename(path), {}), path, meansFor(nextId)),
      )
      const taken = await stoppable(opening)
      // The page closes the other one once this one is on screen: until then it may ask for its rows.
      return 'kind' in taken ? taken : keep(nextId, path, taken, null)
    },
    async reread({ documentId, ...wishes }) {
      const { path, table, desk } = documentOf(documentId)
      // Another reading is another table: the work on this one stays where it is, and is found again by that reading.
      const bytes = (await originalOf(desk)) ?? table.bytes
      const outcome = await stoppable(take(documentId, path, bytes, wishes))
      if (outcome.kind === 'opened') await desk.close()
      return outcome
    },
    async close({ documentId }) {
      await leave(documentId)
      return null
    },
    closeAll,
    flush: ({ documentId }) => documentOf(documentId).desk.flush(),
    async flushAll() {
      const states = await Promise.all([...open.values()].map(({ desk }) => desk.flush()))
      const worst = states.find((state) => state.kind === 'refused' && state.waiting > 0)
      if (worst?.kind !== 'refused') return { kind: 'saved', at: null }
      const waiting = states.reduce((sum, state) => sum + (state.kind === 'refused' ? state.waiting : 0), 0)
      return { ...worst, waiting }
    },
    lookAt({ documentId, cursor }) {
      open.get(documentId)?.desk.lookAt(cursor)
      return Promise.resolve(null)
    },
    listWorks: () => listWorks(),
    async hideWork({ project }) {
      const known = await works.find(project)
      // What cannot be written down is shown again at the next start; nothing is lost by that.
      if (known) await quietly(works.remember(project, { ...known.facts, hidden: true }))
      return (await listWorks()).filter((work) => work.project !== project)
    },
  }
  return { documentOf, isOpen: (documentId) => open.has(documentId), summaryOf, projects, methods }
}

function goneOutcome(name: string): OpenOutcome {
  return {
    kind: 'refused',
    name,
    problem: { code: 'project-base-missing', found: { name } },
    canRetry: false,
  }
}

type Wishes = Omit<CommandArguments<'file.reread'>, 'documentId'>

function readingOf({ encoding, delimiter, ignoreQuotes }: Wishes): Omit<OpenOptions, 'hooks'> {
  return {
    ...(encoding ? { encoding } : {}),
    ...(delimiter ? { delimiter } : {}),
    ...(ignoreQuotes === undefined ? {} : { ignoreQuotes }),
  }
}

function isReadSo({ facts }: KnownWork, { encoding, delimiter, ignoreQuotes }: Wishes): boolean {
  return (
    (encoding === undefined || encoding === facts.encoding) &&
    (delimiter === undefined || delimiter === facts.delimiter) &&
    (ignoreQuotes === undefined || ignoreQuotes === facts.ignoreQuotes)
  )
}
