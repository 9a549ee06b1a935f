import type { CellView, DocumentSummary, TableWindow } from '../../shared/ipc.ts'
import { gridMessages, spreadsheetRow } from '../../shared/messages/grid.ts'
import type { GridMessages } from '../../shared/messages/grid.ts'
import type { Language } from '../../shared/messages/language.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import { savedText } from './cell-drawing.ts'
import { createColumnLayout } from './column-layout.ts'
import {
  NARROWEST_COLUMN,
  WIDEST_COLUMN,
  widthForCells,
  widthForName,
  widthForRowNumbers,
} from './column-widths.ts'
import { drawHeaderCell, drawNumber, drawTableCell, saidOf } from './grid-content.ts'
import type { HeldCell } from './grid-content.ts'
import { createGridCopy } from './grid-copy.ts'
import { gridCommand } from './grid-keys.ts'
import type { GridCommand } from './grid-keys.ts'
import { createGridPointer } from './grid-pointer.ts'
import { createGridSurface } from './grid-surface.ts'
import { createHeaderCells } from './header-cells.ts'
import { createRowBlocks } from './row-blocks.ts'
import * as selections from './selection.ts'
import type { CellPlace, GridBounds, Selection } from './selection.ts'

/** One cell, whole; row -1 is the header. */
export type LoadCell = (row: number, column: number) => Promise<CellView>

export type LoadWindow = (
  from: number,
  count: number,
  firstColumn?: number,
  columnCount?: number,
) => Promise<TableWindow>

/** What the grid is given by the screen; replaced as a whole at each change. */
export type GridInputs = {
  readonly document: DocumentSummary
  readonly show: 'all' | 'damaged' | { readonly groupId: string }
  readonly language: Language
  readonly loadWindow: LoadWindow
  readonly onDecideCell: (row: number, column: number, accept: boolean) => void
}

/** The widths live in TanStack Table's state; the grid reads and sets them. */
export type ColumnWidths = {
  width(column: number): number
  setWidths(widths: ReadonlyMap<number, number>): void
  /** Rows are wider than the header says. */
  setColumnCount(count: number): void
}

/** The focused cell, for the panel below and the live region. */
export type GridFocus = {
  readonly place: CellPlace
  /** -1 for the header; null while the row has not arrived. */
  readonly row: number | null
  readonly rowNumber: number | null
  readonly columnName: string
  readonly cell: HeldCell
  /** For the live region. */
  readonly said: string
  /** For the eye: what was copied, what failed. */
  readonly notice: string
}

const HEAD_HEIGHT = 32
const HEAD_HEIGHT_WITH_COUNTS = 48
/** Rows looked at to find a column's first width. */
const ROWS_MEASURED = 100

export type GridControl = {
  setInputs(inputs: GridInputs): void
  /** The contents changed (a decision was made): drawn as known until they arrive anew. */
  refresh(): void
  /** Another view of the rows. */
  changeView(): void
  columnsChanged(count: number): void
  toggleFocused(): void
  readonly focus: GridFocus
  /** Returns the function that stops listening. */
  listen(listener: () => void): () => void
  dispose(): void
}

/** The grid's behaviour over one host element: which rows to hold, what is selected, what keys and mouse do. */
export function createGridControl(
  host: HTMLElement,
  id: string,
  widths: ColumnWidths,
  first: GridInputs,
): GridControl {
  let inputs = first
  let messages: GridMessages = gridMessages(first.language)
  let bounds: GridBounds = { rowCount: 0, columnCount: first.document.columns.length }
  let selection: Selection = selections.selectCell({ place: 0, column: 0 })
  let range = selections.rangeOf(selection)
  let needsWidths = true
  /** Between views nothing is drawn: the old rows stay until the new ones are here. */
  let isAwaitingView = false
  /** The row of the file to go back to when the view shows all rows again. */
  let rowToKeep: number | null = null
  const sized = new Set<number>()
  const listeners = new Set<() => void>()
  let notice = ''

  const layout = createColumnLayout((column) => widths.width(column))
  const headers = createHeaderCells()
  const blocks = createRowBlocks({
    load: (from, count, firstColumn, columnCount) => inputs.loadWindow(from, count, firstColumn, columnCount),
    onArrival,
    onFailure: (error) => {
      tell(messages.loadFailed())
      fail(error)
    },
  })
  const surface = createGridSurface(host, id, layout, {
    drawHeader: (slot, column) => {
      const cell = headers.cell(column)
      const name = columnName(column)
      const damagedCells = inputs.document.columns[column]?.damagedCells ?? 0
      const key = `${inputs.language} ${String(damagedCells)} ${String(cell.accepted)} ${name} ${cell.before} ${cell.after ?? ''}`
      drawHeaderCell(slot, { cell, name, damagedCells, key }, messages)
    },
    drawCell: (slot, place, column) => {
      drawTableCell(slot, blocks.cell(place, column), messages)
    },
    drawRowNumber: (slot, place) => {
      const part = blocks.rowPart(place, 0) ?? blocks.rowPart(place, selection.active.column)
      drawNumber(
        slot,
        part ? String(numberOf(part.row)) : inputs.show === 'all' ? String(numberOf(place)) : '',
      )
    },
    isActive: (place, column) => place === selection.active.place && column === selection.active.column,
    isSelected: (place, column) =>
      !selections.isSingleCell(selection) && selections.isInRange(range, place, column),
    onArea: (area) => {
      blocks.want({ ...area, lastPlace: Math.max(area.firstPlace, area.lastPlace) })
    },
  })

  let focus: GridFocus = readFocus('')

  function numberOf(row: number): number {
    return spreadsheetRow(row, inputs.document.dialect.preambleRecords)
  }

  function fail(error: unknown): void {
    // A bug of ours or a broken engine: the application's error handler reports it; the grid lives on.
    reportError(error)
  }

  function columnName(column: number): string {
    const summary = inputs.document.columns[column]
    const name = summary ? savedText(headers.cell(column)) : ''
    return name === '' ? messages.unnamedColumn(column + 1) : name
  }

  function heldCell({ place, column }: CellPlace): HeldCell {
    return place === selections.HEADER_PLACE ? headers.cell(column) : blocks.cell(place, column)
  }

  function rowOf({ place, column }: CellPlace): number | null {
    if (place === selections.HEADER_PLACE) return HEADER_ROW
    return blocks.rowPart(place, column)?.row ?? (inputs.show === 'all' ? place : null)
  }

  function readFocus(said: string): GridFocus {
    const place = selection.active
    const row = rowOf(place)
    const rowNumber = row === null || row === HEADER_ROW ? null : numberOf(row)
    return {
      place,
      row,
      rowNumber,
      columnName: columnName(place.column),
      cell: heldCell(place),
      said,
      notice,
    }
  }

  function sentence(): string {
    const { cell, rowNumber, columnName: name } = readFocus('')
    if (cell === undefined) return messages.loading(rowNumber, name)
    if (cell === null) return `${messages.place(rowNumber, name)}, ${messages.noSuchCell()}`
    return messages.cell(saidOf(cell, rowNumber, name))
  }

  function publish(next: GridFocus): void {
    focus = next
    for (const listener of listeners) listener()
  }

  function tell(text: string): void {
    notice = text
    publish(readFocus(text))
  }

  function select(next: Selection, isExtending = false): void {
    selection = next
    range = selections.rangeOf(next)
    notice = ''
    surface.reveal(isExtending ? next.corner : next.active)
    surface.draw()
    const { top, bottom, left, right } = range
    publish(readFocus(isExtending ? messages.selected(bottom - top + 1, right - left + 1) : sentence()))
  }

  function onArrival(arrival: { total: number; lastColumn: number }): void {
    const isNewView = isAwaitingView
    isAwaitingView = false
    if (arrival.total !== bounds.rowCount) {
      bounds = { ...bounds, rowCount: arrival.total }
      setSize()
    }
    if (arrival.lastColumn >= bounds.columnCount) widths.setColumnCount(arrival.lastColumn + 1)
    if (isNewView) settleFocus()
    if (needsWidths) fitFirstWidths()
    surface.draw()
    onContentChanged()
  }

  /** The focused cell has arrived or was decided: said anew if it is another than what was said. */
  function onContentChanged(): void {
    const held = heldCell(selection.active)
    if (held === focus.cell && rowOf(selection.active) === focus.row) return
    const isSameText =
      held && focus.cell && held.before === focus.cell.before && held.accepted === focus.cell.accepted
    publish(readFocus(isSameText ? focus.said : sentence()))
  }

  function settleFocus(): void {
    const kept = inputs.show === 'all' && rowToKeep !== null ? rowToKeep : 0
    const place = selection.active.place === selections.HEADER_PLACE ? selections.HEADER_PLACE : kept
    selection = selections.selectCell(
      selections.withinBounds({ place, column: selection.active.column }, bounds),
    )
    range = selections.rangeOf(selection)
    if (kept === 0) surface.scrollToTop()
    else surface.reveal(selection.active)
  }

  function setSize(): void {
    const hasCounts = inputs.document.columns.some((column) => column.damagedCells > 0)
    const frozen = widthForRowNumbers(numberOf(inputs.document.rowCount))
    surface.setSize(bounds.rowCount, frozen, hasCounts ? HEAD_HEIGHT_WITH_COUNTS : HEAD_HEIGHT)
    host.setAttribute('aria-rowcount', String(bounds.rowCount + 1))
    host.setAttribute('aria-colcount', String(bounds.columnCount + 1))
  }

  function nameWidth(column: number): number {
    const { before, after } = headers.cell(column)
    return widthForName(before, after ?? null)
  }

  function cellsHere(column: number): readonly CellView[] {
    const cells: CellView[] = []
    for (let place = 0; place < ROWS_MEASURED; place++) {
      const cell = blocks.cell(place, column)
      if (cell) cells.push(cell)
    }
    return cells
  }

  /** Once per file: columns whose first rows are here, unless the officer has already sized them. */
  function fitFirstWidths(): void {
    needsWidths = false
    const fitted = new Map<number, number>()
    for (let column = 0; column < bounds.columnCount; column++) {
      const cells = sized.has(column) ? [] : cellsHere(column)
      if (cells.length > 0) fitted.set(column, widthForCells(cells, nameWidth(column)))
    }
    if (fitted.size > 0) widths.setWidths(fitted)
    layout.measure(bounds.columnCount)
    surface.relayout()
  }

  function resize(column: number, width: number): void {
    const clamped = Math.round(Math.max(NARROWEST_COLUMN, Math.min(width, WIDEST_COLUMN)))
    sized.add(column)
    widths.setWidths(new Map([[column, clamped]]))
    layout.measure(bounds.columnCount)
    surface.relayout()
    publish(readFocus(messages.columnWidth(columnName(column), clamped)))
  }

  function toggle(cell: CellPlace): void {
    const held = heldCell(cell)
    const row = rowOf(cell)
    if (!held || held.after === undefined || row === null) return
    const accept = !held.accepted
    const decided = { ...held, accepted: accept }
    if (cell.place === selections.HEADER_PLACE) headers.patch(cell.column, decided)
    else blocks.patch(cell.place, cell.column, decided)
    surface.draw()
    publish(readFocus(sentence()))
    inputs.onDecideCell(row, cell.column, accept)
  }

  function run(command: GridCommand): void {
    const { active } = selection
    switch (command.run) {
      case 'move': {
        const from = command.extend ? selection.corner : active
        const to = selections.moved(from, command.move, bounds, surface.pageRows)
        select(
          command.extend ? selections.extendTo(selection, to) : selections.selectCell(to),
          command.extend,
        )
        break
      }
      case 'toggle':
        toggle(active)
        break
      case 'select-row':
        select(selections.wholeRow(active, bounds), false)
        break
      case 'select-column':
        select(selections.wholeColumn(active, bounds), false)
        break
      case 'select-all':
        select(selections.wholeTable(active, bounds), false)
        break
      case 'collapse':
        select(selections.selectCell(active))
        break
      case 'resize':
        resize(active.column, layout.widthOf(active.column) + command.by)
        break
      case 'fit-column':
        fit(active.column)
    }
  }

  function fit(column: number): void {
    const most = WIDEST_COLUMN / 2
    resize(column, widthForCells(cellsHere(column), nameWidth(column), most))
  }

  function onKeyDown(event: KeyboardEvent): void {
    const command = gridCommand(event)
    // Escape without a selection to give up is the screen's.
    if (!command || (command.run === 'collapse' && selections.isSingleCell(selection))) return
    event.preventDefault()
    event.stopPropagation()
    run(command)
  }

  host.addEventListener('keydown', onKeyDown)
  const pointer = createGridPointer(host, surface, {
    select: (cell) => {
      select(selections.selectCell(cell))
    },
    extend: (corner) => {
      select(selections.extendTo(selection, corner), true)
    },
    selectRow: (place) => {
      select(selections.wholeRow({ place, column: selection.active.column }, bounds))
    },
    selectColumn: (column) => {
      select(selections.wholeColumn({ place: selections.HEADER_PLACE, column }, bounds))
    },
    selectAll: () => {
      run({ run: 'select-all' })
    },
    toggle,
    columnWidth: (column) => layout.widthOf(column),
    resizeColumn: resize,
    fitColumn: fit,
  })
  const copy = createGridCopy(
    host,
    {
      range: () => range,
      rowTexts(place, left, right) {
        const texts: string[] = []
        for (let column = left; column <= right; column++) {
          const cell = heldCell({ place, column })
          if (cell === undefined) return null
          texts.push(cell ? savedText(cell) : '')
        }
        return texts
      },
      loadRows: (firstPlace, lastPlace, firstColumn, lastColumn) =>
        blocks.loaded({ firstPlace, lastPlace, firstColumn, lastColumn, direction: 0 }),
    },
    () => messages,
    tell,
    fail,
  )

  function start(): void {
    const { show, document } = inputs
    bounds = {
      rowCount: show === 'all' ? document.rowCount : show === 'damaged' ? document.damagedRowCount : 0,
      columnCount: document.columns.length,
    }
    headers.setColumns(document.columns, document.groups)
    layout.measure(bounds.columnCount)
    setSize()
    surface.draw()
  }
  start()

  return {
    setInputs(next) {
      const isOtherLanguage = next.language !== inputs.language
      const isOtherDocument = next.document !== inputs.document
      inputs = next
      messages = gridMessages(next.language)
      if (isOtherDocument) headers.setColumns(next.document.columns, next.document.groups)
      if (isOtherDocument || isOtherLanguage) {
        setSize()
        surface.draw()
        publish(readFocus(focus.said))
      }
    },
    refresh() {
      blocks.outdate()
    },
    changeView() {
      const row = rowOf(selection.active)
      if (row !== null && row !== HEADER_ROW) rowToKeep = row
      isAwaitingView = true
      blocks.clear()
      blocks.want({
        firstPlace: inputs.show === 'all' ? (rowToKeep ?? 0) : 0,
        lastPlace: inputs.show === 'all' ? (rowToKeep ?? 0) : 0,
        firstColumn: 0,
        lastColumn: bounds.columnCount - 1,
        direction: 0,
      })
    },
    columnsChanged(count) {
      bounds = { ...bounds, columnCount: count }
      layout.measure(count)
      setSize()
      surface.relayout()
    },
    toggleFocused() {
      toggle(selection.active)
    },
    get focus() {
      return focus
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispose() {
      host.removeEventListener('keydown', onKeyDown)
      pointer.dispose()
      copy.dispose()
      blocks.clear()
      surface.dispose()
    },
  }
}
