import { useEffect } from 'react'
import { Button } from 'react-aria-components'

import type { DocumentSummary } from '../../../shared/ipc.ts'
import { ActionButton } from '../../design/action-button.tsx'
import { useFocusOnAppearance } from '../../frame/use-focus-on-appearance.ts'
import { useApp, useAppState, useWords } from '../../state/app-services.ts'
import { leaveSaving } from '../../state/save-copy.ts'
import { FormatChoice } from './format-choice.tsx'
import { ReadersPane } from './readers-pane.tsx'
import { SaveRefused } from './save-refused.tsx'
import { SavedNote } from './saved-note.tsx'
import { UnencodableCells } from './unencodable-cells.tsx'
import './save.css'

/** For whom the copy is, what they will see of it, then the writing itself. Not a modal: one button leaves it. */
export function SaveScreen({ document }: { readonly document: DocumentSummary }) {
  const app = useApp()
  const words = useWords()
  const title = useFocusOnAppearance<HTMLHeadingElement>()
  const saving = useAppState((state) => state.saving)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !app.store.get().paletteOpen && !app.store.get().task) leaveSaving(app)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [app])
  if (!saving) return null
  const { preview, outcome } = saving
  return (
    <section className="save" aria-labelledby="save-title">
      <div className="save-side">
        <Button
          className="button button-quiet save-back"
          onPress={() => {
            leaveSaving(app)
          }}
        >
          <span aria-hidden="true">←</span> {words.save.back}
        </Button>
        <h1 id="save-title" className="save-title" tabIndex={-1} ref={title}>
          {words.save.title}
        </h1>
        <FormatChoice saving={saving} />
        {outcome?.kind === 'saved' ? (
          <SavedNote document={document} saved={outcome} />
        ) : (
          <div className="save-go">
            <ActionButton id="save-copy" look="primary" label={words.save.button} showsShortcut />
            <p className="quiet">
              {words.save.buttonHint} {words.repair.original}
            </p>
          </div>
        )}
        {outcome?.kind === 'refused' && <SaveRefused problem={outcome.problem} />}
      </div>
      <div className="save-main">
        {preview && preview.unencodableCount > 0 && (
          <UnencodableCells document={document} preview={preview} />
        )}
        <ReadersPane document={document} preview={preview} />
      </div>
    </section>
  )
}
