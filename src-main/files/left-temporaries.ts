import { join } from 'node:path'

import type { FileSystem } from './file-system.ts'
import { quietly } from './write-new-file.ts'

/** As `replaceFile` calls the new file until it is whole. */
const TEMPORARY = /^\.aigu-\d{1,10}-[0-9a-f]{12}\.tmp$/
/** Somebody on another computer may be saving into the same folder; a day is longer than any save. */
const OLD = 24 * 3_600_000

/**
 * Removes what a save that was killed left in a folder: regular files of our own name, a day old at least, and nothing
 * else. What cannot be looked at or removed stays.
 * @param now ms
 */
export async function removeLeftTemporaries(
  folder: string,
  now: number,
  fileSystem: FileSystem,
): Promise<void> {
  await quietly(
    (async () => {
      for (const name of await fileSystem.listFolder(folder)) {
        if (!TEMPORARY.test(name)) continue
        const path = join(folder, name)
        const { kind, modified } = await fileSystem.entryFacts(path)
        if (kind === 'file' && now - modified >= OLD) await quietly(fileSystem.remove(path))
      }
    })(),
  )
}
