import type { LineFault } from '../../shared/project/journal-entry.ts'
import type { Problem } from '../../shared/problem.ts'

import { knowFolder, readInside } from './guarded-read.ts'
import type { GuardedRead, KnownFolder } from './guarded-read.ts'
import type { Means } from './means.ts'
import { NameTable } from './name-table.ts'
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
  const files = (await means.fileSystem.listFolder(folder)).filter((name) => SEGMENT_FILE.test(name)).sort()
  const names = new NameTable()
  for await (const [name, read] of readAhead(known, files, means)) {
    if (read.kind === 'refused') tell(read.problem)
    if (read.kind !== 'read') continue
    const segment = readSegment(read.bytes, project, names)
    for (const problem of problemsOf(name, read.bytes, segment)) tell(problem)
    yield { name, bytes: read.bytes, segment, modified: read.facts.modified }
  }
}

/** So many files are asked for at once: the disk is not waited for 10,000 times one after the other. */
const READ_AHEAD = 8
/** A file of somebody else's may be huge; only one of these is held at a time. */
const LARGEST_AHEAD = 4 * 1024 * 1024

async function* readAhead(
  folder: KnownFolder,
  files: readonly string[],
  means: Means,
): AsyncGenerator<readonly [name: string, read: GuardedRead]> {
  const asked: Promise<GuardedRead>[] = []
  for (const [at, name] of files.entries()) {
    for (let next = at + asked.length; next < files.length && asked.length < READ_AHEAD; next++) {
      const reading = readInside(folder, files[next] ?? '', LARGEST_AHEAD, means)
      // Whoever stops before it is its turn has heard of another error.
      reading.catch(() => undefined)
      asked.push(reading)
    }
    const read = await asked.shift()
    if (!read) throw new Error('a file that was not asked for')
    yield [name, isTooLarge(read) ? await readInside(folder, name, LARGEST_SEGMENT, means) : read]
  }
}

function isTooLarge(read: GuardedRead): boolean {
  return read.kind === 'refused' && read.problem.found?.['why'] === 'size'
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
