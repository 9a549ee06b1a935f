import type { HistoryPage } from '../../../shared/ipc-history.ts'
import type { EngineMethods } from '../../../src-main/engine/worker-protocol.ts'
import { typeIntoCell } from './type-into-cell.ts'

/** Everything that an officer may do with a table, done once; answers what the window was given. */
export async function lookAtEverything(engine: EngineMethods, documentId: string): Promise<unknown[]> {
  const seen: unknown[] = []
  seen.push(
    await engine.window({ documentId, show: 'all', from: 0, count: 500, firstColumn: 0, columnCount: 200 }),
  )
  const page = (await engine.history({
    name: 'history.list',
    argument: { documentId, from: 0, count: 200 },
  })) as HistoryPage
  seen.push(page)
  const { lines } = page
  for (const { gesture } of lines.slice(0, 3)) {
    seen.push(await engine.history({ name: 'history.show', argument: { documentId, gesture } }))
    seen.push(await engine.history({ name: 'history.compare', argument: { documentId, gesture } }))
    seen.push(
      await engine.history({
        name: 'history.window',
        argument: { documentId, gesture, view: 'compared', from: 0, count: 100 },
      }),
    )
  }
  seen.push(await typeIntoCell(engine, documentId, { row: 0 }, 'Mairie annexe'))
  seen.push(await engine.edit({ name: 'edit.undo', argument: { documentId } }))
  seen.push(await engine.savePreview({ documentId, format: 'original' }))
  seen.push(await engine.flush({ documentId }))
  return seen
}
