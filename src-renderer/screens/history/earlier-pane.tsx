import { useCallback, useMemo } from 'react'

import type { DocumentSummary } from '../../../shared/ipc.ts'
import type { VersionView } from '../../../shared/ipc-history.ts'
import { historyWords } from '../../../shared/messages/history-words.ts'
import { RepairGrid } from '../../grid/repair-grid.tsx'
import { useApp, useAppState, useLanguage } from '../../state/app-services.ts'
import { backToNow } from '../../state/history.ts'
import type { ShownThen } from '../../state/history-state.ts'
import { EarlierBand } from './earlier-band.tsx'

type Props = {
  readonly document: DocumentSummary
  readonly shown: ShownThen
  readonly versions: readonly VersionView[]
}

const nothing = (): void => undefined

/** The table as it was, to be looked at; in place of the present one, which waits under it. */
export function EarlierPane({ document, shown, versions }: Props) {
  const app = useApp()
  const language = useLanguage()
  const words = historyWords(language)
  const { documentId } = document
  const { view } = shown
  const { gesture } = shown.line
  const table = shown.comparison ?? shown.table
  const until = shown.comparison === null ? undefined : shown.until?.version
  const other = useMemo(() => (until ? { until } : {}), [until])
  const loadWindow = useCallback(
    (from: number, count: number, firstColumn?: number, columnCount?: number) =>
      app.bridge.invoke('history.window', {
        documentId,
        gesture,
        ...other,
        view,
        from,
        count,
        ...(firstColumn === undefined ? {} : { firstColumn }),
        ...(columnCount === undefined ? {} : { columnCount }),
      }),
    [app, documentId, gesture, other, view],
  )
  const loadCell = useCallback(
    (row: number, column: number) =>
      app.bridge.invoke('history.cell', {
        documentId,
        gesture,
        ...other,
        view,
        row: Math.max(0, row),
        column,
      }),
    [app, documentId, gesture, other, view],
  )
  const focused = useAppState((state) => state.focusedCell)
  const column = shown.table.columns.findIndex(({ slot }) => slot === focused?.column)
  const then: DocumentSummary = {
    ...document,
    documentId: `${documentId} then`,
    columns: table.columns,
    rowCount: table.rowCount,
    groups: [],
  }
  return (
    <section
      className="table-pane earlier"
      aria-label={words.shownThen}
      onKeyDown={(event) => {
        if (event.key === 'Escape') backToNow(app)
      }}
    >
      <EarlierBand shown={shown} versions={versions} />
      <RepairGrid
        document={then}
        // Another set of rows than all of them.
        show={view === 'differences' ? 'damaged' : 'all'}
        language={language}
        loadWindow={loadWindow}
        loadCell={loadCell}
        version={shown.version}
        // The officer looks for the row that was under the eyes.
        startAt={
          shown.table.place === undefined
            ? undefined
            : { place: shown.table.place, column: Math.max(0, column) }
        }
        onDecideCell={nothing}
        onDecideRanges={nothing}
        onChooseWords={nothing}
      />
    </section>
  )
}
