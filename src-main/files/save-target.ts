import { dirname, resolve } from 'node:path'

import type { ProblemCode } from '../../shared/problem.ts'

import type { FileFacts, FileSystem } from './file-system.ts'
import { systemCode, systemError } from './system-error.ts'

export type SaveTarget = {
  /** Where the bytes go: the file behind a symbolic link, so that the link stays a link. */
  readonly path: string
  /** What is there now; null for a new file. */
  readonly existing: FileFacts | null
}

const MOST_LINKS = 40

/** Follows the links of `path`, even to a file that is not there yet. Throws the system's errors. */
export async function saveTargetOf(path: string, fileSystem: FileSystem): Promise<SaveTarget> {
  let target = resolve(path)
  for (let links = 0; await isLink(target, fileSystem); links++) {
    if (links === MOST_LINKS) throw systemError('ELOOP', path)
    target = resolve(dirname(target), await fileSystem.linkTarget(target))
  }
  return { path: target, existing: await factsOrNull(target, fileSystem) }
}

/**
 * Why this must not be replaced: renaming over a folder or a device destroys it where it does not fail, and a file
 * marked read-only was marked so by someone.
 */
export function irreplaceable(existing: FileFacts | null): ProblemCode | null {
  if (existing === null) return null
  if (existing.kind === 'folder') return 'save-over-folder'
  if (existing.kind === 'device') return 'save-over-device'
  return (existing.mode & 0o222) === 0 ? 'save-denied' : null
}

/**
 * Whether two paths lead to one file: same number on the same volume (links, other spellings of a case-insensitive
 * name), or, where the file system gives no numbers, the same real path.
 */
export async function isSameFile(one: string, other: string, fileSystem: FileSystem): Promise<boolean> {
  const [a, b] = await Promise.all([factsOrNull(one, fileSystem), factsOrNull(other, fileSystem)])
  if (a === null || b === null)
    return (await realOrGiven(one, fileSystem)) === (await realOrGiven(other, fileSystem))
  if (a.inode !== 0n && a.inode === b.inode && a.volume === b.volume) return true
  return (await realOrGiven(one, fileSystem)) === (await realOrGiven(other, fileSystem))
}

async function isLink(path: string, fileSystem: FileSystem): Promise<boolean> {
  return (await orNullIfMissing(fileSystem.isSymbolicLink(path))) ?? false
}

async function factsOrNull(path: string, fileSystem: FileSystem): Promise<FileFacts | null> {
  return orNullIfMissing(fileSystem.facts(path))
}

async function orNullIfMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}

/** Windows cannot tell the real path on some network and memory drives: then the written one must do. */
async function realOrGiven(path: string, fileSystem: FileSystem): Promise<string> {
  try {
    return await fileSystem.realPath(path)
  } catch (error) {
    if (systemCode(error) === null) throw error
    return resolve(path)
  }
}
