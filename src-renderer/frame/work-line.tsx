import { Button } from 'react-aria-components'

import { changedFileSentence, resumedSentence } from '../../shared/messages/saved-work.ts'
import type { Language } from '../../shared/messages/language.ts'
import { tablesWords } from '../../shared/messages/tables-words.ts'
import { useApp, useAppState, useLanguage, useWords } from '../state/app-services.ts'
import { runReporting } from '../state/bugs.ts'
import { useNow } from '../state/use-now.ts'
import type { AppServices } from '../state/app-services.ts'
import type { WorkLine as Line } from '../state/app-state.ts'
import { shownWorkLine } from '../state/one-remark.ts'
import { putIntoProject } from '../state/tables.ts'
import { closeWorkLine, openWork, startAfresh } from '../state/works.ts'

/** What is said of earlier work on the file that was opened, with the other way to go on. */
export function WorkLine() {
  const app = useApp()
  const words = useWords()
  const language = useLanguage()
  const line = useAppState(shownWorkLine)
  const now = useNow()
  if (line === null) return null
  return (
    <div className="strip" role="status">
      <p className="strip-text">{sentenceOf(line, now, language)}</p>
      <div className="strip-actions">
        <Button
          className="button button-quiet"
          onPress={() => {
            runReporting(app, () => goOnOtherwise(app, line))
          }}
        >
          {line.kind === 'apart'
            ? tablesWords(language).putInto(line.name)
            : line.kind === 'resumed'
              ? words.works.startAfresh
              : words.works.openEarlier}
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

function sentenceOf(line: Line, now: number, language: Language): string {
  switch (line.kind) {
    case 'resumed':
      return resumedSentence(line.work, now, language)
    case 'changed':
      return changedFileSentence(line.earlier, now, language)
    case 'apart':
      return tablesWords(language).apart
  }
}

function goOnOtherwise(app: AppServices, line: Line): Promise<void> {
  switch (line.kind) {
    case 'resumed':
      return startAfresh(app)
    case 'changed':
      return openWork(app, line.earlier)
    case 'apart':
      return putIntoProject(app, line.project)
  }
}
