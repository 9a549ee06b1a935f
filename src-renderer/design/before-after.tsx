import { useWords } from '../state/app-services.ts'
import { changeExcerpt } from './change-excerpt.ts'
import { ChangedText } from './changed-text.tsx'

type Props = { readonly before: string; readonly after: string }

/** « LiÃ©vin → Liévin »; of long texts, what stands around the first change. */
export function BeforeAfter(whole: Props) {
  const words = useWords()
  const { before, after } = changeExcerpt(whole.before, whole.after)
  return (
    <span className="before-after">
      <ChangedText before={before} after={after} side="before" />
      <span className="before-after-end">
        <span className="arrow" aria-hidden="true">
          →
        </span>
        <span className="visually-hidden">{words.repair.becomes}</span>
        <ChangedText before={before} after={after} side="after" />
      </span>
    </span>
  )
}
