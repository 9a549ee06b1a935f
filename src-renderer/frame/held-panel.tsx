import { Button } from 'react-aria-components'

import { useApp, useAppState, useWords } from '../state/app-services.ts'
import type { AppServices } from '../state/app-services.ts'
import type { HeldRequest } from '../state/app-state.ts'
import { runReporting } from '../state/bugs.ts'
import { closeDocument, openAnyway } from '../state/open-document.ts'
import { startSaving } from '../state/save-copy.ts'
import { useFocusOnAppearance } from './use-focus-on-appearance.ts'

/** Unsaved choices would go: nothing happens until the officer says so. */
export function HeldPanel() {
  // While another file is being read there is nothing to decide yet.
  const held = useAppState((state) => (state.task === null ? state.held : null))
  return held ? <HeldQuestion held={held} /> : null
}

function HeldQuestion({ held }: { readonly held: HeldRequest }) {
  const app = useApp()
  const words = useWords()
  const name = useAppState((state) => (state.hasUnsavedChoices ? state.document?.name : undefined))
  const ref = useFocusOnAppearance<HTMLElement>()
  const closing = held.from === 'close'
  return (
    <section
      className="strip strip-ask"
      role="alertdialog"
      aria-labelledby="held-title"
      tabIndex={-1}
      ref={ref}
    >
      <p className="strip-text" id="held-title">
        {name !== undefined && <strong>{words.held.title(name)}</strong>}{' '}
        {closing ? words.held.questionClose : words.held.question(nameOf(held))}
      </p>
      <div className="strip-actions">
        {name !== undefined && (
          <Button
            className="button"
            onPress={() => {
              runReporting(app, () => startSaving(app))
            }}
          >
            {words.held.saveFirst}
          </Button>
        )}
        <Button
          className="button"
          onPress={() => {
            runReporting(app, () => goOn(app, held))
          }}
        >
          {closing ? words.held.goOnClose : words.held.goOn}
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
  return held.from === 'drop' || held.from === 'waiting' ? held.name : null
}

function goOn(app: AppServices, held: HeldRequest): Promise<void> {
  return held.from === 'close' ? closeDocument(app, true) : openAnyway(app, held)
}
