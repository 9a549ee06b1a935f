import { useEffect } from 'react'
import { Button } from 'react-aria-components'

import { settlingWords } from '../../../shared/messages/settling-words.ts'
import { useFocusOnAppearance } from '../../frame/use-focus-on-appearance.ts'
import { useApp, useAppState, useLanguage } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { closeSettling, loadConflicts } from '../../state/settling.ts'
import type { Settling } from '../../state/settling.ts'
import { ConflictCard } from './conflict-card.tsx'
import './settling.css'

/** Where two people disagree, one card each, in the order of the table. */
export function SettlingPanel({ settling }: { readonly settling: Settling }) {
  const app = useApp()
  const words = settlingWords(useLanguage())
  const title = useFocusOnAppearance<HTMLHeadingElement>()
  const version = useAppState((state) => state.rowsVersion)
  useEffect(() => {
    runReporting(app, () => loadConflicts(app))
  }, [app, version])
  const { conflicts, count, now } = settling
  // The card that was answered goes, and with it the button that had the keyboard.
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus()
  }, [conflicts, title])
  return (
    <section
      className="settling"
      aria-labelledby="settling-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        closeSettling(app)
        app.gridView.current?.focus()
      }}
    >
      <header className="pane-head">
        <h2 id="settling-title" className="pane-title" tabIndex={-1} ref={title}>
          {words.title}
          {count > 0 && <span className="settling-count figure"> {count}</span>}
        </h2>
        <Button
          className="button button-quiet button-small"
          aria-label={words.close}
          onPress={() => {
            closeSettling(app)
          }}
        >
          <span aria-hidden="true">×</span>
        </Button>
        <p className="settling-explain">{conflicts?.length === 0 ? words.none : words.explain}</p>
      </header>
      <ol className="settling-list">
        {conflicts?.map((conflict) => (
          <ConflictCard key={JSON.stringify(conflict.conflict)} conflict={conflict} now={now} />
        ))}
      </ol>
      {conflicts && count > conflicts.length && (
        <p className="settling-more quiet">{words.more(count - conflicts.length)}</p>
      )}
    </section>
  )
}
