import { cellsOf } from './cells.ts'
import type { Dialect } from './dialect.ts'

type Signs = Pick<Dialect, 'delimiter' | 'quote'>

const QUOTE = 34

/**
 * One cell of a record (`text` from `start` to `end`, without its line end), undefined where the record is too short to
 * have it. Ten times faster than to cut the whole record.
 */
export function cutCell(
  text: string,
  start: number,
  end: number,
  dialect: Signs,
  column: number,
): string | undefined {
  const cell = cutPlainCell(text, start, end, dialect, column)
  return cell === null ? cellsOf(text.slice(start, end), dialect)[column] : cell
}

/** Null where quotes are not simply around cells. */
function cutPlainCell(
  text: string,
  start: number,
  end: number,
  { delimiter, quote }: Signs,
  column: number,
): string | undefined | null {
  const code = delimiter.charCodeAt(0)
  let from = start
  for (let left = column; ; left--) {
    const isQuoted = quote !== null && from < end && text.charCodeAt(from) === QUOTE
    let to = from
    if (isQuoted) {
      to = from + 1
      while (to < end && text.charCodeAt(to) !== QUOTE) to++
      if (to >= end || (to + 1 < end && text.charCodeAt(to + 1) !== code)) return null
      if (left === 0) return text.slice(from + 1, to)
      to++
    } else {
      while (to < end && text.charCodeAt(to) !== code) to++
      if (left === 0) return text.slice(from, to)
    }
    if (to >= end) return undefined
    from = to + 1
  }
}
