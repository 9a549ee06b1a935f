import { useWords } from '../state/app-services.ts'
import { ChangedText } from './changed-text.tsx'

type Props = { readonly before: string; readonly after: string }

/** « LiÃ©vin → Liévin ». */
export function BeforeAfter({ before, after }: Props) {
  const words = useWords()
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
