import type { Clock } from '../../../src-main/project/clock.ts'
import { startJournal } from '../../../src-main/project/journal.ts'
import type { Journal, JournalState } from '../../../src-main/project/journal.ts'
import type { ClosedSegment } from '../../../src-main/project/segment-writer.ts'
import { segmentNumber } from '../../../src-main/project/segment-file.ts'
import { segmentsIn } from '../../../src-main/project/segment-folder.ts'
import type { FileSystem } from '../../../src-main/files/file-system.ts'
import { emptyVector } from '../../../shared/project/journal-entry.ts'
import type { ProjectRecord, RecordOf } from '../../../shared/project/record.ts'

import { atOnce } from './at-once.ts'

export const PROJECT = '11111111-2222-4333-8444-555555555555'
export const AUTHOR = 'u-0123456789'

export function edit(s: number, v = valueOf(s)): ProjectRecord {
  return { s, t: 1_767_225_600_000 + s, k: 's', r: `3f9ac2d1.${String(s % 50)}`, c: '3f9ac2d1:4', v }
}

/** Longer now and then, so that lines cross pages. */
export function valueOf(s: number): string {
  return `valeur ${String(s)}${s % 7 === 0 ? 'é'.repeat(900) : ''}`
}

/** Number → value of the records found in a journal's folder. */
export async function recordsIn(folder: string, fileSystem: FileSystem): Promise<Map<number, string | null>> {
  const found = new Map<number, string | null>()
  for await (const { segment } of segmentsIn(
    folder,
    PROJECT,
    { fileSystem, patience: atOnce },
    () => undefined,
  )) {
    for (const { record } of segment.entries) found.set(record.s, (record as RecordOf<'s'>).v)
  }
  return found
}

export type Life = {
  readonly journal: Journal
  readonly found: ReadonlyMap<number, string | null>
  readonly states: JournalState[]
  readonly segments: ClosedSegment[]
}

/** Opens a journal as a program that starts does: what is there is read, and never written to again. */
export async function openLife(
  folder: string,
  fileSystem: FileSystem,
  clock: Clock,
  start = startJournal,
): Promise<Life> {
  let [s, h, highest] = [0, '', 0]
  const found = new Map<number, string | null>()
  for await (const { name, segment } of segmentsIn(
    folder,
    PROJECT,
    { fileSystem, patience: atOnce },
    () => undefined,
  )) {
    highest = Math.max(highest, segmentNumber(name) ?? 0)
    for (const { record, hash } of segment.entries) {
      found.set(record.s, (record as RecordOf<'s'>).v)
      if (record.s >= s) [s, h] = [record.s, hash]
    }
  }
  const states: JournalState[] = []
  const segments: ClosedSegment[] = []
  const journal = start({
    fileSystem,
    clock,
    folder,
    project: PROJECT,
    author: AUTHOR,
    name: () => 'Léa D.',
    last: { s, h },
    seen: emptyVector,
    firstSegment: highest + 1,
    onState: (state) => states.push(state),
    onSegment: (segment) => segments.push(segment),
  })
  return { journal, found, states, segments }
}
