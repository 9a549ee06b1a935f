import { basename, dirname } from 'node:path'

import type { DecidedCells, DocumentSummary, OpenOutcome, SaveOutcome } from '../../shared/ipc.ts'
import type { Lexicon } from '../../shared/text/lexicon.ts'
import { byteOrderMarkOf } from '../encoding/byte-order-mark.ts'
import { readUserFile } from '../files/read-file.ts'
import { saveFile } from '../files/save-file.ts'
import { decideRange } from './decide-range.ts'
import { Cancelled } from './hooks.ts'
import type { Hooks } from './hooks.ts'
import { nextLostWord } from './next-lost-word.ts'
import { openTable } from './open-table.ts'
import type { OpenOptions, OpenTable } from './open-table.ts'
import { savePreview } from './save-preview.ts'
import { cellView, tableWindow } from './table-window.ts'
import type { EngineMethods } from './worker-protocol.ts'

/** `changedSinceSaved`: the officer decided something that no copy holds; what Aigu ticked itself is no loss. */
type OpenDocument = { readonly path: string; readonly table: OpenTable; changedSinceSaved: boolean }

/** The engine's methods over the files that are open, as they run in the worker thread. */
export function createDocuments(hooks: Hooks, lexicons: readonly Lexicon[]): EngineMethods {
  const open = new Map<string, OpenDocument>()
  let lastNumber = 0

  function documentOf(documentId: string): OpenDocument {
    const document = open.get(documentId)
    if (!document) throw new Error(`no open document ${documentId}`)
    return document
  }

  function summaryOf(documentId: string): DocumentSummary {
    const { table, changedSinceSaved } = documentOf(documentId)
    return table.summary(documentId, changedSinceSaved)
  }

  /** A change of the officer's mind is a change to save. */
  function decided(
    documentId: string,
    changes: (document: OpenDocument) => unknown,
  ): Promise<DocumentSummary> {
    const document = documentOf(documentId)
    changes(document)
    document.changedSinceSaved = true
    return Promise.resolve(summaryOf(documentId))
  }

  /** The same where one gesture changes several cells: it tells how many. */
  async function decidedCells<T extends { readonly changedCells: number }>(
    documentId: string,
    changes: (table: OpenTable) => T,
  ): Promise<T & DecidedCells> {
    let done: T | undefined
    const document = await decided(documentId, ({ table }) => (done = changes(table)))
    return { ...(done as T), document }
  }

  function take(
    documentId: string,
    path: string,
    bytes: Uint8Array,
    options: Omit<OpenOptions, 'hooks'>,
  ): OpenOutcome {
    try {
      const table = openTable(bytes, basename(path), { ...options, lexicons, hooks })
      open.set(documentId, { path, table, changedSinceSaved: false })
      return { kind: 'opened', document: summaryOf(documentId) }
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
      return take(`document-${String(++lastNumber)}`, path, read.bytes, {})
    },
    reread({ documentId, ...options }) {
      const { path, table } = documentOf(documentId)
      const wishes = {
        ...(options.encoding ? { encoding: options.encoding } : {}),
        ...(options.delimiter ? { delimiter: options.delimiter } : {}),
        ...(options.ignoreQuotes !== undefined ? { ignoreQuotes: options.ignoreQuotes } : {}),
      }
      return Promise.resolve(take(documentId, path, table.bytes, wishes))
    },
    close({ documentId }) {
      open.delete(documentId)
      return Promise.resolve(null)
    },
    window: (wanted) => Promise.resolve(tableWindow(documentOf(wanted.documentId).table, wanted)),
    cell: ({ documentId, row, column }) =>
      Promise.resolve(cellView(documentOf(documentId).table, row, column)),
    decideAll: ({ documentId, accept, certainOnly }) =>
      decided(documentId, ({ table }) => {
        table.decisions.decideAll(accept, certainOnly)
      }),
    decideGroup: ({ documentId, groupId, accept }) =>
      decided(documentId, ({ table }) => table.decisions.decideGroup(groupId, accept)),
    decideCell: ({ documentId, row, column, accept }) =>
      decided(documentId, ({ table }) => table.decisions.decideCell(row, column, accept)),
    decideRange: ({ documentId, ...range }) => decidedCells(documentId, (table) => decideRange(table, range)),
    chooseWord: ({ documentId, ...choice }) =>
      decidedCells(documentId, ({ decisions }) => ({ changedCells: decisions.chooseWord(choice) })),
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
