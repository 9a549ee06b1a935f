import { gridMessages, spreadsheetRow } from '../../shared/messages/grid.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import { applySight } from './apply-sight.ts'
import { createAwaitedView } from './awaited-view.ts'
import { createColumnLayout } from './column-layout.ts'
import { createColumnSizing, createTextMeasure } from './column-sizing.ts'
import type { ColumnWidths } from './column-sizing.ts'
import { widthForRowNumbers } from './column-widths.ts'
import { createGridDrawing } from './grid-drawing.ts'
import { createGridCopy } from './grid-copy.ts'
import { createGridDeciding } from './grid-deciding.ts'
import type { GridView } from './grid-view.ts'
import { createGridView } from './grid-where.ts'
import { readsTheSame, sentenceOf } from './grid-focus.ts'
import type { GridFocus } from './grid-focus.ts'
import type { GridInputs } from './grid-inputs.ts'
import { gridCommand } from './grid-keys.ts'
import type { GridCommand } from './grid-keys.ts'
import { createGridPointer } from './grid-pointer.ts'
import { createGridSelection } from './grid-selection.ts'
import { createGridSurface } from './grid-surface.ts'
import type { CellEdges, VisibleArea } from './grid-surface.ts'
import { listenToMenuButtons } from './header-sight.ts'
import { createHeaderCells } from './header-cells.ts'
import { createHeldTable } from './held-table.ts'
import { createRowBlocks } from './row-blocks.ts'
import { HEADER_PLACE } from './selection.ts'
import type { CellPlace, GridBounds } from './selection.ts'

const HEAD_HEIGHT = 32
const HEAD_HEIGHT_WITH_COUNTS = 48
/** Rows looked at to find a column's width. */
const ROWS_MEASURED = 100

export type GridControl = {
  /** The scrolling element, which has the keyboard. */
  readonly host: HTMLElement
  setInputs(inputs: GridInputs): void
  /** The contents changed (a decision was made): drawn as known until they arrive anew. */
  refresh(): void
  /** Another view of the rows. */
  changeView(): void
  setColumnCount(count: number): void
  toggleFocused(): void
  chooseWordsOfFocused(): void
  /** Shows a cell and makes it the focused one. */
  goTo(cell: CellPlace): void
  /** The first row in sight; null while it is not here yet. */
  topRow(): number | null
  scrollToPlace(place: number): void
  scrollBy(x: number, y: number): void
  /** Where a cell lies in the host element, in pixels; it may be scrolled out of sight. */
  edgesOf(cell: CellPlace): CellEdges
  readonly focus: GridFocus
  readonly view: GridView
  /** Returns the function that stops listening. */
  listen(listener: () => void): () => void
  dispose(): void
}

/**
 * The grid's behaviour over one host element: which rows to hold, what is selected, what a key asks, what is said.
 * `onWiderRows` tells that some row has more cells than the header has names.
 */
export function createGridControl(
  host: HTMLElement,
  id: string,
  widths: ColumnWidths,
  onWiderRows: (columnCount: number) => void,
  first: GridInputs,
): GridControl {
  let inputs = first
  let messages = gridMessages(first.language)
  let bounds: GridBounds = { rowCount: 0, columnCount: first.document.columns.length }
  let needsWidths = true
  let notice = ''
  const listeners = new Set<() => void>()

  const headers = createHeaderCells()
  headers.setColumns(first.document.columns, first.document.groups)
  const blocks = createRowBlocks({
    load: (from, count, firstColumn, columnCount) => inputs.loadWindow(from, count, firstColumn, columnCount),
    onArrival,
    onFailure(error) {
      tell(messages.loadFailed())
      // A bug of ours or a broken engine: the application's error handler reports it; the grid lives on.
      reportError(error)
    },
  })
  const awaited = createAwaitedView({
    blocks,
    selection: () => selection,
    surface: () => surface,
    inputs: () => inputs,
    bounds: () => bounds,
  })
  const table = createHeldTable({
    headers,
    blocks,
    loadCell: (row, column) => inputs.loadCell(row, column),
    messages: () => messages,
    showsAll: () => inputs.show === 'all' && !awaited.isAwaited,
  })
  const selection = createGridSelection({
    bounds: () => bounds,
    page: () => surface.pageRows,
    onChange: onSelect,
  })
  const layout = createColumnLayout((column) => widths.width(column))
  const sizing = createColumnSizing({
    widths,
    layout,
    header: (column) => headers.cell(column),
    cells: (column) => table.columnCells(column, surface.firstPlace, ROWS_MEASURED),
    measure: createTextMeasure(host),
  })
  const draw = createGridDrawing({
    table,
    headers,
    inputs: () => inputs,
    messages: () => messages,
    numberAt(at) {
      const row = table.rowOf(at)
      return row === null ? null : numberOf(row)
    },
  })
  const surface = createGridSurface(host, id, layout, {
    ...draw,
    isActive: selection.isActive,
    isSelected: selection.isSelected,
    onArea: want,
  })
  const slotOf = (column: number): number => inputs.document.columns[column]?.slot ?? column
  let focus: GridFocus = { ...readFocus(), said: '', notice }
  const deciding = createGridDeciding(
    table,
    () => selection,
    () => inputs,
    () => {
      surface.draw()
      publish()
    },
  )
  const pointer = createGridPointer(host, surface, {
    selection,
    toggle: deciding.toggle,
    chooseWords: deciding.chooseWords,
    columnWidth: (column) => layout.widthOf(column),
    resizeColumn: (column, width) => {
      sized(column, sizing.resize(column, width))
    },
    fitColumn: (column) => {
      sized(column, sizing.fit(column))
    },
  })
  const copy = createGridCopy(host, {
    range: () => selection.range,
    rowTexts: (place, left, right) => table.rowTexts(place, left, right),
    loadTexts: (wanted) => table.loadTexts(wanted),
    messages: () => messages,
    say: tell,
  })

  const listen = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const view = createGridView({
    host,
    table,
    selection,
    slotOf,
    columnCount: () => bounds.columnCount,
    listen,
    goTo: (cell) => {
      awaited.goTo(cell)
    },
    fitColumn(column) {
      sized(column, sizing.fit(column))
    },
  })
  const stopMenuButtons = listenToMenuButtons(host, (column) => {
    inputs.sight.onColumnMenu(slotOf(column))
  })

  function numberOf(row: number): number {
    return spreadsheetRow(row, inputs.document.dialect.preambleRecords)
  }

  function want(area: VisibleArea): void {
    if (awaited.isAwaited) return
    blocks.want({ ...area, lastPlace: Math.max(area.firstPlace, area.lastPlace) })
  }

  function readFocus(): Omit<GridFocus, 'said' | 'notice'> {
    const place = selection.active
    const row = table.rowOf(place)
    const rowNumber = row === null || row === HEADER_ROW ? null : numberOf(row)
    return { place, row, rowNumber, columnName: table.columnName(place.column), cell: table.cell(place) }
  }

  function publish(said?: string): void {
    const now = readFocus()
    focus = { ...now, said: said ?? sentenceOf(now, inputs.language), notice }
    for (const listener of listeners) listener()
  }

  function tell(text: string): void {
    notice = text
    publish(text)
  }

  /** The focused cell has arrived or was decided: told to ears only if it reads otherwise than before. */
  function onContentChanged(): void {
    const held = table.cell(selection.active)
    if (held === focus.cell && table.rowOf(selection.active) === focus.row) return
    publish(readsTheSame(held, focus.cell) || focus.said === '' ? focus.said : undefined)
  }

  function onSelect({ isExtending }: { readonly isExtending: boolean }): void {
    const { top, bottom, left, right } = selection.range
    notice = selection.isSingle ? '' : messages.selected(bottom - top + 1, right - left + 1)
    surface.reveal(isExtending ? selection.corner : selection.active)
    surface.draw()
    publish(notice || undefined)
  }

  function onArrival(arrival: { total: number; lastColumn: number }): void {
    const isNewView = awaited.arrive()
    if (arrival.total !== bounds.rowCount) {
      bounds = { ...bounds, rowCount: arrival.total }
      applySize()
      if (selection.active.place >= bounds.rowCount) selection.settle(selection.active)
    }
    if (arrival.total === 0) tell(messages.noRows())
    else if (notice === messages.noRows()) tell('')
    if (arrival.lastColumn >= bounds.columnCount) onWiderRows(arrival.lastColumn + 1)
    if (isNewView) awaited.settleFocus()
    if (needsWidths) {
      needsWidths = false
      sizing.fitFirst()
      surface.relayout()
    }
    surface.draw()
    onContentChanged()
  }

  function applySize(): void {
    const hasCounts = inputs.document.columns.some((column) => column.damagedCells > 0)
    const frozen = widthForRowNumbers(numberOf(inputs.document.rowCount))
    surface.setSize(bounds.rowCount, frozen, hasCounts ? HEAD_HEIGHT_WITH_COUNTS : HEAD_HEIGHT)
    host.setAttribute('aria-rowcount', String(bounds.rowCount + 1))
    host.setAttribute('aria-colcount', String(bounds.columnCount + 1))
  }

  function sized(column: number, width: number): void {
    inputs.sight.onColumnWidth(slotOf(column), width)
    surface.relayout()
    publish(messages.columnWidth(table.columnName(column), width))
  }

  function run(command: GridCommand): void {
    if (selection.run(command)) return
    const { active } = selection
    if (command.run === 'choose-words') deciding.chooseWords(active)
    else if (command.run === 'toggle') deciding.toggleSelected()
    else if (command.run === 'fit-column') sized(active.column, sizing.fit(active.column))
    else if (command.run === 'resize') {
      sized(active.column, sizing.resize(active.column, layout.widthOf(active.column) + command.by))
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const command = gridCommand(event)
    // Escape without a selection to give up is the screen's.
    if (!command || (command.run === 'collapse' && selection.isSingle)) return
    if (command.run === 'choose-words' && !table.cell(selection.active)?.hasLostWords) return
    event.preventDefault()
    event.stopPropagation()
    run(command)
  }

  function onFocus(): void {
    publish()
  }

  host.addEventListener('keydown', onKeyDown)
  host.addEventListener('focus', onFocus)
  const { show, document: opened } = first
  if (show === 'all') bounds = { ...bounds, rowCount: opened.rowCount }
  else if (show === 'damaged') bounds = { ...bounds, rowCount: opened.damagedRowCount }
  if (show === 'all' && opened.rowCount === 0) selection.settle({ place: HEADER_PLACE, column: 0 })
  sizing.setColumnCount(bounds.columnCount)
  applySize()
  surface.draw()

  return {
    host,
    setInputs(next) {
      const isOtherSight = next.sight !== inputs.sight
      const isOther = next.document !== inputs.document || next.language !== inputs.language || isOtherSight
      if (next.document !== inputs.document) headers.setColumns(next.document.columns, next.document.groups)
      inputs = next
      messages = gridMessages(next.language)
      if (!isOther) return
      if (isOtherSight) applySight(next.sight, { host, surface, layout, sizing, slotOf })
      applySize()
      surface.draw()
      publish(focus.said)
    },
    refresh() {
      blocks.outdate()
    },
    changeView() {
      awaited.begin()
    },
    setColumnCount(count) {
      bounds = { ...bounds, columnCount: count }
      sizing.setColumnCount(count)
      applySize()
      surface.relayout()
    },
    toggleFocused() {
      deciding.toggle(selection.active)
    },
    chooseWordsOfFocused() {
      deciding.chooseWords(selection.active)
    },
    goTo: awaited.goTo,
    topRow: () => table.rowOf({ place: surface.firstPlace, column: selection.active.column }),
    scrollToPlace: surface.scrollToPlace,
    scrollBy: surface.scrollBy,
    edgesOf: (cell) => surface.edgesOf(cell),
    get focus() {
      return focus
    },
    view,
    listen,
    dispose() {
      host.removeEventListener('keydown', onKeyDown)
      host.removeEventListener('focus', onFocus)
      pointer.dispose()
      stopMenuButtons()
      copy.dispose()
      blocks.clear()
      surface.dispose()
    },
  }
}
