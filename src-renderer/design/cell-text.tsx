import { shortenText } from '../../shared/text/shorten-text.ts'
import { visibleRuns } from '../grid/visible-text.ts'

const SHOWN = 300

/** A value of the file, cut if it is long: isolated from the direction of its neighbours, its hidden characters made visible. */
export function CellText({ text }: { readonly text: string }) {
  return (
    <bdi>
      {visibleRuns(text.length > SHOWN ? `${shortenText(text, SHOWN)}\u2026` : text)
        .map((run) => run.text)
        .join('')}
    </bdi>
  )
}
