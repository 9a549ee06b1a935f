import { join } from 'node:path'

import { createDocuments } from '../../../src-main/engine/documents.ts'
import { silentHooks } from '../../../src-main/engine/hooks.ts'
import { createWorkFolder } from '../../../src-main/engine/work-folder.ts'
import type { EngineMethods } from '../../../src-main/engine/worker-protocol.ts'
import { nodeFileSystem } from '../../../src-main/files/file-system.ts'
import { clockPatience } from '../../../src-main/files/patience.ts'
import { systemClock } from '../../../src-main/project/clock.ts'

/** Where the projects of a profile stand. */
export const projectsIn = (folder: string): string => join(folder, 'projets')

/** The engine without its thread, on the disk of this machine, with a folder as the officer's profile. */
export function engineOn(
  folder: string,
  means: Partial<Parameters<typeof createWorkFolder>[0]> = {},
  options: Partial<Parameters<typeof createDocuments>[0]> = {},
): EngineMethods {
  const works = createWorkFolder({
    folder: projectsIn(folder),
    machine: 'this machine',
    fileSystem: nodeFileSystem,
    patience: clockPatience,
    clock: systemClock,
    ...means,
  })
  return createDocuments({ hooks: silentHooks, lexicons: [], works, onSaved: () => undefined, ...options })
}
