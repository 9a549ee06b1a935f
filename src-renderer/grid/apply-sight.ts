import type { ColumnLayout } from './column-layout.ts'
import type { ColumnSizing } from './column-sizing.ts'
import type { GridSight } from './grid-sight.ts'
import type { GridSurface } from './grid-surface.ts'

type Grid = {
  readonly host: HTMLElement
  readonly surface: GridSurface
  readonly layout: ColumnLayout
  readonly sizing: ColumnSizing
  readonly slotOf: (column: number) => number
}

/** Columns as they are looked at now: their widths, what is frozen, whether rows are several lines high. */
export function applySight(sight: GridSight, { host, surface, layout, sizing, slotOf }: Grid): void {
  for (let column = 0; column < layout.count; column++) {
    const width = sight.widths.get(slotOf(column))
    if (width !== undefined && width !== layout.widthOf(column)) sizing.resize(column, width)
  }
  host.classList.toggle('is-wrapping', sight.wrapped.size > 0)
  surface.freeze(sight.frozen)
  surface.relayout()
}
