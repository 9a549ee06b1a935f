/** One recycled cell: its nodes are made once and rewritten. */
export type CellSlot = {
  readonly element: HTMLElement
  /** The only child of a plain cell; a cell with marks replaces it by its own nodes. */
  readonly text: Text
  isPlain: boolean
  /** The column shown, -1 for none. */
  column: number
  place: number
  /** What was drawn last: the same object again needs no drawing. */
  drawn: unknown
  /** Drawn for several lines: nothing of a change is left out. */
  isWhole: boolean
  flags: string
  /** What the sight of the table says of the cell (cell-sight.ts). */
  marks: string
}

/** One recycled row. */
export type RowSlot = {
  readonly element: HTMLElement
  /** The frozen cell with the row's number. */
  readonly number: CellSlot
  /** Holds the cells that scroll sideways. */
  readonly lane: HTMLElement
  readonly cells: CellSlot[]
  place: number
  /** Where it was laid last, and how high; NaN before. */
  y: number
  height: number
}

export function makeCell(role: string, className: string): CellSlot {
  const element = document.createElement('div')
  element.className = className
  element.setAttribute('role', role)
  const text = document.createTextNode('')
  element.append(text)
  return {
    element,
    text,
    isPlain: true,
    column: -1,
    place: -2,
    drawn: null,
    isWhole: false,
    flags: '',
    marks: '',
  }
}

export function makeRow(numberRole: string): RowSlot {
  const element = document.createElement('div')
  element.className = 'grid-row'
  element.setAttribute('role', 'row')
  const number = makeCell(numberRole, 'grid-number')
  number.element.setAttribute('aria-colindex', '1')
  const lane = document.createElement('div')
  lane.className = 'grid-lane'
  lane.setAttribute('role', 'presentation')
  element.append(number.element, lane)
  return { element, number, lane, cells: [], place: -2, y: NaN, height: NaN }
}

/** Cells are found by `column % length`: scrolling sideways by one column rewrites one cell of each row. */
export function growCells(row: RowSlot, count: number, role: string): void {
  while (row.cells.length < count) {
    const cell = makeCell(role, 'grid-cell')
    cell.element.hidden = true
    row.cells.push(cell)
    row.lane.append(cell.element)
  }
}

/** Makes the slot plain with this text; one write where it was plain already. */
export function writePlain(slot: CellSlot, text: string): void {
  if (!slot.isPlain) {
    slot.element.replaceChildren(slot.text)
    slot.isPlain = true
  }
  if (slot.text.data !== text) slot.text.data = text
}

export function writeRich(slot: CellSlot, content: DocumentFragment): void {
  slot.element.replaceChildren(content)
  slot.isPlain = false
}
