import { historyWords } from '../../shared/messages/history-words.ts'
import type { AppServices } from './app-services.ts'
import { takeDecided } from './decide-repairs.ts'

/** Makes the ticked repairs the cells' own values; the way back is an undo, and it is said. */
export async function applyRepairs(app: AppServices): Promise<void> {
  const { document, start } = app.store.get()
  if (!document) return
  const cells = document.acceptedCount
  const outcome = await app.bridge.invoke('edit.applyRepairs', { documentId: document.documentId })
  if (outcome.kind === 'refused') app.store.set({ notice: { problem: outcome.problem } })
  if (outcome.kind !== 'done') return
  const said = historyWords(start.language).applied(cells, start.platform === 'darwin' ? '⌘Z' : 'Ctrl+Z')
  app.store.set({ notice: { said, ofLastGesture: true } })
  // The notice is read out by itself.
  takeDecided(app, outcome.document, '')
}
