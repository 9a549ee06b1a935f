import type { AuthorId } from '../../shared/project/identity.ts'
import type { HeldPlace, JournalEntry, Vector } from '../../shared/project/journal-entry.ts'

import type { Segment } from './read-segment.ts'

/** Whose records a packet holds, and which: numbers without a hole. */
export type Extent = {
  readonly author: AuthorId
  readonly from: number
  readonly to: number
  /** Bytes of the packet. */
  readonly size: number
}

/** The lines of such a packet, and what its header and they say of each. */
export type Run = {
  readonly author: AuthorId
  readonly from: number
  /** Hash of the line before the first; null where it is not said. */
  readonly previous: string | null
  readonly hashes: readonly string[]
  readonly seen: readonly Vector[]
}

type Taken = JournalEntry | HeldPlace
const numberOf = (line: Taken): number => line.record?.s ?? (line as HeldPlace).seq

/** Null for a packet that is damaged, of a later version, of several authors, or that holds lines without a number. */
function linesOf(segment: Segment): readonly Taken[] | null {
  const { header, entries, held, setAside, whole, newer } = segment
  if (!header || !whole || newer || setAside.length !== held.length) return null
  const lines = held.length === 0 ? entries : [...entries, ...held].sort((a, b) => numberOf(a) - numberOf(b))
  if (lines.length === 0) return null
  for (const [index, line] of lines.entries()) {
    if (!line.sure || line.author !== header.author || numberOf(line) !== header.from + index) return null
  }
  return lines
}

export function extentOf(segment: Segment, size: number): Extent | null {
  const lines = linesOf(segment)
  const { author, from } = segment.header ?? {}
  if (!lines || author === undefined || from === undefined) return null
  return { author, from, to: from + lines.length - 1, size }
}

export function runOf(segment: Segment): Run | null {
  const [lines, first] = [linesOf(segment), segment.header]
  if (!lines || !first) return null
  return {
    author: first.author,
    from: first.from,
    previous: lines[0]?.previous ?? null,
    hashes: lines.map(({ hash }) => hash),
    seen: lines.map(({ seen }) => seen),
  }
}

/** Whether nothing is lost with the smaller packet: the other one has each of its lines, and says the same of each. */
export function holds(larger: Run, smaller: Run): boolean {
  const offset = smaller.from - larger.from
  if (larger.author !== smaller.author || offset < 0) return false
  if (smaller.hashes.length >= larger.hashes.length) return false
  const before = offset === 0 ? larger.previous : larger.hashes[offset - 1]
  if (smaller.previous !== null && smaller.previous !== before) return false
  if (smaller.hashes.some((hash, index) => hash !== larger.hashes[offset + index])) return false
  // Most lines share the vector of the line above.
  let [known, other]: readonly (Vector | undefined)[] = []
  return smaller.seen.every((seen, index) => {
    const found = larger.seen[offset + index]
    if (seen === known && found === other) return true
    ;[known, other] = [seen, found]
    return found !== undefined && isSame(seen, found)
  })
}

function isSame(one: Vector, other: Vector): boolean {
  const authors = Object.keys(one)
  return (
    authors.length === Object.keys(other).length && authors.every((author) => one[author] === other[author])
  )
}
