import { constants } from 'node:fs'
import * as disk from 'node:fs/promises'
import type { BigIntStats } from 'node:fs'

/** What the system says of a path or of an open file. */
export type FileFacts = {
  /** `link`: only where links are not followed. */
  readonly kind: 'file' | 'folder' | 'device' | 'link'
  /** Bytes. */
  readonly size: number
  /** Milliseconds since 1970. */
  readonly modified: number
  /** Big integers: NTFS and ReFS numbers do not fit a double. 0 where the file system has none. */
  readonly volume: bigint
  readonly inode: bigint
  /** Permission bits, `0o777` at most. */
  readonly mode: number
  readonly owner: number
  readonly group: number
}

export type OpenFile = {
  /** Bytes read, 0 at the end of the file. */
  read(into: Uint8Array, offset: number, length: number): Promise<number>
  /** Bytes written: a disk that fills up takes a part of them without an error. */
  write(from: Uint8Array, offset: number, length: number): Promise<number>
  facts(): Promise<FileFacts>
  setMode(mode: number): Promise<void>
  setOwner(owner: number, group: number): Promise<void>
  /** Waits until the bytes are on the disk itself. */
  sync(): Promise<void>
  /** The same without what reading does not need (times): half the work of a journal. */
  syncData(): Promise<void>
  close(): Promise<void>
}

/** The few calls that reading and saving need; tests pass one that fails, fills up or loses power. */
export type FileSystem = {
  /** Follows symbolic links. */
  facts(path: string): Promise<FileFacts>
  /** Of the entry itself: does not follow a symbolic link in the last place. */
  entryFacts(path: string): Promise<FileFacts>
  isSymbolicLink(path: string): Promise<boolean>
  linkTarget(path: string): Promise<string>
  realPath(path: string): Promise<string>
  openToRead(path: string): Promise<OpenFile>
  /** Fails with EEXIST if there is something of this name. */
  createNew(path: string, mode: number): Promise<OpenFile>
  /** The same, and every write goes to the end of the file, whoever else writes to it. */
  createToAppend(path: string, mode: number): Promise<OpenFile>
  /** With the folders it lies in. Nothing happens if it is there. */
  makeFolder(path: string): Promise<void>
  /** Names, in no order. */
  listFolder(path: string): Promise<string[]>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Makes the names in a folder durable. Does nothing on Windows, which has no such call. */
  syncFolder(path: string): Promise<void>
}

// A named pipe that took the place of a file between two calls must not block the thread for ever.
const readWithoutWaiting = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK)

function kindOf(stats: BigIntStats): FileFacts['kind'] {
  if (stats.isFile()) return 'file'
  if (stats.isDirectory()) return 'folder'
  return stats.isSymbolicLink() ? 'link' : 'device'
}

function factsFrom(stats: BigIntStats): FileFacts {
  return {
    kind: kindOf(stats),
    size: Number(stats.size),
    modified: Number(stats.mtimeMs),
    volume: stats.dev,
    inode: stats.ino,
    mode: Number(stats.mode) & 0o777,
    owner: Number(stats.uid),
    group: Number(stats.gid),
  }
}

function wrap(handle: disk.FileHandle): OpenFile {
  return {
    read: async (into, offset, length) => (await handle.read(into, offset, length)).bytesRead,
    write: async (from, offset, length) => (await handle.write(from, offset, length)).bytesWritten,
    facts: async () => factsFrom(await handle.stat({ bigint: true })),
    setMode: (mode) => handle.chmod(mode),
    setOwner: (owner, group) => handle.chown(owner, group),
    sync: () => handle.sync(),
    syncData: () => handle.datasync(),
    close: () => handle.close(),
  }
}

/** The disk, through node:fs. */
export const nodeFileSystem: FileSystem = {
  facts: async (path) => factsFrom(await disk.stat(path, { bigint: true })),
  entryFacts: async (path) => factsFrom(await disk.lstat(path, { bigint: true })),
  isSymbolicLink: async (path) => (await disk.lstat(path)).isSymbolicLink(),
  linkTarget: (path) => disk.readlink(path),
  realPath: (path) => disk.realpath(path),
  openToRead: async (path) => wrap(await disk.open(path, readWithoutWaiting)),
  createNew: async (path, mode) => wrap(await disk.open(path, 'wx', mode)),
  createToAppend: async (path, mode) => wrap(await disk.open(path, 'ax', mode)),
  makeFolder: async (path) => {
    await disk.mkdir(path, { recursive: true })
  },
  listFolder: (path) => disk.readdir(path),
  rename: (from, to) => disk.rename(from, to),
  remove: (path) => disk.unlink(path),
  syncFolder: async (path) => {
    if (process.platform === 'win32') return
    const handle = await disk.open(path, constants.O_RDONLY)
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
}
