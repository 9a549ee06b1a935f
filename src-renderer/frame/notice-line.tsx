import { Button } from 'react-aria-components'

import type { InterfaceWords } from '../../shared/messages/interface.ts'
import { useApp, useAppState, useWords } from '../state/app-services.ts'
import type { Notice } from '../state/app-state.ts'

/** A short remark on what has just happened, in place until closed. */
export function NoticeLine() {
  const { store } = useApp()
  const notice = useAppState((state) => state.notice)
  const words = useWords()
  if (notice === null) return null
  return (
    <div className="strip" role="status">
      <p className="strip-text">{noticeText(notice, words)}</p>
      <Button
        className="button button-quiet"
        onPress={() => {
          store.set({ notice: null })
        }}
      >
        {words.dismiss}
      </Button>
    </div>
  )
}

function noticeText(notice: Notice, words: InterfaceWords): string {
  if (notice === 'not-a-file') return words.drop.notAFile
  if (notice === 'busy') return words.drop.busy
  if (notice === 'words-chosen') return words.lostWords.noneLeft
  if (notice === 'cancelled') return words.opening.cancelled
  if ('hidden' in notice) return words.works.hidden(notice.hidden)
  return words.drop.oneAtATime(notice.opened, notice.others)
}
