import { Button } from 'react-aria-components'

import type { HistoryLine } from '../../../shared/ipc-history.ts'
import { comparisonSentences } from '../../../shared/messages/history.ts'
import { momentWords } from '../../../shared/messages/history-moment.ts'
import { historyWords } from '../../../shared/messages/history-words.ts'
import { formatCount } from '../../../shared/messages/typography.ts'
import { Choice } from '../../design/choice.tsx'
import { useApp, useLanguage } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { backToNow, compareThen, viewThen } from '../../state/history.ts'
import { restoreThen, takeBack } from '../../state/history-changes.ts'
import type { ShownThen } from '../../state/history-state.ts'

/** Says that this is not the present, what differs from it, and the ways out. */
export function EarlierBand({ shown }: { readonly shown: ShownThen }) {
  const app = useApp()
  const language = useLanguage()
  const words = historyWords(language)
  const { when } = momentWords(shown.line.time, shown.now, language)
  const isComparing = shown.comparison !== null
  return (
    <div className="earlier-band">
      <p className="earlier-sentence" role="status">
        <strong>{words.lookingAt(when)}</strong> — {words.readOnly}
      </p>
      <div className="earlier-actions">
        <Button
          className="button button-primary"
          onPress={() => {
            backToNow(app)
          }}
        >
          {words.backToNow}
        </Button>
        <Button
          className="button"
          onPress={() => {
            runReporting(app, () => restoreThen(app, when))
          }}
        >
          {words.restore}
        </Button>
        {canTakeBack(shown.line) && (
          <Button
            className="button"
            onPress={() => {
              runReporting(app, () => takeBack(app, shown.line.gesture))
            }}
          >
            {words.takeBack}
          </Button>
        )}
        <Button
          className="button"
          onPress={() => {
            if (isComparing) viewThen(app, 'as-it-was')
            else runReporting(app, () => compareThen(app))
          }}
        >
          {isComparing ? words.stopComparing : words.compare}
        </Button>
      </div>
      {shown.comparison && <Differences shown={shown} comparison={shown.comparison} />}
    </div>
  )
}

/** It changed something, and nobody took it back. */
function canTakeBack({ event, isUndone }: HistoryLine): boolean {
  return 'change' in event && !isUndone
}

function Differences({
  shown,
  comparison,
}: {
  readonly shown: ShownThen
  readonly comparison: NonNullable<ShownThen['comparison']>
}) {
  const app = useApp()
  const language = useLanguage()
  const words = historyWords(language)
  const sentences = comparisonSentences(comparison, language)
  return (
    <div className="earlier-differences">
      <p role="status" className="figure">
        {words.since} {sentences.length === 0 ? words.same : `${sentences.join(', ')}.`}
      </p>
      {comparison.differingRows > 0 && (
        <Choice
          label={words.rowsShown}
          value={shown.view}
          options={[
            {
              value: 'differences',
              text: words.differencesOnly,
              detail: formatCount(comparison.differingRows, language),
            },
            { value: 'compared', text: words.allRows, detail: formatCount(comparison.rowCount, language) },
          ]}
          onChange={(view) => {
            viewThen(app, view)
          }}
        />
      )}
    </div>
  )
}
