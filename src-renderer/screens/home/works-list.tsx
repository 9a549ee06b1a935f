import { Button } from 'react-aria-components'

import type { KnownWorkView } from '../../../shared/ipc-work.ts'
import { tablesWords } from '../../../shared/messages/tables-words.ts'
import { workInShort } from '../../../shared/messages/saved-work.ts'
import { useApp, useLanguage, useWords } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { useNow } from '../../state/use-now.ts'
import { hideWork, openWork } from '../../state/works.ts'

/** The last works of this machine, each one click away. */
export function WorksList({ works }: { readonly works: readonly KnownWorkView[] }) {
  const words = useWords()
  return (
    <section aria-labelledby="works-title">
      <h2 id="works-title" className="works-title">
        {words.works.title}
      </h2>
      <ul className="works">
        {works.map((work) => (
          <WorkItem work={work} key={work.project} />
        ))}
      </ul>
    </section>
  )
}

function WorkItem({ work }: { readonly work: KnownWorkView }) {
  const app = useApp()
  const words = useWords()
  const language = useLanguage()
  const now = useNow()
  return (
    <li className="work">
      <Button
        className="work-open"
        onPress={() => {
          runReporting(app, () => openWork(app, work))
        }}
      >
        <span className="work-name">
          <bdi>{tablesWords(language).several(work.tables)}</bdi>
        </span>
        <span className="work-folder">
          <bdi>{work.folder}</bdi>
        </span>
        <span className="work-when figure">{workInShort(work, now, language)}</span>
      </Button>
      <Button
        className="button button-quiet button-small"
        aria-label={words.works.hideOf(work.name)}
        onPress={() => {
          runReporting(app, () => hideWork(app, work))
        }}
      >
        {words.works.hide}
      </Button>
    </li>
  )
}
