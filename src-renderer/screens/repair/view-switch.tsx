import { Button } from 'react-aria-components'

import type { DocumentSummary } from '../../../shared/ipc.ts'
import { repairTitle } from '../../../shared/messages/repair-explanation.ts'
import { formatCount } from '../../../shared/messages/typography.ts'
import { Choice } from '../../design/choice.tsx'
import { useApp, useAppState, useLanguage, useWords } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { leaveGroup, showRows } from '../../state/show-rows.ts'
import { plainRowsOf } from '../../state/view-state.ts'

/** Every row, the damaged ones, or those of one kind of damage. */
export function ViewSwitch({ document }: { readonly document: DocumentSummary }) {
  const app = useApp()
  const { repair } = useWords()
  const language = useLanguage()
  const show = useAppState(plainRowsOf)
  const group =
    typeof show === 'object' ? document.groups.find((candidate) => candidate.id === show.groupId) : undefined
  const options = [
    { value: 'all', text: repair.viewAll, detail: formatCount(document.rowCount, language) },
    {
      value: 'damaged',
      text: repair.viewDamaged,
      detail: formatCount(document.damagedRowCount, language),
    },
  ] as const
  return (
    <div className="view-switch">
      <Choice
        label={repair.viewLabel}
        value={typeof show === 'object' ? '' : show}
        options={document.damagedRowCount > 0 || show === 'damaged' ? options : options.slice(0, 1)}
        onChange={(value) => {
          if (value !== '') runReporting(app, () => showRows(app, value))
        }}
      />
      {group && (
        <p className="view-filter">
          <span className="view-filter-text">
            <span className="visually-hidden">{repair.viewGroup}</span> {repairTitle(group.steps, language)}
          </span>
          <Button
            className="button button-quiet button-small"
            aria-label={repair.viewGroupLeave}
            onPress={() => {
              runReporting(app, () => leaveGroup(app))
            }}
          >
            <span aria-hidden="true">×</span>
          </Button>
        </p>
      )}
    </div>
  )
}
