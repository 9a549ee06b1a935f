import { LONGEST_BULK_LINE, LONGEST_LINE } from './record.ts'

/** What a record says beside its values, and its checksum. */
const ENVELOPE = 2_000
/** Commas, and the distance to the row before. */
const PER_CELL = 12

/** At most so many bytes in the JSON of a line (UTF-8; lone surrogates and control characters are escaped). */
export function jsonBytes(value: string | null): number {
  if (value === null) return 4
  let bytes = 2
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (code < 0x20 || (code >= 0xd800 && code < 0xe000)) bytes += 6
    else if (code === 0x22 || code === 0x5c) bytes += 2
    else bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3
  }
  return bytes
}

/** A longer one goes into a bulk record, whose line may be longer. */
export function fitsLine(value: string | null): boolean {
  return value === null || value.length < LONGEST_LINE / 8 || jsonBytes(value) < LONGEST_LINE - ENVELOPE
}

/** The same without looking at its characters; too much, never too little. */
export function mostJsonBytes(value: string | null): number {
  return value === null ? 4 : 2 + 6 * value.length
}

/** How many bytes an item takes: at most, and (dearer) nearly. */
type Sizes = { readonly most: (item: number) => number; readonly nearly: (item: number) => number }

/** Cuts the items that one bulk record would hold into what the lines of several can: [from, to). */
export function bulkChunks(count: number, sizes: Sizes): readonly (readonly [from: number, to: number])[] {
  let most = ENVELOPE
  for (let at = 0; at < count; at++) most += sizes.most(at) + PER_CELL
  if (most <= LONGEST_BULK_LINE) return count === 0 ? [] : [[0, count]]
  const chunks: (readonly [number, number])[] = []
  let from = 0
  let bytes = ENVELOPE
  for (let at = 0; at < count; at++) {
    const size = sizes.nearly(at) + PER_CELL
    if (at > from && bytes + size > LONGEST_BULK_LINE) {
      chunks.push([from, at])
      from = at
      bytes = ENVELOPE
    }
    bytes += size
  }
  chunks.push([from, count])
  return chunks
}
