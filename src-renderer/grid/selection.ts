/** A cell of the grid: `place` is its row's index in the view shown (-1 for the header), not its row in the file. */
export type CellPlace = { readonly place: number; readonly column: number }

/**
 * The active cell (the focused one, where a decision or an edit goes) and the range that was begun last. As in
 * spreadsheets, extending moves the corner and leaves the active cell where it is.
 */
export type Selection = {
  readonly active: CellPlace
  readonly anchor: CellPlace
  readonly corner: CellPlace
  /** Ranges that were selected before and stay so, in their order. */
  readonly others: readonly CellRange[]
}

/** Both ends included. */
export type CellRange = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export type GridBounds = { readonly rowCount: number; readonly columnCount: number }

export const HEADER_PLACE = -1

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'page-up'
  | 'page-down'
  | 'screen-left'
  | 'screen-right'
  | 'row-start'
  | 'row-end'
  | 'table-start'
  | 'table-end'

/*
 * TanStack Table's cell selection is not used here: it resolves a range through a row model that holds every row
 * (2.8 s and 865 MB for a million), while this grid only ever holds the rows near the screen.
 */

export function selectCell(cell: CellPlace): Selection {
  return { active: cell, anchor: cell, corner: cell, others: [] }
}

/** Keeps what was selected, and goes on with another range. */
export function addedTo(before: Selection, next: Selection): Selection {
  return { ...next, others: [...before.others, rangeOf(before)] }
}

/** A range, from its first cell on. */
export function selectRanges(ranges: readonly CellRange[]): Selection | null {
  const last = ranges.at(-1)
  if (!last) return null
  const first = { place: last.top, column: last.left }
  const corner = { place: last.bottom, column: last.right }
  return { active: first, anchor: first, corner, others: ranges.slice(0, -1) }
}

/** The rectangle from the anchor to `corner`. */
export function extendTo(selection: Selection, corner: CellPlace): Selection {
  return { ...selection, corner }
}

export function rangeOf({ anchor, corner }: Selection): CellRange {
  return {
    top: Math.min(anchor.place, corner.place),
    bottom: Math.max(anchor.place, corner.place),
    left: Math.min(anchor.column, corner.column),
    right: Math.max(anchor.column, corner.column),
  }
}

export function isInRange(range: CellRange, place: number, column: number): boolean {
  return place >= range.top && place <= range.bottom && column >= range.left && column <= range.right
}

export function isSameRange(one: CellRange, other: CellRange): boolean {
  return (
    one.top === other.top &&
    one.bottom === other.bottom &&
    one.left === other.left &&
    one.right === other.right
  )
}

export function isSingleCell({ anchor, corner, others }: Selection): boolean {
  return others.length === 0 && anchor.place === corner.place && anchor.column === corner.column
}

/** Keeps a cell inside the table; a table without rows still has its header. */
export function withinBounds(cell: CellPlace, bounds: GridBounds): CellPlace {
  return {
    place: Math.max(HEADER_PLACE, Math.min(cell.place, bounds.rowCount - 1)),
    column: Math.max(0, Math.min(cell.column, bounds.columnCount - 1)),
  }
}

/** What fits on screen. */
export type GridPage = { readonly rows: number; readonly columns: number }

/** Where a move leads. */
export function moved(from: CellPlace, move: Move, bounds: GridBounds, page: GridPage): CellPlace {
  const { place, column } = from
  const last = bounds.rowCount - 1
  const target: Record<Move, CellPlace> = {
    up: { place: place - 1, column },
    down: { place: place + 1, column },
    left: { place, column: column - 1 },
    right: { place, column: column + 1 },
    'page-up': { place: Math.max(place > HEADER_PLACE ? 0 : HEADER_PLACE, place - page.rows), column },
    'page-down': { place: place + page.rows, column },
    'screen-left': { place, column: column - page.columns },
    'screen-right': { place, column: column + page.columns },
    'row-start': { place, column: 0 },
    'row-end': { place, column: bounds.columnCount - 1 },
    'table-start': { place: 0, column: 0 },
    'table-end': { place: last, column: bounds.columnCount - 1 },
  }
  return withinBounds(target[move], bounds)
}

export function wholeRow(active: CellPlace, bounds: GridBounds): Selection {
  const { place } = active
  return {
    active,
    anchor: { place, column: 0 },
    corner: { place, column: bounds.columnCount - 1 },
    others: [],
  }
}

/** Whole rows from the anchor's to `place`. */
export function rowsTo(selection: Selection, place: number, bounds: GridBounds): Selection {
  const { anchor } = selection
  return {
    ...selection,
    anchor: { place: anchor.place, column: 0 },
    corner: { place, column: bounds.columnCount - 1 },
  }
}

/** Whole columns from the anchor's to `column`. */
export function columnsTo(selection: Selection, column: number, bounds: GridBounds): Selection {
  const { anchor } = selection
  return {
    ...selection,
    anchor: { place: HEADER_PLACE, column: anchor.column },
    corner: { place: bounds.rowCount - 1, column },
  }
}

/** A column, its header included: a copy of it carries its name. */
export function wholeColumn(active: CellPlace, bounds: GridBounds): Selection {
  const { column } = active
  return {
    active,
    anchor: { place: HEADER_PLACE, column },
    corner: { place: bounds.rowCount - 1, column },
    others: [],
  }
}

export function wholeTable(active: CellPlace, bounds: GridBounds): Selection {
  return {
    active,
    anchor: { place: HEADER_PLACE, column: 0 },
    corner: { place: bounds.rowCount - 1, column: bounds.columnCount - 1 },
    others: [],
  }
}

/** Every row, or every column, that the selection touches. */
export function grownToWhole(selection: Selection, lines: 'rows' | 'columns', bounds: GridBounds): Selection {
  const { active, anchor, corner, others } = selection
  const [lastRow, lastColumn] = [bounds.rowCount - 1, bounds.columnCount - 1]
  const grown = (range: CellRange): CellRange =>
    lines === 'rows'
      ? { ...range, left: 0, right: lastColumn }
      : { ...range, top: HEADER_PLACE, bottom: lastRow }
  return {
    active,
    anchor: lines === 'rows' ? { ...anchor, column: 0 } : { ...anchor, place: HEADER_PLACE },
    corner: lines === 'rows' ? { ...corner, column: lastColumn } : { ...corner, place: lastRow },
    others: others.map(grown),
  }
}
