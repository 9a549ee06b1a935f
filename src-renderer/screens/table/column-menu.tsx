import type { DocumentSummary } from '../../../shared/ipc.ts'
import { ActionButton } from '../../design/action-button.tsx'
import { useAppState } from '../../state/app-services.ts'
import { ColumnValuesFilter } from './column-values-filter.tsx'

/** What can be done with the look of one column: sort, filter, freeze, hide. */
export function ColumnMenu({
  document,
  column,
}: {
  readonly document: DocumentSummary
  readonly column: number
}) {
  const isSorted = useAppState((state) => state.view?.spec.sort.some((key) => key.column === column) === true)
  return (
    <div className="column-menu">
      <div className="column-menu-part">
        <ActionButton id="sort-up" look="quiet" showsShortcut />
        <ActionButton id="sort-down" look="quiet" showsShortcut />
        {isSorted && <ActionButton id="clear-sort" look="quiet" />}
      </div>
      <ColumnValuesFilter document={document} column={column} key={column} />
      <div className="column-menu-part">
        <ActionButton id="freeze-columns" look="quiet" />
        <ActionButton id="hide-column" look="quiet" />
        <ActionButton id="wrap-column" look="quiet" />
        <ActionButton id="fit-column" look="quiet" />
      </div>
    </div>
  )
}
