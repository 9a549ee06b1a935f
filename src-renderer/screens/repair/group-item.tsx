import { Button, Checkbox, ToggleButton } from 'react-aria-components'

import type { DocumentSummary, GroupView } from '../../../shared/ipc.ts'
import { historyWords } from '../../../shared/messages/history-words.ts'
import { repairTitle } from '../../../shared/messages/repair-explanation.ts'
import { repairInShort } from '../../../shared/messages/repair-in-short.ts'
import { damagedThings, openCount } from '../../../shared/messages/summary-sentences.ts'
import { BeforeAfter } from '../../design/before-after.tsx'
import { OkSign } from '../../design/ok-sign.tsx'
import { CertaintySign } from '../../design/certainty-sign.tsx'
import { useApp, useAppState, useLanguage, useWords } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { chooseWordsOfGroup } from '../../state/choose-words.ts'
import { decideGroup } from '../../state/decide-repairs.ts'
import { leaveGroup, showRows } from '../../state/show-rows.ts'
import { plainRowsOf } from '../../state/view-state.ts'
import { GroupReasons } from './group-reasons.tsx'

type Props = { readonly group: GroupView; readonly document: DocumentSummary }

/** One kind of damage: a box to accept it, what happened, one example, and why Aigu believes it. */
export function GroupItem({ group, document }: Props) {
  const app = useApp()
  const words = useWords()
  const language = useLanguage()
  const rows = useAppState(plainRowsOf)
  const isShown = typeof rows === 'object' && rows.groupId === group.id
  const title = repairTitle(group.steps, language)
  const history = historyWords(language)
  const settled = group.settledCount ?? 0
  const total = openCount(group)
  const example = group.examples[0]
  return (
    <li className="group" data-shown={isShown || undefined}>
      {total === 0 ? (
        <span className="group-check">
          <OkSign />
        </span>
      ) : (
        <Checkbox
          className="checkbox group-check"
          aria-label={words.repair.accept(title)}
          isSelected={group.acceptedCount === total}
          isIndeterminate={group.acceptedCount > 0 && group.acceptedCount < total}
          onChange={(accept) => {
            runReporting(app, () => decideGroup(app, group.id, accept))
          }}
        >
          <span className="checkbox-box" />
        </Checkbox>
      )}
      <ToggleButton
        className="group-title"
        isSelected={isShown}
        aria-label={words.repair.seeRowsOf(title)}
        onChange={(shown) => {
          runReporting(app, () => (shown ? showRows(app, { groupId: group.id }) : leaveGroup(app)))
        }}
      >
        {title}
      </ToggleButton>
      <p className="group-count figure">
        {damagedThings(group.cellCount, group.headerCount, language)}
        {settled > 0 && <> · {total === 0 ? history.settledAll : history.settledSome(settled)}</>}
        {group.acceptedCount > 0 && group.acceptedCount < total && (
          <> · {words.repair.acceptedOf(group.acceptedCount, total)}</>
        )}
      </p>
      {example && (
        <p className="group-example">
          <BeforeAfter before={example.before} after={example.after} />
        </p>
      )}
      <p className="group-what">{repairInShort(group.steps, language)}</p>
      {group.wordsToChoose !== undefined && <WordsToChoose group={group} words={group.wordsToChoose} />}
      <div className="group-foot">
        <CertaintySign certainty={group.certainty} confidence={group.confidence} />
        <GroupReasons group={group} document={document} />
      </div>
    </li>
  )
}

/** « 12 mots à choisir »: where letters are lost, the words can be gone through one by one. */
function WordsToChoose({ group, words }: { readonly group: GroupView; readonly words: number }) {
  const app = useApp()
  const { lostWords, actions } = useWords()
  return (
    <div className="group-words">
      {words > 0 && (
        <Button
          className="button button-small"
          onPress={() => {
            runReporting(app, () => chooseWordsOfGroup(app, group.id))
          }}
        >
          {actions['choose-lost-words']}
        </Button>
      )}
      <span className="figure">{words > 0 ? lostWords.toChoose(words) : lostWords.allChosen}</span>
    </div>
  )
}
