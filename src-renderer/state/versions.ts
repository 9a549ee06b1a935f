import { LONGEST_VERSION_NAME } from '../../shared/editing-limits.ts'
import type { GestureRef, VersionView } from '../../shared/ipc-history.ts'
import { shortenText } from '../../shared/text/shorten-text.ts'
import type { AppServices } from './app-services.ts'
import { historyWordsOf, loadHistory } from './history.ts'

/** Gives a state a name: the present one, or the one that a gesture left. */
export async function nameVersion(app: AppServices, name: string, gesture?: GestureRef): Promise<void> {
  const { document } = app.store.get()
  const wanted = fit(name)
  if (!document || wanted === '') return
  const { documentId } = document
  await app.bridge.invoke('history.nameVersion', {
    documentId,
    name: wanted,
    ...(gesture ? { gesture } : {}),
  })
  app.store.set({ announcement: historyWordsOf(app).named(wanted) })
  await loadHistory(app)
}

/** Another name for a version; null takes it away, and nothing else. */
export async function renameVersion(
  app: AppServices,
  { version }: VersionView,
  name: string | null,
): Promise<void> {
  const { document } = app.store.get()
  const wanted = name === null ? null : fit(name)
  if (!document || wanted === '') return
  const { documentId } = document
  await app.bridge.invoke('history.renameVersion', { documentId, version, name: wanted })
  const words = historyWordsOf(app)
  app.store.set({ announcement: wanted === null ? words.unnamed : words.named(wanted) })
  await loadHistory(app)
}

function fit(name: string): string {
  return shortenText(name.trim(), LONGEST_VERSION_NAME).trim()
}
