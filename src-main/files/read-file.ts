import { basename } from 'node:path'

import type { Problem, ProblemCode } from '../../shared/problem.ts'

import { nodeFileSystem } from './file-system.ts'
import type { FileFacts, FileSystem, OpenFile } from './file-system.ts'
import { HEAD_LENGTH, identifyFile, identifyHead } from './identify-file.ts'
import { HELD_FOR, clockPatience, growingDelays, retrying } from './patience.ts'
import type { Patience } from './patience.ts'
import { isHeld, isUnreachable, shareOrDriveOf, systemCode } from './system-error.ts'

export type ReadResult =
  | {
      readonly kind: 'read'
      /** Alone in its ArrayBuffer, which can be handed to another thread. */
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly name: string
      /** Bytes. */
      readonly size: number
      /** Milliseconds since 1970. */
      readonly modified: number
    }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'cancelled' }

/** A whole project in one file, not looked into yet. */
export type ReadProject = { readonly kind: 'project'; readonly bytes: Uint8Array<ArrayBuffer> }

export type ReadOptions = {
  /** Bytes read of bytes in all. */
  readonly onProgress?: (done: number, total: number) => void
  readonly isCancelled?: () => boolean
  readonly maximumBytes?: number
  /** A kind of file that is no table, and that this reader wants all the same. */
  readonly wanted?: ProblemCode
  readonly fileSystem?: FileSystem
  readonly patience?: Patience
}

/**
 * 500 MB. V8 holds at most 0x1FFFFFE8 (536,870,888) characters in one string, and a file of single-byte characters
 * becomes as many characters as it has bytes.
 */
export const MAXIMUM_BYTES = 500_000_000

const PIECE = 1024 * 1024
const ANSWER_LIMIT = 15_000
const PIECE_LIMIT = 60_000
const CHANGE_ATTEMPTS = 3

/**
 * Reads a file that a person chose. Never writes, never waits for ever (named pipes and devices are refused, a share
 * that does not answer is given up after 15 s), never throws for what the system or the person did.
 */
export async function readUserFile(path: string, options: ReadOptions = {}): Promise<ReadResult> {
  const read = await readTableOrProject(path, options)
  return read.kind === 'project' ? { kind: 'refused', problem: { code: 'file-is-project' } } : read
}

/** The same, where a project can be opened too: its bytes are for the guards of its own reader. */
export async function readTableOrProject(
  path: string,
  options: ReadOptions = {},
): Promise<ReadResult | ReadProject> {
  const { fileSystem = nodeFileSystem, patience = clockPatience } = options
  try {
    for (let attempt = 1; attempt <= CHANGE_ATTEMPTS; attempt++) {
      const result = await readOnce(path, options, fileSystem, patience)
      if (result !== 'changed') return result
      await patience.wait(200 * attempt)
    }
    return { kind: 'refused', problem: { code: 'file-changing' } }
  } catch (error) {
    const code = systemCode(error)
    if (code === null) throw error
    return { kind: 'refused', problem: await problemOf(code, path, fileSystem, patience) }
  }
}

async function readOnce(
  path: string,
  options: ReadOptions,
  fileSystem: FileSystem,
  patience: Patience,
): Promise<ReadResult | ReadProject | 'changed'> {
  const maximumBytes = options.maximumBytes ?? MAXIMUM_BYTES
  // Before opening: the open itself of a named pipe or a device can block or have effects.
  const unopened = unreadableKind(await patience.within(ANSWER_LIMIT, fileSystem.facts(path)))
  if (unopened) return { kind: 'refused', problem: unopened }
  const file = await patience.within(
    ANSWER_LIMIT,
    retrying(() => fileSystem.openToRead(path), isHeld, growingDelays(HELD_FOR), patience),
  )
  try {
    const facts = await patience.within(ANSWER_LIMIT, file.facts())
    const problem = unreadableKind(facts)
    if (problem) return { kind: 'refused', problem }
    const head = new Uint8Array(Math.min(HEAD_LENGTH, facts.size))
    const headLength = await fill(head, file, patience)
    const byHead = identifyHead(head.subarray(0, headLength))
    if (byHead !== null && byHead !== 'undecided' && byHead.code !== options.wanted)
      return { kind: 'refused', problem: byHead }
    const tooBig = { kind: 'refused', problem: tooBigProblem(facts.size, maximumBytes) } as const
    if (facts.size > maximumBytes) return tooBig
    const bytes = allocate(facts.size)
    if (bytes === null) return tooBig
    bytes.set(head.subarray(0, headLength))
    let done = headLength
    while (done < bytes.length) {
      if (options.isCancelled?.() === true) return { kind: 'cancelled' }
      const count = await fill(bytes.subarray(done, done + PIECE), file, patience)
      if (count === 0) break
      done += count
      options.onProgress?.(done, bytes.length)
    }
    if (await hasChanged(file, facts, done, patience)) return 'changed'
    const identified = identifyFile(bytes)
    if (identified?.code === 'file-is-project') return { kind: 'project', bytes }
    if (identified && identified.code !== options.wanted) return { kind: 'refused', problem: identified }
    return { kind: 'read', bytes, name: basename(path), size: bytes.length, modified: facts.modified }
  } finally {
    // Not awaited: closing a file on a dead share can take as long as reading it, and nothing depends on it.
    file.close().catch((error: unknown) => {
      if (systemCode(error) === null) throw error
    })
  }
}

/** Reads until `into` is full or the file ends; answers how many bytes it got. */
async function fill(into: Uint8Array, file: OpenFile, patience: Patience): Promise<number> {
  let done = 0
  while (done < into.length) {
    const count = await patience.within(PIECE_LIMIT, file.read(into, done, into.length - done))
    if (count === 0) break
    done += count
  }
  return done
}

/** A file that another program is still writing, or that a sync client replaces, is not taken half-way. */
async function hasChanged(
  file: OpenFile,
  before: FileFacts,
  done: number,
  patience: Patience,
): Promise<boolean> {
  const after = await patience.within(ANSWER_LIMIT, file.facts())
  return done !== before.size || after.size !== before.size || after.modified !== before.modified
}

function unreadableKind(facts: FileFacts): Problem | null {
  if (facts.kind === 'folder') return { code: 'file-is-folder' }
  if (facts.kind === 'device') return { code: 'file-is-device' }
  return facts.size === 0 ? { code: 'file-empty' } : null
}

function tooBigProblem(size: number, maximum: number): Problem {
  return { code: 'file-too-big', found: { bytes: size, maximumBytes: maximum } }
}

/** Null where the machine has not that much memory. */
function allocate(size: number): Uint8Array<ArrayBuffer> | null {
  try {
    return new Uint8Array(size)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

async function problemOf(
  code: string,
  path: string,
  fileSystem: FileSystem,
  patience: Patience,
): Promise<Problem> {
  if (code === 'EISDIR') return { code: 'file-is-folder' }
  if (
    code === 'ENOENT' ||
    code === 'ENOTDIR' ||
    code === 'EINVAL' ||
    code === 'ENAMETOOLONG' ||
    code === 'ELOOP'
  ) {
    return (await isAway(path, fileSystem, patience))
      ? { code: 'file-unreachable' }
      : { code: 'file-missing' }
  }
  if (isUnreachable(code)) return { code: 'file-unreachable' }
  // On Windows a refused access (EPERM) is more often another program than a lack of rights.
  if (isHeld(code) || (code === 'EPERM' && process.platform === 'win32')) return { code: 'file-locked' }
  if (code === 'EACCES' || code === 'EPERM') return { code: 'file-denied' }
  // Windows has no name in libuv for "the network path was not found".
  if (code === 'UNKNOWN' && shareOrDriveOf(path) !== null) return { code: 'file-unreachable' }
  return { code: 'file-read-failed', found: { system: code } }
}

/** Whether the share or the drive itself is gone: Windows says "no such file" for both. */
async function isAway(path: string, fileSystem: FileSystem, patience: Patience): Promise<boolean> {
  const root = shareOrDriveOf(path)
  if (root === null) return false
  try {
    await patience.within(ANSWER_LIMIT, fileSystem.facts(root))
    return false
  } catch (error) {
    if (systemCode(error) === null) throw error
    return true
  }
}
