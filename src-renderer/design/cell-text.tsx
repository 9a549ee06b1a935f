import { visibleRuns } from '../grid/visible-text.ts'

/** A value of the file: isolated from the direction of its neighbours, its hidden characters made visible. */
export function CellText({ text }: { readonly text: string }) {
  return (
    <bdi>
      {visibleRuns(text)
        .map((run) => run.text)
        .join('')}
    </bdi>
  )
}
