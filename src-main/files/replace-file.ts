import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'

import type { FileFacts, FileSystem, OpenFile } from './file-system.ts'
import { growingDelays, retrying } from './patience.ts'
import type { Patience } from './patience.ts'
import type { SaveTarget } from './save-target.ts'
import { mayPass, systemCode, systemError, unlessItCannot } from './system-error.ts'

/** The new content, piece by piece; a piece is written before the next one is asked for. */
export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

export type ReplaceOptions = {
  readonly fileSystem: FileSystem
  readonly patience: Patience
  /** Bytes written so far. */
  readonly onProgress?: (bytes: number) => void
  readonly isCancelled?: () => boolean
}

const PIECE = 4 * 1024 * 1024
/** Antivirus, indexer, Excel or a sync client may hold the old file for seconds. */
const RENAME_PATIENCE = 5_000

/**
 * Puts new content in the place of a file, whole or not at all, at whatever moment the process dies, the power fails
 * or the disk fills up: a new file beside it, every byte counted, fsync, the size checked, one rename, fsync of the
 * folder. Answers the number of bytes, or null if it was cancelled. Throws the system's errors and those of `chunks`,
 * after removing the new file.
 *
 * Why not npm's atomic writers: write-file-atomic 7 and 8, and atomically 2.1, ignore how many bytes a write took; on
 * a full disk they put a truncated file in the place of the good one and report success (fabiospampinato/atomically
 * pull request 18). None of them syncs the folder.
 */
export async function replaceFile(
  target: SaveTarget,
  chunks: Chunks,
  options: ReplaceOptions,
): Promise<number | null> {
  const { fileSystem } = options
  const folder = dirname(target.path)
  // Short, and of our own alphabet: the target's own name may be as long as the file system allows.
  const temporary = join(folder, `.aigu-${String(process.pid)}-${randomBytes(6).toString('hex')}.tmp`)
  // A replaced file may be private: its successor must not be readable by others even for a moment.
  const file = await fileSystem.createNew(temporary, target.existing ? 0o600 : 0o666)
  let open = true
  let bytes: number | null
  try {
    bytes = await writeAll(file, chunks, options)
    if (bytes === null) {
      open = false
      await discard(file, temporary, fileSystem)
      return null
    }
    if (target.existing) await inherit(file, target.existing)
    await file.sync()
    const { size } = await file.facts()
    if (size !== bytes) throw systemError('EIO', `${String(bytes)} bytes written, ${String(size)} kept`)
    open = false
    await file.close()
    await moveOver(temporary, target.path, options)
  } catch (error) {
    await discard(open ? file : null, temporary, fileSystem)
    throw error
  }
  await unlessItCannot(fileSystem.syncFolder(folder))
  return bytes
}

/** Answers the bytes written, or null if it was cancelled on the way. */
async function writeAll(file: OpenFile, chunks: Chunks, options: ReplaceOptions): Promise<number | null> {
  let total = 0
  for await (const chunk of chunks) {
    for (let offset = 0; offset < chunk.length;) {
      if (options.isCancelled?.() === true) return null
      const written = await file.write(chunk, offset, Math.min(PIECE, chunk.length - offset))
      // A full disk takes a part of the bytes without an error; when it takes none, no error may come either.
      if (written <= 0) throw systemError('ENOSPC', 'the disk takes no more bytes')
      offset += written
      total += written
      options.onProgress?.(total)
    }
  }
  return options.isCancelled?.() === true ? null : total
}

/** Owner, group and permissions of the file that is replaced, as far as the system lets us. */
async function inherit(file: OpenFile, replaced: FileFacts): Promise<void> {
  const own = await file.facts()
  if (own.owner !== replaced.owner || own.group !== replaced.group) {
    await unlessItCannot(file.setOwner(replaced.owner, replaced.group))
  }
  if (own.mode !== replaced.mode) await unlessItCannot(file.setMode(replaced.mode))
}

async function moveOver(temporary: string, path: string, options: ReplaceOptions): Promise<void> {
  const { fileSystem, patience } = options
  try {
    await retrying(
      () => fileSystem.rename(temporary, path),
      mayPass,
      growingDelays(RENAME_PATIENCE),
      patience,
    )
  } catch (error) {
    const code = systemCode(error)
    if (code === null || !mayPass(code)) throw error
    // A refused access here is a file in use: the folder let us create the new one.
    throw Object.assign(systemError('EBUSY', path), { cause: error })
  }
}

/** Closes and removes the new file. What fails here must not hide why we are here, and the old file is whole. */
async function discard(file: OpenFile | null, temporary: string, fileSystem: FileSystem): Promise<void> {
  for (const step of [() => file?.close(), () => fileSystem.remove(temporary)]) {
    try {
      await step()
    } catch (error) {
      if (systemCode(error) === null) throw error
    }
  }
}
