import { useCallback, useState } from 'react'

import type { DocumentSummary } from '../../../shared/ipc.ts'
import { gridMessages, spreadsheetRow } from '../../../shared/messages/grid.ts'
import type { Language } from '../../../shared/messages/language.ts'
import { viewWords } from '../../../shared/messages/view-words.ts'
import { HEADER_ROW } from '../../../shared/text/repair-plan.ts'
import type { CellAddress } from '../../../shared/text/repair-plan.ts'
import type { GridControl } from '../../grid/grid-handle.ts'
import type { GridFocus } from '../../grid/grid-focus.ts'
import type { GridEditing, GridMenuPlace } from '../../grid/grid-edits.ts'
import type { GridView } from '../../grid/grid-view.ts'
import { HEADER_PLACE } from '../../grid/selection.ts'
import { RepairGrid } from '../../grid/repair-grid.tsx'
import {
  showGrid,
  takeGridView,
  useApp,
  useAppState,
  useLanguage,
  useWords,
} from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { chooseWordsOfCell, stopChoosing } from '../../state/choose-words.ts'
import { focusCell, openHistory } from '../../state/history.ts'
import { decideCell, decideRanges } from '../../state/decide-repairs.ts'
import { toggleSettling } from '../../state/settling.ts'
import { editTable } from '../../state/edit-table.ts'
import { ColumnMenu } from '../table/column-menu.tsx'
import { FindPanel } from '../table/find-panel.tsx'
import { GoToRow } from '../table/go-to-row.tsx'
import { StatisticsLine } from '../table/statistics-line.tsx'
import '../table/table.css'
import { useTableSight } from '../table/use-table-sight.ts'
import { ViewLine, nameOf } from '../table/view-line.tsx'
import { DelimiterMenu } from './delimiter-menu.tsx'
import { EncodingMenu } from './encoding-menu.tsx'
import { GridMenu } from './grid-menu.tsx'
import { LostWordPanel } from './lost-word-panel.tsx'
import { useCursorKept } from './use-cursor-kept.ts'
import { ViewSwitch } from './view-switch.tsx'

/** The table itself, with what chooses its rows above it. */
export function TablePane({ document }: { readonly document: DocumentSummary }) {
  const app = useApp()
  const words = useWords()
  const language = useLanguage()
  const { platform } = useAppState((state) => state.start)
  const show = useAppState((state) => state.show)
  const { document: shown, sight, loadWindow } = useTableSight(document)
  const finding = useAppState((state) => state.finding)
  const isGoing = useAppState((state) => state.isGoing)
  const columnMenu = useAppState((state) => state.columnMenu)
  const version = useAppState((state) => state.rowsVersion)
  const choosing = useAppState((state) => state.choosing)
  const closeChoosing = useCallback(() => {
    stopChoosing(app)
  }, [app])
  const closeMenu = useCallback(() => {
    app.store.set({ columnMenu: null })
  }, [app])
  const takeView = useCallback(
    (view: GridView | null) => {
      takeGridView(app, view)
    },
    [app],
  )
  const [menu, setMenu] = useState<GridMenuPlace | null>(null)
  const menuColumn = shown.columns.findIndex(({ slot }) => slot === columnMenu)
  const [control, setControl] = useState<GridControl | null>(null)
  useCursorKept(control, shown)
  const { documentId } = document
  const loadCell = useCallback(
    (row: number, column: number) => app.bridge.invoke('table.cell', { documentId, row, column }),
    [app, documentId],
  )
  const { columns } = shown
  const onFocusCell = useCallback(
    ({ row, rowNumber, columnName, place }: GridFocus) => {
      const column = columns[place.column]?.slot
      const isCell = row !== null && row >= 0 && rowNumber !== null && column !== undefined
      focusCell(app, isCell ? { row, column, rowNumber, columnName } : null)
    },
    [app, columns],
  )
  const editing: GridEditing = {
    onCommands(commands) {
      showGrid(app, commands)
    },
    onEdit: (edit, answered) => editTable(app, edit, answered),
    today() {
      const now = new Date()
      return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
    },
    composesOnCells: platform !== 'win32',
    onBeginTyping() {
      if (choosing) stopChoosing(app)
    },
    onAskPaste() {
      runReporting(app, async () => {
        await app.bridge.invoke('clipboard.paste', {})
      })
    },
    onMenu: setMenu,
  }
  return (
    <section className="table-pane" aria-label={words.repair.table}>
      <div className="table-tools">
        <ViewSwitch document={document} />
        <div className="table-reading">
          <EncodingMenu document={document} />
          <DelimiterMenu document={document} />
        </div>
      </div>
      <div className="table-ways">
        <ViewLine document={document} />
        {finding && <FindPanel document={document} finding={finding} key={String(finding.isReplacing)} />}
        {isGoing && <GoToRow document={document} />}
      </div>
      <RepairGrid
        document={shown}
        show={show}
        sight={sight}
        onView={takeView}
        language={language}
        loadWindow={loadWindow}
        loadCell={loadCell}
        version={version}
        onControl={setControl}
        onFocusCell={onFocusCell}
        onSettle={() => {
          if (!app.store.get().settling) runReporting(app, () => toggleSettling(app))
        }}
        onCellHistory={() => {
          runReporting(app, () => openHistory(app, 'cell'))
        }}
        editing={editing}
        onDecideRanges={(ranges) => {
          runReporting(app, () => decideRanges(app, ranges))
        }}
        onChooseWords={({ place, column }, row) => {
          const slot = shown.columns[column]?.slot ?? column
          runReporting(app, () => chooseWordsOfCell(app, { row, column: slot, place }))
        }}
        popover={
          choosing
            ? {
                at: { place: choosing.at.place, column: columnOf(choosing.at.column, shown) },
                label: words.lostWords.panel(placeOf(choosing.at, document, language)),
                onClose: closeChoosing,
                content: <LostWordPanel choosing={choosing} />,
              }
            : menuColumn >= 0 && columnMenu !== null
              ? {
                  at: { place: HEADER_PLACE, column: menuColumn },
                  label: viewWords(language).columnMenu(nameOf(document, columnMenu)),
                  onClose: closeMenu,
                  content: <ColumnMenu document={document} column={columnMenu} />,
                }
              : undefined
        }
        onDecideCell={(row, column, accept) => {
          runReporting(app, () => decideCell(app, row, column, accept))
        }}
      />
      <StatisticsLine document={document} />
      <GridMenu
        menu={menu}
        onClose={() => {
          setMenu(null)
        }}
      />
    </section>
  )
}

/** Where a column is shown; those beyond the last named one are the file's own. */
function columnOf(slot: number, { columns }: DocumentSummary): number {
  const at = columns.findIndex((column) => column.slot === slot)
  return at < 0 ? slot : at
}

/** « Ligne 12, Commune » */
function placeOf({ row, column }: CellAddress, document: DocumentSummary, language: Language): string {
  const messages = gridMessages(language)
  const name = document.columns[columnOf(column, document)]?.name ?? messages.unnamedColumn(column + 1)
  const number = row === HEADER_ROW ? null : spreadsheetRow(row, document.dialect.preambleRecords)
  return messages.place(number, name)
}
