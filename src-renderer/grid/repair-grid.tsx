import { useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'

import type { CellView, DocumentSummary, TableWindow } from '../../shared/ipc.ts'
import type { ShownRows } from '../../shared/ipc-views.ts'
import { gridMessages } from '../../shared/messages/grid.ts'
import { keyOfShown } from '../../shared/shown-rows.ts'
import type { Language } from '../../shared/messages/language.ts'
import { CellPanel } from './cell-panel.tsx'
import { CellPopover } from './cell-popover.tsx'
import { createGridControl } from './grid-control.ts'
import type { GridControl } from './grid-handle.ts'
import type { GridInputs } from './grid-inputs.ts'
import { noSight } from './grid-sight.ts'
import type { GridSight } from './grid-sight.ts'
import type { GridView } from './grid-view.ts'
import type { GridDecisions } from './grid-deciding.ts'
import type { GridFocus } from './grid-focus.ts'
import type { GridEditing } from './grid-edits.ts'
import { GridLineBar } from './grid-line-bar.tsx'
import { useGridColumns } from './grid-columns.ts'
import type { CellPlace } from './selection.ts'
import './grid.css'
import './cell.css'
import './cell-editor.css'

export type RepairGridProps = GridDecisions & {
  readonly document: DocumentSummary
  /** Every row, the rows with a proposed repair, or the rows of one group. */
  readonly show: ShownRows
  readonly language: Language
  /** The rows of the view `show`; at most 200 rows and 200 columns are asked for at once. */
  readonly loadWindow: (
    from: number,
    count: number,
    firstColumn?: number,
    columnCount?: number,
  ) => Promise<TableWindow>
  /** One cell whole (windows cut long texts); row -1 is the header. */
  readonly loadCell: (row: number, column: number) => Promise<CellView>
  /** Grows when the contents changed: decisions, or another reading of the file. */
  readonly version: number
  readonly density?: 'normal' | 'compact'
  /** The cell to begin at, in sight. */
  readonly startAt?: CellPlace | undefined
  /** Another cell has the keyboard, or it reads otherwise. */
  readonly onFocusCell?: (focus: GridFocus) => void
  /** The officer wants to see what was written in the focused cell. */
  readonly onCellHistory?: () => void
  /** Two people wrote in the focused cell, and the officer wants to choose. */
  readonly onSettle?: () => void
  /** The grid of this document is there. */
  readonly onControl?: (control: GridControl) => void
  /** What stands beside a cell, over the rows. */
  readonly popover?: CellPopoverContent | undefined
  /** How the table is looked at. */
  readonly sight?: GridSight
  /** Told where the officer is from now on; null when this table goes away. */
  readonly onView?: (view: GridView | null) => void
  /** Without it the table is only looked at. */
  readonly editing?: GridEditing
}

export type CellPopoverContent = {
  readonly at: CellPlace
  readonly label: string
  readonly onClose: () => void
  readonly content: ReactNode
}

/**
 * The table of a document with its repairs, before → after in each cell, and the focused cell whole below it. React
 * makes the shell; the rows are drawn by `createGridControl` in nodes of its own.
 */
export function RepairGrid(props: RepairGridProps) {
  const { document, show, language, loadWindow, loadCell, version, density = 'normal', popover } = props
  const { sight = noSight, onView } = props
  const { onDecideCell, onDecideRanges, onChooseWords, editing = null } = props
  const host = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const id = useId()
  const [control, setControl] = useState<GridControl | null>(null)
  const [widerCount, setWiderCount] = useState({ documentId: document.documentId, count: 0 })
  const extraCount = widerCount.documentId === document.documentId ? widerCount.count : 0
  const columnCount = Math.max(document.columns.length, extraCount)
  const columns = useGridColumns(document.columns, columnCount)
  const inputs: GridInputs = {
    document,
    show,
    language,
    loadWindow,
    loadCell,
    onDecideCell,
    onDecideRanges,
    onChooseWords,
    sight,
    editing,
  }
  const { startAt } = props
  const latest = useRef({ inputs, columns, onView, startAt })
  const showKey = keyOfShown(show)
  const { documentId } = document

  useEffect(() => {
    latest.current = { inputs, columns, onView, startAt }
  })

  // A new document is a new grid: nothing of the old one's scroll, focus or widths means anything in it.
  useEffect(() => {
    if (!host.current || !layer.current) return
    const made = createGridControl(
      host.current,
      layer.current,
      id,
      {
        width: (column) => latest.current.columns.width(column),
        setWidths: (widths) => {
          latest.current.columns.setWidths(widths)
        },
        reset: () => {
          latest.current.columns.reset()
        },
      },
      (count) => {
        setWiderCount({ documentId, count })
      },
      latest.current.inputs,
    )
    if (latest.current.startAt) made.goTo(latest.current.startAt)
    setControl(made)
    latest.current.onView?.(made.view)
    latest.current.inputs.editing?.onCommands(made)
    return () => {
      latest.current.onView?.(null)
      latest.current.inputs.editing?.onCommands(null)
      made.dispose()
    }
  }, [documentId, id])

  useEffect(() => {
    control?.setInputs(inputs)
  })

  const columnsKey = `${String(columnCount)} ${document.columns.map(({ slot }) => slot).join()}`
  const seen = useRef({ control, showKey, version, columnsKey })
  useEffect(() => {
    const before = seen.current
    seen.current = { control, showKey, version, columnsKey }
    if (!control || before.control !== control) return
    if (before.columnsKey !== columnsKey) control.setColumnCount(columnCount)
    if (before.showKey !== showKey) control.changeView()
    else if (before.version !== version || before.columnsKey !== columnsKey) control.refresh()
  }, [control, showKey, version, columnsKey, columnCount])

  const { onControl, onFocusCell } = props
  useEffect(() => {
    if (control) onControl?.(control)
  }, [control, onControl])
  useEffect(() => {
    if (!control || !onFocusCell) return
    const tell = (): void => {
      onFocusCell(control.focus)
    }
    tell()
    return control.listen(tell)
  }, [control, onFocusCell])

  const messages = gridMessages(language)
  return (
    <section className={`grid-frame${density === 'compact' ? ' is-compact' : ''}`}>
      <div
        ref={host}
        className="grid-host"
        role="grid"
        tabIndex={0}
        aria-label={messages.gridLabel(document.name, document.rowCount, columnCount)}
        aria-multiselectable="true"
        aria-readonly={editing === null}
      />
      <div ref={layer} className="grid-layer" />
      {control && popover && (
        <CellPopover control={control} at={popover.at} label={popover.label} onClose={popover.onClose}>
          {popover.content}
        </CellPopover>
      )}
      {control && <GridLineBar control={control} />}
      {control && (
        <CellPanel
          control={control}
          language={language}
          loadCell={loadCell}
          onHistory={props.onCellHistory}
          onSettle={props.onSettle}
        />
      )}
    </section>
  )
}
