import type { FileSystem, OpenFile } from '../../../src-main/files/file-system.ts'
import type { startJournal } from '../../../src-main/project/journal.ts'

type Start = typeof startJournal
type OnFile = (file: OpenFile, fileSystem: FileSystem) => OpenFile

function withFiles(start: Start, onFile: OnFile, onFileSystem: Partial<FileSystem> = {}): Start {
  return (options) => {
    const real = options.fileSystem
    const createToAppend: FileSystem['createToAppend'] = async (path, mode) =>
      onFile(await real.createToAppend(path, mode), real)
    return start({ ...options, fileSystem: { ...real, createToAppend, ...onFileSystem } })
  }
}

/** Wrong journals, made of the right one by what it is given: each must be seen by the tests. */
export const mutants: Readonly<Record<string, (start: Start) => Start>> = {
  'no fsync': (start) => withFiles(start, (file) => ({ ...file, syncData: () => Promise.resolve() })),
  'acknowledge before the fsync': (start) =>
    withFiles(start, (file) => ({
      ...file,
      syncData: () => {
        setImmediate(() => void file.syncData().catch(() => undefined))
        return Promise.resolve()
      },
    })),
  'acknowledge before the write': (start) => (options) => {
    const journal = start(options)
    return {
      ...journal,
      append: (records) => {
        const { entries } = journal.append(records)
        return { entries, saved: Promise.resolve() }
      },
    }
  },
  'a short write is taken for a whole one': (start) =>
    withFiles(start, (file) => ({
      ...file,
      write: async (from, offset, length) => {
        await file.write(from, offset, length)
        return length
      },
    })),
  'fsync again on the same file': (start) =>
    withFiles(start, (file) => ({ ...file, syncData: () => file.syncData().catch(() => file.syncData()) })),
  'no fsync of the folder': (start) =>
    withFiles(start, (file) => file, { syncFolder: () => Promise.resolve() }),
}
