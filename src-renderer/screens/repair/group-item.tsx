import { Checkbox, ToggleButton } from 'react-aria-components'

import type { DocumentSummary, GroupView } from '../../../shared/ipc.ts'
import { repairTitle } from '../../../shared/messages/repair-explanation.ts'
import { damagedThings } from '../../../shared/messages/summary-sentences.ts'
import { BeforeAfter } from '../../design/before-after.tsx'
import { CertaintySign } from '../../design/certainty-sign.tsx'
import { useApp, useAppState, useLanguage, useWords } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { decideGroup } from '../../state/decide-repairs.ts'
import { showRows } from '../../state/show-rows.ts'
import { GroupReasons } from './group-reasons.tsx'

type Props = { readonly group: GroupView; readonly document: DocumentSummary }

/** One kind of damage: a box to accept it, what happened, one example, and why Aigu believes it. */
export function GroupItem({ group, document }: Props) {
  const app = useApp()
  const words = useWords()
  const language = useLanguage()
  const isShown = useAppState((state) => typeof state.show === 'object' && state.show.groupId === group.id)
  const title = repairTitle(group.steps, language)
  const total = group.cellCount + group.headerCount
  const example = group.examples[0]
  return (
    <li className="group" data-shown={isShown || undefined}>
      <Checkbox
        className="checkbox group-check"
        aria-label={words.repair.accept(title)}
        isSelected={group.acceptedCount === total}
        isIndeterminate={group.acceptedCount > 0 && group.acceptedCount < total}
        onChange={(accept) => {
          runReporting(app, () => decideGroup(app, group.id, accept))
        }}
      >
        <span className="checkbox-box" />
      </Checkbox>
      <ToggleButton
        className="group-title"
        isSelected={isShown}
        aria-label={words.repair.seeRowsOf(title)}
        onChange={(shown) => {
          runReporting(app, () => showRows(app, shown ? { groupId: group.id } : 'damaged'))
        }}
      >
        {title}
      </ToggleButton>
      <p className="group-count figure">
        {damagedThings(group.cellCount, group.headerCount, language)}
        {group.acceptedCount > 0 && group.acceptedCount < total && (
          <> · {words.repair.acceptedOf(group.acceptedCount, total)}</>
        )}
      </p>
      {example && (
        <p className="group-example">
          <BeforeAfter before={example.before} after={example.after} />
        </p>
      )}
      <div className="group-foot">
        <CertaintySign certainty={group.certainty} />
        <GroupReasons group={group} document={document} />
      </div>
    </li>
  )
}
