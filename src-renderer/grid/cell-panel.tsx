import { useEffect, useRef, useState, useSyncExternalStore } from 'react'

import type { CellView } from '../../shared/ipc.ts'
import { gridMessages } from '../../shared/messages/grid.ts'
import type { Language } from '../../shared/messages/language.ts'
import { shortenText } from '../../shared/text/shorten-text.ts'
import { appendRuns, drawSide, stateOf, stretchesOf } from './cell-drawing.ts'
import type { GridControl } from './grid-handle.ts'
import type { LoadCell } from './grid-inputs.ts'
import './cell-panel.css'

/** Even the panel draws no more than this: laying out a megabyte of text would hold the window up. */
const PANEL_LENGTH = 20_000

type CellPanelProps = {
  readonly control: GridControl
  readonly language: Language
  readonly loadCell: LoadCell
  readonly onHistory: (() => void) | undefined
  /** Of a cell in which two people wrote. */
  readonly onSettle: (() => void) | undefined
}

/** The focused cell, whole, its line breaks kept: where it is, what it was, what it becomes, and the officer's say. */
export function CellPanel({ control, language, loadCell, onHistory, onSettle }: CellPanelProps) {
  const focus = useSyncExternalStore(control.listen, () => control.focus)
  const messages = gridMessages(language)
  const whole = useWholeCell(focus.cell ?? null, focus.row, control.slotOf(focus.place.column), loadCell)
  const state = whole ? stateOf(whole) : 'plain'
  return (
    <div className={`grid-panel is-${state}`}>
      <div className="grid-panel-head">
        <span className="grid-panel-place">
          <bdi>{messages.place(focus.rowNumber, focus.columnName)}</bdi>
        </span>
        {state !== 'plain' && (
          <span className="grid-panel-state">
            {state !== 'compared' && <span className="grid-box" aria-hidden="true" />}
            {messages.cellState(state)}
          </span>
        )}
        {state !== 'plain' && state !== 'compared' && (
          <button
            type="button"
            className="grid-panel-decide"
            onClick={() => {
              control.toggleFocused()
            }}
          >
            {state === 'accepted' ? messages.refuse() : messages.accept()}
            <kbd>{messages.toggleKey()}</kbd>
          </button>
        )}
        {whole?.hasLostWords && (
          <button
            type="button"
            className="grid-panel-decide"
            onClick={() => {
              control.chooseWordsOfFocused()
            }}
          >
            {messages.chooseWords()}
            <kbd>{messages.chooseWordsKey()}</kbd>
          </button>
        )}
        {whole?.edited && (
          <span className="grid-panel-state">
            {whole.conflict ? messages.contested() : messages.edited()}
          </span>
        )}
        {onSettle && whole?.conflict && (
          <button type="button" className="grid-panel-decide" onClick={onSettle}>
            {messages.chooseValue()}
          </button>
        )}
        {onHistory && (whole?.edited ?? whole?.written) && (
          <button type="button" className="grid-panel-decide" onClick={onHistory}>
            {messages.cellHistory()}
          </button>
        )}
        <span className="grid-panel-notice">{focus.notice}</span>
      </div>
      {/* Long texts scroll here and must be reachable by keyboard. */}
      <div
        className="grid-panel-body"
        tabIndex={0}
        role="group"
        aria-label={messages.place(focus.rowNumber, focus.columnName)}
      >
        {whole ? (
          <WholeCell cell={whole} language={language} />
        ) : focus.cell === null ? (
          <p className="grid-panel-none">{messages.noSuchCell()}</p>
        ) : null}
      </div>
      <div className="grid-said" role="status" aria-live={focus.isReadFromCell ? 'off' : 'polite'}>
        {focus.said}
      </div>
    </div>
  )
}

function WholeCell({ cell, language }: { readonly cell: CellView; readonly language: Language }) {
  const messages = gridMessages(language)
  const shown = {
    ...cell,
    before: shortenText(cell.before, PANEL_LENGTH),
    ...(cell.after === undefined ? {} : { after: shortenText(cell.after, PANEL_LENGTH) }),
  }
  const isCut = cell.cut ?? Math.max(cell.before.length, cell.after?.length ?? 0) > PANEL_LENGTH
  const content: CellView = isCut ? { ...shown, cut: true } : shown
  return (
    <>
      <dl>
        {cell.after === undefined ? (
          <Side label={messages.value()} empty={messages.emptyCell()} cell={content} side="value" />
        ) : (
          <>
            <Side
              label={cell.compared ? messages.then() : messages.before()}
              empty={messages.emptyCell()}
              cell={content}
              side="before"
            />
            <Side
              label={cell.compared ? messages.now() : messages.after()}
              empty={messages.emptyCell()}
              cell={content}
              side="after"
            />
          </>
        )}
      </dl>
      {isCut && <p className="grid-panel-none">{messages.cutShown(shown.before.length)}</p>}
    </>
  )
}

type SideProps = {
  readonly label: string
  readonly empty: string
  readonly cell: CellView
  readonly side: 'before' | 'after' | 'value'
}

function Side({ label, empty, cell, side }: SideProps) {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!place.current) return
    if (side === 'value') {
      const content = document.createDocumentFragment()
      appendRuns(content, cell.before, true)
      place.current.replaceChildren(content)
    } else {
      place.current.replaceChildren(
        drawSide(side === 'before' ? 'del' : 'ins', side, stretchesOf(cell), true),
      )
    }
  }, [cell, side])
  const isEmpty = (side === 'after' ? cell.after : cell.before) === ''
  return (
    <div className={`grid-side is-${side}`}>
      <dt>{label}</dt>
      {isEmpty ? <dd className="grid-panel-none">{empty}</dd> : <dd ref={place} dir="auto" />}
    </div>
  )
}

/** The cell whole: the one shown if it was not cut, else asked for; the cut one stays until the whole one is here. */
function useWholeCell(
  cell: CellView | null,
  row: number | null,
  column: number,
  loadCell: LoadCell,
): CellView | null {
  const [loaded, setLoaded] = useState<{ readonly of: CellView; readonly cell: CellView } | null>(null)
  useEffect(() => {
    if (!cell?.cut || row === null) return
    let isWanted = true
    loadCell(row, column).then(
      (whole) => {
        if (isWanted) setLoaded({ of: cell, cell: whole })
      },
      (error: unknown) => {
        reportError(error)
      },
    )
    return () => {
      isWanted = false
    }
  }, [cell, row, column, loadCell])
  return loaded && loaded.of === cell ? loaded.cell : cell
}
