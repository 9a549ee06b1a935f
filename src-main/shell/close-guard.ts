import type { SavedState } from '../../shared/ipc-editing.ts'

export type Unsaved = Extract<SavedState, { kind: 'refused' }>

export type CloseGuardOptions = {
  /** Asks the page to hand over what stands in a field; resolves when it has, or does not answer. */
  readonly handOver: () => Promise<void>
  /** Waits until everything is on the disk, or is refused by it. */
  readonly flush: () => Promise<SavedState>
  readonly ask: (unsaved: Unsaved) => Promise<'save-copy' | 'close-anyway' | 'keep-open'>
  readonly saveCopy: () => void
  readonly close: () => void
  readonly reportProblem: (error: unknown) => void
}

/**
 * Lets a window close once all that was typed is on the disk, the text of an open field included. Asks only where the
 * disk does not take it. Answers the window's `close` event, which does not wait: it is prevented, and the window is
 * closed again when all is well.
 */
export function createCloseGuard(options: CloseGuardOptions): (event: { preventDefault(): void }) => void {
  let confirmed = false
  let busy = false

  async function mayClose(): Promise<boolean> {
    try {
      await options.handOver()
      const state = await options.flush()
      if (state.kind !== 'refused' || state.waiting === 0) return true
      const answer = await options.ask(state)
      if (answer === 'save-copy') options.saveCopy()
      return answer === 'close-anyway'
    } catch (error) {
      // An engine that died has nothing left to write; a window that cannot be closed would help nobody.
      options.reportProblem(error)
      return true
    }
  }

  async function closeWhenSaved(): Promise<void> {
    busy = true
    confirmed = await mayClose()
    busy = false
    if (confirmed) options.close()
  }

  return (event) => {
    if (confirmed) return
    event.preventDefault()
    if (!busy) void closeWhenSaved()
  }
}
