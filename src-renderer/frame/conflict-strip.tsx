import { settlingWords } from '../../shared/messages/settling-words.ts'
import { ActionButton } from '../design/action-button.tsx'
import { WarnSign } from '../design/warn-sign.tsx'
import { useAppState, useLanguage } from '../state/app-services.ts'

/** Two people wrote in one place: said until it is settled, or while the list is open beside the table. */
export function ConflictStrip() {
  const language = useLanguage()
  const words = settlingWords(language)
  const count = useAppState((state) =>
    state.settling !== null || state.saving !== null ? 0 : (state.document?.conflictCount ?? 0),
  )
  if (count === 0) return null
  return (
    <section className="strip" aria-label={words.title}>
      <p className="strip-text">
        <WarnSign /> {words.some(count)}
      </p>
      <div className="strip-actions">
        <ActionButton id="settle-conflicts" label={words.settle} />
      </div>
    </section>
  )
}
