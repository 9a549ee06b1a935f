import { join, sep } from 'node:path'

import type { Problem } from '../../shared/problem.ts'
import type { FileFacts, FileSystem, OpenFile } from '../files/file-system.ts'
import { HELD_FOR, growingDelays, retrying } from '../files/patience.ts'
import { isHeld, systemCode } from '../files/system-error.ts'
import { quietly } from '../files/write-new-file.ts'

import type { Means } from './means.ts'

export type GuardedRead =
  | { readonly kind: 'read'; readonly bytes: Buffer; readonly facts: FileFacts }
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** A folder whose real place is known. */
export type KnownFolder = { readonly path: string; readonly real: string }

/** Throws the system's error where the folder does not answer; null where it is no folder or a link to one. */
export async function knowFolder(path: string, fileSystem: FileSystem): Promise<KnownFolder | null> {
  try {
    if ((await fileSystem.entryFacts(path)).kind !== 'folder') return null
  } catch (error) {
    if (isAbsence(error)) return null
    throw error
  }
  return { path, real: await fileSystem.realPath(path) }
}

/**
 * Reads a file of a folder that somebody else may have filled: a regular file of that very folder, no link, no device,
 * no bigger than `limit` bytes, looked at before it is opened and again once it is open. A file that an antivirus holds
 * is asked for again. Throws the system's errors where the folder does not answer.
 */
export async function readInside(
  folder: KnownFolder,
  name: string,
  limit: number,
  { fileSystem, patience }: Means,
): Promise<GuardedRead> {
  const refused = (why: string): GuardedRead => ({
    kind: 'refused',
    problem: { code: 'project-file-refused', found: { name, why } },
  })
  if (/[/\\\0]/.test(name) || name === '.' || name === '..') return refused('name')
  const path = join(folder.path, name)
  const read = async (): Promise<GuardedRead> => {
    const entry = await fileSystem.entryFacts(path)
    if (entry.kind !== 'file') return refused(entry.kind)
    if (entry.size > limit) return refused('size')
    if (!(await fileSystem.realPath(path)).startsWith(folder.real + sep)) return refused('link')
    const file = await fileSystem.openToRead(path)
    try {
      const facts = await file.facts()
      // Between the two looks the name may have been given to something else.
      const same = facts.kind === 'file' && facts.inode === entry.inode && facts.volume === entry.volume
      if (!same || facts.size > limit) return refused('changed')
      return { kind: 'read', bytes: await readAll(file, facts.size), facts }
    } finally {
      await quietly(file.close())
    }
  }
  try {
    return await retrying(read, isHeld, growingDelays(HELD_FOR), patience)
  } catch (error) {
    if (isAbsence(error)) return { kind: 'absent' }
    const code = systemCode(error)
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EIO' && code !== 'EBUSY') throw error
    return { kind: 'refused', problem: { code: 'project-file-unreadable', found: { name, system: code } } }
  }
}

async function readAll(file: OpenFile, size: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(size)
  let done = 0
  while (done < size) {
    const count = await file.read(bytes, done, size - done)
    if (count === 0) break
    done += count
  }
  return bytes.subarray(0, done)
}

export function isAbsence(error: unknown): boolean {
  const code = systemCode(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}
