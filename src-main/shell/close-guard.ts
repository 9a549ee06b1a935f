import type { OpenedDocuments } from './opened-documents.ts'

export type CloseGuardOptions = {
  readonly documents: OpenedDocuments
  readonly ask: (name: string) => Promise<'save-copy' | 'close-anyway' | 'keep-open'>
  readonly saveCopy: () => void
  readonly close: () => void
}

/**
 * Asks before a window closes over choices that no copy holds. Answers the window's `close` event; returns nothing
 * to wait for, because that event does not wait.
 */
export function createCloseGuard(options: CloseGuardOptions): (event: { preventDefault(): void }) => void {
  let confirmed = false
  let asking = false

  async function ask(name: string): Promise<void> {
    asking = true
    try {
      const answer = await options.ask(name)
      if (answer === 'save-copy') options.saveCopy()
      if (answer !== 'close-anyway') return
      confirmed = true
      options.close()
    } finally {
      asking = false
    }
  }

  return (event) => {
    const unsaved = options.documents.all.find((document) => document.unsavedChoices)
    if (confirmed || unsaved === undefined) return
    event.preventDefault()
    if (!asking) void ask(unsaved.name)
  }
}
