import { ActionButton } from '../../design/action-button.tsx'
import { ChangedText } from '../../design/changed-text.tsx'
import { useWords } from '../../state/app-services.ts'

/** The example drawn large, the invitation to drop, and two other ways in. */
export function Invitation() {
  const { home } = useWords()
  return (
    <div className="invitation">
      <div className="invitation-words">
        <h1 className="invitation-title">{home.title}</h1>
        <p className="invitation-promise">{home.promise}</p>
        <p className="invitation-hint">{home.hint}</p>
        <div className="invitation-actions">
          <ActionButton id="open-file" look="primary" showsShortcut />
          <ActionButton id="open-sample" />
        </div>
        <p className="invitation-note">{home.sampleNote}</p>
      </div>
      <p className="invitation-example" role="img" aria-label={home.exampleLabel}>
        <ChangedText before={home.exampleBefore} after={home.exampleAfter} side="before" />
        <span className="arrow">↓</span>
        <ChangedText before={home.exampleBefore} after={home.exampleAfter} side="after" />
      </p>
    </div>
  )
}
