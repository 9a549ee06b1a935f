import { Button } from 'react-aria-components'

import { changedFileSentence, resumedSentence } from '../../shared/messages/saved-work.ts'
import { useApp, useAppState, useLanguage, useWords } from '../state/app-services.ts'
import { runReporting } from '../state/bugs.ts'
import { useNow } from '../state/use-now.ts'
import { closeWorkLine, openWork, startAfresh } from '../state/works.ts'

/** What is said of earlier work on the file that was opened, with the other way to go on. */
export function WorkLine() {
  const app = useApp()
  const words = useWords()
  const language = useLanguage()
  const line = useAppState((state) => state.workLine)
  const now = useNow()
  if (line === null) return null
  return (
    <div className="strip" role="status">
      <p className="strip-text">
        {line.kind === 'resumed'
          ? resumedSentence(line.work, now, language)
          : changedFileSentence(line.earlier, now, language)}
      </p>
      <div className="strip-actions">
        <Button
          className="button button-quiet"
          onPress={() => {
            runReporting(app, () =>
              line.kind === 'resumed' ? startAfresh(app) : openWork(app, line.earlier),
            )
          }}
        >
          {line.kind === 'resumed' ? words.works.startAfresh : words.works.openEarlier}
        </Button>
        <Button
          className="button button-quiet"
          onPress={() => {
            closeWorkLine(app)
          }}
        >
          {words.dismiss}
        </Button>
      </div>
    </div>
  )
}
