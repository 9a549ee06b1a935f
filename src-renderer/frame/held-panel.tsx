import { Button } from 'react-aria-components'

import { phraseProblem } from '../../shared/messages/problem-sentence.ts'
import { useApp, useAppState, useLanguage, useWords } from '../state/app-services.ts'
import type { AppServices } from '../state/app-services.ts'
import type { HeldRequest } from '../state/app-state.ts'
import { runReporting } from '../state/bugs.ts'
import { closeDocument, openAnyway, openDocument } from '../state/open-document.ts'
import { startSaving } from '../state/save-copy.ts'
import { useFocusOnAppearance } from './use-focus-on-appearance.ts'

/** Changes that are on no disk would go: nothing happens until the officer says so. */
export function HeldPanel() {
  // While another file is being read there is nothing to decide yet.
  const held = useAppState((state) => (state.task === null ? state.held : null))
  return held ? <HeldQuestion held={held} /> : null
}

function HeldQuestion({ held }: { readonly held: HeldRequest }) {
  const app = useApp()
  const words = useWords()
  const language = useLanguage()
  const name = useAppState((state) => state.document?.name ?? '')
  const saved = useAppState((state) => state.saved)
  const ref = useFocusOnAppearance<HTMLElement>()
  const isClosing = held.from === 'close'
  const unsaved = saved?.kind === 'refused' && saved.waiting > 0 ? saved : null
  const why = unsaved && phraseProblem(unsaved.problem, language)
  const goOnLosing = isClosing ? words.held.goOnClose : words.held.goOnLosing
  return (
    <section
      className="strip strip-ask"
      role="alertdialog"
      aria-labelledby="held-title"
      tabIndex={-1}
      ref={ref}
    >
      <p className="strip-text" id="held-title">
        {unsaved && why && (
          <>
            <strong>{words.held.unsaved(unsaved.waiting, name)}</strong> {why.title} {why.advice}{' '}
          </>
        )}
        {isClosing ? words.held.questionClose : words.held.question(nameOf(held))}
      </p>
      <div className="strip-actions">
        {unsaved && (
          <>
            <Button
              className="button"
              onPress={() => {
                runReporting(app, () => startSaving(app))
              }}
            >
              {words.held.saveFirst}
            </Button>
            <Button
              className="button"
              onPress={() => {
                runReporting(app, () => tryAgain(app, held))
              }}
            >
              {words.held.retry}
            </Button>
          </>
        )}
        <Button
          className="button"
          onPress={() => {
            runReporting(app, () => goOn(app, held))
          }}
        >
          {unsaved ? goOnLosing : words.held.goOn}
        </Button>
        <Button
          className="button"
          onPress={() => {
            app.store.set({ held: null })
          }}
        >
          {words.held.stay}
        </Button>
      </div>
    </section>
  )
}

function nameOf(held: HeldRequest): string | null {
  return 'name' in held ? held.name : null
}

function goOn(app: AppServices, held: HeldRequest): Promise<void> {
  return held.from === 'close' ? closeDocument(app, true) : openAnyway(app, held)
}

function tryAgain(app: AppServices, held: HeldRequest): Promise<void> {
  return held.from === 'close' ? closeDocument(app, false) : openDocument(app, held)
}
