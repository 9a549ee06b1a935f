import { basename } from 'node:path'

import type { Problem, ProblemCode } from '../../shared/problem.ts'

import { nodeFileSystem } from './file-system.ts'
import type { FileSystem } from './file-system.ts'
import { clockPatience } from './patience.ts'
import type { Patience } from './patience.ts'
import { replaceFile } from './replace-file.ts'
import type { Chunks } from './replace-file.ts'
import { irreplaceable, isSameFile, saveTargetOf } from './save-target.ts'
import { isHeld, isUnreachable, systemCode } from './system-error.ts'

export type SaveResult =
  | { readonly kind: 'saved'; readonly bytes: number }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'cancelled' }

export type SaveOptions = {
  /** The file that was opened: it is never written over unless `overOriginal` says so. */
  readonly original?: string
  readonly overOriginal?: boolean
  /** Bytes written so far. */
  readonly onProgress?: (bytes: number) => void
  readonly isCancelled?: () => boolean
  readonly fileSystem?: FileSystem
  readonly patience?: Patience
}

const ANSWER_LIMIT = 15_000

/**
 * Saves under a name that a person chose: the only writer of user files. Afterwards the file holds its old content or
 * the new one, whole; every refusal is a problem to be phrased. Throws for bugs, and for what `chunks` throws.
 */
export async function saveFile(path: string, chunks: Chunks, options: SaveOptions = {}): Promise<SaveResult> {
  const { fileSystem = nodeFileSystem, patience = clockPatience, original } = options
  const refuse = (code: ProblemCode, system?: string): SaveResult => ({
    kind: 'refused',
    problem: { code, found: { name: basename(path), ...(system === undefined ? {} : { system }) } },
  })
  try {
    const target = await patience.within(ANSWER_LIMIT, saveTargetOf(path, fileSystem))
    const irreplaceableCode = irreplaceable(target.existing)
    if (irreplaceableCode) return refuse(irreplaceableCode)
    if (original !== undefined && options.overOriginal !== true) {
      const same = await patience.within(ANSWER_LIMIT, isSameFile(path, original, fileSystem))
      if (same) return refuse('save-over-original')
    }
    const bytes = await replaceFile(target, chunks, { ...options, fileSystem, patience })
    return bytes === null ? { kind: 'cancelled' } : { kind: 'saved', bytes }
  } catch (error) {
    const system = systemCode(error)
    if (system === null) throw error
    const code = codeOf(system)
    return refuse(code, code === 'save-failed' ? system : undefined)
  }
}

function codeOf(system: string): ProblemCode {
  if (isUnreachable(system)) return 'save-unreachable'
  if (isHeld(system)) return 'save-locked'
  switch (system) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'save-no-space'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'save-denied'
    case 'ENOENT':
    case 'ENOTDIR':
      return 'save-unreachable'
    case 'EISDIR':
      return 'save-over-folder'
    case 'EINVAL':
    case 'ENAMETOOLONG':
    case 'EILSEQ':
    case 'ELOOP':
      return 'save-name-refused'
    default:
      return 'save-failed'
  }
}
