import { useEffect } from 'react'
import { Button } from 'react-aria-components'

import type { DocumentSummary } from '../../../shared/ipc.ts'
import { historyWords } from '../../../shared/messages/history-words.ts'
import { Choice } from '../../design/choice.tsx'
import { useFocusOnAppearance } from '../../frame/use-focus-on-appearance.ts'
import { useApp, useAppState, useLanguage } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { backToNow, closeHistory, isLookingBack, loadHistory, openHistory } from '../../state/history.ts'
import type { HistoryState } from '../../state/history-state.ts'
import { nameVersion } from '../../state/versions.ts'
import { CellValues } from './cell-values.tsx'
import { HistoryFilters } from './history-filters.tsx'
import { HistoryLines } from './history-lines.tsx'
import { NameVersion } from './name-version.tsx'
import './history.css'

const scopes = ['all', 'versions', 'row', 'cell'] as const

type Props = { readonly document: DocumentSummary; readonly history: HistoryState }

/** What was done to the table, the latest first, beside the table itself. */
export function HistoryPanel({ document, history }: Props) {
  const app = useApp()
  const words = historyWords(useLanguage())
  useFocusGivenBack()
  const title = useFocusOnAppearance<HTMLHeadingElement>()
  useFreshLines(history)
  const hasLines = (history.lines?.length ?? 0) > 0 || Object.keys(history.only).length > 0
  return (
    <section
      className="history"
      aria-labelledby="history-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        if (isLookingBack(app.store.get())) backToNow(app)
        else closeHistory(app)
      }}
    >
      <header className="pane-head">
        <h2 id="history-title" className="pane-title" tabIndex={-1} ref={title}>
          {words.title}
        </h2>
        <Button
          className="button button-quiet button-small"
          aria-label={words.close}
          onPress={() => {
            closeHistory(app)
          }}
        >
          <span aria-hidden="true">×</span>
        </Button>
        <div className="history-scope">
          <Choice
            label={words.scope}
            value={history.scope}
            options={scopes.map((value) => ({ value, text: words.scopes[value] }))}
            onChange={(scope) => {
              runReporting(app, () => openHistory(app, scope))
            }}
          />
        </div>
        {(history.scope === 'row' || history.scope === 'cell') && <Subject scope={history.scope} />}
        {history.scope === 'all' && hasLines && <HistoryFilters document={document} history={history} />}
        {(history.scope === 'all' || history.scope === 'versions') && history.shown === null && (
          <NameVersion
            text={words.nameVersion}
            onName={(name) => {
              runReporting(app, () => nameVersion(app, name))
            }}
          />
        )}
      </header>
      {history.scope === 'cell' ? <CellValues history={history} /> : <HistoryLines history={history} />}
    </section>
  )
}

/** Which row or cell the lines are about: the one that has the keyboard in the table. */
function Subject({ scope }: { readonly scope: 'row' | 'cell' }) {
  const words = historyWords(useLanguage())
  const cell = useAppState((state) => state.focusedCell)
  if (!cell) return <p className="history-subject quiet">{words.noCell}</p>
  return (
    <p className="history-subject">
      <bdi>
        {scope === 'row' ? words.ofRow(cell.rowNumber) : words.ofCell(cell.rowNumber, cell.columnName)}
      </bdi>
    </p>
  )
}

/** A gesture was made, or another cell has the keyboard: the lines are asked for anew. */
function useFreshLines({ scope }: HistoryState): void {
  const app = useApp()
  const version = useAppState((state) => state.rowsVersion)
  const cell = useAppState((state) => state.focusedCell)
  const subject =
    scope === 'all' || scope === 'versions' || !cell
      ? ''
      : `${String(cell.row)} ${scope === 'cell' ? String(cell.column) : ''}`
  useEffect(() => {
    runReporting(app, () => loadHistory(app))
  }, [app, version, scope, subject])
}

/** What had the keyboard before, a cell or a button, has it again when the panel closes. */
function useFocusGivenBack(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
}
