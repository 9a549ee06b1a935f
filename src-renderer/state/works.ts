import { wordsOf } from './app-services.ts'
import type { AppServices } from './app-services.ts'
import { mayLeave } from './leave-document.ts'
import { openDocument, openedBy } from './open-document.ts'

/** Asks what there is to take up again. */
export async function listWorks(app: AppServices): Promise<void> {
  app.store.set({ works: await app.bridge.invoke('work.list', {}) })
}

export async function openWork(
  app: AppServices,
  { project, name }: { readonly project: string; readonly name: string },
): Promise<void> {
  await openDocument(app, { from: 'work', project, name })
}

/** Takes a work off the list; its files stay. */
export async function hideWork(
  app: AppServices,
  { project, name }: { readonly project: string; readonly name: string },
): Promise<void> {
  const works = await app.bridge.invoke('work.hide', { project })
  app.store.set({ works, notice: { hidden: name }, announcement: wordsOf(app).works.hidden(name) })
}

/** Leaves the work on the open file where it is, and shows the file as it is. */
export async function startAfresh(app: AppServices): Promise<void> {
  const { document } = app.store.get()
  if (!document || !(await mayLeave(app))) return
  const { documentId, name } = document
  const outcome = await openedBy(app, { kind: 'open', name, progress: null }, () =>
    app.bridge.invoke('work.startAfresh', { documentId }),
  )
  if (outcome.kind === 'opened') await app.bridge.invoke('file.close', { documentId })
}

export function closeWorkLine(app: AppServices): void {
  app.store.set({ workLine: null })
}
