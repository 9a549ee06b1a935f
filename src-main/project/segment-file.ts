import { join } from 'node:path'

import type { FileSystem } from '../files/file-system.ts'
import { systemCode, systemError, unlessItCannot } from '../files/system-error.ts'
import { quietly, writeBytes } from '../files/write-new-file.ts'

import { writeLine } from './journal-line.ts'

/** A segment that is being written: one file, one writer, no second chance after an error. */
export type SegmentFile = {
  readonly path: string
  /** Records on the disk. */
  readonly count: number
  /** Bytes on the disk. */
  readonly size: number
  /** Resolves when the lines are on the disk. After an error nothing more may be asked of the segment but `abandon`. */
  append(lines: readonly Buffer[]): Promise<void>
  /** Writes the end record: the file is then a packet. */
  seal(): Promise<void>
  /** Never syncs again: after a failed fsync the next one may succeed although the bytes are gone (Linux). */
  abandon(): Promise<void>
  /** The sealed segment, with the records that are on the disk; also where `seal` failed. */
  packet(): Buffer
}

const SEGMENT_NAME = /^(\d{8})\.jsonl$/
const MOST_SEGMENTS = 99_999_999

/** Number of a segment by its file's name; null for another file. */
export function segmentNumber(name: string): number | null {
  const digits = SEGMENT_NAME.exec(name)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** Creates the first segment from `number` on that nobody has: another process on this project may be writing too. */
export async function createSegment(
  folder: string,
  number: number,
  header: Buffer,
  fileSystem: FileSystem,
): Promise<{ readonly file: SegmentFile; readonly number: number }> {
  for (let free = number; free <= MOST_SEGMENTS; free++) {
    const path = join(folder, `${String(free).padStart(8, '0')}.jsonl`)
    try {
      const handle = await fileSystem.createToAppend(path, 0o600)
      return { file: segmentFile(path, handle, header, fileSystem, folder), number: free }
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error
    }
  }
  throw systemError('ENOSPC', 'no segment number is left')
}

function segmentFile(
  path: string,
  handle: Awaited<ReturnType<FileSystem['createToAppend']>>,
  header: Buffer,
  fileSystem: FileSystem,
  folder: string,
): SegmentFile {
  const kept: Buffer[] = [header]
  let [count, size] = [0, 0]
  const end = (): Buffer => writeLine({ end: 1, n: count })

  async function write(bytes: Buffer): Promise<void> {
    await writeBytes(handle, bytes)
    await handle.syncData()
    size += bytes.length
  }

  return {
    path,
    get count() {
      return count
    },
    get size() {
      return size
    },
    append: async (lines) => {
      // A name that is not on the disk takes its bytes with it.
      if (count === 0) await unlessItCannot(fileSystem.syncFolder(folder))
      await write(Buffer.concat(count === 0 ? [header, ...lines] : lines))
      kept.push(...lines)
      count += lines.length
    },
    seal: async () => {
      await write(end())
      await handle.close()
    },
    abandon: () => quietly(handle.close()),
    packet: () => Buffer.concat([...kept, end()]),
  }
}
