import type { TableTab } from '../../../shared/ipc-tables.ts'
import { RefusedPanel } from '../../frame/refused-panel.tsx'
import { TaskPanel } from '../../frame/task-panel.tsx'
import { useAppState } from '../../state/app-services.ts'
import { tabOnScreen, tabsOf } from '../../state/tables-state.ts'
import { EarlierPane } from '../history/earlier-pane.tsx'
import { HistoryPanel } from '../history/history-panel.tsx'
import { SaveScreen } from '../save/save-screen.tsx'
import { SettlingPanel } from '../settling/settling-panel.tsx'
import { TABLE_PANEL, TableTabs, tabElementId } from '../tables/table-tabs.tsx'
import { CleanPanel } from './clean-panel.tsx'
import { GroupList } from './group-list.tsx'
import { Remarks } from './remarks.tsx'
import { RepairHead } from './repair-head.tsx'
import { TablePane } from './table-pane.tsx'
import { UndecidedPane } from './undecided-pane.tsx'
import './repair.css'

/**
 * The repairs of the open file. The saving panel lies over the table without unmounting it: coming back finds the same
 * row under the eyes.
 */
export function RepairScreen() {
  const document = useAppState((state) => state.document)
  const history = useAppState((state) => state.history)
  const settling = useAppState((state) => state.settling)
  const isSaving = useAppState((state) => state.saving !== null)
  const tab = useAppState((state) => (tabsOf(state).length > 1 ? tabOnScreen(state) : null))
  if (!document) return null
  const isLookingBack = (history?.shown ?? null) !== null
  const isClean = document.groups.length === 0
  return (
    <div className="repair">
      <TaskPanel />
      <RefusedPanel />
      <div className="repair-stage" hidden={isSaving} inert={isSaving}>
        <div className="repair-panel" {...(tab ? panelOf(tab) : {})}>
          <RepairHead document={document} key={document.documentId} />
          {document.encoding.decided ? (
            <div className="repair-body">
              <div className="repair-side" hidden={history !== null || settling !== null}>
                {isClean ? <CleanPanel document={document} /> : <GroupList document={document} />}
                <Remarks document={document} />
              </div>
              {history && (
                <div className="repair-side">
                  <HistoryPanel document={document} history={history} />
                </div>
              )}
              {settling && (
                <div className="repair-side">
                  <SettlingPanel settling={settling} />
                </div>
              )}
              <div className="table-place" hidden={isLookingBack} inert={isLookingBack}>
                <TablePane document={document} key={document.documentId} />
              </div>
              {history?.shown && (
                <EarlierPane document={document} shown={history.shown} versions={history.versions} />
              )}
            </div>
          ) : (
            <UndecidedPane document={document} />
          )}
        </div>
        <TableTabs />
      </div>
      {isSaving && <SaveScreen document={document} />}
    </div>
  )
}

/** What the tab of the table on screen is about. */
function panelOf({ id }: TableTab) {
  return { role: 'tabpanel', id: TABLE_PANEL, 'aria-labelledby': tabElementId(id) } as const
}
