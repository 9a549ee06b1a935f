import { useEffect, useRef } from 'react'

import type { DocumentSummary } from '../../../shared/ipc.ts'
import type { GridControl } from '../../grid/grid-handle.ts'
import { useApp } from '../../state/app-services.ts'
import type { AppServices } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { beforeLeaving } from '../../state/hand-over.ts'

const DELAY_IN_MILLISECONDS = 500

/**
 * Goes back to where the officer was in a document taken up again, and remembers where they are.
 * @param shown with the columns that the grid has, in its order
 */
export function useCursorKept(control: GridControl | null, shown: DocumentSummary): void {
  const app = useApp()
  const { documentId } = shown
  const latest = useRef(shown.columns)
  useEffect(() => {
    latest.current = shown.columns
  })
  useEffect(() => {
    if (!control) return
    const { comeBackTo: at, keyboardTo } = app.store.get()
    if (keyboardTo === 'table') control.host.focus({ preventScroll: true })
    if (at) {
      control.goTo({ place: at.place, column: at.column })
      control.scrollToPlace(at.topPlace)
      app.store.set({ comeBackTo: null })
    }
    let timer: ReturnType<typeof setTimeout> | null = null
    const tellNow = (): void => {
      if (timer === null) return
      clearTimeout(timer)
      timer = null
      runReporting(app, () => lookAt(app, { documentId, columns: latest.current }, control))
    }
    const tellSoon = (): void => {
      timer ??= setTimeout(tellNow, DELAY_IN_MILLISECONDS)
    }
    const stopListening = control.listen(tellSoon)
    const stopLeaving = beforeLeaving(tellNow)
    control.host.addEventListener('scroll', tellSoon, { passive: true })
    return () => {
      if (timer !== null) clearTimeout(timer)
      stopListening()
      stopLeaving()
      control.host.removeEventListener('scroll', tellSoon)
    }
  }, [app, control, documentId])
}

async function lookAt(
  app: AppServices,
  { documentId, columns }: Pick<DocumentSummary, 'documentId' | 'columns'>,
  control: GridControl,
): Promise<void> {
  const { document, saved, show } = app.store.get()
  // A file that is only looked at is remembered nowhere.
  if (document?.documentId !== documentId || saved === null) return
  const { row, place } = control.focus
  const topRow = control.topRow()
  const column = columns[place.column]?.slot
  if (row === null || row < -1 || topRow === null || topRow < 0 || column === undefined) return
  const kept = typeof show === 'object' && 'viewId' in show ? 'all' : show
  await app.bridge.invoke('work.lookAt', { documentId, cursor: { show: kept, row, column, topRow } })
}
