import type { CellView } from '../../shared/ipc.ts'

export const NARROWEST_COLUMN = 48
export const WIDEST_COLUMN = 2000

/** A first width shows most values whole; beyond, the officer widens the column or reads the panel below. */
const FIRST_WIDTH_MOST = 340
const FIRST_WIDTH_LEAST = 72
/** Average advance of the 14 px interface fonts, in pixels, on the generous side: for when nothing is measured. */
const CHARACTER = 8
/** Both paddings and the line between columns. */
const PADDING = 26
/** The box of the state, and the arrow between before and after. */
const REPAIR_MARKS = 50
/** Names are in semi-bold, texts are measured in regular. */
const BOLD = 1.1
/** Share of the values that must fit: the longest few would set the width of all the others. */
const QUANTILE = 0.9
/** Characters of a text that count for a width; more would be cut at the widest first width anyhow. */
const CHARACTERS_MEASURED = 80

/** The width of a text in the grid's font, in pixels. */
export type MeasureText = (text: string) => number

const roughMeasure: MeasureText = (text) => text.length * CHARACTER

function widthOf(before: string, after: string | undefined, measure: MeasureText): number {
  const width = measure(before.slice(0, CHARACTERS_MEASURED))
  return after === undefined ? width : width + measure(after.slice(0, CHARACTERS_MEASURED)) + REPAIR_MARKS
}

/** Width for a column's name, in pixels; for both names where it is repaired. */
export function widthForName(
  name: string,
  repairedName: string | undefined,
  measure: MeasureText = roughMeasure,
): number {
  const width = widthOf(name, repairedName, (text) => measure(text) * BOLD) + PADDING
  return Math.round(Math.max(FIRST_WIDTH_LEAST, Math.min(width, FIRST_WIDTH_MOST)))
}

/** Width that shows most of the given cells whole, in pixels; at least the name's, at most `most`. */
export function widthForCells(
  cells: readonly CellView[],
  nameWidth: number,
  measure: MeasureText = roughMeasure,
  most: number = FIRST_WIDTH_MOST,
): number {
  const widths = cells.map((cell) => widthOf(cell.before, cell.after, measure)).sort((a, b) => a - b)
  const quantile = widths[Math.min(widths.length - 1, Math.floor(widths.length * QUANTILE))] ?? 0
  return Math.round(Math.max(nameWidth, Math.min(quantile + PADDING, most)))
}

/** Width of the frozen column of row numbers. */
export function widthForRowNumbers(highest: number): number {
  return Math.max(56, Math.round(String(highest).length * 7.5 + 24))
}
