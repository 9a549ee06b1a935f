import { Button, GridList, GridListItem, Text } from 'react-aria-components'

import type { HistoryLine } from '../../../shared/ipc-history.ts'
import { deedOf } from '../../../shared/messages/history-deeds.ts'
import { momentWords } from '../../../shared/messages/history-moment.ts'
import { historyWords } from '../../../shared/messages/history-words.ts'
import type { Language } from '../../../shared/messages/language.ts'
import { useApp, useLanguage } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { showThen } from '../../state/history.ts'
import { takeValue } from '../../state/history-changes.ts'
import type { HistoryState } from '../../state/history-state.ts'
import { keyOf } from './history-lines.tsx'

/** Every value of one cell, who wrote it, when; each can be put back. The arrows go through them. */
export function CellValues({ history }: { readonly history: HistoryState }) {
  const app = useApp()
  const words = historyWords(useLanguage())
  const { lines, now } = history
  if (lines === null) return null
  if (lines.length === 0) return <p className="history-nothing quiet">{words.nothingHere}</p>
  const present = valueOf(lines[0])
  return (
    <GridList
      className="history-scroll history-values"
      aria-label={words.values}
      onAction={(key) => {
        const line = lines.find((candidate) => keyOf(candidate) === key)
        if (line) runReporting(app, () => showThen(app, line))
      }}
    >
      {lines.map((line, at) => (
        <Value key={keyOf(line)} line={line} now={now} isPresent={at === 0} present={present} />
      ))}
    </GridList>
  )
}

type Props = {
  readonly line: HistoryLine
  readonly now: number
  readonly isPresent: boolean
  /** What the cell says now. */
  readonly present: string
}

function Value({ line, now, isPresent, present }: Props) {
  const app = useApp()
  const language = useLanguage()
  const words = historyWords(language)
  const value = valueOf(line)
  const { when } = momentWords(line.time, now, language)
  return (
    <GridListItem
      id={keyOf(line)}
      textValue={`${value || words.emptyText}, ${when}`}
      className="history-value"
    >
      <span className="history-value-text">
        {value === '' ? <span className="quiet">{words.emptyText}</span> : <bdi>{value}</bdi>}
      </span>
      <Text slot="description" className="history-value-who">
        {whoAndWhen(line, now, language)} {isPresent && <strong>{words.current}</strong>}
      </Text>
      {!isPresent && value !== present && (
        <Button
          className="button button-small"
          aria-label={`${words.takeValue} ${value || words.emptyText}`}
          onPress={() => {
            runReporting(app, () => takeValue(app, line.gesture))
          }}
        >
          {words.takeValue}
        </Button>
      )}
    </GridListItem>
  )
}

/** « vous, aujourd'hui à 14 h 32 (le collage de 6 cellules) » */
function whoAndWhen(line: HistoryLine, now: number, language: Language): string {
  const words = historyWords(language)
  const { event, by } = line
  const { when } = momentWords(line.time, now, language)
  if (event.what === 'import') return `${words.received}, ${when}`
  const told = `${by.isMe ? words.you : (by.name ?? words.somebody)}, ${when}`
  const isTyped = event.what === 'change' && event.change.kind === 'edit' && event.change.cells === 1
  if (isTyped || !('change' in event)) return told
  const deed = deedOf(event.change, now, language, 'named')
  return `${told} (${event.what === 'change' ? deed : words.undoing(deed)})`
}

function valueOf(line: HistoryLine | undefined): string {
  if (line?.event.what === 'import') return line.event.cell?.after ?? ''
  return line && 'change' in line.event ? (line.event.change.sample[0]?.after ?? '') : ''
}
