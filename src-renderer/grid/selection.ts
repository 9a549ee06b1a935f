/** A cell of the grid: `place` is its row's index in the view shown (-1 for the header), not its row in the file. */
export type CellPlace = { readonly place: number; readonly column: number }

/**
 * The active cell (the focused one, where a decision or an edit goes) and a rectangle around it. As in spreadsheets,
 * extending moves the corner and leaves the active cell where it is.
 */
export type Selection = { readonly active: CellPlace; readonly anchor: CellPlace; readonly corner: CellPlace }

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
  | 'top'
  | 'bottom'
  | 'row-start'
  | 'row-end'
  | 'table-start'
  | 'table-end'

/*
 * TanStack Table's cell selection is not used here: it resolves a range through a row model that holds every row
 * (2.8 s and 865 MB for a million), while this grid only ever holds the rows near the screen.
 */

export function selectCell(cell: CellPlace): Selection {
  return { active: cell, anchor: cell, corner: cell }
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

export function isSingleCell({ anchor, corner }: Selection): boolean {
  return anchor.place === corner.place && anchor.column === corner.column
}

/** Keeps a cell inside the table; a table without rows still has its header. */
export function withinBounds(cell: CellPlace, bounds: GridBounds): CellPlace {
  return {
    place: Math.max(HEADER_PLACE, Math.min(cell.place, bounds.rowCount - 1)),
    column: Math.max(0, Math.min(cell.column, bounds.columnCount - 1)),
  }
}

/** Where a move leads; `page` is the number of rows that fit on screen. */
export function moved(from: CellPlace, move: Move, bounds: GridBounds, page: number): CellPlace {
  const { place, column } = from
  const last = bounds.rowCount - 1
  const target: Record<Move, CellPlace> = {
    up: { place: place - 1, column },
    down: { place: place + 1, column },
    left: { place, column: column - 1 },
    right: { place, column: column + 1 },
    'page-up': { place: Math.max(place > HEADER_PLACE ? 0 : HEADER_PLACE, place - page), column },
    'page-down': { place: place + page, column },
    top: { place: place > 0 ? 0 : HEADER_PLACE, column },
    bottom: { place: last, column },
    'row-start': { place, column: 0 },
    'row-end': { place, column: bounds.columnCount - 1 },
    'table-start': { place: 0, column: 0 },
    'table-end': { place: last, column: bounds.columnCount - 1 },
  }
  return withinBounds(target[move], bounds)
}

export function wholeRow(active: CellPlace, bounds: GridBounds): Selection {
  const { place } = active
  return { active, anchor: { place, column: 0 }, corner: { place, column: bounds.columnCount - 1 } }
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
  return { active, anchor: { place: HEADER_PLACE, column }, corner: { place: bounds.rowCount - 1, column } }
}

export function wholeTable(active: CellPlace, bounds: GridBounds): Selection {
  return {
    active,
    anchor: { place: HEADER_PLACE, column: 0 },
    corner: { place: bounds.rowCount - 1, column: bounds.columnCount - 1 },
  }
}
