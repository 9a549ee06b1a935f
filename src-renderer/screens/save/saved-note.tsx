import { Button } from 'react-aria-components'

import type { DocumentSummary } from '../../../shared/ipc.ts'
import type { SaveOutcome } from '../../../shared/ipc-saving.ts'
import { formatFileSize } from '../../../shared/messages/file-size.ts'
import { ActionButton } from '../../design/action-button.tsx'
import { OkSign } from '../../design/ok-sign.tsx'
import { useFocusOnAppearance } from '../../frame/use-focus-on-appearance.ts'
import { useApp, useLanguage, useWords } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { startSaving } from '../../state/save-copy.ts'

type Props = {
  readonly document: DocumentSummary
  readonly saved: Extract<SaveOutcome, { kind: 'saved' }>
}

/** Where the copy is, and that the original was not touched. */
export function SavedNote({ document, saved }: Props) {
  const app = useApp()
  const language = useLanguage()
  const { save } = useWords()
  const ref = useFocusOnAppearance<HTMLElement>()
  return (
    <section className="saved" role="status" tabIndex={-1} ref={ref}>
      <h2 className="saved-title">
        <OkSign />
        {save.savedTitle}
      </h2>
      <p className="saved-where">{save.savedWhere(saved.name, saved.folder)}</p>
      <p>
        {save.savedSize(formatFileSize(saved.bytes, language))}{' '}
        {saved.identicalToOriginal && <>{save.savedIdentical} </>}
        {saved.overOriginal ? save.savedOver(document.name) : save.savedOriginal(document.name)}
      </p>
      <div className="saved-actions">
        <ActionButton id="reveal-saved" />
        <Button
          className="button button-quiet"
          onPress={() => {
            runReporting(app, () => startSaving(app))
          }}
        >
          {save.again}
        </Button>
      </div>
    </section>
  )
}
