import type { AuthorId } from '../../shared/project/identity.ts'

import { linesByHash, writePacket } from './leftover-segments.ts'
import { holds, runOf } from './packet-run.ts'
import type { Extent, Run } from './packet-run.ts'
import type { Segment } from './read-segment.ts'

/** When small packets are put together, and what makes one superfluous; tests pass smaller numbers and wrong rules. */
export type CompactionRules = {
  /** So many packets fewer, or it is not worth it: a day's work makes hundreds. */
  readonly worth: number
  /** Bytes of a packet that is put together; one record may have more. */
  readonly largest: number
  readonly isInside: (small: Extent, large: Extent) => boolean
  readonly runOf: (segment: Segment) => Run | null
  readonly holds: (large: Run, small: Run) => boolean
}

export const compactionRules: CompactionRules = {
  worth: 200,
  // 8,000 edits, read in 30 ms: nobody waits. A packet that is full is never written again.
  largest: 1024 * 1024,
  isInside: (small, large) =>
    small.author === large.author &&
    small.from >= large.from &&
    small.to <= large.to &&
    small.to - small.from < large.to - large.from,
  runOf,
  holds,
}

type Named = readonly [name: string, extent: Extent]

/** The packets of an author in the order of their numbers, without those that lie in a larger one. */
function inOrder(packets: ReadonlyMap<string, Extent | null>, author: AuthorId): Named[] {
  const own: Named[] = []
  for (const [name, extent] of packets) if (extent?.author === author) own.push([name, extent])
  own.sort(([, a], [, b]) => a.from - b.from || b.to - a.to)
  let highest = 0
  return own.filter(([, { to }]) => {
    if (to <= highest) return false
    highest = to
    return true
  })
}

/** Names of packets that follow one another, for each packet that is to be made of them; none if it is not worth it. */
export function planCompaction(
  packets: ReadonlyMap<string, Extent | null>,
  author: AuthorId,
  rules: CompactionRules,
): readonly (readonly string[])[] {
  const groups: string[][] = []
  let [next, size] = [0, 0]
  for (const [name, extent] of inOrder(packets, author)) {
    const group = groups.at(-1)
    if (group && extent.from === next && size + extent.size <= rules.largest) {
      group.push(name)
      size += extent.size
    } else {
      groups.push([name])
      size = extent.size
    }
    next = extent.to + 1
  }
  const saved = groups.reduce((sum, group) => sum + group.length - 1, 0)
  return saved >= rules.worth ? groups.filter((group) => group.length > 1) : []
}

/** One packet with the lines of several, byte for byte; null where they do not follow one another. */
export function joinPackets(
  parts: readonly { readonly bytes: Buffer; readonly segment: Segment }[],
  project: string,
): { readonly name: string; readonly bytes: Buffer; readonly extent: Extent } | null {
  const runs: Run[] = []
  const lines = new Map<string, Buffer>()
  for (const { bytes, segment } of parts) {
    const run = runOf(segment)
    const before = runs.at(-1)
    if (!run || (before && before.from + before.hashes.length !== run.from)) return null
    runs.push(run)
    for (const [hash, line] of linesByHash(bytes)) lines.set(hash, line)
  }
  const [first] = runs
  if (!first) return null
  const called = parts.map(({ segment }) => segment.header?.name).findLast((name) => name !== undefined)
  const hashes = runs.flatMap((run) => run.hashes)
  const packet = writePacket({ ...first, hashes }, lines, project, called)
  const { author, from } = first
  const extent = { author, from, to: from + hashes.length - 1, size: packet.bytes.length }
  return { ...packet, extent }
}
