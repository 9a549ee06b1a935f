import type { FileSystem, OpenFile } from '../../../src-main/files/file-system.ts'
import type { Patience } from '../../../src-main/files/patience.ts'
import { systemError } from '../../../src-main/files/system-error.ts'

export type CallName = keyof FileSystem | keyof OpenFile

/**
 * What happens to one call: it works, fails with a system error, writes a part only, writes nothing, writes a part and
 * says it was all, never answers.
 */
export type Fate = 'works' | { readonly fails: string } | 'short' | 'nothing' | 'lies' | 'hangs'

/** `index`: 1 for the first call of all; `nth`: 1 for the first call of this name. */
export type Fates = (call: { readonly name: CallName; readonly index: number; readonly nth: number }) => Fate

export type Faulty = {
  readonly fileSystem: FileSystem
  /** Names of the calls made, in order. */
  readonly calls: CallName[]
  /** A clock that runs at once: a wait is over when asked for, and what hangs is late as soon as it hangs. */
  readonly patience: Patience
  /** Milliseconds waited for, in order. */
  readonly waits: number[]
}

/** A file system whose calls go wrong as told. */
export function faultyFileSystem(real: FileSystem, fates: Fates): Faulty {
  const calls: CallName[] = []
  const waits: number[] = []
  const hanging = Promise.withResolvers<undefined>()
  const never = new Promise<never>(() => undefined)
  const hang = (): Promise<never> => {
    hanging.resolve(undefined)
    return never
  }
  const patience: Patience = {
    wait: (milliseconds) => {
      waits.push(milliseconds)
      return Promise.resolve()
    },
    within: (milliseconds, work) =>
      Promise.race([
        work,
        hanging.promise.then(() => Promise.reject(systemError('ETIMEDOUT', `${String(milliseconds)} ms`))),
      ]),
  }
  const perName = new Map<CallName, number>()

  function fateOf(name: CallName): Fate {
    calls.push(name)
    const nth = (perName.get(name) ?? 0) + 1
    perName.set(name, nth)
    return fates({ name, index: calls.length, nth })
  }

  async function run<T>(name: CallName, work: () => Promise<T>): Promise<T> {
    const fate = fateOf(name)
    if (fate === 'hangs') return hang()
    if (typeof fate === 'object') throw systemError(fate.fails, `${name} made to fail`)
    return work()
  }

  const wrapFile = (file: OpenFile): OpenFile => ({
    read: (into, offset, length) => run('read', () => file.read(into, offset, length)),
    write: async (from, offset, length) => {
      const fate = fateOf('write')
      if (fate === 'hangs') return hang()
      if (fate === 'nothing') return 0
      if (fate === 'lies') {
        await file.write(from, offset, Math.floor(length / 2))
        return length
      }
      if (fate === 'short') return file.write(from, offset, Math.ceil(length / 2))
      if (typeof fate === 'object') {
        // A failed write may have put a part of its bytes on the disk.
        await file.write(from, offset, Math.floor(length / 3))
        throw systemError(fate.fails, 'write made to fail')
      }
      return file.write(from, offset, length)
    },
    facts: () => run('facts', () => file.facts()),
    setMode: (mode) => run('setMode', () => file.setMode(mode)),
    setOwner: (owner, group) => run('setOwner', () => file.setOwner(owner, group)),
    sync: () => run('sync', () => file.sync()),
    syncData: () => run('syncData', () => file.syncData()),
    close: async () => {
      // The descriptor is freed even when close reports an error (POSIX, and Node does not try again).
      const fate = fateOf('close')
      await file.close()
      if (typeof fate === 'object') throw systemError(fate.fails, 'close made to fail')
    },
  })

  const fileSystem: FileSystem = {
    facts: (path) => run('facts', () => real.facts(path)),
    entryFacts: (path) => run('entryFacts', () => real.entryFacts(path)),
    isSymbolicLink: (path) => run('isSymbolicLink', () => real.isSymbolicLink(path)),
    linkTarget: (path) => run('linkTarget', () => real.linkTarget(path)),
    realPath: (path) => run('realPath', () => real.realPath(path)),
    openToRead: async (path) => wrapFile(await run('openToRead', () => real.openToRead(path))),
    createNew: async (path, mode) => wrapFile(await run('createNew', () => real.createNew(path, mode))),
    createToAppend: async (path, mode) =>
      wrapFile(await run('createToAppend', () => real.createToAppend(path, mode))),
    makeFolder: (path) => run('makeFolder', () => real.makeFolder(path)),
    listFolder: (path) => run('listFolder', () => real.listFolder(path)),
    rename: (from, to) => run('rename', () => real.rename(from, to)),
    remove: (path) => run('remove', () => real.remove(path)),
    syncFolder: (path) => run('syncFolder', () => real.syncFolder(path)),
  }
  return { fileSystem, calls, patience, waits }
}
