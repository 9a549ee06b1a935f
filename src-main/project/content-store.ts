import { join } from 'node:path'

import type { Problem } from '../../shared/problem.ts'
import { replaceFile } from '../files/replace-file.ts'
import { systemCode, systemError } from '../files/system-error.ts'
import { writeNewFile } from '../files/write-new-file.ts'

import { knowFolder, readInside } from './guarded-read.ts'
import type { Means } from './means.ts'
import { LARGEST_CONTENT, contentHash, sha256 } from './project-tree.ts'

export type StoredContent =
  | { readonly kind: 'read'; readonly bytes: Buffer }
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** Reads a base or an original of a folder; what does not have the hash of its name is not used. */
export async function readContent(folder: string, name: string, means: Means): Promise<StoredContent> {
  const hash = contentHash(name)
  const known = await knowFolder(folder, means.fileSystem)
  if (!known || hash === null) return { kind: 'absent' }
  const read = await readInside(known, name, LARGEST_CONTENT, means)
  if (read.kind !== 'read') return read
  if (sha256(read.bytes) === hash) return { kind: 'read', bytes: read.bytes }
  return { kind: 'refused', problem: { code: 'project-base-damaged', found: { name } } }
}

/**
 * Puts a file that is named by its content into a folder, unless it is there and sound: bases, originals, packets.
 * Throws the system's errors.
 */
export async function putContent(
  folder: string,
  name: string,
  bytes: Buffer,
  means: Means,
): Promise<'there' | 'written' | 'mended'> {
  const { fileSystem } = means
  const path = join(folder, name)
  try {
    await writeNewFile(path, bytes, fileSystem)
    return 'written'
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  }
  const known = await knowFolder(folder, fileSystem)
  const read = known && (await readInside(known, name, bytes.length, means))
  if (read?.kind === 'read' && read.bytes.equals(bytes)) return 'there'
  await replaceFile({ path, existing: null }, [bytes], means)
  return 'mended'
}

/** The same, and sure of it: what a packet takes the place of is removed afterwards. EIO where the disk kept something else. */
export async function putAndReadBack(
  folder: string,
  name: string,
  bytes: Buffer,
  means: Means,
): Promise<void> {
  await putContent(folder, name, bytes, means)
  const known = await knowFolder(folder, means.fileSystem)
  const read = known && (await readInside(known, name, bytes.length, means))
  if (read?.kind !== 'read' || !read.bytes.equals(bytes))
    throw systemError('EIO', `${name} is not what was written`)
}
