import { useCallback, useEffect, useMemo } from 'react'

import type { DocumentSummary } from '../../../shared/ipc.ts'
import { createTextFinder } from '../../../shared/table/find-text.ts'
import type { GridSight } from '../../grid/grid-sight.ts'
import type { LoadWindow } from '../../grid/grid-inputs.ts'
import { useApp, useAppState } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { keepWidth, shownColumns } from '../../state/change-look.ts'

export type TableSight = {
  /** The document with the columns that are shown. */
  readonly document: DocumentSummary
  readonly sight: GridSight
  readonly loadWindow: LoadWindow
}

/** What the grid shows of a document: rows in their view, columns as they are looked at. */
export function useTableSight(document: DocumentSummary): TableSight {
  const app = useApp()
  const show = useAppState((state) => state.show)
  const view = useAppState((state) => state.view)
  const look = useAppState((state) => state.look)
  const finding = useAppState((state) => state.finding)
  const { documentId } = document
  const { hidden } = look
  const loadWindow = useCallback<LoadWindow>(
    (from, count, firstColumn, columnCount) =>
      app.bridge.invoke('table.window', {
        documentId,
        show,
        from,
        count,
        ...(firstColumn === undefined ? {} : { firstColumn }),
        ...(columnCount === undefined ? {} : { columnCount }),
        ...(hidden.length === 0 ? {} : { hidden }),
      }),
    [app, documentId, show, hidden],
  )
  const columns = useMemo(() => shownColumns(document.columns, { hidden }), [document.columns, hidden])
  const shown = useMemo(
    () => (columns === document.columns ? document : { ...document, columns }),
    [document, columns],
  )
  const query = finding?.query ?? null
  const scope = finding ? finding.scopes[finding.place] : null
  const isFound = useMemo<GridSight['isFound']>(() => {
    if (!query || query.text === '') return null
    const finder = createTextFinder(query)
    const among = scope?.in === 'columns' ? new Set(scope.columns) : null
    return (text, column) => (among?.has(column) ?? true) && finder.matches(text)
  }, [query, scope])
  const sight = useMemo<GridSight>(
    () => ({
      sorts: new Map(view?.spec.sort.slice(0, 1).map(({ column, direction }) => [column, direction])),
      filtered: new Set(view?.spec.filters.map(({ column }) => column)),
      wrapped: new Set(look.wrapped),
      frozen: look.frozen,
      widths: new Map(look.widths),
      isFound,
      placeOf: async (row) =>
        (await app.bridge.invoke('view.placeOf', { documentId, show, of: { row } })).place,
      // Given up: one stays where one is.
      edgeOf: async (line, until) =>
        (await app.bridge.invoke('view.edge', { documentId, show, line, until })) ??
        (line.along === 'column' ? line.place : line.at),
      onColumnMenu: (column) => {
        app.store.set({ columnMenu: column, choosing: null })
      },
      onColumnWidth: (column, width) => {
        keepWidth(app, column, width)
      },
    }),
    [app, documentId, show, view, look, isFound],
  )
  useKeptLook(document)
  return { document: shown, sight, loadWindow }
}

/** A column drawn wider sends a hundred widths. */
const REST_IN_MILLISECONDS = 500

/** The look of the columns is found again, and kept where something of the document is kept at all. */
function useKeptLook({ documentId, canUndo }: DocumentSummary): void {
  const app = useApp()
  const look = useAppState((state) => state.look)
  useEffect(() => {
    runReporting(app, async () => {
      const kept = await app.bridge.invoke('view.columnLook', { documentId })
      if (kept && app.store.get().document?.documentId === documentId) app.store.set({ look: kept })
    })
  }, [app, documentId])
  useEffect(() => {
    const timer = setTimeout(() => {
      if (look.hidden.length + look.wrapped.length + look.frozen + look.widths.length === 0) return
      runReporting(app, async () => {
        await app.bridge.invoke('view.keepColumnLook', { documentId, look })
      })
    }, REST_IN_MILLISECONDS)
    return () => {
      clearTimeout(timer)
    }
  }, [app, documentId, look, canUndo])
}
