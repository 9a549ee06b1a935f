import { Button } from 'react-aria-components'

import { historySentence } from '../../shared/messages/history.ts'
import { momentWords } from '../../shared/messages/history-moment.ts'
import { historyWords } from '../../shared/messages/history-words.ts'
import { useApp, useAppState, useLanguage } from '../state/app-services.ts'
import type { Announced } from '../state/announced.ts'
import { runReporting } from '../state/bugs.ts'
import { goBackBefore, leaveAnnounced, seeAnnounced } from '../state/history-changes.ts'

/** More would push the table away; the others come when these are answered. */
const SHOWN_AT_ONCE = 2

/** What colleagues changed by one gesture each, much at a time: said calmly, with a way back. */
export function WideStrips() {
  const announced = useAppState((state) => (state.saving === null ? state.announced : none))
  return announced
    .slice(0, SHOWN_AT_ONCE)
    .map((one) => (
      <WideStrip key={`${one.line.gesture.author}:${String(one.line.gesture.number)}`} {...one} />
    ))
}

const none: readonly Announced[] = []

function WideStrip({ line, now }: Announced) {
  const app = useApp()
  const language = useLanguage()
  const words = historyWords(language)
  const { when } = momentWords(line.time, now, language)
  const sentence = words.wide(historySentence(line, now, language), when)
  return (
    <section className="strip strip-ask" aria-label={sentence}>
      <p className="strip-text">
        <bdi>{sentence}</bdi>
      </p>
      <div className="strip-actions">
        <Button
          className="button"
          onPress={() => {
            runReporting(app, () => goBackBefore(app, line))
          }}
        >
          {words.backToBefore}
        </Button>
        <Button
          className="button button-quiet"
          onPress={() => {
            runReporting(app, () => seeAnnounced(app, line))
          }}
        >
          {words.seeInHistory}
        </Button>
        <Button
          className="button button-quiet"
          onPress={() => {
            leaveAnnounced(app, line)
          }}
        >
          {words.leaveIt}
        </Button>
      </div>
    </section>
  )
}
