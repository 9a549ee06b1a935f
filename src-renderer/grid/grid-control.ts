import { gridMessages, spreadsheetRow } from '../../shared/messages/grid.ts'
import { applySight } from './apply-sight.ts'
import { createAwaitedView } from './awaited-view.ts'
import { createColumnLayout } from './column-layout.ts'
import { createColumnResizing } from './column-resizing.ts'
import { createColumnSizing, createTextMeasure } from './column-sizing.ts'
import type { ColumnWidths } from './column-sizing.ts'
import { createGridContext } from './grid-context.ts'
import { createGridDeciding } from './grid-deciding.ts'
import { createGridEditor } from './grid-editor.ts'
import { createGridDrawing } from './grid-drawing.ts'
import type { GridControl } from './grid-handle.ts'
import { boundsAtFirst } from './grid-inputs.ts'
import type { GridInputs } from './grid-inputs.ts'
import { createGridKeyboard } from './grid-keyboard.ts'
import { createGridLine } from './grid-line.ts'
import { createGridRefreshing } from './grid-refreshing.ts'
import { createGridPointer } from './grid-pointer.ts'
import { sizeGrid } from './grid-size.ts'
import { createGridSelection, MOST_RANGES_SELECTED } from './grid-selection.ts'
import { createGridSurface } from './grid-surface.ts'
import type { VisibleArea } from './grid-surface.ts'
import { createGridTelling } from './grid-telling.ts'
import { listenToMenuButtons } from './header-sight.ts'
import { createGridView } from './grid-where.ts'
import { createHeaderCells } from './header-cells.ts'
import { createHeldTable } from './held-table.ts'
import { createPendingCells } from './pending-cells.ts'
import { createRowBlocks } from './row-blocks.ts'
import { HEADER_PLACE } from './selection.ts'
import type { CellPlace } from './selection.ts'
import { selectionSaid } from './selection-said.ts'

/**
 * The grid's behaviour over one host element: which rows to hold, what is selected, what a key asks, what is said.
 * `onWiderRows` tells that some row has more cells than the header has names.
 */
export function createGridControl(
  host: HTMLElement,
  layer: HTMLElement,
  id: string,
  widths: ColumnWidths,
  onWiderRows: (columnCount: number) => void,
  first: GridInputs,
): GridControl {
  let inputs = first
  let messages = gridMessages(first.language)
  let bounds = boundsAtFirst(first)
  let needsWidths = true
  let area: VisibleArea | null = null

  const headers = createHeaderCells()
  headers.setColumns(first.document.columns, first.document.groups)
  const pending = createPendingCells()
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
    columnsInSight: () => area ?? { firstColumn: 0, lastColumn: bounds.columnCount - 1 },
  })
  const table = createHeldTable({
    headers,
    blocks,
    pending,
    columns: () => inputs.document.columns,
    loadCell: (row, column) => inputs.loadCell(row, column),
    messages: () => messages,
    showsAll: () => inputs.show === 'all' && !awaited.isAwaited,
  })
  const selection = createGridSelection({
    bounds: () => bounds,
    page: () => ({
      rows: surface.pageRows,
      columns: Math.max(1, area ? area.lastColumn - area.firstColumn : 1),
    }),
    onChange: onSelect,
    onFull() {
      tell(messages.tooManyRanges(MOST_RANGES_SELECTED))
    },
  })
  const telling = createGridTelling({ table, active: () => selection.active, inputs: () => inputs, numberAt })
  const { tell, publish } = telling
  const layout = createColumnLayout((column) => widths.width(column))
  const sizing = createColumnSizing({
    widths,
    layout,
    header: (column) => headers.cell(column),
    columnsHere: () => table.columnsHere(),
    cells: (column, count) => table.columnCells(column, surface.firstPlace, count),
    measure: createTextMeasure(host),
  })
  const draw = createGridDrawing({ table, headers, inputs: () => inputs, messages: () => messages, numberAt })
  const surface = createGridSurface(host, id, layout, {
    ...draw,
    isActive: selection.isActive,
    isSelected: selection.isSelected,
    activePlace: () => selection.active.place,
    onArea: want,
  })
  const slotOf = (column: number): number => inputs.document.columns[column]?.slot ?? column
  const columnWidths = createColumnResizing({
    sizing,
    surface,
    selection,
    table,
    slotOf,
    publish,
    inputs: () => inputs,
    messages: () => messages,
  })
  const deciding = createGridDeciding(
    table,
    slotOf,
    () => selection,
    () => inputs,
    () => {
      surface.draw()
      publish()
    },
  )
  const context = createGridContext({
    host,
    layer,
    table,
    selection,
    surface,
    inputs: () => inputs,
    bounds: () => bounds,
    messages: () => messages,
    tell,
    sayFirst: telling.sayFirst,
    slotOf,
    numberAt,
    draw() {
      surface.draw()
      editor.lay()
    },
    async refreshed() {
      outdate()
      if (area) await blocks.loaded({ ...area, lastPlace: Math.max(area.firstPlace, area.lastPlace) })
    },
  })
  const line = createGridLine(() => {
    publish(line.content?.text)
  })
  const editor = createGridEditor(context, line, (keys) => {
    keyboard.press(keys)
  })
  const keyboard = createGridKeyboard(host, {
    selection,
    deciding,
    editor,
    composesOnCells: first.editing?.composesOnCells === true,
    canType: () => inputs.editing !== null,
    activeBounds() {
      const { left, top, right, bottom } = surface.edgesOf(selection.active)
      const edges = host.getBoundingClientRect()
      return new DOMRect(edges.left + left, edges.top + top, right - left, bottom - top)
    },
    publish,
    resize: (column, by) => {
      columnWidths.resize(column, layout.widthOf(column) + by)
    },
    fit: columnWidths.fit,
  })
  const pointer = createGridPointer(host, surface, {
    selection,
    toggle: deciding.toggle,
    click(cell) {
      if (deciding.hasWordsToChoose(cell)) deciding.chooseWords(cell)
    },
    edit: editor.begin,
    finishTyping: editor.finishTyping,
    openMenu(menu) {
      inputs.editing?.onMenu(menu)
    },
    columnWidth: (column) => layout.widthOf(column),
    resizeColumn: columnWidths.resize,
    fitColumn: columnWidths.fit,
  })

  const refreshing = createGridRefreshing(awaited, outdate, () => {
    pending.outdated(blocks.edition)
  })
  const view = createGridView({
    host,
    table,
    selection,
    slotOf,
    columnCount: () => bounds.columnCount,
    topPlace: () => surface.firstPlace,
    listen: telling.listen,
    goTo: (cell) => {
      awaited.goTo(cell)
    },
    fitColumn: columnWidths.fit,
    rowsMayMove: refreshing.rowsMayMove,
  })
  const stopMenuButtons = listenToMenuButtons(host, (column) => {
    inputs.sight.onColumnMenu(slotOf(column))
  })

  /** As a spreadsheet counts; null for a row whose number is not known yet. */
  function numberAt(at: CellPlace): number | null {
    const row = table.numberOf(at)
    return row === null ? null : spreadsheetRow(row, inputs.document.dialect.preambleRecords)
  }

  function want(seen: VisibleArea): void {
    area = seen
    if (awaited.isAwaited) return
    blocks.want({ ...seen, lastPlace: Math.max(seen.firstPlace, seen.lastPlace) })
  }

  function outdate(): void {
    blocks.outdate()
    pending.outdated(blocks.edition)
  }

  function onSelect({ isExtending }: { readonly isExtending: boolean }): void {
    telling.notice = selectionSaid(selection, messages)
    surface.reveal(isExtending ? selection.corner : selection.active)
    surface.draw()
    editor.lay()
    publish(telling.notice || undefined)
  }

  function onArrival(arrival: { total: number; lastColumn: number }): void {
    const isNewView = awaited.arrive()
    // The old rows stay drawn until the screen is whole.
    if (awaited.isAwaited) return
    if (arrival.total !== bounds.rowCount) {
      bounds = { ...bounds, rowCount: arrival.total }
      applySize()
      selection.fit()
    }
    if (arrival.total === 0) tell(messages.noRows())
    else if (telling.notice === messages.noRows()) tell('')
    if (arrival.lastColumn >= bounds.columnCount) onWiderRows(arrival.lastColumn + 1)
    if (isNewView) awaited.settleFocus()
    if (needsWidths) {
      needsWidths = false
      columnWidths.fitFirst()
    }
    surface.draw()
    editor.lay()
    telling.contentChanged()
  }

  function applySize(): void {
    sizeGrid(host, surface, inputs.document, bounds)
  }

  function onScroll(): void {
    editor.lay()
  }

  host.addEventListener('scroll', onScroll, { passive: true })
  if (first.show === 'all' && bounds.rowCount === 0) selection.settle({ place: HEADER_PLACE, column: 0 })
  sizing.setColumnCount(bounds.columnCount)
  applySize()
  applySight(first.sight, { host, surface, layout, sizing, slotOf })

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
      if (inputs.show === 'all') bounds = { ...bounds, rowCount: next.document.rowCount }
      applySize()
      surface.draw()
      publish(telling.focus.said)
    },
    refresh: refreshing.refresh,
    changeView() {
      editor.finishTyping()
      awaited.begin()
    },
    setColumnCount(count) {
      bounds = { ...bounds, columnCount: count }
      sizing.setColumnCount(count)
      applySize()
      surface.relayout()
      selection.fit()
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
      return telling.focus
    },
    view,
    get line() {
      return line.content
    },
    slotOf,
    listen: telling.listen,
    editFocused: () => {
      editor.begin(selection.active)
    },
    run(command) {
      if (command === 'edit-cell') keyboard.editOrChoose(selection.active)
      else editor.run(command)
    },
    get hasKeyboard() {
      return document.activeElement === host
    },
    get isTyping() {
      return editor.isTyping
    },
    finishTyping: editor.finishTyping,
    dispose() {
      keyboard.dispose()
      host.removeEventListener('scroll', onScroll)
      pointer.dispose()
      stopMenuButtons()
      editor.dispose()
      blocks.clear()
      surface.dispose()
    },
  }
}
