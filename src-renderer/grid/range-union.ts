import { HEADER_PLACE } from './selection.ts'
import type { CellRange } from './selection.ts'

/*
 * Several ranges are told by their corners, never by their cells: a column of a million rows is four numbers.
 */

/** Rows, or columns, that follow each other; both ends included. */
export type Span = { readonly first: number; readonly last: number }

/** What is left of a range without another: up to four ranges around it. */
export function without(range: CellRange, other: CellRange): readonly CellRange[] {
  const { top, bottom, left, right } = range
  if (other.top > bottom || other.bottom < top || other.left > right || other.right < left) return [range]
  const [from, to] = [Math.max(top, other.top), Math.min(bottom, other.bottom)]
  return [
    { top, bottom: from - 1, left, right },
    { top: from, bottom: to, left, right: other.left - 1 },
    { top: from, bottom: to, left: other.right + 1, right },
    { top: to + 1, bottom, left, right },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right)
}

/** The same cells by ranges of which none lies over another. */
export function apart(ranges: readonly CellRange[]): readonly CellRange[] {
  const found: CellRange[] = []
  for (const range of ranges) {
    let parts: readonly CellRange[] = [range]
    for (const other of found.slice()) parts = parts.flatMap((part) => without(part, other))
    found.push(...parts)
  }
  return found
}

/** Of ranges of which none lies over another; column names count where nothing else is selected. */
export function cellCount(ranges: readonly CellRange[]): number {
  const rows = ranges.map(withoutHeader)
  const counted = rows.every((range) => range === null) ? ranges : rows
  let count = 0
  for (const range of counted) {
    if (range) count += (range.bottom - range.top + 1) * (range.right - range.left + 1)
  }
  return count
}

/** Null where a range is names of columns alone. */
export function withoutHeader(range: CellRange): CellRange | null {
  if (range.bottom === HEADER_PLACE) return null
  return range.top === HEADER_PLACE ? { ...range, top: 0 } : range
}

export const rowSpans = (ranges: readonly CellRange[]): readonly Span[] =>
  merged(ranges.map(({ top, bottom }) => ({ first: top, last: bottom })))

export const columnSpans = (ranges: readonly CellRange[]): readonly Span[] =>
  merged(ranges.map(({ left, right }) => ({ first: left, last: right })))

/** In order; spans that touch each other are one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = []
  for (const span of [...spans].sort((a, b) => a.first - b.first)) {
    const before = found.at(-1)
    if (before && span.first <= before.last + 1)
      found[found.length - 1] = { first: before.first, last: Math.max(before.last, span.last) }
    else found.push(span)
  }
  return found
}

export const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { first, last }) => sum + last - first + 1, 0)

/** Some rows by some columns, and every cell where they meet: what can be laid down elsewhere as one block. */
export type Block = { readonly rows: readonly Span[]; readonly columns: readonly Span[] }

/** Null where the ranges are no such block (B2 and C5 are two corners of one). */
export function blockOf(ranges: readonly CellRange[]): Block | null {
  const [rows, columns] = [rowSpans(ranges), columnSpans(ranges)]
  let cells = 0
  for (const { top, bottom, left, right } of apart(ranges)) cells += (bottom - top + 1) * (right - left + 1)
  return cells === lengthOf(rows) * lengthOf(columns) ? { rows, columns } : null
}
