import type { DocumentSummary } from '../../../shared/ipc.ts'
import { ActionButton } from '../../design/action-button.tsx'
import { historyWords } from '../../../shared/messages/history-words.ts'
import { openCount } from '../../../shared/messages/summary-sentences.ts'
import { useLanguage, useWords } from '../../state/app-services.ts'
import { GroupItem } from './group-item.tsx'

/** The kinds of damage, each to accept, refuse or look at. */
export function GroupList({ document }: { readonly document: DocumentSummary }) {
  const { repair } = useWords()
  const words = historyWords(useLanguage())
  const isDone = document.groups.every((group) => openCount(group) === 0)
  return (
    <section className="groups" aria-labelledby="groups-title">
      <div className="groups-head">
        <h2 id="groups-title" className="pane-title">
          {repair.groupsTitle}
        </h2>
        <p className="quiet">{isDone ? repair.groupsDone : repair.groupsHint}</p>
        <div className="groups-actions">
          <ActionButton id="accept-all" look="quiet" />
          <ActionButton id="accept-certain" look="quiet" />
          <ActionButton id="refuse-all" look="quiet" />
        </div>
        <ActionButton id="apply-repairs" label={words.applyRepairs(document.acceptedCount)} />
      </div>
      <ul className="group-items">
        {document.groups.map((group) => (
          <GroupItem key={group.id} group={group} document={document} />
        ))}
      </ul>
    </section>
  )
}
