import type { DocumentSummary } from '../../shared/ipc.ts'
import type { FolderState } from '../../shared/ipc-project.ts'
import type { SavedState } from '../../shared/ipc-editing.ts'

export type OpenedDocument = {
  readonly documentId: string
  readonly path: string
  readonly name: string
  readonly isSample: boolean
  /** Whether all that was done to it is on the disk. */
  readonly state: SavedState
  /** Where the last copy went; the only path that `save.reveal` shows. */
  readonly savedTo: string | null
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export type OpenedDocuments = {
  add(summary: DocumentSummary, path: string, isSample: boolean): void
  get(documentId: string): OpenedDocument | null
  /** What the journal says of a document. */
  noteState(documentId: string, state: SavedState): void
  /** How the folder of a document's project stands; it may be told before the document is added. */
  noteFolder(documentId: string, state: FolderState): void
  folderOf(documentId: string): FolderState | null
  /** Notes what can be undone now. */
  edited(summary: DocumentSummary): void
  saved(documentId: string, path: string): void
  remove(documentIds: readonly string[]): void
  /** The page that showed them is gone: they stay open, and the last one is to be shown by the next page. */
  pageIsGone(): void
  /** What the next page shows first. */
  readonly toShowAgain: OpenedDocument | null
  /** The same, once: its id. */
  takeToShowAgain(): string | null
  /** The one on screen; the last one that came where nothing else was said. */
  readonly shown: OpenedDocument | null
  readonly all: readonly OpenedDocument[]
}

/** The paths behind the page's document ids: the page never learns one, and can name none but these. */
export function createOpenedDocuments(changed: () => void): OpenedDocuments {
  const documents = new Map<string, OpenedDocument>()
  const folders = new Map<string, FolderState>()
  let shown: string | null = null
  let left: string | null = null

  function change(documentId: string, part: Partial<OpenedDocument>): void {
    const known = documents.get(documentId)
    if (known === undefined) return
    documents.set(documentId, { ...known, ...part })
    changed()
  }

  function shownNow(): OpenedDocument | null {
    return documents.get(shown ?? '') ?? [...documents.values()].at(-1) ?? null
  }

  return {
    add({ documentId, name, canUndo, canRedo }, path, isSample) {
      const known = documents.get(documentId)
      const state = known?.state ?? ({ kind: 'saved', at: null } as const)
      const savedTo = known?.savedTo ?? null
      documents.set(documentId, { documentId, path, name, isSample, state, savedTo, canUndo, canRedo })
      shown = documentId
      changed()
    },
    get: (documentId) => documents.get(documentId) ?? null,
    noteState: (documentId, state) => {
      change(documentId, { state })
    },
    noteFolder: (documentId, state) => {
      folders.set(documentId, state)
    },
    folderOf: (documentId) => folders.get(documentId) ?? null,
    edited: ({ documentId, canUndo, canRedo }) => {
      change(documentId, { canUndo, canRedo })
    },
    saved: (documentId, path) => {
      change(documentId, { savedTo: path })
    },
    remove(documentIds) {
      for (const documentId of documentIds) {
        documents.delete(documentId)
        folders.delete(documentId)
      }
      if (documentIds.length > 0) changed()
    },
    pageIsGone() {
      left = shownNow()?.documentId ?? null
    },
    get toShowAgain() {
      return documents.get(left ?? '') ?? null
    },
    takeToShowAgain() {
      const taken = left
      left = null
      return taken
    },
    get shown() {
      return shownNow()
    },
    get all() {
      return [...documents.values()]
    },
  }
}
