import { Button } from 'react-aria-components'

import { tablesWords } from '../../shared/messages/tables-words.ts'
import { useApp, useAppState, useLanguage, useWords } from '../state/app-services.ts'
import { runReporting } from '../state/bugs.ts'
import { putBackTable } from '../state/tables.ts'
import { removedOf } from '../state/tables-state.ts'

/** Several tables were taken out of the project: which one is to be put back? */
export function PutBackStrip() {
  const isOpen = useAppState((state) => state.isPuttingBack && state.document !== null)
  return isOpen ? <WhichTable /> : null
}

function WhichTable() {
  const app = useApp()
  const words = tablesWords(useLanguage())
  const { project, dismiss } = useWords()
  const tables = useAppState((state) => state.tables)
  return (
    <section className="strip" aria-label={words.putBackTitle}>
      <p className="strip-text">{words.putBackTitle}</p>
      <div className="strip-actions">
        {removedOf({ tables }).map(({ id, name }, at) => (
          <Button
            className="button"
            key={id}
            autoFocus={at === 0}
            aria-label={words.putBackOf(name)}
            onPress={() => {
              runReporting(app, () => putBackTable(app, id))
            }}
          >
            <bdi>{name}</bdi>
          </Button>
        ))}
        <Button
          className="button button-quiet"
          aria-label={project.cancel}
          onPress={() => {
            app.store.set({ isPuttingBack: false })
          }}
        >
          {dismiss}
        </Button>
      </div>
    </section>
  )
}
