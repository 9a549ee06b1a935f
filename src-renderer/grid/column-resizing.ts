import type { GridMessages } from '../../shared/messages/grid.ts'
import type { ColumnSizing } from './column-sizing.ts'
import type { GridInputs } from './grid-inputs.ts'
import type { GridSelection } from './grid-selection.ts'
import type { GridSurface } from './grid-surface.ts'
import type { HeldTable } from './held-table.ts'
import { columnSpans } from './range-union.ts'
import { HEADER_PLACE } from './selection.ts'

export type ColumnResizing = {
  /** All to their first texts; the cell that was gone to before its column had its width is brought into sight again. */
  fitFirst(): void
  resize(column: number, width: number): void
  /** To its texts; with it, the columns that are selected whole as it is. */
  fit(column: number): void
}

type Parts = {
  readonly sizing: ColumnSizing
  readonly surface: GridSurface
  readonly selection: GridSelection
  readonly table: HeldTable
  readonly slotOf: (column: number) => number
  readonly inputs: () => GridInputs
  readonly messages: () => GridMessages
  readonly publish: (said: string) => void
}

/** The widths that columns get from their first texts and from the officer: drawn; the latter remembered and said. */
export function createColumnResizing(parts: Parts): ColumnResizing {
  const { sizing, surface, selection, table, slotOf } = parts

  function keep(column: number, width: number): void {
    parts.inputs().sight.onColumnWidth(slotOf(column), width)
    surface.relayout()
    parts.publish(parts.messages().columnWidth(table.columnName(column), width))
  }

  function wholeColumns(): readonly number[] {
    const whole = selection.ranges.filter(({ top, bottom }) => top === HEADER_PLACE && bottom > top)
    return columnSpans(whole).flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, at) => first + at),
    )
  }

  return {
    fitFirst() {
      sizing.fitFirst()
      surface.relayout()
      surface.reveal(selection.active)
    },
    resize(column, width) {
      keep(column, sizing.resize(column, width))
    },
    fit(column) {
      const whole = wholeColumns()
      const fitted = whole.includes(column) ? whole : [column]
      for (const one of fitted) keep(one, sizing.fit(one))
    },
  }
}
