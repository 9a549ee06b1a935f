import type { SavedState } from '../../shared/ipc-editing.ts'
import { savedSentence } from '../../shared/messages/saved-work.ts'
import { OkSign } from '../design/ok-sign.tsx'
import { WarnSign } from '../design/warn-sign.tsx'
import { useAppState, useLanguage } from '../state/app-services.ts'
import { useNow } from '../state/use-now.ts'

/** Whether all that was typed is on the disk. Says nothing before anything was. */
export function SavedMark() {
  const language = useLanguage()
  const now = useNow()
  const told = useAppState((state) => state.savedTold)
  const saved = useAppState((state) => state.saved)
  const isUnderWay = useAppState((state) => state.editsUnderWay > 0)
  const state = shownState(saved, isUnderWay)
  return (
    <>
      <p className="saved-mark figure" data-state={state?.kind} data-testid="saved">
        {state && (
          <>
            <SavedSign kind={state.kind} />
            {savedSentence(state, now, language)}
          </>
        )}
      </p>
      <span className="visually-hidden" role="status">
        {told?.text}
      </span>
    </>
  )
}

/** An edit that main has not answered is not saved, whatever was said of those before it. */
function shownState(saved: SavedState | null, isUnderWay: boolean): SavedState | null {
  return isUnderWay && saved?.kind !== 'refused' ? { kind: 'saving' } : saved
}

function SavedSign({ kind }: { readonly kind: SavedState['kind'] }) {
  if (kind === 'saved') return <OkSign />
  return kind === 'refused' ? <WarnSign /> : <span className="saving-sign" aria-hidden="true" />
}
