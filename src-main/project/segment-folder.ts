import type { LineFault } from '../../shared/project/journal-entry.ts'
import type { Problem } from '../../shared/problem.ts'

import { knowFolder, readInside } from './guarded-read.ts'
import type { Means } from './means.ts'
import { readSegment } from './read-segment.ts'
import type { Segment } from './read-segment.ts'

export type FoundSegment = {
  readonly name: string
  readonly bytes: Buffer
  readonly segment: Segment
  /** Milliseconds since 1970. */
  readonly modified: number
}

/** A packet holds 256 kB, or one record of 16 MB; several may have been put together. */
export const LARGEST_SEGMENT = 256 * 1024 * 1024
/** Everything that a program may have called a copy of our files. */
export const SEGMENT_FILE = /\.jsonl/i

/** Reads every segment of a folder, in the order of their names; nothing where there is no such folder. */
export async function* segmentsIn(
  folder: string,
  project: string,
  means: Means,
  tell: (problem: Problem) => void,
): AsyncGenerator<FoundSegment> {
  const known = await knowFolder(folder, means.fileSystem)
  if (!known) return
  const names = (await means.fileSystem.listFolder(folder)).filter((name) => SEGMENT_FILE.test(name)).sort()
  for (const name of names) {
    const read = await readInside(known, name, LARGEST_SEGMENT, means)
    if (read.kind === 'refused') tell(read.problem)
    if (read.kind !== 'read') continue
    const segment = readSegment(read.bytes, project)
    for (const problem of problemsOf(name, read.bytes, segment)) tell(problem)
    yield { name, bytes: read.bytes, segment, modified: read.facts.modified }
  }
}

const later: ReadonlySet<LineFault> = new Set(['unknown-kind'])
const damaged: ReadonlySet<LineFault> = new Set(['checksum', 'encoding'])

/** What to tell of a file. A torn end is no news: the program or the copying was stopped there. */
export function problemsOf(name: string, bytes: Buffer, segment: Segment): Problem[] {
  if (bytes.length === 0) return [{ code: 'project-file-empty', found: { name } }]
  const problems: Problem[] = []
  if (segment.foreign !== null) problems.push({ code: 'project-foreign-file', found: { name } })
  if (segment.newer) problems.push({ code: 'project-newer', found: { name } })
  const lines = (code: Problem['code'], of: (why: LineFault) => boolean): void => {
    const found = segment.setAside.filter(({ why }) => of(why))
    const [first] = found
    if (first) problems.push({ code, where: { line: first.line }, found: { name, count: found.length } })
  }
  lines('project-lines-damaged', (why) => damaged.has(why))
  lines('project-lines-later', (why) => later.has(why))
  lines('project-lines-refused', (why) => why !== 'torn' && !damaged.has(why) && !later.has(why))
  return problems
}
