import { useEffect, useRef, useState } from 'react'

import type { DocumentSummary, LookPhase } from '../../../shared/ipc.ts'
import type { PlaceRange } from '../../../shared/ipc-views.ts'
import type { CellStatistics } from '../../../shared/table/cell-statistics.ts'
import { ActionButton } from '../../design/action-button.tsx'
import type { GridWhere } from '../../grid/grid-view.ts'
import { useApp, useAppState } from '../../state/app-services.ts'
import { reportBug } from '../../state/bugs.ts'
import { useViewWords } from './use-view-words.ts'

/** A selection that is still being drawn is not counted, nor a column that is being typed in. */
const REST_IN_MILLISECONDS = 180

type Counted = {
  readonly key: string
  readonly isSingle: boolean
  readonly columnName: string
  readonly first: CellStatistics
  /** Of one cell: its whole column. */
  readonly second: CellStatistics | null
}

/** Under the rows: what is selected, counted; of a single cell, its row and its column. */
export function StatisticsLine({ document }: { readonly document: DocumentSummary }) {
  const words = useViewWords()
  const where = useWhere()
  const counted = useCounted(document, where)
  const under = useAppState((state) => state.lookUnderWay)
  if (under) return <LookUnderWay {...under} />
  return (
    <p className="statistics-line figure" aria-label={counted ? undefined : ''}>
      {counted &&
        (counted.isSingle ? (
          <>
            {counted.first.cells > 0 && <span>{words.row(counted.first.filled, counted.first.cells)}</span>}
            {counted.second && <span>{words.column(counted.columnName, counted.second)}</span>}
          </>
        ) : (
          <span>{words.statistics(counted.first)}</span>
        ))}
    </p>
  )
}

/** What takes long, how far it is, and the way to stop it. */
function LookUnderWay({ phase, part }: { readonly phase: LookPhase; readonly part: number }) {
  const words = useViewWords()
  return (
    <p className="statistics-line figure">
      <span role="status">{words.looking(phase)}</span>
      <progress aria-label={words.looking(phase)} max={1} value={part} />
      <ActionButton id="cancel-opening" look="quiet" />
    </p>
  )
}

/** Where the officer is, once they rest there. */
function useWhere(): GridWhere | null {
  const { gridView } = useApp()
  const [where, setWhere] = useState<GridWhere | null>(null)
  // The grid is made after the first drawing, and anew with each document.
  const documentId = useAppState((state) => state.document?.documentId)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const view = gridView.current
    const look = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (view) setWhere(view.where)
      }, REST_IN_MILLISECONDS)
    }
    look()
    const stop = view?.listen(look)
    return () => {
      clearTimeout(timer)
      stop?.()
    }
  }, [gridView, documentId])
  return where
}

function useCounted(document: DocumentSummary, where: GridWhere | null): Counted | null {
  const app = useApp()
  const show = useAppState((state) => state.show)
  const version = useAppState((state) => state.rowsVersion)
  const [counted, setCounted] = useState<Counted | null>(null)
  const asked = useRef('')
  const { documentId, rowCount } = document
  const key = where && JSON.stringify([documentId, show, version, where.ranges, where.place, where.column])
  useEffect(() => {
    if (!where || key === null || key === asked.current) return undefined
    const count = (ranges: readonly PlaceRange[]): Promise<CellStatistics | null> =>
      app.bridge.invoke('view.statistics', { documentId, show, ranges: [...ranges] })
    const all = document.columns.map(({ slot }) => slot)
    const { place, column, isSingle, columnName } = where
    const ask = async (): Promise<void> => {
      asked.current = key
      const first = isSingle
        ? await count(place < 0 ? [] : [{ top: place, bottom: place, columns: all }])
        : await count(where.ranges)
      if (asked.current !== key || first === null) return
      const ofColumn = [{ top: 0, bottom: Math.max(0, rowCount - 1), columns: [column] }]
      const second = isSingle ? await count(ofColumn) : null
      if (asked.current === key) setCounted({ key, isSingle, columnName, first, second })
    }
    const timer = setTimeout(() => {
      ask().catch((error: unknown) => {
        reportBug(app, error)
      })
    }, REST_IN_MILLISECONDS)
    return () => {
      clearTimeout(timer)
    }
  }, [app, key, where, documentId, document, show, rowCount])
  return counted
}
