import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'

import type { DocumentSummary } from '../../../shared/ipc.ts'
import { gestureTopics } from '../../../shared/gesture-topic.ts'
import type { GestureTopic } from '../../../shared/gesture-topic.ts'
import type { HistoryFilter } from '../../../shared/ipc-history.ts'
import { historyWords } from '../../../shared/messages/history-words.ts'
import { useApp, useLanguage } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { filterHistory } from '../../state/history.ts'
import type { HistoryState } from '../../state/history-state.ts'
import { nameOf } from '../table/view-line.tsx'

type Props = { readonly document: DocumentSummary; readonly history: HistoryState }

/** Whose, what, in which column. */
export function HistoryFilters({ document, history }: Props) {
  const app = useApp()
  const words = historyWords(useLanguage())
  const { only, people } = history
  const choose = (part: Partial<Record<keyof HistoryFilter, string | number | undefined>>): void => {
    const wanted = Object.entries({ ...only, ...part }).filter(([, value]) => value !== undefined)
    runReporting(app, () => filterHistory(app, Object.fromEntries(wanted)))
  }
  return (
    <div className="history-filters" role="group" aria-label={words.filters}>
      {people.length > 1 && (
        <FilterMenu
          label={words.by}
          none={words.everybody}
          chosen={only.author}
          options={people.map(({ author, isMe, name }) => ({
            id: author,
            text: isMe ? words.you : (name ?? words.somebody),
          }))}
          onChoose={(author) => {
            choose({ author })
          }}
        />
      )}
      <FilterMenu
        label={words.about}
        none={words.everything}
        chosen={only.topic}
        options={gestureTopics.map((topic) => ({ id: topic, text: words.topics[topic] }))}
        onChoose={(topic) => {
          choose({ topic: topic as GestureTopic | undefined })
        }}
      />
      <FilterMenu
        label={words.inColumn}
        none={words.everyColumn}
        chosen={only.column === undefined ? undefined : String(only.column)}
        options={document.columns.map(({ slot }) => ({ id: String(slot), text: nameOf(document, slot) }))}
        onChoose={(column) => {
          choose({ column: column === undefined ? undefined : Number(column) })
        }}
      />
    </div>
  )
}

type FilterProps = {
  readonly label: string
  /** What is shown where nothing is chosen. */
  readonly none: string
  readonly chosen: string | undefined
  readonly options: readonly { readonly id: string; readonly text: string }[]
  readonly onChoose: (id: string | undefined) => void
}

const ANY = 'any '

function FilterMenu({ label, none, chosen, options, onChoose }: FilterProps) {
  const shown = options.find(({ id }) => id === chosen)?.text ?? none
  return (
    <MenuTrigger>
      <Button className="button button-quiet button-small menu-button history-filter">
        <span className="quiet">{label}</span> <bdi className="history-filter-value">{shown}</bdi>
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={label}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosen ?? ANY]}
          onAction={(key) => {
            onChoose(key === ANY ? undefined : String(key))
          }}
        >
          {[{ id: ANY, text: none }, ...options].map(({ id, text }) => (
            <MenuItem key={id} id={id} textValue={text} className="menu-item">
              <Text slot="label">
                <bdi>{text}</bdi>
              </Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
