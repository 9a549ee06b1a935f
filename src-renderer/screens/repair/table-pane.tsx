import { useCallback } from 'react'

import type { DocumentSummary } from '../../../shared/ipc.ts'
import { RepairGrid } from '../../grid/repair-grid.tsx'
import { useApp, useAppState, useLanguage, useWords } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { decideCell, decideRange } from '../../state/decide-repairs.ts'
import { DelimiterMenu } from './delimiter-menu.tsx'
import { EncodingMenu } from './encoding-menu.tsx'
import { ViewSwitch } from './view-switch.tsx'

/** The table itself, with what chooses its rows above it. */
export function TablePane({ document }: { readonly document: DocumentSummary }) {
  const app = useApp()
  const words = useWords()
  const language = useLanguage()
  const show = useAppState((state) => state.show)
  const version = useAppState((state) => state.rowsVersion)
  const { documentId } = document
  const loadWindow = useCallback(
    (from: number, count: number, firstColumn?: number, columnCount?: number) =>
      app.bridge.invoke('table.window', {
        documentId,
        show,
        from,
        count,
        ...(firstColumn === undefined ? {} : { firstColumn }),
        ...(columnCount === undefined ? {} : { columnCount }),
      }),
    [app, documentId, show],
  )
  const loadCell = useCallback(
    (row: number, column: number) => app.bridge.invoke('table.cell', { documentId, row, column }),
    [app, documentId],
  )
  return (
    <section className="table-pane" aria-label={words.repair.table}>
      <div className="table-tools">
        <ViewSwitch document={document} />
        <div className="table-reading">
          <EncodingMenu document={document} />
          <DelimiterMenu document={document} />
        </div>
      </div>
      <RepairGrid
        document={document}
        show={show}
        language={language}
        loadWindow={loadWindow}
        loadCell={loadCell}
        version={version}
        onDecideRange={(range) => {
          runReporting(app, () => decideRange(app, range))
        }}
        onChooseWords={() => undefined}
        onDecideCell={(row, column, accept) => {
          runReporting(app, () => decideCell(app, row, column, accept))
        }}
      />
    </section>
  )
}
