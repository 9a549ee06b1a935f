import type { FileFacts, FileSystem, OpenFile } from '../../../src-main/files/file-system.ts'
import { systemError } from '../../../src-main/files/system-error.ts'

/** What was synced, and what only the running system knows. */
type Content = { synced: Buffer; unsynced: Buffer }
type Names = ReadonlyMap<string, Content>

/** What a power failure leaves of the bytes that were not synced. */
const remains = {
  nothing: () => Buffer.alloc(0),
  'a part': (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2)),
  zeros: (bytes: Buffer) => Buffer.alloc(bytes.length),
  everything: (bytes: Buffer) => bytes,
} as const

export type AfterPowerFailure = { readonly what: string; readonly files: ReadonlyMap<string, string> }

export type SimulatedDisk = {
  readonly fileSystem: FileSystem
  /** Resolves when the power fails; no call answers from then on. */
  readonly powerFailure: Promise<void>
  /** Every state in which the disk may be found now, were the power to fail. */
  afterPowerFailure(): AfterPowerFailure[]
}

/**
 * A disk in memory that keeps only what POSIX promises: bytes are safe after the file's sync, names after the
 * folder's, in no order otherwise ("All File Systems Are Not Created Equal", OSDI 2014). The power fails before the
 * call numbered `failBefore`, counted from 1.
 */
export function simulatedDisk(files: Readonly<Record<string, string>>, failBefore = Infinity): SimulatedDisk {
  const live = new Map<string, Content>(
    Object.entries(files).map(([path, text]) => [
      path,
      { synced: Buffer.from(text), unsynced: Buffer.alloc(0) },
    ]),
  )
  let synced: Names = new Map(live)
  let calls = 0
  const failure = Promise.withResolvers<undefined>()

  async function call<T>(work: () => T): Promise<T> {
    if (++calls >= failBefore) {
      failure.resolve(undefined)
      return new Promise<never>(() => undefined)
    }
    await Promise.resolve()
    return work()
  }

  function contentOf(path: string): Content {
    const content = live.get(path)
    if (!content) throw systemError('ENOENT', path)
    return content
  }

  const factsOf = (content: Content): FileFacts => ({
    kind: 'file',
    size: content.synced.length + content.unsynced.length,
    modified: 0,
    volume: 1n,
    inode: 0n,
    mode: 0o644,
    owner: 0,
    group: 0,
  })

  const openFile = (content: Content): OpenFile => ({
    read: () => Promise.reject(new Error('not read here')),
    write: (from, offset, length) =>
      call(() => {
        content.unsynced = Buffer.concat([content.unsynced, from.subarray(offset, offset + length)])
        return length
      }),
    facts: () => call(() => factsOf(content)),
    setMode: () => call(() => undefined),
    setOwner: () => call(() => undefined),
    syncData: () => Promise.reject(new Error('not called here')),
    sync: () =>
      call(() => {
        content.synced = Buffer.concat([content.synced, content.unsynced])
        content.unsynced = Buffer.alloc(0)
      }),
    close: () => call(() => undefined),
  })

  const fileSystem: FileSystem = {
    facts: (path) => call(() => factsOf(contentOf(path))),
    entryFacts: (path) => call(() => factsOf(contentOf(path))),
    isSymbolicLink: (path) => call(() => (contentOf(path), false)),
    linkTarget: (path) => call(() => path),
    realPath: (path) => call(() => path),
    openToRead: (path) => call(() => openFile(contentOf(path))),
    createNew: (path) =>
      call(() => {
        if (live.has(path)) throw systemError('EEXIST', path)
        const content = { synced: Buffer.alloc(0), unsynced: Buffer.alloc(0) }
        live.set(path, content)
        return openFile(content)
      }),
    createToAppend: () => Promise.reject(new Error('not called here')),
    makeFolder: () => Promise.reject(new Error('not called here')),
    listFolder: () => Promise.reject(new Error('not called here')),
    rename: (from, to) =>
      call(() => {
        live.set(to, contentOf(from))
        live.delete(from)
      }),
    remove: (path) =>
      call(() => {
        live.delete(path)
      }),
    syncFolder: () =>
      call(() => {
        synced = new Map(live)
      }),
  }

  function found(names: Names, remain: (bytes: Buffer) => Buffer): ReadonlyMap<string, string> {
    return new Map(
      [...names].map(([path, content]) => [
        path,
        Buffer.concat([content.synced, remain(content.unsynced)]).toString('latin1'),
      ]),
    )
  }

  return {
    fileSystem,
    powerFailure: failure.promise,
    afterPowerFailure: () =>
      Object.entries(remains).flatMap(([what, remain]) => [
        { what: `names as synced, ${what} of the unsynced bytes`, files: found(synced, remain) },
        { what: `names as last seen, ${what} of the unsynced bytes`, files: found(live, remain) },
      ]),
  }
}
