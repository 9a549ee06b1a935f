import { useEffect } from 'react'
import type { KeyboardEvent } from 'react'
import { Button, Input, Label, SearchField, TextField } from 'react-aria-components'

import type { DocumentSummary } from '../../../shared/ipc.ts'
import type { FindQuery } from '../../../shared/table/find-text.ts'
import type { ViewWords } from '../../../shared/messages/view-words.ts'
import { ActionButton } from '../../design/action-button.tsx'
import { Choice } from '../../design/choice.tsx'
import { Tick } from '../../design/tick.tsx'
import { useApp, useAppState } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { changeView } from '../../state/change-view.ts'
import {
  changeFinding,
  countFound,
  findNext,
  listReplacements,
  replaceOne,
  stopFinding,
} from '../../state/find.ts'
import type { Finding } from '../../state/view-state.ts'
import { ReplacementList } from './replacement-list.tsx'
import { useViewWords } from './use-view-words.ts'

/** Finds in the table while it stays in sight; replaces after it has shown what. */
export function FindPanel({
  document,
  finding,
}: {
  readonly document: DocumentSummary
  readonly finding: Finding
}) {
  const app = useApp()
  const words = useViewWords()
  const { query, isReplacing, found } = finding
  useCountKept()
  const isNothing = query.text === ''
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault()
      stopFinding(app)
    }
  }
  return (
    <section
      className="table-panel find-panel"
      aria-label={isReplacing ? words.replaceTitle() : words.findTitle()}
      onKeyDown={onKeyDown}
    >
      <div className="find-line">
        <FindField finding={finding} />
        <p className="find-count figure" role="status">
          {countSaid(finding, words)}
        </p>
        <ActionButton id="find-previous" look="quiet" label={words.previous()} showsShortcut />
        <ActionButton id="find-next" look="quiet" label={words.next()} showsShortcut />
        <Button
          className="button button-quiet find-close"
          onPress={() => {
            stopFinding(app)
          }}
        >
          {words.close()}
        </Button>
      </div>
      {isReplacing && (
        <div className="find-line">
          <TextField
            className="field find-field"
            value={finding.replacement}
            onChange={(replacement) => {
              runReporting(app, () => changeFinding(app, { replacement }))
            }}
          >
            <Label>{words.replaceLabel()}</Label>
            <Input className="field-input" />
          </TextField>
          <Button
            className="button"
            isDisabled={isNothing || found?.cells === 0}
            onPress={() => {
              runReporting(app, () => replaceOne(app))
            }}
          >
            {words.replaceOne()}
          </Button>
          <Button
            className="button"
            isDisabled={isNothing || found?.cells === 0}
            onPress={() => {
              runReporting(app, () => listReplacements(app))
            }}
          >
            {words.preview()}
          </Button>
        </div>
      )}
      <div className="find-line">
        <Choice
          label={words.scopeLabel()}
          value={finding.place}
          options={(['table', 'column', 'selection'] as const)
            .filter((place) => place !== 'selection' || finding.hasSelection)
            .map((place) => ({ value: place, text: words.scope(place) }))}
          onChange={(place) => {
            runReporting(app, () => changeFinding(app, { place }))
          }}
        />
        <FindOptions query={query} />
        {!isReplacing && <ActionButton id="replace" look="quiet" />}
        {!isNothing && finding.place === 'table' && (found?.cells ?? 0) > 0 && (
          <Button
            className="button button-quiet"
            onPress={() => {
              runReporting(app, () => changeView(app, { search: query }))
            }}
          >
            {words.showFoundOnly()}
          </Button>
        )}
      </div>
      {isReplacing && finding.listed && (
        <ReplacementList document={document} listed={finding.listed} unticked={finding.unticked} />
      )}
    </section>
  )
}

function FindField({ finding }: { readonly finding: Finding }) {
  const app = useApp()
  const words = useViewWords()
  const { query } = finding
  return (
    <SearchField
      className="field find-field"
      value={query.text}
      onChange={(text) => {
        runReporting(app, () => changeFinding(app, { query: { ...query, text } }))
      }}
      onClear={() => undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        runReporting(app, () => findNext(app, event.shiftKey ? -1 : 1))
      }}
      autoFocus
    >
      <Label>{words.findLabel()}</Label>
      <Input className="field-input" />
    </SearchField>
  )
}

function FindOptions({ query }: { readonly query: FindQuery }) {
  const app = useApp()
  const words = useViewWords()
  const options = [
    ['matchCase', words.matchCase()],
    ['matchAccents', words.matchAccents()],
    ['wholeCell', words.wholeCell()],
  ] as const
  return options.map(([name, label]) => (
    <Tick
      key={name}
      isTicked={query[name]}
      onTick={(isNow) => {
        runReporting(app, () => changeFinding(app, { query: { ...query, [name]: isNow } }))
      }}
    >
      <span className="tick-text">{label}</span>
    </Tick>
  ))
}

function countSaid({ query, found, isThere, said }: Finding, words: ViewWords): string {
  const count =
    query.text === '' || found === null
      ? ''
      : found.cells === 0
        ? words.nothingFound()
        : words.found(isThere && found.at ? found.at.number : null, found.cells)
  return [said, count].filter((part) => part !== '').join(' ')
}

/** What is found is counted anew when cells or rows change. */
function useCountKept(): void {
  const app = useApp()
  const show = useAppState((state) => state.show)
  const version = useAppState((state) => state.rowsVersion)
  useEffect(() => {
    runReporting(app, () => countFound(app))
  }, [app, show, version])
}
