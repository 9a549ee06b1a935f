import { basename, dirname } from 'node:path'

import type { DocumentSummary, OpenOutcome, ResumedWork } from '../../shared/ipc.ts'
import type { SaveOutcome } from '../../shared/ipc-saving.ts'
import type { SavedState } from '../../shared/ipc-editing.ts'
import type { Lexicon } from '../../shared/text/lexicon.ts'
import { byteOrderMarkOf } from '../encoding/byte-order-mark.ts'
import { readUserFile } from '../files/read-file.ts'
import { saveFile } from '../files/save-file.ts'
import { decideRange } from './decide-range.ts'
import { openDesk } from './desk.ts'
import type { Desk } from './desk.ts'
import { Cancelled } from './hooks.ts'
import type { Hooks } from './hooks.ts'
import { keptWord } from './kept-decision.ts'
import type { KeptDecision } from './kept-decision.ts'
import { createTableFinder } from './find-in-table.ts'
import type { TableFinder } from './find-in-table.ts'
import { nextLostWord } from './next-lost-word.ts'
import { openTable } from './open-table.ts'
import type { OpenOptions, OpenTable } from './open-table.ts'
import { savePreview } from './save-preview.ts'
import { cellView, tableWindow } from './table-window.ts'
import { runView } from './view-command.ts'
import type { KnownWork, WorkFolder } from './work-folder.ts'
import type { EngineMethods } from './worker-protocol.ts'

/** `changedSinceSaved`: the officer decided something that no copy holds; what Aigu ticked itself is no loss. */
type OpenDocument = {
  readonly path: string
  readonly table: OpenTable
  readonly desk: Desk
  readonly finder: TableFinder
  changedSinceSaved: boolean
}

export type DocumentsOptions = {
  readonly hooks: Hooks
  readonly lexicons: readonly Lexicon[]
  /** Where the work of this machine is kept. */
  readonly works: WorkFolder
  readonly onSaved: (documentId: string, state: SavedState) => void
}

/** The engine's methods over the files that are open, as they run in the worker thread. */
export function createDocuments({ hooks, lexicons, works, onSaved }: DocumentsOptions): EngineMethods {
  const open = new Map<string, OpenDocument>()
  let lastNumber = 0

  function documentOf(documentId: string): OpenDocument {
    const document = open.get(documentId)
    if (!document) throw new Error(`no open document ${documentId}`)
    return document
  }

  function summaryOf(documentId: string): DocumentSummary {
    const { table, desk, changedSinceSaved } = documentOf(documentId)
    return table.summary({ documentId, changedSinceSaved, canUndo: desk.canUndo, canRedo: desk.canRedo })
  }

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

  /** `known`: work on this very content, to be taken up. */
  async function take(
    documentId: string,
    path: string,
    bytes: Uint8Array,
    options: Omit<OpenOptions, 'hooks'>,
    known: KnownWork | null,
  ): Promise<OpenOutcome> {
    try {
      const table = openTable(bytes, basename(path), { ...options, lexicons, hooks })
      const onState = (state: SavedState): void => {
        onSaved(documentId, state)
      }
      const desk = await openDesk({ table, path, works, onSaved: onState }, known?.project ?? null)
      open.set(documentId, { path, table, desk, finder: createTableFinder(table), changedSinceSaved: false })
      const resumed = known ? { resumed: resumedWork(known, desk) } : {}
      return { kind: 'opened', document: summaryOf(documentId), ...resumed }
    } catch (error) {
      if (error instanceof Cancelled) return { kind: 'cancelled' }
      throw error
    }
  }

  return {
    async open({ path }) {
      const name = basename(path)
      const read = await readUserFile(path, {
        onProgress: (done, total) => {
          hooks.onProgress('read', done, total)
        },
        isCancelled: () => hooks.isCancelled(),
      })
      if (read.kind === 'cancelled') return read
      if (read.kind === 'refused') return { kind: 'refused', name, problem: read.problem, canRetry: true }
      if (byteOrderMarkOf(read.bytes)?.encoding.startsWith('utf-32') === true) {
        return { kind: 'refused', name, problem: { code: 'file-is-binary' }, canRetry: false }
      }
      const known = await works.findFor(read.bytes)
      return take(`document-${String(++lastNumber)}`, path, read.bytes, asItWasRead(known), known)
    },
    async reread({ documentId, ...options }) {
      const { path, table, desk } = documentOf(documentId)
      const wishes = {
        ...(options.encoding ? { encoding: options.encoding } : {}),
        ...(options.delimiter ? { delimiter: options.delimiter } : {}),
        ...(options.ignoreQuotes !== undefined ? { ignoreQuotes: options.ignoreQuotes } : {}),
      }
      // Another reading is another table: the work on this one stays where it is.
      await desk.close()
      return take(documentId, path, table.bytes, wishes, null)
    },
    async close({ documentId }) {
      const document = open.get(documentId)
      open.delete(documentId)
      await document?.desk.close()
      return null
    },
    async edit(command) {
      const document = documentOf(command.argument.documentId)
      document.finder.forget()
      const edited = await document.desk.edit(command)
      if (edited.kind !== 'done') return edited
      document.changedSinceSaved = true
      return { ...edited, document: summaryOf(command.argument.documentId) }
    },
    view(command) {
      const { table, finder } = documentOf(command.argument.documentId)
      return Promise.resolve(runView(table, finder, command))
    },
    async history(command) {
      const { documentId } = command.argument
      const document = documentOf(documentId)
      if (command.name === 'history.nameVersion') {
        await document.desk.nameVersion(command.argument.name)
        return null
      }
      if (command.name !== 'history.restore') return document.desk.ask(command)
      const restored = await document.desk.restore(command.argument)
      if (restored.kind !== 'done') return restored
      document.changedSinceSaved = true
      return { ...restored, document: summaryOf(documentId) }
    },
    window: (wanted) => Promise.resolve(tableWindow(documentOf(wanted.documentId).table, wanted)),
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
    async decideRange({ documentId, ...range }) {
      const { document, changedCells, accepted } = await decided(
        documentId,
        (table) => decideRange(table, range),
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
      Promise.resolve(savePreview(documentOf(documentId).table, format)),
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

/** The officer may have said last time how the file is written. */
function asItWasRead(known: KnownWork | null): Omit<OpenOptions, 'hooks'> {
  if (!known) return {}
  const { encoding, delimiter, ignoreQuotes } = known.facts
  return { encoding, delimiter, ...(ignoreQuotes ? { ignoreQuotes } : {}) }
}

function resumedWork({ facts }: KnownWork, desk: Desk): ResumedWork {
  return {
    gestures: desk.gestureCount,
    touched: facts.touched,
    ...(facts.focus ? { focus: facts.focus } : {}),
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
