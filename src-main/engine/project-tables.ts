import { basename } from 'node:path'

import type { OpenOutcome } from '../../shared/ipc.ts'
import type { TableChanged } from '../../shared/ipc-tables.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Gesture } from '../../shared/project/gesture.ts'
import { placeTable, removeTable, renameTable } from '../../shared/project/project-tables.ts'
import type { ProjectTable } from '../../shared/project/project-tables.ts'
import { byteOrderMarkOf } from '../encoding/byte-order-mark.ts'
import { readTableOrProject } from '../files/read-file.ts'
import { openDesk } from './desk.ts'
import { inPhase } from './hooks.ts'
import type { DocumentsOptions, OpenDocuments } from './open-documents.ts'
import type { OpenTable } from './open-table.ts'
import type { OpenedTables } from './opened-tables.ts'
import type { ProjectDesk } from './project-desk.ts'
import type { EngineMethods, OpenedAt } from './worker-protocol.ts'

type TablesMethod = 'addTable' | 'putInto' | 'showTable' | 'renameTable' | 'removeTable' | 'placeTable'

/** The engine's methods about the tables of a project as a whole. */
export function projectTableMethods(
  { open, showTable, stoppable }: OpenedTables,
  { works, hooks }: Pick<DocumentsOptions, 'works' | 'hooks'>,
): Pick<EngineMethods, TablesMethod> {
  async function readFile(path: string): Promise<Uint8Array | Exclude<OpenOutcome, { kind: 'opened' }>> {
    const name = basename(path)
    const file = await readTableOrProject(path, inPhase(hooks, 'read'))
    if (file.kind === 'cancelled') return file
    if (file.kind === 'project') return refused(name, { code: 'table-is-project' })
    if (file.kind === 'refused') return refused(name, file.problem)
    const isWide = byteOrderMarkOf(file.bytes)?.encoding.startsWith('utf-32') === true
    return isWide ? refused(name, { code: 'file-is-binary' }) : file.bytes
  }

  /** Work that was done on the file elsewhere stays there. */
  async function workElsewhere({ id }: ProjectDesk, { name, bytes }: OpenTable): Promise<readonly Problem[]> {
    const others = (await works.worksOn(bytes)).filter(({ whole }) => whole.project !== id)
    return others.length === 0 ? [] : [{ code: 'table-worked-elsewhere', found: { name } }]
  }

  /** Makes a table that was read one of a project's, or shows it where it is one. */
  async function join(at: ProjectDesk, table: OpenTable, path: string): Promise<OpenOutcome> {
    const ready = await at.readyToEdit()
    if ('code' in ready) return refused(table.name, ready)
    const documentId = open.newId()
    const { watch } = open.meansFor(documentId)
    const remarks = await workElsewhere(at, table)
    const desk = await openDesk({ table, path, at, known: null, watch, isApart: true })
    const joined = await desk.joinProject()
    if (joined.kind === 'refused') return refused(table.name, joined.problem)
    if (joined.kind === 'added') {
      open.keep(documentId, path, { table, desk, remarks })
      at.tellTables()
      return open.outcomeOf(documentId)
    }
    if (ready.tabs.find(joined.id)?.isRemoved === true) {
      await at.changeTables((gesture) => {
        removeTable(gesture, joined.id, false)
      })
    }
    return show(at, joined.id)
  }

  async function show(at: ProjectDesk, id: string): Promise<OpenOutcome> {
    const table = at.begun?.tabs.find(id)
    const shown = table ? await stoppable(showTable(at, table)) : null
    const name = table?.name ?? ''
    return shown ?? refused(name, { code: 'project-base-missing', found: { name } })
  }

  async function change(
    { documentOf }: OpenDocuments,
    documentId: string,
    write: (gesture: Gesture, tables: readonly ProjectTable[]) => void,
  ): Promise<TableChanged> {
    const problem = await documentOf(documentId).desk.at.changeTables(write)
    return problem ? { kind: 'refused', problem } : { kind: 'done' }
  }

  async function pathOf(opening: Promise<OpenOutcome>): Promise<OpenedAt> {
    const outcome = await opening
    const isOpen = outcome.kind === 'opened'
    return { path: isOpen ? open.documentOf(outcome.document.documentId).path : '', outcome }
  }

  const methods: Pick<EngineMethods, TablesMethod> = {
    async addTable({ documentId, path }) {
      const { at } = open.documentOf(documentId).desk
      const file = await readFile(path)
      if ('kind' in file) return { path, outcome: file }
      return pathOf(
        stoppable(Promise.resolve().then(() => join(at, open.read(file, basename(path), {}), path))),
      )
    },
    async putInto({ documentId, project }) {
      const { table, path } = open.documentOf(documentId)
      const known = await works.find(project)
      const gone: Problem = { code: 'project-base-missing', found: { name: table.name } }
      if (!known) return { path, outcome: refused(table.name, gone) }
      return pathOf(stoppable(join(await open.deskOf(known), table, path)))
    },
    showTable: ({ documentId, table }) => pathOf(show(open.documentOf(documentId).desk.at, table)),
    renameTable: ({ documentId, table, name }) =>
      change(open, documentId, (gesture) => {
        renameTable(gesture, table, name)
      }),
    removeTable({ documentId, table, removed }) {
      const { begun } = open.documentOf(documentId).desk.at
      const others = begun?.tabs.list.filter(({ id, isRemoved }) => !isRemoved && id !== table) ?? []
      // A project of which nothing is in sight could not be come back to.
      if (removed && others.length === 0)
        return Promise.resolve({ kind: 'refused', problem: { code: 'table-is-last' } })
      return change(open, documentId, (gesture) => {
        removeTable(gesture, table, removed)
      })
    },
    placeTable: ({ documentId, table, before }) =>
      change(open, documentId, (gesture, tables) => {
        placeTable(gesture, tables, table, before)
      }),
  }
  return methods
}

function refused(name: string, problem: Problem): Extract<OpenOutcome, { kind: 'refused' }> {
  return { kind: 'refused', name, problem, canRetry: false }
}
