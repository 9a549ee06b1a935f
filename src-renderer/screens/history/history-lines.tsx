import {
  Header,
  ListBox,
  ListBoxItem,
  ListBoxLoadMoreItem,
  ListBoxSection,
  ListLayout,
  Text,
  Virtualizer,
} from 'react-aria-components'

import type { CellChange, HistoryLine } from '../../../shared/ipc-history.ts'
import { historySentence } from '../../../shared/messages/history.ts'
import { momentWords } from '../../../shared/messages/history-moment.ts'
import { historyWords } from '../../../shared/messages/history-words.ts'
import type { HistoryWords } from '../../../shared/messages/history-words.ts'
import type { Language } from '../../../shared/messages/language.ts'
import { BeforeAfter } from '../../design/before-after.tsx'
import { useApp, useLanguage } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { backToNow, loadOlder, showThen } from '../../state/history.ts'
import type { HistoryState } from '../../state/history-state.ts'

const layout = { estimatedRowHeight: 56, estimatedHeadingHeight: 32, loaderHeight: 32 }

/** The lines by day; the arrows go through them, Enter shows the table as a line left it. Older ones come as they are reached. */
export function HistoryLines({ history }: { readonly history: HistoryState }) {
  const app = useApp()
  const language = useLanguage()
  const words = historyWords(language)
  const { lines, shown, hasMore, now } = history
  if (lines === null) return null
  if (lines.length === 0) return <p className="history-nothing quiet">{nothingIn(history, words)}</p>
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layout}>
      <ListBox
        className="history-scroll history-lines"
        aria-label={words.list}
        selectionMode="single"
        escapeKeyBehavior="none"
        selectedKeys={shown ? [keyOf(shown.line)] : []}
        onSelectionChange={(keys) => {
          const line = lines.find((candidate) => keys !== 'all' && keys.has(keyOf(candidate)))
          if (line) runReporting(app, () => showThen(app, line))
          else backToNow(app)
        }}
      >
        {byDay(lines, now, language).map(({ day, ofDay }) => (
          <ListBoxSection key={day} id={day} className="history-day">
            <Header className="history-day-name">{day}</Header>
            {ofDay.map((line) => (
              <Line key={keyOf(line)} line={line} now={now} />
            ))}
          </ListBoxSection>
        ))}
        {hasMore && (
          <ListBoxLoadMoreItem
            className="history-older quiet"
            isLoading
            onLoadMore={() => {
              runReporting(app, () => loadOlder(app))
            }}
          >
            {words.loadingOlder}
          </ListBoxLoadMoreItem>
        )}
      </ListBox>
    </Virtualizer>
  )
}

function nothingIn({ scope, only }: HistoryState, words: HistoryWords): string {
  if (scope === 'versions') return words.noVersions
  if (scope !== 'all') return words.nothingHere
  return Object.keys(only).length > 0 ? words.nothingSo : words.nothing
}

function Line({ line, now }: { readonly line: HistoryLine; readonly now: number }) {
  const language = useLanguage()
  const words = historyWords(language)
  const sentence = historySentence(line, now, language)
  return (
    <ListBoxItem
      id={keyOf(line)}
      textValue={sentence}
      className="history-line"
      data-kind={line.event.what}
      data-undone={line.isUndone || undefined}
    >
      <span className="history-clock figure">{momentWords(line.time, now, language).clock}</span>
      <span className="history-what">
        <Text slot="label" className="history-sentence">
          <bdi>{sentence}</bdi>
          {line.isUndone && (
            <span className="history-undone">
              {' '}
              ({line.undoneBy ? words.undoneBy(line.undoneBy) : words.undone})
            </span>
          )}
        </Text>
        {samplesOf(line).map((cell, index) => (
          <Text slot="description" key={index} className="history-sample">
            <Sample cell={cell} isAlone={samplesOf(line).length === 1} />
          </Text>
        ))}
      </span>
    </ListBoxItem>
  )
}

function Sample({ cell, isAlone }: { readonly cell: CellChange; readonly isAlone: boolean }) {
  const words = historyWords(useLanguage())
  const { before, after, column, rowNumber } = cell
  return (
    <>
      {!isAlone && rowNumber !== null && (
        <span className="history-where">
          <bdi>{words.ofCell(rowNumber, column)}</bdi>
        </span>
      )}
      {before === '' || after === '' ? (
        <span className="before-after">
          <OneSide text={before} side="before" />
          <span className="arrow" aria-hidden="true">
            →
          </span>
          <OneSide text={after} side="after" />
        </span>
      ) : (
        <BeforeAfter before={before} after={after} />
      )}
    </>
  )
}

function OneSide({ text, side }: { readonly text: string; readonly side: 'before' | 'after' }) {
  const words = historyWords(useLanguage())
  if (text === '') return <span className="quiet">{words.emptyText}</span>
  return <bdi className={`changed changed-${side} history-text`}>{text}</bdi>
}

/** A deed told by its counts says enough; a cell says what it was. */
function samplesOf({ event }: HistoryLine): readonly CellChange[] {
  if (!('change' in event)) return []
  return event.change.sample.slice(0, event.change.cells > 1 ? 2 : 1)
}

export function keyOf({ gesture }: HistoryLine): string {
  return `${gesture.author}:${String(gesture.number)}`
}

type Day = { readonly day: string; readonly ofDay: HistoryLine[] }

/** Clocks of several people may go back and forth around midnight: a day is one run of lines. */
function byDay(lines: readonly HistoryLine[], now: number, language: Language): readonly Day[] {
  const days = new Map<string, HistoryLine[]>()
  for (const line of lines) {
    const { day } = momentWords(line.time, now, language)
    const ofDay = days.get(day)
    if (ofDay === undefined) days.set(day, [line])
    else ofDay.push(line)
  }
  return [...days].map(([day, ofDay]) => ({ day, ofDay }))
}
