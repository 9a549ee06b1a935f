import { basename } from 'node:path'

import type { CommandArguments, OpenOutcome } from '../../shared/ipc.ts'
import { placeTable, removeTable, renameTable } from '../../shared/project/project-tables.ts'
import { tableOfRecord } from '../../shared/project/table-of-record.ts'
import { openDesk } from './desk.ts'
import { tableOfDecision } from './kept-decision.ts'
import type { OpenDocument } from './open-documents.ts'
import type { OpenOptions } from './open-table.ts'
import type { OpenedTables } from './opened-tables.ts'
import type { BegunProject } from './begin-project.ts'
import { openUntouched, takeUp } from './take-up.ts'
import type { TableFacts } from './work-facts.ts'
import type { WorkFolder } from './work-folder.ts'
import type { EngineMethods } from './worker-protocol.ts'

type Wishes = Omit<CommandArguments<'file.reread'>, 'documentId'>

/** Reads the file of a document as the officer says it is written: another reading is another table. */
export function readAgain(
  { open, originalOf, showTable, stoppable }: OpenedTables,
  works: WorkFolder,
): Pick<EngineMethods, 'reread'> {
  /** The work on the table before stays where it is, and is found again by its reading. */
  async function inPlace(
    documentId: string,
    { path, desk }: OpenDocument,
    bytes: Uint8Array,
    wishes: Wishes,
  ): Promise<OpenOutcome> {
    const known = (await works.worksOn(bytes)).find(({ facts }) => isReadSo(facts, wishes))
    const at = known ? await open.deskOf(known.whole) : open.newDesk()
    const means = open.meansFor(documentId)
    const taken =
      (known && (await takeUp(at, known.facts, bytes, means))) ??
      (await openUntouched(open.read(bytes, basename(path), readingOf(wishes)), path, at, means))
    const outcome = open.keep(documentId, path, taken)
    if (desk.at === at) desk.lift()
    else if (open.documentsOf(desk.at).length === 0) await open.leave(desk.at)
    return outcome
  }

  /** Among other tables the new reading takes the place of the one before, which is only taken out of sight. */
  async function inProject(
    documentId: string,
    { path, desk, remarks }: OpenDocument,
    begun: BegunProject,
    bytes: Uint8Array,
    wishes: Wishes,
  ): Promise<OpenOutcome> {
    const table = open.read(bytes, basename(path), readingOf(wishes))
    const { watch } = open.meansFor(documentId)
    const next = await openDesk({ table, path, at: desk.at, known: null, watch, isApart: true })
    const before = begun.tabs.find(desk.tableId ?? '')
    const joined = await next.joinProject()
    if (joined.kind === 'refused') {
      return { kind: 'refused', name: basename(path), problem: joined.problem, canRetry: false }
    }
    const { id } = joined
    if (id === before?.id) return open.outcomeOf(documentId)
    await desk.at.changeTables((gesture, tables) => {
      if (begun.tabs.find(id)?.isRemoved === true) removeTable(gesture, id, false)
      if (!before) return
      placeTable(gesture, tables, id, before.id)
      if (before.name !== table.name) renameTable(gesture, id, before.name)
      if (!wasWorkedOn(begun, before.id)) removeTable(gesture, before.id)
    })
    const known = begun.tabs.find(id)
    if (joined.kind === 'present')
      return (known && (await showTable(desk.at, known))) ?? open.outcomeOf(documentId)
    desk.lift()
    open.keep(documentId, path, { table, desk: next, remarks })
    desk.at.tellTables()
    return open.outcomeOf(documentId)
  }

  return {
    async reread({ documentId, ...wishes }) {
      const document = open.documentOf(documentId)
      const { table, desk } = document
      const bytes = (await originalOf(desk)) ?? table.bytes
      const { begun } = desk.at
      const isAmongOthers = begun !== null && begun.tabs.list.filter(({ isRemoved }) => !isRemoved).length > 1
      return stoppable(
        isAmongOthers
          ? inProject(documentId, document, begun, bytes, wishes)
          : inPlace(documentId, document, bytes, wishes),
      )
    },
  }
}

/** Somebody edited the table, or decided about its repairs. */
function wasWorkedOn({ work }: BegunProject, id: string): boolean {
  const { state, records } = work.project
  return records.applied.some(({ record }) => {
    if (record === null || record.k === 'b') return false
    if (record.k === 'x') return tableOfDecision(record, state.list.first) === id
    return tableOfRecord(record, state) === id
  })
}

function readingOf({ encoding, delimiter, ignoreQuotes }: Wishes): Omit<OpenOptions, 'hooks'> {
  return {
    ...(encoding ? { encoding } : {}),
    ...(delimiter ? { delimiter } : {}),
    ...(ignoreQuotes === undefined ? {} : { ignoreQuotes }),
  }
}

function isReadSo(facts: TableFacts, { encoding, delimiter, ignoreQuotes }: Wishes): boolean {
  return (
    (encoding === undefined || encoding === facts.encoding) &&
    (delimiter === undefined || delimiter === facts.delimiter) &&
    (ignoreQuotes === undefined || ignoreQuotes === facts.ignoreQuotes)
  )
}
