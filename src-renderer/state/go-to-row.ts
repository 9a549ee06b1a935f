import { viewWords } from '../../shared/messages/view-words.ts'
import type { AppServices } from './app-services.ts'

/** The number a row has in the margin: the header's is the first under the title lines. */
export function firstRowNumber(preambleRecords: number): number {
  return preambleRecords + 2
}

/** Goes to a row by its number, or to the nearest one that is shown. */
export async function goToRow(app: AppServices, number: number): Promise<void> {
  const { document, show, start } = app.store.get()
  const view = app.gridView.current
  if (!document || !view) return
  const first = firstRowNumber(document.dialect.preambleRecords)
  const tablePlace = Math.max(0, Math.min(number - first, document.rowCount - 1))
  const { documentId } = document
  const { place, isExact } = await app.bridge.invoke('view.placeOf', { documentId, show, of: { tablePlace } })
  const notice = isExact ? '' : viewWords(start.language).notShown(tablePlace + first)
  app.store.set({ isGoing: false, viewNotice: notice, announcement: notice })
  view.goTo(place, view.where.column)
  view.focus()
}
