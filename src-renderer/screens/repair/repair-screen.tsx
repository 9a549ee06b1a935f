import { RefusedPanel } from '../../frame/refused-panel.tsx'
import { TaskPanel } from '../../frame/task-panel.tsx'
import { useAppState } from '../../state/app-services.ts'
import { SaveScreen } from '../save/save-screen.tsx'
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
  const isSaving = useAppState((state) => state.saving !== null)
  if (!document) return null
  const isClean = document.groups.length === 0
  return (
    <div className="repair">
      <TaskPanel />
      <RefusedPanel />
      <div className="repair-stage" hidden={isSaving} inert={isSaving}>
        <RepairHead document={document} key={document.documentId} />
        {document.encoding.decided ? (
          <div className="repair-body">
            <div className="repair-side">
              {isClean ? <CleanPanel document={document} /> : <GroupList document={document} />}
              <Remarks document={document} />
            </div>
            <TablePane document={document} />
          </div>
        ) : (
          <UndecidedPane document={document} />
        )}
      </div>
      {isSaving && <SaveScreen document={document} />}
    </div>
  )
}
