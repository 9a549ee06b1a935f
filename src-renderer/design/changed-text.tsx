import { changedCharacters } from '../grid/changed-characters.ts'
import { visibleRuns } from '../grid/visible-text.ts'

type Props = { readonly before: string; readonly after: string; readonly side: 'before' | 'after' }

/** One side of a repair, with the characters that changed marked by a shape as well as a colour. */
export function ChangedText({ before, after, side }: Props) {
  const Changed = side === 'before' ? 'del' : 'ins'
  return (
    <bdi className={`changed changed-${side}`}>
      {changedCharacters(before, after).map((stretch, index) => {
        const text = visibleRuns(stretch[side])
          .map((run) => run.text)
          .join('')
        if (text === '') return null
        return stretch.changed ? <Changed key={index}>{text}</Changed> : <span key={index}>{text}</span>
      })}
    </bdi>
  )
}
