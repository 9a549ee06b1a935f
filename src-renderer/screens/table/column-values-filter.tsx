import { useEffect, useState } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'

import type { DocumentSummary } from '../../../shared/ipc.ts'
import type { ColumnFilter, ColumnValues } from '../../../shared/ipc-views.ts'
import { formatCount } from '../../../shared/messages/typography.ts'
import { Tick } from '../../design/tick.tsx'
import { useApp, useAppState, useLanguage } from '../../state/app-services.ts'
import { reportBug, runReporting } from '../../state/bugs.ts'
import { filterColumn, specOf } from '../../state/change-view.ts'
import { useViewWords } from './use-view-words.ts'

type Props = { readonly document: DocumentSummary; readonly column: number }

/** The different values of a column with their counts, ticked where they are shown. */
export function ColumnValuesFilter({ document, column }: Props) {
  const app = useApp()
  const words = useViewWords()
  const language = useLanguage()
  const [containing, setContaining] = useState('')
  const found = useColumnValues(document, column, containing)
  const filter = useAppState((state) => state.view?.spec.filters.find((one) => one.column === column))
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map())
  const listed = found ? listOf(found, containing) : []
  const isTicked = (value: string): boolean => changed.get(value) ?? isShown(filter, value)
  const ticked = listed.filter(({ value }) => isTicked(value))
  const choose = (next: ColumnFilter | null): void => {
    runReporting(app, () => filterColumn(app, column, next))
  }
  const tickAll = (value: boolean): void => {
    setChanged(new Map(listed.map((one) => [one.value, value])))
  }
  const apply = (): void => {
    const isEverything = ticked.length === listed.length && containing === ''
    choose(isEverything ? null : { column, kind: 'one-of', values: ticked.map(({ value }) => value) })
  }
  return (
    <form
      className="column-menu-part column-filter"
      onSubmit={(event) => {
        event.preventDefault()
        if (ticked.length > 0) apply()
      }}
    >
      <h2 className="column-filter-title">{words.filterTitle()}</h2>
      <SearchField
        aria-label={words.valuesSearch()}
        value={containing}
        onChange={setContaining}
        className="field"
      >
        <Input className="field-input" placeholder={words.valuesSearch()} />
      </SearchField>
      <div className="column-filter-ways">
        <Button
          className="button button-quiet button-small"
          onPress={() => {
            tickAll(true)
          }}
        >
          {words.valuesAll()}
        </Button>
        <Button
          className="button button-quiet button-small"
          onPress={() => {
            tickAll(false)
          }}
        >
          {words.valuesNone()}
        </Button>
      </div>
      <div className="column-filter-values" role="group" aria-label={words.filterTitle()} tabIndex={0}>
        {listed.map(({ value, count }) => (
          <Tick
            key={value}
            isTicked={isTicked(value)}
            onTick={(isNow) => {
              setChanged(new Map([...changed, [value, isNow]]))
            }}
          >
            <bdi className="tick-text">{value === '' ? words.emptyValue() : value}</bdi>
            <span className="tick-count figure">{formatCount(count, language)}</span>
          </Tick>
        ))}
        {found && listed.length === 0 && <p className="quiet">{words.noValues()}</p>}
      </div>
      {found && containing === '' && found.distinct > found.values.length && (
        <p className="quiet column-filter-note">{words.valuesShown(found.values.length, found.distinct)}</p>
      )}
      <div className="column-filter-ways">
        <Button type="submit" className="button" isDisabled={ticked.length === 0}>
          {words.apply()}
        </Button>
        <Button
          className="button button-quiet"
          onPress={() => {
            choose({ column, kind: 'is-empty' })
          }}
        >
          {words.onlyEmpty()}
        </Button>
        <Button
          className="button button-quiet"
          onPress={() => {
            choose({ column, kind: 'not-empty' })
          }}
        >
          {words.onlyFilled()}
        </Button>
        {filter && (
          <Button
            className="button button-quiet"
            onPress={() => {
              choose(null)
            }}
          >
            {words.removeFilter()}
          </Button>
        )}
      </div>
    </form>
  )
}

/** Blank cells are one value, the first. */
function listOf({ values, emptyCount }: ColumnValues, containing: string): ColumnValues['values'] {
  return emptyCount > 0 && containing === '' ? [{ value: '', count: emptyCount }, ...values] : values
}

/** What is typed in the filter's words is left to the engine; a list shows which of its values are. */
function isShown(filter: ColumnFilter | undefined, value: string): boolean {
  switch (filter?.kind) {
    case 'one-of':
      return filter.values.includes(value)
    case 'is-empty':
      return value === ''
    case 'not-empty':
      return value !== ''
    default:
      return true
  }
}

function useColumnValues(
  { documentId }: DocumentSummary,
  column: number,
  containing: string,
): ColumnValues | null {
  const app = useApp()
  const [values, setValues] = useState<ColumnValues | null>(null)
  useEffect(() => {
    let isWanted = true
    app.bridge.invoke('view.values', { documentId, view: specOf(app), column, containing }).then(
      (answer) => {
        if (isWanted) setValues(answer)
      },
      (error: unknown) => {
        reportBug(app, error)
      },
    )
    return () => {
      isWanted = false
    }
  }, [app, documentId, column, containing])
  return values
}
