import { VERY_LIKELY } from '../../shared/messages/repair-explanation.ts'
import type { Certainty } from '../../shared/text/repair-plan.ts'
import { useWords } from '../state/app-services.ts'

type Props = { readonly certainty: Certainty; readonly confidence: number }

/** A full disc for certain, a half one for what is to be checked; the word beside says the same. */
export function CertaintySign({ certainty, confidence }: Props) {
  const { repair } = useWords()
  return (
    <span className={`certainty certainty-${certainty}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        <circle cx="6" cy="6" r="5" className="certainty-ring" />
        {certainty === 'certain' ? (
          <circle cx="6" cy="6" r="5" className="certainty-fill" />
        ) : (
          <path d="M6 1a5 5 0 0 1 0 10Z" className="certainty-fill" />
        )}
      </svg>
      {certainty === 'certain' ? repair.certain : confidence >= VERY_LIKELY ? repair.likely : repair.doubtful}
    </span>
  )
}
