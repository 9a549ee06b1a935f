import { randomUUID } from 'node:crypto'

import type { DocumentSummary, OpenOutcome } from '../../shared/ipc.ts'
import type { SavedState } from '../../shared/ipc-editing.ts'
import type { HistoryLine } from '../../shared/ipc-history.ts'
import type { FolderState, News } from '../../shared/ipc-project.ts'
import type { TablesView } from '../../shared/ipc-tables.ts'
import type { Lexicon } from '../../shared/text/lexicon.ts'
import type { Pace } from './call-queue.ts'
import { createTableFinder } from './find-in-table.ts'
import type { TableFinder } from './find-in-table.ts'
import type { Hooks } from './hooks.ts'
import type { KeptLooks } from './kept-looks.ts'
import { openTable } from './open-table.ts'
import type { OpenOptions, OpenTable } from './open-table.ts'
import { peopleWaitedFor } from './desk-waiting.ts'
import { createProjectDesk } from './project-desk.ts'
import type { ProjectDesk } from './project-desk.ts'
import type { TakeUpMeans, TakenUp } from './take-up.ts'
import { viewOfProject } from './work-facts.ts'
import type { KnownProject, KnownWork } from './work-facts.ts'
import type { WorkFolder } from './work-folder.ts'

/** `changedSinceSaved`: the officer decided something that no copy holds; what Aigu ticked itself is no loss. */
export type OpenDocument = TakenUp & {
  readonly path: string
  readonly finder: TableFinder
  changedSinceSaved: boolean
}

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
  /** The tables of an open project are others, or called otherwise. */
  readonly onTables?: (tables: TablesView) => void
  /** How long looks are run; without it, at one go. */
  readonly pace?: Pace
  /** Runs when no method does. */
  readonly later?: (task: () => void) => void
}

/** The documents that are open, and the projects that they are tables of: each project once. */
export type OpenDocuments = {
  newId(): string
  /** Throws where it is not open. */
  documentOf(documentId: string): OpenDocument
  isOpen(documentId: string): boolean
  summaryOf(documentId: string): DocumentSummary
  /** A document that is open, as the page gets it. */
  outcomeOf(documentId: string, more?: Pick<Opened, 'resumed' | 'earlier'>): Opened
  /** Puts a document into the list; one of the same id goes. */
  keep(documentId: string, path: string, taken: TakenUp, earlier?: KnownWork | null): Opened
  read(bytes: Uint8Array, name: string, options: Omit<OpenOptions, 'hooks'>): OpenTable
  meansFor(documentId: string): TakeUpMeans
  /** The desk of a project, whether it is open or not. */
  deskOf(known: KnownProject): Promise<ProjectDesk>
  /** A desk for a file of no project. */
  newDesk(): ProjectDesk
  openDesk(project: string): ProjectDesk | null
  /** The document that shows a table of a project. */
  showing(desk: ProjectDesk, tableId: string): string | null
  documentsOf(desk: ProjectDesk): readonly string[]
  /** Closes a project with all its documents; answers which they were, and how many gestures are on no disk. */
  leave(desk: ProjectDesk): Promise<{ readonly documents: readonly string[]; readonly unsaved: number }>
  readonly desks: readonly ProjectDesk[]
}

export type Opened = Extract<OpenOutcome, { kind: 'opened' }>

export function createOpenDocuments(options: DocumentsOptions): OpenDocuments {
  const { hooks, lexicons, works } = options
  const later = options.later ?? ((task) => task())
  const documents = new Map<string, OpenDocument>()
  const desks = new Map<string, ProjectDesk>()
  const leaving = new Map<string, Promise<unknown>>()
  let lastNumber = 0

  function documentOf(documentId: string): OpenDocument {
    const document = documents.get(documentId)
    if (!document) throw new Error(`no open document ${documentId}`)
    return document
  }

  function summaryOf(documentId: string): DocumentSummary {
    const { table, desk, remarks, changedSinceSaved } = documentOf(documentId)
    const { canUndo, canRedo, conflictCount, tableName } = desk
    const waiting = desk.at.begun ? peopleWaitedFor(desk.at.begun.work) : []
    const state = { documentId, changedSinceSaved, canUndo, canRedo, conflictCount, waiting }
    const summary = table.summary(state)
    const all = [...summary.remarks, ...remarks, ...desk.at.remarks]
    return { ...summary, name: tableName ?? summary.name, remarks: all }
  }

  function tablesOf(desk: ProjectDesk): TablesView | null {
    if (!desk.begun) return null
    const { tabs, work } = desk.begun
    const tables = tabs.list.map(({ id, name, isRemoved, base }) => {
      return { id, name, isRemoved, isAwaited: base === null, documentId: showing(desk, id) }
    })
    return { project: desk.id, title: tables[0]?.name ?? work.replica.manifest.title, tables }
  }

  function showing(desk: ProjectDesk, tableId: string): string | null {
    const found = [...documents].find(
      ([, document]) => document.desk.at === desk && document.desk.tableId === tableId,
    )
    return found?.[0] ?? null
  }

  function outcomeOf(documentId: string, more: Pick<Opened, 'resumed' | 'earlier'> = {}): Opened {
    const tables = tablesOf(documentOf(documentId).desk.at)
    return { kind: 'opened', document: summaryOf(documentId), ...more, ...(tables ? { tables } : {}) }
  }

  function createDesk(id: string, known: KnownProject | null): ProjectDesk {
    const desk = createProjectDesk({
      id,
      works,
      known,
      later,
      onTables() {
        const tables = tablesOf(desk)
        if (tables) options.onTables?.(tables)
      },
    })
    desks.set(id, desk)
    return desk
  }

  function documentsOf(desk: ProjectDesk): readonly string[] {
    return [...documents].filter(([, document]) => document.desk.at === desk).map(([id]) => id)
  }

  return {
    newId: () => `document-${String(++lastNumber)}`,
    documentOf,
    isOpen: (documentId) => documents.has(documentId),
    summaryOf,
    outcomeOf,
    keep(documentId, path, taken, earlier = null) {
      const { resumed } = taken
      const finder = createTableFinder(taken.table)
      documents.set(documentId, { path, ...taken, finder, changedSinceSaved: false })
      return outcomeOf(documentId, {
        ...(resumed ? { resumed } : {}),
        ...(earlier ? { earlier: viewOfProject(earlier.whole) } : {}),
      })
    },
    read: (bytes, name, reading) => openTable(bytes, name, { ...reading, lexicons, hooks }),
    meansFor: (documentId) => ({
      works,
      read: (bytes, name, reading) => openTable(bytes, name, { ...reading, lexicons, hooks }),
      watch: {
        onSaved: (state) => {
          options.onSaved(documentId, state)
        },
        onFolder: (state) => options.onFolder?.(documentId, state),
        onNews: (news, wide) => {
          const document = documents.get(documentId)
          // It may have been left, or not be on screen yet.
          if (!document) return
          document.finder.forget()
          options.onNews?.(summaryOf(documentId), news, wide)
        },
      },
    }),
    async deskOf(known) {
      await leaving.get(known.project)
      return desks.get(known.project) ?? createDesk(known.project, known)
    },
    newDesk: () => createDesk(randomUUID(), null),
    openDesk: (project) => desks.get(project) ?? null,
    showing,
    documentsOf,
    async leave(desk) {
      const left = documentsOf(desk)
      for (const id of left) documents.delete(id)
      desks.delete(desk.id)
      const closing = desk.close()
      leaving.set(desk.id, closing)
      try {
        return { documents: left, unsaved: await closing }
      } finally {
        leaving.delete(desk.id)
      }
    },
    get desks() {
      return [...desks.values()]
    },
  }
}
