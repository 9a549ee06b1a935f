import type { GridCommand } from './grid-keys.ts'
import {
  columnsTo,
  extendTo,
  HEADER_PLACE,
  isInRange,
  isSingleCell,
  moved,
  rangeOf,
  rowsTo,
  selectCell,
  wholeColumn,
  wholeRow,
  wholeTable,
  withinBounds,
} from './selection.ts'
import type { CellPlace, CellRange, GridBounds, Selection } from './selection.ts'

export type GridSelection = {
  readonly active: CellPlace
  readonly corner: CellPlace
  readonly range: CellRange
  readonly isSingle: boolean
  isActive(place: number, column: number): boolean
  /** Part of a range; a single cell is active, not selected. */
  isSelected(place: number, column: number): boolean
  select(cell: CellPlace): void
  extend(corner: CellPlace): void
  selectRow(place: number): void
  selectColumn(column: number): void
  selectAll(): void
  /** Whole rows or columns, from the one pressed first. */
  extendRows(place: number): void
  extendColumns(column: number): void
  selectRange(range: CellRange): void
  /** Moves what is selected with its rows or columns. */
  shift(down: number, right: number): void
  /** Runs the commands that move or select; false for the others. */
  run(command: GridCommand): boolean
  /** The table has another size or other rows: goes where told, without a word to anyone. */
  settle(active: CellPlace): void
}

export type GridSelectionOptions = {
  readonly bounds: () => GridBounds
  /** Rows that fit on screen. */
  readonly page: () => number
  readonly onChange: (change: { readonly isExtending: boolean }) => void
}

/** What is selected, and how keys and mouse change it. */
export function createGridSelection({ bounds, page, onChange }: GridSelectionOptions): GridSelection {
  let selection: Selection = selectCell({ place: 0, column: 0 })
  let range = rangeOf(selection)

  function keep(next: Selection): void {
    selection = next
    range = rangeOf(next)
  }

  function change(next: Selection, isExtending = false): void {
    keep(next)
    onChange({ isExtending })
  }

  function move(command: GridCommand & { run: 'move' }): void {
    const from = command.extend ? selection.corner : selection.active
    const to = moved(from, command.move, bounds(), page())
    if (command.extend) change(extendTo(selection, to), true)
    else change(selectCell(to))
  }

  return {
    get active() {
      return selection.active
    },
    get corner() {
      return selection.corner
    },
    get range() {
      return range
    },
    get isSingle() {
      return isSingleCell(selection)
    },
    isActive: (place, column) => place === selection.active.place && column === selection.active.column,
    isSelected: (place, column) => !isSingleCell(selection) && isInRange(range, place, column),
    select(cell) {
      change(selectCell(cell))
    },
    extend(corner) {
      const isSame = corner.place === selection.corner.place && corner.column === selection.corner.column
      if (!isSame) change(extendTo(selection, corner), true)
    },
    selectRow(place) {
      change(wholeRow({ place, column: selection.active.column }, bounds()))
    },
    selectColumn(column) {
      change(wholeColumn({ place: HEADER_PLACE, column }, bounds()))
    },
    selectAll() {
      change(wholeTable(selection.active, bounds()))
    },
    extendRows(place) {
      if (place !== selection.corner.place) change(rowsTo(selection, place, bounds()), true)
    },
    extendColumns(column) {
      if (column !== selection.corner.column) change(columnsTo(selection, column, bounds()), true)
    },
    selectRange({ top, bottom, left, right }) {
      const active = { place: top, column: left }
      change({ active, anchor: active, corner: { place: bottom, column: right } })
    },
    shift(down, right) {
      const by = ({ place, column }: CellPlace): CellPlace =>
        withinBounds(
          { place: place === HEADER_PLACE ? place : place + down, column: column + right },
          bounds(),
        )
      const { active, anchor, corner } = selection
      change({ active: by(active), anchor: by(anchor), corner: by(corner) })
    },
    run(command) {
      const { active } = selection
      if (command.run === 'move') move(command)
      else if (command.run === 'select-row') change(wholeRow(active, bounds()))
      else if (command.run === 'select-column') change(wholeColumn(active, bounds()))
      else if (command.run === 'select-all') change(wholeTable(active, bounds()))
      else if (command.run === 'collapse') change(selectCell(active))
      else return false
      return true
    },
    settle(active) {
      keep(selectCell(withinBounds(active, bounds())))
    },
  }
}
