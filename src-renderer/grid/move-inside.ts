import type { CellPlace, CellRange } from './selection.ts'

export type InsideStep = 'up' | 'down' | 'left' | 'right'

/** The active cell among the ranges that are selected; `at` tells which one, for they may lie over each other. */
export type CellInside = { readonly at: number; readonly cell: CellPlace }

/**
 * The next cell of what is selected: down its columns or along its rows, from one range to the next, and round to the
 * first again, as spreadsheets do with Enter and Tab.
 */
export function moveInside(
  ranges: readonly CellRange[],
  { at, cell }: CellInside,
  step: InsideStep,
): CellInside {
  const range = ranges[at]
  if (!range) return { at, cell }
  const isDownwards = step === 'up' || step === 'down'
  const by = step === 'up' || step === 'left' ? -1 : 1
  const [height, width] = [range.bottom - range.top + 1, range.right - range.left + 1]
  const [down, right] = [cell.place - range.top, cell.column - range.left]
  const next = (isDownwards ? right * height + down : down * width + right) + by
  if (next >= 0 && next < height * width) {
    const [line, along] = isDownwards
      ? [Math.floor(next / height), next % height]
      : [Math.floor(next / width), next % width]
    return {
      at,
      cell: isDownwards
        ? { place: range.top + along, column: range.left + line }
        : { place: range.top + line, column: range.left + along },
    }
  }
  const other = (at + by + ranges.length) % ranges.length
  const { top, bottom, left, right: end } = ranges[other] ?? range
  return { at: other, cell: by > 0 ? { place: top, column: left } : { place: bottom, column: end } }
}
