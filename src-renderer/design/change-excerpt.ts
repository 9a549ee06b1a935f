export type Excerpt = { readonly before: string; readonly after: string }

const ELLIPSIS = '\u2026'
/** What stands before the first change is only there to place it. */
const LEAD = 24

/**
 * Both texts around their first difference, each of at most about `length` characters: an example on a card, never a
 * whole page in a cell. Short texts come back as they are.
 */
export function changeExcerpt(before: string, after: string, length = 120): Excerpt {
  if (before.length <= length && after.length <= length) return { before, after }
  let same = 0
  while (same < before.length && same < after.length && before[same] === after[same]) same++
  const from = same <= LEAD ? 0 : wholeFrom(before, same - LEAD)
  return { before: cut(before, from, length), after: cut(after, from, length) }
}

/** Up to `from` both texts are the same, so one answer holds for both. */
function wholeFrom(text: string, from: number): number {
  return isLowSurrogate(text.charCodeAt(from)) ? from - 1 : from
}

function cut(text: string, from: number, length: number): string {
  let end = Math.min(text.length, from + length)
  if (end < text.length && isLowSurrogate(text.charCodeAt(end))) end--
  return `${from > 0 ? ELLIPSIS : ''}${text.slice(from, end)}${end < text.length ? ELLIPSIS : ''}`
}

/** The second half of a pair. Escaped bytes (U+DC80 to U+DCFF, alone) look the same; a character more is no harm. */
function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
