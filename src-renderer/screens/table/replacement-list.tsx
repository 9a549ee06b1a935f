import { Button } from 'react-aria-components'

import type { DocumentSummary } from '../../../shared/ipc.ts'
import { gridMessages, spreadsheetRow } from '../../../shared/messages/grid.ts'
import { BeforeAfter } from '../../design/before-after.tsx'
import { Tick } from '../../design/tick.tsx'
import { useApp, useLanguage } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { replaceTicked, tickReplacement } from '../../state/find.ts'
import { cellKey } from '../../state/view-state.ts'
import type { Finding } from '../../state/view-state.ts'
import { nameOf } from './view-line.tsx'
import { useViewWords } from './use-view-words.ts'

type Props = {
  readonly document: DocumentSummary
  readonly listed: NonNullable<Finding['listed']>
  readonly unticked: ReadonlySet<string>
}

/** Before → after of every cell that « Tout remplacer » would change; what is unticked stays. */
export function ReplacementList({ document, listed, unticked }: Props) {
  const app = useApp()
  const words = useViewWords()
  const messages = gridMessages(useLanguage())
  const preamble = document.dialect.preambleRecords
  const left = listed.list.filter((cell) => unticked.has(cellKey(cell))).length
  const more = listed.cells - listed.list.length
  const count = listed.cells - left
  return (
    <div className="replacements">
      <ul className="replacement-items" aria-label={words.willChange(count)} tabIndex={0}>
        {listed.list.map((cell) => {
          const key = cellKey(cell)
          const place = messages.place(
            spreadsheetRow(cell.tablePlace, preamble),
            nameOf(document, cell.column),
          )
          return (
            <li key={key} className="replacement">
              <Tick
                label={words.replaceThis(place)}
                isTicked={!unticked.has(key)}
                onTick={(isNow) => {
                  tickReplacement(app, key, isNow)
                }}
              />
              <span className="replacement-place figure">{place}</span>
              <BeforeAfter before={cell.before} after={cell.after} />
            </li>
          )
        })}
        {more > 0 && <li className="quiet">{words.moreReplacements(more)}</li>}
      </ul>
      <div className="find-line">
        <p className="replacement-sum" role="status">
          {words.willChange(count)}
        </p>
        <Button
          className="button button-primary"
          isDisabled={count === 0}
          onPress={() => {
            runReporting(app, () => replaceTicked(app))
          }}
        >
          {words.replaceTicked(count)}
        </Button>
      </div>
    </div>
  )
}
