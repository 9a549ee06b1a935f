import { Button } from 'react-aria-components'

import { phraseProblem } from '../../shared/messages/problem-sentence.ts'
import { ActionButton } from '../design/action-button.tsx'
import { WarnSign } from '../design/warn-sign.tsx'
import { useApp, useAppState, useLanguage, useWords } from '../state/app-services.ts'
import type { Refused } from '../state/app-state.ts'
import { runReporting } from '../state/bugs.ts'
import { openDocument } from '../state/open-document.ts'
import { useFocusOnAppearance } from './use-focus-on-appearance.ts'

/** Why a file was not opened, and what can be done, in place. */
export function RefusedPanel() {
  const refused = useAppState((state) => state.refused)
  return refused ? <Refusal refused={refused} key={`${refused.name} ${refused.problem.code}`} /> : null
}

function Refusal({ refused }: { readonly refused: Refused }) {
  const app = useApp()
  const words = useWords()
  const language = useLanguage()
  const document = useAppState((state) => state.document)
  const ref = useFocusOnAppearance<HTMLElement>()
  const { title, detail, advice } = phraseProblem(refused.problem, language)
  return (
    <section className="refused" role="alert" tabIndex={-1} ref={ref}>
      <p className="refused-name">{refused.name}</p>
      <h2 className="refused-title">
        <WarnSign />
        {title}
      </h2>
      <p>{detail}</p>
      <p className="refused-advice">{advice}</p>
      <div className="refused-actions">
        {refused.canRetry && (
          <Button
            className="button button-primary"
            onPress={() => {
              runReporting(app, () => openDocument(app, { from: 'waiting', name: refused.name }))
            }}
          >
            {words.opening.retry}
          </Button>
        )}
        <ActionButton id="open-file" label={words.opening.chooseAnother} />
        {document && (
          <Button
            className="button"
            onPress={() => {
              app.store.set({ refused: null })
            }}
          >
            {words.opening.backToDocument(document.name)}
          </Button>
        )}
      </div>
    </section>
  )
}
