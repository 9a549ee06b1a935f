import { Button, Disclosure, DisclosurePanel } from 'react-aria-components'

import type { DocumentSummary, GroupView } from '../../../shared/ipc.ts'
import {
  certaintySentence,
  evidenceSentences,
  repairSentences,
} from '../../../shared/messages/repair-explanation.ts'
import { BeforeAfter } from '../../design/before-after.tsx'
import { useLanguage, useWords } from '../../state/app-services.ts'
import { BytesDrawn } from './bytes-drawn.tsx'

type Props = { readonly group: GroupView; readonly document: DocumentSummary }

/** « Pourquoi ? »: what happened, the evidence, other examples, and the bytes drawn. */
export function GroupReasons({ group, document }: Props) {
  const language = useLanguage()
  const { repair } = useWords()
  const columnNames = document.columns.map((column) => column.repair?.after ?? column.name)
  const others = group.examples.slice(1, 5)
  return (
    <Disclosure className="reasons">
      <Button slot="trigger" className="button button-quiet button-small reasons-button">
        {repair.why}
      </Button>
      <DisclosurePanel className="reasons-panel">
        {repairSentences(group.steps, language).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <BytesDrawn group={group} />
        <ul className="reasons-evidence">
          {evidenceSentences(group, columnNames, language).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>{certaintySentence(group, language)}</p>
        {others.length > 0 && <h3 className="reasons-title">{repair.otherExamples}</h3>}
        <ul className="reasons-examples">
          {others.map((example) => (
            <li key={`${String(example.row)} ${String(example.column)}`}>
              <BeforeAfter before={example.before} after={example.after} />
            </li>
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  )
}
