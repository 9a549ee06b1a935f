import type { SavedState } from '../../shared/ipc-editing.ts'
import type { CloseGuardOptions } from './close-guard.ts'
import type { OpenedDocuments } from './opened-documents.ts'
import type { PendingFile } from './pending-file.ts'

export type PageCrashOptions = Pick<CloseGuardOptions, 'ask' | 'reportProblem'> & {
  readonly decide: () => 'reload' | 'give-up'
  readonly documents: Pick<OpenedDocuments, 'pageIsGone' | 'toShowAgain'>
  readonly pending: Pick<PendingFile, 'path' | 'hold'>
  /** Waits until everything is on the disk, or is refused by it. */
  readonly flush: () => Promise<SavedState>
  /** Copies of what is on no disk, without the page; answers whether they were written. */
  readonly saveCopies: () => Promise<boolean>
  readonly sayCrashed: () => Promise<void>
  readonly reload: () => void
  readonly leave: () => void
}

/**
 * What to do when the page's process has died: out of memory, a driver of the graphics card, an antivirus. What was done
 * is in the engine, also what no disk has taken: the documents stay open, and the next page shows them. Where pages
 * keep dying the program leaves, and asks first about what would be lost.
 */
export function createPageCrash(options: PageCrashOptions): () => Promise<void> {
  const { documents, pending } = options

  /** False: the officer stays. */
  async function mayLeave(): Promise<boolean> {
    try {
      for (;;) {
        const state = await options.flush()
        if (state.kind !== 'refused' || state.waiting === 0) return true
        const answer = await options.ask(state)
        if (answer === 'keep-open') return false
        if (answer === 'close-anyway' || (await options.saveCopies())) return true
      }
    } catch (error) {
      // An engine that died has nothing left to write.
      options.reportProblem(error)
      return true
    }
  }

  return async () => {
    documents.pageIsGone()
    // What was about to be opened is opened by the next page.
    if (documents.toShowAgain === null && pending.path !== null) pending.hold(pending.path)
    if (options.decide() === 'reload') await options.sayCrashed()
    else if (await mayLeave()) {
      options.leave()
      return
    }
    options.reload()
  }
}
