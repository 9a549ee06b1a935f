import { waitingSentence } from '../../shared/messages/project-elsewhere.ts'
import { ActionButton } from '../design/action-button.tsx'
import { useAppState, useLanguage, useWords } from '../state/app-services.ts'

/** What colleagues did waits for a file: said until it comes, or until the officer says that it will not. */
export function WaitingStrip() {
  const language = useLanguage()
  const words = useWords()
  const waiting = useAppState((state) => (state.saving === null ? state.document?.waiting : undefined))
  if (!waiting) return null
  const title = waitingSentence(waiting, language)
  const canDoWithout = waiting.some((one) => one.canDoWithout)
  return (
    <section className="strip" aria-label={title}>
      <p className="strip-text">
        <strong>{title}</strong> {canDoWithout ? words.project.waitOrDoWithout : words.project.waitOnly}
      </p>
      {canDoWithout && (
        <div className="strip-actions">
          <ActionButton id="do-without" />
        </div>
      )}
    </section>
  )
}
