import type { CellView } from '../../shared/ipc.ts'
import type { ColumnLayout } from './column-layout.ts'
import { NARROWEST_COLUMN, WIDEST_COLUMN, widthForCells, widthForName } from './column-widths.ts'
import type { MeasureText } from './column-widths.ts'

/** The widths live in TanStack Table's state; the grid reads and sets them. */
export type ColumnWidths = {
  width(column: number): number
  setWidths(widths: ReadonlyMap<number, number>): void
  /** Back to the widths of the names. */
  reset(): void
}

export type ColumnSizing = {
  /** Once per file, when its first rows are here: columns the officer has not sized get a width that fits. */
  fitFirst(): void
  /** Sets a width by hand, within bounds; returns it. */
  resize(column: number, width: number): number
  /** Widens a column to its longest texts; returns the width. */
  fit(column: number): number
  setColumnCount(count: number): void
}

export type ColumnSizingOptions = {
  readonly widths: ColumnWidths
  readonly layout: ColumnLayout
  readonly header: (column: number) => CellView
  /** Columns of which some cells are here: the others would be looked through for nothing. */
  readonly columnsHere: () => Iterable<number>
  /** The cells of a column that are here, among so many rows from the first one in sight. */
  readonly cells: (column: number, count: number) => readonly CellView[]
  readonly measure: MeasureText
}

/** Rows looked at to find a column's width. */
const ROWS_MEASURED = 100

export function createColumnSizing({
  widths,
  layout,
  header,
  columnsHere,
  cells,
  measure,
}: ColumnSizingOptions): ColumnSizing {
  const sizedByHand = new Set<number>()
  // What another file's columns were given means nothing here.
  widths.reset()
  let count = 0

  const nameWidth = (column: number): number => {
    const { before, after } = header(column)
    return widthForName(before, after, measure)
  }

  function resize(column: number, width: number): number {
    const bounded = Math.round(Math.max(NARROWEST_COLUMN, Math.min(width, WIDEST_COLUMN)))
    sizedByHand.add(column)
    widths.setWidths(new Map([[column, bounded]]))
    layout.measure(count)
    return bounded
  }

  return {
    fitFirst() {
      const fitted = new Map<number, number>()
      for (const column of columnsHere()) {
        const here = column >= count || sizedByHand.has(column) ? [] : cells(column, ROWS_MEASURED)
        if (here.length > 0) fitted.set(column, widthForCells(here, nameWidth(column), measure))
      }
      if (fitted.size > 0) widths.setWidths(fitted)
      layout.measure(count)
    },
    resize,
    fit: (column) =>
      resize(
        column,
        widthForCells(cells(column, ROWS_MEASURED), nameWidth(column), measure, WIDEST_COLUMN / 2),
      ),
    setColumnCount(nextCount) {
      count = nextCount
      layout.measure(count)
    },
  }
}

/** Measures texts in the font of an element, on a canvas: laying them out would cost a thousand times more. */
export function createTextMeasure(element: HTMLElement): MeasureText {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('no 2d canvas to measure texts on')
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element)
  context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
  return (text) => context.measureText(text).width
}
