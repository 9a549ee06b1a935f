import type { PlaceRange } from '../../shared/ipc-views.ts'
import type { CellRange } from './selection.ts'

/** As the engine takes ranges: rows by their places in the view, columns by their slots. */
export function placeRanges(ranges: readonly CellRange[], slotOf: (column: number) => number): PlaceRange[] {
  return ranges.map(({ top, bottom, left, right }) => ({
    top,
    bottom,
    columns: Array.from({ length: right - left + 1 }, (_, at) => slotOf(left + at)),
  }))
}
