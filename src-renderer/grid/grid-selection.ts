import type { GridCommand } from './grid-keys.ts'
import { moveInside } from './move-inside.ts'
import type { InsideStep } from './move-inside.ts'
import { apart, without } from './range-union.ts'
import {
  addedTo,
  columnsTo,
  extendTo,
  grownToWhole,
  HEADER_PLACE,
  isInRange,
  isSameRange,
  isSingleCell,
  moved,
  rangeOf,
  rowsTo,
  selectCell,
  selectRanges,
  wholeColumn,
  wholeRow,
  wholeTable,
  withinBounds,
} from './selection.ts'
import type { CellPlace, CellRange, GridBounds, GridPage, Selection } from './selection.ts'

/** F8: arrows extend. Shift+F8: arrows go on to another range. */
export type SelectionMode = 'plain' | 'extending' | 'adding'

export type GridSelection = {
  readonly active: CellPlace
  readonly corner: CellPlace
  /** The range begun last, which Shift extends. */
  readonly range: CellRange
  /** Every range, in the order they were begun; they may lie over each other. */
  readonly ranges: readonly CellRange[]
  /** The same cells, each once. */
  readonly areas: readonly CellRange[]
  readonly isSingle: boolean
  readonly mode: SelectionMode
  isActive(place: number, column: number): boolean
  /** Part of a range; a single cell is active, not selected. */
  isSelected(place: number, column: number): boolean
  /** `adds`: what was selected stays so. */
  select(cell: CellPlace, adds?: boolean): void
  extend(corner: CellPlace): void
  selectRow(place: number, adds?: boolean): void
  selectColumn(column: number, adds?: boolean): void
  selectAll(): void
  /** Whole rows or columns, from the one pressed first. */
  extendRows(place: number): void
  extendColumns(column: number): void
  selectRange(range: CellRange): void
  /** The range begun last was drawn over what is to be selected no more. */
  takeAway(): void
  /** Moves the active cell inside of what is selected, and no range. */
  moveInside(step: InsideStep): void
  /** Where a move begins: at the corner where it extends. */
  start(extend: boolean): CellPlace
  /** Moves the active cell to another (`extends`: the corner of the range). */
  go(to: CellPlace, extend: boolean): void
  /** Moves what is selected with its rows or columns. */
  shift(down: number, right: number): void
  /** Runs the commands that move or select; false for the others. */
  run(command: GridCommand): boolean
  /** The table has another size or other rows: goes where told, without a word to anyone. */
  settle(active: CellPlace): void
  /** The table is smaller: nothing beyond it is selected. */
  fit(): void
}

export type GridSelectionOptions = {
  readonly bounds: () => GridBounds
  readonly page: () => GridPage
  readonly onChange: (change: { readonly isExtending: boolean }) => void
  /** No more ranges: another one would be. */
  readonly onFull: () => void
}

/** More are made by no hand. */
export const MOST_RANGES_SELECTED = 500

/** What is selected, and how keys and mouse change it. */
export function createGridSelection({ bounds, page, onChange, onFull }: GridSelectionOptions): GridSelection {
  let selection: Selection = selectCell({ place: 0, column: 0 })
  let ranges: readonly CellRange[] = [rangeOf(selection)]
  let areas: readonly CellRange[] | null = null
  /** In which of the ranges the active cell is. */
  let activeAt = 0
  let mode: SelectionMode = 'plain'
  /** While ranges are added by key: the last one is still being put in its place. */
  let isPlacing = false

  function keep(next: Selection): void {
    selection = next
    ranges = [...next.others, rangeOf(next)]
    areas = null
    activeAt = ranges.length - 1
  }

  function change(next: Selection, isExtending = false): void {
    keep(next)
    onChange({ isExtending })
  }

  function begin(next: Selection, adds: boolean): void {
    if (adds && ranges.length >= MOST_RANGES_SELECTED) {
      onFull()
      return
    }
    if (!adds) setMode('plain')
    change(adds ? addedTo(selection, next) : next)
  }

  function setMode(next: SelectionMode): void {
    mode = next
    isPlacing = false
  }

  function go(to: CellPlace, extend: boolean): void {
    if (extend || mode === 'extending') {
      isPlacing = false
      change(extendTo(selection, to), true)
    } else if (mode === 'adding') {
      if (isPlacing) change({ ...selectCell(to), others: selection.others })
      else begin(selectCell(to), true)
      isPlacing = true
    } else change(selectCell(to))
  }

  function giveUp(): void {
    if (mode === 'plain') change(selectCell(selection.active))
    else {
      setMode('plain')
      onChange({ isExtending: true })
    }
  }

  function toggleMode(wanted: 'extending' | 'adding'): void {
    // Shift+F8 once more: the range is where it should be, and another one is begun.
    setMode(wanted === 'extending' && mode === 'extending' ? 'plain' : wanted)
    onChange({ isExtending: true })
  }

  const start = (extend: boolean): CellPlace =>
    extend || mode === 'extending' ? selection.corner : selection.active

  return {
    get active() {
      return selection.active
    },
    get corner() {
      return selection.corner
    },
    get range() {
      return rangeOf(selection)
    },
    get ranges() {
      return ranges
    },
    get areas() {
      areas ??= apart(ranges)
      return areas
    },
    get isSingle() {
      return isSingleCell(selection)
    },
    get mode() {
      return mode
    },
    isActive: (place, column) => place === selection.active.place && column === selection.active.column,
    isSelected: (place, column) =>
      !isSingleCell(selection) && ranges.some((range) => isInRange(range, place, column)),
    select(cell, adds = false) {
      begin(selectCell(cell), adds)
    },
    extend(corner) {
      const isSame = corner.place === selection.corner.place && corner.column === selection.corner.column
      if (!isSame) change(extendTo(selection, corner), true)
    },
    selectRow(place, adds = false) {
      begin(wholeRow({ place, column: selection.active.column }, bounds()), adds)
    },
    selectColumn(column, adds = false) {
      begin(wholeColumn({ place: HEADER_PLACE, column }, bounds()), adds)
    },
    selectAll() {
      begin(wholeTable(selection.active, bounds()), false)
    },
    extendRows(place) {
      if (place !== selection.corner.place) change(rowsTo(selection, place, bounds()), true)
    },
    extendColumns(column) {
      if (column !== selection.corner.column) change(columnsTo(selection, column, bounds()), true)
    },
    selectRange(range) {
      // Selected already: whoever looks at another part of it is not called back to its beginning.
      if (ranges.length === 1 && isSameRange(rangeOf(selection), range)) return
      const only = selectRanges([range])
      if (only) begin(only, false)
    },
    takeAway() {
      const drawn = rangeOf(selection)
      const left = apart(selection.others).flatMap((range) => without(range, drawn))
      change(selectRanges(left) ?? selectCell(selection.active))
    },
    moveInside(step) {
      const next = moveInside(ranges, { at: activeAt, cell: selection.active }, step)
      selection = { ...selection, active: next.cell }
      activeAt = next.at
      onChange({ isExtending: false })
    },
    start,
    go,
    shift(down, right) {
      const by = ({ place, column }: CellPlace): CellPlace =>
        withinBounds(
          { place: place === HEADER_PLACE ? place : place + down, column: column + right },
          bounds(),
        )
      const { active, anchor, corner, others } = selection
      const shifted = others.map((range) => {
        const first = by({ place: range.top, column: range.left })
        const last = by({ place: range.bottom, column: range.right })
        return { top: first.place, left: first.column, bottom: last.place, right: last.column }
      })
      change({ active: by(active), anchor: by(anchor), corner: by(corner), others: shifted })
    },
    run(command) {
      const { active } = selection
      if (command.run === 'move')
        go(moved(start(command.extend), command.move, bounds(), page()), command.extend)
      else if (command.run === 'select-row') change(grownToWhole(selection, 'rows', bounds()))
      else if (command.run === 'select-column') change(grownToWhole(selection, 'columns', bounds()))
      else if (command.run === 'select-all') begin(wholeTable(active, bounds()), false)
      else if (command.run === 'collapse') giveUp()
      else if (command.run === 'extend-mode') toggleMode('extending')
      else if (command.run === 'add-mode') toggleMode('adding')
      else return false
      return true
    },
    settle(active) {
      setMode('plain')
      keep(selectCell(withinBounds(active, bounds())))
    },
    fit() {
      const { rowCount, columnCount } = bounds()
      if (ranges.some(({ bottom, right }) => bottom >= rowCount || right >= columnCount))
        this.settle(selection.active)
    },
  }
}
