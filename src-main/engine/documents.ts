import { basename, dirname } from 'node:path'

import type { DocumentSummary, LookPhase } from '../../shared/ipc.ts'
import type { SaveOutcome } from '../../shared/ipc-saving.ts'
import type { Steps } from '../../shared/steps.ts'
import { removeLeftTemporaries } from '../files/left-temporaries.ts'
import { saveFile } from '../files/save-file.ts'
import { GivenUp, atOnce } from './call-queue.ts'
import { decideRanges } from './decide-ranges.ts'
import { keptWord } from './kept-decision.ts'
import type { KeptDecision } from './kept-decision.ts'
import { nextLostWord } from './next-lost-word.ts'
import type { OpenTable } from './open-table.ts'
import type { DocumentsOptions, OpenDocument } from './open-documents.ts'
import { createOpenedTables } from './opened-tables.ts'
import { projectMethods } from './project-methods.ts'
import { projectTableMethods } from './project-tables.ts'
import { readAgain } from './read-again.ts'
import { previewInSteps } from './save-preview.ts'
import { cellView, tableWindow } from './table-window.ts'
import { phaseOfView, runView } from './view-command.ts'
import type { EngineMethods } from './worker-protocol.ts'

/** The engine's methods over the files that are open, as they run in the worker thread. */
export function createDocuments(options: DocumentsOptions): EngineMethods {
  const tables = createOpenedTables(options)
  const { documentOf, summaryOf, isOpen } = tables.open
  const { hooks, looks, works, pace = atOnce } = options

  /** A change of the officer's mind is kept as an edit is. */
  async function decided<T>(
    documentId: string,
    change: (table: OpenTable) => T,
    keep: (done: T) => KeptDecision,
  ): Promise<T & { readonly document: DocumentSummary }> {
    const document = documentOf(documentId)
    const done = change(document.table)
    document.finder.forget()
    document.changedSinceSaved = true
    await document.desk.keepDecision(keep(done))
    return { ...done, document: summaryOf(documentId) }
  }

  async function decidedAll(
    documentId: string,
    change: (table: OpenTable) => unknown,
    kept: KeptDecision,
  ): Promise<DocumentSummary> {
    const { document } = await decided(
      documentId,
      (table) => ({ done: change(table) }),
      () => kept,
    )
    return document
  }

  /** Null where it was given up, or the table was left. */
  async function look<T>(
    phase: LookPhase,
    documentId: string,
    run: (document: OpenDocument) => Steps<T>,
  ): Promise<T | null> {
    if (!isOpen(documentId)) return null
    try {
      return await pace(() => run(documentOf(documentId)), phase)
    } catch (error) {
      if (error instanceof GivenUp) return null
      throw error
    }
  }

  return {
    ...tables.methods,
    ...readAgain(tables, options.works),
    ...projectTableMethods(tables, options),
    async edit(command) {
      const document = documentOf(command.argument.documentId)
      document.finder.forget()
      const edited = await document.desk.edit(command)
      if (edited.kind !== 'done') return edited
      document.changedSinceSaved = true
      return { ...edited, document: summaryOf(command.argument.documentId) }
    },
    async view(command) {
      // The page asks some by itself, and others wait for what is asked first: the table may have been left meanwhile.
      if (!isOpen(command.argument.documentId) && command.name !== 'view.placeOf') return null
      const { desk } = documentOf(command.argument.documentId)
      const { tableId, at } = desk
      if (command.name === 'view.columnLook')
        return tableId === null ? null : ((await looks?.read(at.id, tableId)) ?? null)
      if (command.name !== 'view.keepColumnLook') {
        return look(phaseOfView[command.name], command.argument.documentId, ({ table, finder }) =>
          runView(table, finder, command),
        )
      }
      // To look at a file makes no project: its look is kept from the first edit on.
      if (tableId !== null) await looks?.keep(at.id, tableId, command.argument.look)
      return null
    },
    async history(command) {
      const { documentId } = command.argument
      const document = documentOf(documentId)
      switch (command.name) {
        case 'history.nameVersion':
        case 'history.renameVersion':
          await document.desk.nameVersion(command)
          return null
        case 'history.restore':
        case 'history.takeBack':
        case 'history.takeValue':
        case 'conflict.settle': {
          document.finder.forget()
          const changed = await document.desk.changeFromHistory(command)
          if (changed.kind !== 'done') return changed
          document.changedSinceSaved = true
          return { ...changed, document: summaryOf(documentId) }
        }
        default:
          return document.desk.ask(command)
      }
    },
    ...projectMethods(tables, options),
    // Rows may still be asked for while the table is being left.
    window: (wanted) =>
      Promise.resolve(
        isOpen(wanted.documentId)
          ? tableWindow(documentOf(wanted.documentId).table, wanted)
          : { total: 0, from: 0, rows: [] },
      ),
    cell: ({ documentId, row, column }) =>
      Promise.resolve(cellView(documentOf(documentId).table, row, column)),
    decideAll: ({ documentId, accept, certainOnly }) =>
      decidedAll(
        documentId,
        ({ decisions }) => {
          decisions.decideAll(accept, certainOnly)
        },
        { decided: 'all', accept, certainOnly },
      ),
    decideGroup: ({ documentId, groupId, accept }) =>
      decidedAll(documentId, ({ decisions }) => decisions.decideGroup(groupId, accept), {
        decided: 'group',
        groupId,
        accept,
      }),
    decideCell: ({ documentId, row, column, accept }) =>
      decidedAll(documentId, ({ decisions }) => decisions.decideCell(row, column, accept), {
        decided: 'cells',
        accept,
        cells: [[row, column]],
      }),
    async decideRanges({ documentId, ...range }) {
      const { document, changedCells, accepted } = await decided(
        documentId,
        (table) => decideRanges(table, range),
        (done) => ({ decided: 'cells', accept: done.accepted, cells: done.cells }),
      )
      return { document, changedCells, accepted }
    },
    chooseWord: ({ documentId, ...choice }) =>
      decided(
        documentId,
        ({ decisions }) => ({ changedCells: decisions.chooseWord(choice) }),
        () => keptWord(documentOf(documentId).table, choice),
      ),
    nextLostWord: ({ documentId, ...from }) =>
      Promise.resolve(nextLostWord(documentOf(documentId).table, from)),
    savePreview: ({ documentId, format }) =>
      look('preview', documentId, ({ table }) => previewInSteps(table, format)),
    async save({ documentId, format, path, overOriginal }): Promise<SaveOutcome> {
      const document = documentOf(documentId)
      const copy = document.table.copy(format)
      if (copy.kind === 'refused') return copy
      const original = document.table.bytes
      const compared = comparing(copy.chunks, original)
      const saved = await saveFile(path, compared.chunks, {
        original: document.path,
        overOriginal,
        onProgress: (done) => {
          hooks.onProgress('write', Math.min(done, original.length), original.length)
        },
        isCancelled: () => hooks.isCancelled(),
      })
      if (saved.kind !== 'saved') return saved
      document.changedSinceSaved = false
      // Not awaited: a slow share has taken the file, and nobody waits for a clean-up.
      void removeLeftTemporaries(dirname(path), works.clock.now(), works.means.fileSystem)
      return {
        kind: 'saved',
        name: basename(path),
        folder: dirname(path),
        bytes: saved.bytes,
        identicalToOriginal: compared.isIdentical(),
      }
    },
  }
}

/** Passes chunks on, and knows in the end whether together they are the original, byte for byte. */
function comparing(chunks: Iterable<Uint8Array>, original: Uint8Array) {
  let position = 0
  let same = true
  function* pass(): Iterable<Uint8Array> {
    for (const chunk of chunks) {
      same &&= Buffer.compare(chunk, original.subarray(position, position + chunk.length)) === 0
      position += chunk.length
      yield chunk
    }
  }
  return { chunks: pass(), isIdentical: () => same && position === original.length }
}
