import { Button } from 'react-aria-components'

import type { InterfaceWords } from '../../shared/messages/interface.ts'
import { tablesWords } from '../../shared/messages/tables-words.ts'
import { phraseProblem } from '../../shared/messages/problem-sentence.ts'
import type { Language } from '../../shared/messages/language.ts'
import { useApp, useAppState, useLanguage, useWords } from '../state/app-services.ts'
import { runReporting } from '../state/bugs.ts'
import { putBackTable } from '../state/tables.ts'
import type { Notice } from '../state/app-state.ts'

/** A short remark on what has just happened, in place until closed. */
export function NoticeLine() {
  const app = useApp()
  const notice = useAppState((state) => state.notice)
  const words = useWords()
  const language = useLanguage()
  if (notice === null) return null
  return (
    <div className="strip" role="status">
      <p className="strip-text">{noticeText(notice, words, language)}</p>
      {typeof notice === 'object' && 'removedTable' in notice && (
        <Button
          className="button"
          onPress={() => {
            runReporting(app, () => putBackTable(app, notice.removedTable.id))
          }}
        >
          {tablesWords(language).putBack}
        </Button>
      )}
      <Button
        className="button button-quiet"
        onPress={() => {
          app.store.set({ notice: null })
        }}
      >
        {words.dismiss}
      </Button>
    </div>
  )
}

function noticeText(notice: Notice, words: InterfaceWords, language: Language): string {
  if (notice === 'not-a-file') return words.drop.notAFile
  if (notice === 'busy') return words.drop.busy
  if (notice === 'words-chosen') return words.lostWords.noneLeft
  if (notice === 'cancelled') return words.opening.cancelled
  if ('removedTable' in notice) return tablesWords(language).removed(notice.removedTable.name)
  if ('hidden' in notice) return words.works.hidden(notice.hidden)
  if ('said' in notice) return notice.said
  if ('problem' in notice) return phraseProblem(notice.problem, language).title
  return words.drop.oneAtATime(notice.opened, notice.others)
}
