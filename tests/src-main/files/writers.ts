import { dirname, join } from 'node:path'

import type { FileSystem, OpenFile } from '../../../src-main/files/file-system.ts'
import type { Patience } from '../../../src-main/files/patience.ts'
import { saveFile } from '../../../src-main/files/save-file.ts'
import { systemCode, systemError } from '../../../src-main/files/system-error.ts'

/** One way to put new bytes in a file. Ours, and those that the tests must see fail. */
export type Writer = (
  path: string,
  chunks: readonly Uint8Array[],
  fileSystem: FileSystem,
  patience: Patience,
) => Promise<'saved' | 'refused'>

const refusedIfSystem = async (work: () => Promise<void>): Promise<'saved' | 'refused'> => {
  try {
    await work()
    return 'saved'
  } catch (error) {
    if (systemCode(error) === null) throw error
    return 'refused'
  }
}

export const ours: Writer = async (path, chunks, fileSystem, patience) => {
  const result = await saveFile(path, chunks, { fileSystem, patience })
  return result.kind === 'saved' ? 'saved' : 'refused'
}

async function closing(file: OpenFile, work: () => Promise<void>): Promise<void> {
  let closed = false
  try {
    await work()
    closed = true
    await file.close()
  } finally {
    if (!closed) await file.close().catch(() => 'the first error is the one to tell')
  }
}

/** What `fs.writeFile` does: the old content is gone before the new one is there. */
const inPlace: Writer = (path, chunks, fileSystem) =>
  refusedIfSystem(async () => {
    await fileSystem.remove(path)
    const file = await fileSystem.createNew(path, 0o666)
    await closing(file, async () => {
      for (const chunk of chunks) {
        for (let done = 0; done < chunk.length;) {
          const count = await file.write(chunk, done, chunk.length - done)
          if (count === 0) throw systemError('ENOSPC', path)
          done += count
        }
      }
      await file.sync()
    })
    await fileSystem.syncFolder(dirname(path))
  })

/** What npm's atomic writers do: beside the file, but how many bytes each write took is not looked at. */
const uncounted: Writer = (path, chunks, fileSystem) =>
  refusedIfSystem(async () => {
    const temporary = join(dirname(path), '.uncounted.tmp')
    const file = await fileSystem.createNew(temporary, 0o666)
    try {
      await closing(file, async () => {
        for (const chunk of chunks) await file.write(chunk, 0, chunk.length)
        await file.sync()
      })
      await fileSystem.rename(temporary, path)
    } catch (error) {
      await fileSystem.remove(temporary)
      throw error
    }
    await fileSystem.syncFolder(dirname(path))
  })

const without =
  (what: 'sync' | 'syncFolder'): Writer =>
  (path, chunks, fileSystem, patience) =>
    ours(
      path,
      chunks,
      what === 'syncFolder'
        ? { ...fileSystem, syncFolder: () => Promise.resolve() }
        : {
            ...fileSystem,
            createNew: async (created, mode) => ({
              ...(await fileSystem.createNew(created, mode)),
              sync: () => Promise.resolve(),
            }),
          },
      patience,
    )

export const wrongWriters = {
  'in place': inPlace,
  'bytes not counted': uncounted,
  'without fsync': without('sync'),
  'without fsync of the folder': without('syncFolder'),
} as const satisfies Record<string, Writer>
