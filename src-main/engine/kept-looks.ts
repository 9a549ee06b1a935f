import { join } from 'node:path'

import { columnLook } from '../../shared/ipc-views.ts'
import type { ColumnLook } from '../../shared/ipc-views.ts'
import type { FileSystem } from '../files/file-system.ts'
import type { Patience } from '../files/patience.ts'
import { replaceFile } from '../files/replace-file.ts'
import { systemCode } from '../files/system-error.ts'
import { knowFolder, readInside } from '../project/guarded-read.ts'
import { parseObject } from '../project/journal-line.ts'

/** How the columns of each table are looked at on this machine. Nothing is lost with it but a habit. */
export type KeptLooks = {
  /** @param table id of a table of the project */
  read(project: string, table: string): Promise<ColumnLook | null>
  keep(project: string, table: string, look: ColumnLook): Promise<void>
}

const LOOKS = 'affichage'
/** Of a project's only table, while projects had one each; read, never written. */
const SINGLE_LOOK = 'affichage.json'
const LARGEST_LOOK = 1024 * 1024

export function createKeptLooks(means: {
  /** `projets` in the officer's profile. */
  readonly folder: string
  readonly fileSystem: FileSystem
  readonly patience: Patience
}): KeptLooks {
  const { folder, fileSystem, patience } = means

  async function readLook(place: string, name: string): Promise<ColumnLook | null> {
    const known = await knowFolder(place, fileSystem)
    const read = known && (await readInside(known, name, LARGEST_LOOK, { fileSystem, patience }))
    if (read?.kind !== 'read') return null
    const parsed = columnLook.safeParse(parseObject(read.bytes.toString('utf8')))
    return parsed.success ? parsed.data : null
  }

  return {
    async read(project, table) {
      const own = await readLook(join(folder, project, LOOKS), `${table}.json`)
      return own ?? readLook(join(folder, project), SINGLE_LOOK)
    },
    async keep(project, table, look) {
      const target = { path: join(folder, project, LOOKS, `${table}.json`), existing: null }
      const bytes = Buffer.from(`${JSON.stringify(look)}\n`)
      try {
        await fileSystem.makeFolder(join(folder, project, LOOKS))
        await replaceFile(target, [bytes], { fileSystem, patience })
      } catch (error) {
        // A full disk: the officer hears of it where it matters, with what was typed.
        if (systemCode(error) === null) throw error
      }
    },
  }
}
