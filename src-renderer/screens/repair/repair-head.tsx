import type { DocumentSummary } from '../../../shared/ipc.ts'
import {
  damageSentence,
  encodingSentence,
  measureSentence,
  nextSentence,
  settledTotal,
} from '../../../shared/messages/summary-sentences.ts'
import { ActionButton } from '../../design/action-button.tsx'
import { useFocusOnAppearance } from '../../frame/use-focus-on-appearance.ts'
import { tabsOf } from '../../state/tables-state.ts'
import { useApp, useAppState, useLanguage, useWords } from '../../state/app-services.ts'

/** What is this, what is wrong, what do I do next: three sentences and the button of the third. */
export function RepairHead({ document }: { readonly document: DocumentSummary }) {
  const language = useLanguage()
  const words = useWords()
  const isDecided = document.encoding.decided
  const isTicked = document.acceptedCount > 0
  const isApplied = settledTotal(document.groups) > 0
  const { store } = useApp()
  // Among several tables the button stands beside the tabs.
  const isAlone = useAppState((state) => tabsOf(state).length < 2)
  const title = useFocusOnAppearance<HTMLHeadingElement>(store.get().keyboardTo === 'title')
  return (
    <header className="repair-head">
      <div className="repair-answers">
        <h1 className="repair-name" tabIndex={-1} ref={title}>
          <bdi>{document.name}</bdi>
          <span className="repair-measure figure">{measureSentence(document, language)}</span>
        </h1>
        <p className="repair-what">{encodingSentence(document.encoding, language)}</p>
        {isDecided && <p className="repair-wrong">{damageSentence(document, language)}</p>}
        <p className="repair-next">{nextSentence(document, language)}</p>
      </div>
      <div className="repair-save">
        <ActionButton id="save-copy" look={isDecided ? 'primary' : 'plain'} showsShortcut />
        <p className="repair-save-note figure">
          {document.groups.length > 0 && (isTicked || !isApplied) && (
            <>{words.repair.saveCount(document.acceptedCount)} · </>
          )}
          {words.repair.original}
        </p>
        {isAlone && <ActionButton id="add-table" look="quiet" />}
      </div>
    </header>
  )
}
