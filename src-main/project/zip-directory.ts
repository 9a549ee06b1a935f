/** A file of a zip, not inflated. */
export type ZipPart = {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  /** As it stands in the archive. */
  readonly packed: Buffer
  /** As announced: bytes and CRC-32 of the content. */
  readonly size: number
  readonly checksum: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const ENCRYPTED = 1

/**
 * The directory of a zip (APPNOTE.TXT 4.3.12, 4.3.16; no ZIP64), checked against what it points to: names that lead
 * out of the archive or stand twice, parts that lie outside the file or over each other make all of it `damaged`.
 */
export function readZipDirectory(
  bytes: Buffer,
  mostParts: number,
): readonly ZipPart[] | 'damaged' | 'too-many' {
  const end = findEnd(bytes)
  if (end === null) return 'damaged'
  const count = bytes.readUInt16LE(end + 10)
  if (count > mostParts) return 'too-many'
  const parts: ZipPart[] = []
  const names = new Set<string>()
  const spans: (readonly [from: number, to: number])[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) return 'damaged'
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const span = partSpan(bytes, at)
    if (!span || (bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) return 'damaged'
    // Windows and macOS take two names that differ by their capitals for one file.
    const folded = name.toLowerCase()
    if (leadsOut(name) || names.has(folded)) return 'damaged'
    names.add(folded)
    spans.push([bytes.readUInt32LE(at + 42), span.to])
    parts.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.subarray(span.from, span.to),
      size: bytes.readUInt32LE(at + 24),
      checksum: bytes.readUInt32LE(at + 16),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  spans.sort(([a], [b]) => a - b)
  // Many entries over one block are how a small archive announces a huge one.
  return spans.some(([from], index) => from < (spans[index - 1]?.[1] ?? 0)) ? 'damaged' : parts
}

function findEnd(bytes: Buffer): number | null {
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT)
  for (let at = bytes.length - END_LENGTH; at >= lowest; at--) if (bytes.readUInt32LE(at) === END) return at
  return null
}

/** Where the bytes of a part are; null where they are not in the file. */
function partSpan(bytes: Buffer, entry: number): { readonly from: number; readonly to: number } | null {
  const local = bytes.readUInt32LE(entry + 42)
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) return null
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const to = from + bytes.readUInt32LE(entry + 20)
  return to > bytes.length ? null : { from, to }
}

function leadsOut(name: string): boolean {
  return /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|\0/i.test(name)
}
