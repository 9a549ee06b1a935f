import { Button } from 'react-aria-components'

import { phraseProblem } from '../../shared/messages/problem-sentence.ts'
import { ActionButton } from '../design/action-button.tsx'
import { WarnSign } from '../design/warn-sign.tsx'
import { useApp, useAppState, useLanguage, useWords } from '../state/app-services.ts'
import { runReporting } from '../state/bugs.ts'
import { saveAgain } from '../state/leave-document.ts'

/** The disk does not take what was typed: why, what is kept, and two ways out. Goes by itself when it is taken. */
export function UnsavedStrip() {
  const app = useApp()
  const words = useWords()
  const language = useLanguage()
  const saved = useAppState((state) => state.saved)
  const isOpen = useAppState((state) => state.document !== null && state.held === null)
  if (saved?.kind !== 'refused' || !isOpen) return null
  const { title, detail, advice } = phraseProblem(saved.problem, language)
  return (
    <section className="strip strip-ask" aria-label={words.saved.label}>
      <WarnSign />
      <p className="strip-text">
        <strong>{title}</strong> {detail} {advice}
      </p>
      <div className="strip-actions">
        <ActionButton id="save-copy" label={words.saved.saveElsewhere} />
        <Button
          className="button"
          onPress={() => {
            runReporting(app, () => saveAgain(app))
          }}
        >
          {words.saved.retry}
        </Button>
      </div>
    </section>
  )
}
