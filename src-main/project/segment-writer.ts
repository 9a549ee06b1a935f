import type { AuthorId } from '../../shared/project/identity.ts'
import type { Vector } from '../../shared/project/journal-entry.ts'
import { FORMAT_VERSION } from '../../shared/project/record.ts'
import type { FileSystem } from '../files/file-system.ts'
import { systemCode } from '../files/system-error.ts'
import { quietly } from '../files/write-new-file.ts'

import { pause } from './clock.ts'
import type { Clock } from './clock.ts'
import { writeLine } from './journal-line.ts'
import { createSegment } from './segment-file.ts'
import type { SegmentFile } from './segment-file.ts'

/** Records of a closed segment, all on the disk. */
export type ClosedSegment = {
  /** As `paquets/` holds it. */
  readonly packet: Buffer
  /** How many records it holds, the last one included. */
  readonly count: number
  readonly last: Place
  /** The segment's file, and whether its bytes are those of the packet. */
  readonly path: string
  readonly sealed: boolean
}

/** Where an author stands: the number of the last record and the hash of its line. */
export type Place = { readonly s: number; readonly h: string }

/** A record as it will stand in a file, and where its author stands after it. */
export type Line = { readonly bytes: Buffer; readonly place: Place; readonly seen: Vector }

export type SegmentWriterOptions = {
  readonly fileSystem: FileSystem
  readonly clock: Clock
  readonly folder: string
  readonly project: string
  readonly author: AuthorId
  /** The person's name at the moment, for display. */
  readonly name?: () => string
  readonly last: Place
  /** What the author had seen of the others with the last record. */
  readonly seen: Vector
  /** Number of the first segment to try; those found at start are never written to. */
  readonly firstSegment: number
  readonly onSegment?: (segment: ClosedSegment) => void
}

/** Writes lines to segments, one segment after the other. Not to be called while it works. */
export type SegmentWriter = {
  /** Bytes on the disk in the current segment. */
  readonly size: number
  /** The error of the last attempt, or null when the lines are on the disk. */
  write(lines: readonly Line[], attempts: number): Promise<Error | null>
  /** Closes the current segment, if there is one. */
  seal(): Promise<void>
}

const SEAL_AFTER = 30_000
const LONGEST_NAME = 200

export function segmentWriter(options: SegmentWriterOptions, sealSoon: () => void): SegmentWriter {
  const { fileSystem, clock, author } = options
  /** Of the last record on the disk; a segment's header says what came before it. */
  let written: Pick<Line, 'place' | 'seen'> = { place: options.last, seen: options.seen }
  let segment: SegmentFile | null = null
  let number = options.firstSegment
  let stopAge: (() => void) | null = null

  /** The error of the last attempt, or null. A segment that failed is never touched again. */
  async function write(lines: readonly Line[], attempts: number): Promise<Error | null> {
    for (let attempt = 1; ; attempt++) {
      try {
        segment ??= await open()
        await segment.append(lines.map((line) => line.bytes))
        written = lines.at(-1) ?? written
        return null
      } catch (error) {
        if (!(error instanceof Error) || systemCode(error) === null) throw error
        await giveUp()
        if (attempt >= attempts) return error
        await pause(clock, 5 * 10 ** (attempt - 1))
      }
    }
  }

  async function open(): Promise<SegmentFile> {
    const { project, folder } = options
    const name = options.name?.().slice(0, LONGEST_NAME)
    const from = written.place.s + 1
    const known = Object.keys(written.seen).length > 0 ? { vv: written.seen } : {}
    const header = { aigu: FORMAT_VERSION, project, author, ...(name !== undefined && { name }), from }
    const line = writeLine({ ...header, prev: written.place.h, ...known })
    const created = await createSegment(folder, number, line, fileSystem)
    number = created.number + 1
    stopAge = clock.after(SEAL_AFTER, sealSoon)
    return created.file
  }

  async function giveUp(): Promise<void> {
    const failed = segment
    segment = null
    if (!failed) return
    await failed.abandon()
    if (failed.count > 0) return handOver(failed, false)
    // It holds nothing that was acknowledged, and a full disk would collect one at every attempt.
    await quietly(fileSystem.remove(failed.path))
  }

  function handOver(file: SegmentFile, sealed: boolean): void {
    stopAge?.()
    options.onSegment?.({
      packet: file.packet(),
      count: file.count,
      last: written.place,
      path: file.path,
      sealed,
    })
  }

  async function seal(): Promise<void> {
    const open = segment
    if (!open || open.count === 0) return
    try {
      await open.seal()
    } catch (error) {
      if (systemCode(error) === null) throw error
      return giveUp()
    }
    segment = null
    handOver(open, true)
  }

  return {
    get size() {
      return segment?.size ?? 0
    },
    write,
    seal,
  }
}
