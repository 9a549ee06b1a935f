import { dirname } from 'node:path'

import type { FileSystem, OpenFile } from './file-system.ts'
import { systemCode, systemError, unlessItCannot } from './system-error.ts'

/** Writes every byte: a disk that fills up takes a part of them without an error. */
export async function writeBytes(file: OpenFile, bytes: Uint8Array): Promise<void> {
  for (let offset = 0; offset < bytes.length;) {
    const written = await file.write(bytes, offset, bytes.length - offset)
    if (written <= 0) throw systemError('ENOSPC', 'the disk takes no more bytes')
    offset += written
  }
}

/**
 * Writes a file that is never changed afterwards, under its final name: a rename is not durable on Windows when it
 * returns. Whole and on the disk, or removed and the system's error thrown; a crash leaves a part of it, which its
 * reader must know by a checksum. EEXIST if the name is taken.
 */
export async function writeNewFile(path: string, bytes: Uint8Array, fileSystem: FileSystem): Promise<void> {
  const file = await fileSystem.createNew(path, 0o600)
  let open = true
  try {
    await writeBytes(file, bytes)
    await file.sync()
    const { size } = await file.facts()
    if (size !== bytes.length)
      throw systemError('EIO', `${String(bytes.length)} bytes written, ${String(size)} kept`)
    open = false
    await file.close()
    await unlessItCannot(fileSystem.syncFolder(dirname(path)))
  } catch (error) {
    if (open) await quietly(file.close())
    await quietly(fileSystem.remove(path))
    throw error
  }
}

/** What fails in clearing up must not hide why it is done. */
export async function quietly(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (systemCode(error) === null) throw error
  }
}
