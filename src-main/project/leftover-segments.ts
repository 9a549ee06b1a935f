import type { AuthorId } from '../../shared/project/identity.ts'
import { emptyVector } from '../../shared/project/journal-entry.ts'
import type { JournalEntry } from '../../shared/project/journal-entry.ts'
import { FORMAT_VERSION } from '../../shared/project/record.ts'

import { asUtf8, hashLine, trimmedLine, writeLine } from './journal-line.ts'
import type { Run } from './packet-run.ts'
import { packetName } from './project-tree.ts'

export type Packet = {
  readonly name: string
  readonly bytes: Buffer
  readonly author: AuthorId
  readonly last: JournalEntry
}

const LF = 10

/** Lines of a file by their hash, as they were written. */
export function linesByHash(bytes: Buffer): Map<string, Buffer> {
  const text = asUtf8(bytes)
  const lines = new Map<string, Buffer>()
  for (let from = 0; from < text.length;) {
    const found = text.indexOf(LF, from)
    const to = found < 0 ? text.length : found
    const line = text.subarray(...trimmedLine(text, from, to))
    if (line.length > 0) lines.set(hashLine(line), line)
    from = to + 1
  }
  return lines
}

/**
 * Makes packets of records that stand in a file that is none: a segment that a crash left open, or what a damaged
 * packet still holds. The lines keep their bytes, so that whoever has them already has them once.
 */
export function packetsOf(bytes: Buffer, entries: readonly JournalEntry[], project: string): Packet[] {
  if (entries.length === 0) return []
  const lines = linesByHash(bytes)
  const packets: Packet[] = []
  for (let from = 0; from < entries.length;) {
    const run = runFrom(entries, from)
    packets.push(packetOf(run, lines, project))
    from += run.length
  }
  return packets
}

/** Entries of one author with consecutive numbers. */
function runFrom(entries: readonly JournalEntry[], from: number): JournalEntry[] {
  const run: JournalEntry[] = []
  for (const entry of entries.slice(from)) {
    const last = run.at(-1)
    if (last && (entry.author !== last.author || entry.record.s !== last.record.s + 1)) break
    run.push(entry)
  }
  return run
}

function packetOf(run: readonly JournalEntry[], lines: ReadonlyMap<string, Buffer>, project: string): Packet {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) throw new Error('a packet without records')
  const { author, record, previous, seen } = first
  const hashes = run.map(({ hash }) => hash)
  return {
    ...writePacket({ author, from: record.s, previous, hashes, seen: [seen] }, lines, project),
    author,
    last,
  }
}

/**
 * A packet of an author's lines as they stand elsewhere. The header's `vv` may say already what the first line adds.
 * @param called the author's name, for display
 */
export function writePacket(
  { author, from, previous, hashes, seen: [seen = emptyVector] }: Run,
  lines: ReadonlyMap<string, Buffer>,
  project: string,
  called?: string,
): { readonly name: string; readonly bytes: Buffer } {
  const header = {
    aigu: FORMAT_VERSION,
    project,
    author,
    ...(called !== undefined && { name: called }),
    from,
    ...(previous !== null && { prev: previous }),
    ...(Object.keys(seen).length > 0 && { vv: seen }),
  }
  const parts = [writeLine(header)]
  for (const hash of hashes) {
    const line = lines.get(hash)
    if (!line) throw new Error('a line that is not in its file')
    parts.push(line, Buffer.of(LF))
  }
  parts.push(writeLine({ end: 1, n: hashes.length }))
  const bytes = Buffer.concat(parts)
  return { name: packetName(author, from, bytes), bytes }
}
