import type { AppServices } from './app-services.ts'
import { handOverField } from './hand-over.ts'

/** Whether the document may be left: everything done to it is on the disk, or becomes so now. */
export async function mayLeave(app: AppServices): Promise<boolean> {
  const { document } = app.store.get()
  if (!document) return true
  handOverField()
  const { saved, editsUnderWay } = app.store.get()
  if (saved === null && editsUnderWay === 0) return true
  const state = await app.bridge.invoke('work.flush', { documentId: document.documentId })
  if (app.store.get().document?.documentId === document.documentId) app.store.set({ saved: state })
  return state.kind !== 'refused' || state.waiting === 0
}

/** Tries again to put on the disk what it refused. */
export async function saveAgain(app: AppServices): Promise<void> {
  await mayLeave(app)
}
