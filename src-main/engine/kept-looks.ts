import { join } from 'node:path'

import { columnLook } from '../../shared/ipc-views.ts'
import type { ColumnLook } from '../../shared/ipc-views.ts'
import type { FileSystem } from '../files/file-system.ts'
import type { Patience } from '../files/patience.ts'
import { replaceFile } from '../files/replace-file.ts'
import { systemCode } from '../files/system-error.ts'
import { knowFolder, readInside } from '../project/guarded-read.ts'
import { parseObject } from '../project/journal-line.ts'

/** How the columns of each work are looked at on this machine. Nothing is lost with it but a habit. */
export type KeptLooks = {
  read(project: string): Promise<ColumnLook | null>
  keep(project: string, look: ColumnLook): Promise<void>
}

const LOOK = 'affichage.json'
const LARGEST_LOOK = 1024 * 1024

export function createKeptLooks(means: {
  /** `projets` in the officer's profile. */
  readonly folder: string
  readonly fileSystem: FileSystem
  readonly patience: Patience
}): KeptLooks {
  const { folder, fileSystem, patience } = means
  return {
    async read(project) {
      const known = await knowFolder(join(folder, project), fileSystem)
      const read = known && (await readInside(known, LOOK, LARGEST_LOOK, { fileSystem, patience }))
      if (read?.kind !== 'read') return null
      const parsed = columnLook.safeParse(parseObject(read.bytes.toString('utf8')))
      return parsed.success ? parsed.data : null
    },
    async keep(project, look) {
      const target = { path: join(folder, project, LOOK), existing: null }
      const bytes = Buffer.from(`${JSON.stringify(look)}\n`)
      try {
        await replaceFile(target, [bytes], { fileSystem, patience })
      } catch (error) {
        // A full disk: the officer hears of it where it matters, with what was typed.
        if (systemCode(error) === null) throw error
      }
    },
  }
}
