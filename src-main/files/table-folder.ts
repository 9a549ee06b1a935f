import { mkdir, readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'

import type { Problem } from '../../shared/problem.ts'

import { systemCode } from './system-error.ts'

const tableNames = /\.(?:csv|tsv|tab)$/i

/**
 * The tables of a folder and of its subfolders, by name, as paths relative to it; null if the folder cannot be listed.
 * Hidden files, links to folders and what lies under `except` (the folder of the copies) are left out.
 */
export async function listTables(folder: string, except: string | null): Promise<string[] | null> {
  let entries
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
  const found: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (except !== null && resolve(path) === resolve(except)) continue
      const inside = (await listTables(path, except)) ?? []
      found.push(...inside.map((name) => join(entry.name, name)))
    } else if (tableNames.test(entry.name)) {
      found.push(entry.name)
    }
  }
  return found
}

/** Makes a folder for copies, and those above it; null if it is there now. */
export async function makeFolder(path: string): Promise<Problem | null> {
  try {
    await mkdir(path, { recursive: true })
    return null
  } catch (error) {
    const code = systemCode(error)
    if (code === null) throw error
    const found = { name: basename(path), system: code }
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { code: 'save-denied', found }
    if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'save-no-space', found }
    if (code === 'EINVAL' || code === 'ENAMETOOLONG') return { code: 'save-name-refused', found }
    return { code: 'save-unreachable', found }
  }
}
