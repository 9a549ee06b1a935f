/**
 * Chromium lays nothing out beyond 2^25 pixels (33,554,432: `LayoutUnit` keeps 6 bits of 32 for fractions). Longer
 * tables scroll in a shorter element: the first and last stretch are true to the pixel, so that the ends are reached
 * by hand, and the middle is compressed.
 */
export const LONGEST_ELEMENT = 32_500_000

/** How much of each end is never compressed, in pixels. */
const TRUE_END = 1_000_000

export type ScrollScale = {
  /** Height of the element that scrolls. */
  readonly elementLength: number
  readonly isCompressed: boolean
  /** Where the table is when its element is scrolled to `offset`. */
  tableOffset(offset: number): number
  /** Where to scroll the element for the table to be at `offset`. */
  elementOffset(offset: number): number
}

/** For a table of `length` pixels seen through `viewport` pixels. */
export function scrollScale(
  length: number,
  viewport: number,
  longest: number = LONGEST_ELEMENT,
): ScrollScale {
  if (length <= longest) {
    return { elementLength: length, isCompressed: false, tableOffset: same, elementOffset: same }
  }
  const tableEnd = length - viewport
  const elementEnd = longest - viewport
  const trueEnd = Math.min(TRUE_END, elementEnd / 4)
  const factor = (tableEnd - 2 * trueEnd) / (elementEnd - 2 * trueEnd)
  return {
    elementLength: longest,
    isCompressed: true,
    tableOffset(offset) {
      if (offset <= trueEnd) return Math.max(0, offset)
      if (offset >= elementEnd - trueEnd) return Math.min(tableEnd, tableEnd - (elementEnd - offset))
      return trueEnd + (offset - trueEnd) * factor
    },
    elementOffset(offset) {
      if (offset <= trueEnd) return Math.max(0, offset)
      if (offset >= tableEnd - trueEnd) return Math.min(elementEnd, elementEnd - (tableEnd - offset))
      return trueEnd + (offset - trueEnd) / factor
    },
  }
}

const same = (offset: number): number => Math.max(0, offset)
