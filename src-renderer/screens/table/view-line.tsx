import type { DocumentSummary } from '../../../shared/ipc.ts'
import type { ColumnFilter } from '../../../shared/ipc-views.ts'
import type { ViewWords } from '../../../shared/messages/view-words.ts'
import { shortenText } from '../../../shared/text/shorten-text.ts'
import { ActionButton } from '../../design/action-button.tsx'
import { useAppState } from '../../state/app-services.ts'
import { useViewWords } from './use-view-words.ts'

/** « 112 lignes sur 803 — filtre : commune = Lens », and the ways out of it; nothing where every row is shown as it comes. */
export function ViewLine({ document }: { readonly document: DocumentSummary }) {
  const words = useViewWords()
  const view = useAppState((state) => state.view)
  const isStale = useAppState((state) => state.view !== null && state.view.madeAt !== state.rowsVersion)
  const hidden = useAppState((state) => state.look.hidden.length)
  const notice = useAppState((state) => state.viewNotice)
  if (!view && hidden === 0 && notice === '') return null
  const isFiltered = view !== null && (view.spec.filters.length > 0 || view.spec.search !== undefined)
  const isSorted = view !== null && view.spec.sort.length > 0
  return (
    <div className="view-line">
      {view && (
        <p className="view-line-what">
          <strong className="figure">{words.rowsShown(view.made.total, view.made.outOf)}</strong>
          {[
            ...(isFiltered ? [words.filteredBy(filtersSaid(view.spec, document, words))] : []),
            ...(isSorted
              ? [words.sortedBy(view.spec.sort.map(({ column }) => nameOf(document, column)))]
              : []),
          ].map((part) => (
            <span key={part}> — {part}</span>
          ))}
        </p>
      )}
      {isFiltered && <ActionButton id="show-everything" look="quiet" />}
      {isSorted && <ActionButton id="clear-sort" look="quiet" />}
      {isStale && (
        <p className="view-line-part">
          <span className="quiet">{words.stale()}</span>
          <ActionButton id="refresh-view" look="quiet" />
        </p>
      )}
      {hidden > 0 && (
        <p className="view-line-part">
          <span className="quiet figure">{words.hiddenColumns(hidden)}</span>
          <ActionButton id="show-all-columns" look="quiet" />
        </p>
      )}
      {notice !== '' && <p className="view-line-notice">{notice}</p>}
    </div>
  )
}

export function nameOf({ columns }: DocumentSummary, slot: number): string {
  const column = columns.find((candidate) => candidate.slot === slot)
  return column?.repair?.decision === 'accepted' ? column.repair.after : (column?.name ?? '')
}

/** A line says so many characters of a value. */
const VALUE_SAID = 40

function filtersSaid(
  {
    filters,
    search,
  }: { readonly filters: readonly ColumnFilter[]; readonly search?: { readonly text: string } | undefined },
  document: DocumentSummary,
  words: ViewWords,
): readonly string[] {
  const said = filters.map((filter) => filterSaid(filter, nameOf(document, filter.column), words))
  return search ? [...said, words.filterSearch(short(search.text))] : said
}

function filterSaid(filter: ColumnFilter, name: string, words: ViewWords): string {
  switch (filter.kind) {
    case 'is':
      return words.filterIs(name, short(filter.text))
    case 'contains':
      return words.filterContains(name, short(filter.text))
    case 'is-empty':
      return words.filterEmpty(name)
    case 'not-empty':
      return words.filterFilled(name)
    case 'one-of': {
      const [first = ''] = filter.values
      return filter.values.length === 1
        ? words.filterIs(name, first === '' ? words.emptyValue() : short(first))
        : words.filterValues(name, filter.values.length)
    }
  }
}

function short(text: string): string {
  return text.length > VALUE_SAID ? `${shortenText(text, VALUE_SAID)}…` : text
}
