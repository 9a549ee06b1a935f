import type { Edited } from '../../shared/ipc.ts'
import type { GridEdit } from '../grid/grid-edits.ts'
import type { AppServices } from './app-services.ts'
import { takeDecided } from './decide-repairs.ts'

/** Does one gesture on the table; `answered` hears of the outcome before the window shows it. */
export async function editTable(
  app: AppServices,
  edit: GridEdit,
  answered: (outcome: Edited) => void,
): Promise<void> {
  const { document } = app.store.get()
  if (!document) return
  const argument = { ...edit.argument, documentId: document.documentId }
  const outcome = await app.bridge.invoke(edit.name, argument as never)
  answered(outcome)
  if (outcome.kind !== 'done') return
  const { notice } = app.store.get()
  if (notice !== null && typeof notice === 'object' && 'ofLastGesture' in notice)
    app.store.set({ notice: null })
  takeDecided(app, outcome.document, '')
}
