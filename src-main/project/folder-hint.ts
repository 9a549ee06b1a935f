import { watch } from 'node:fs'
import { join } from 'node:path'

import { PACKETS } from './project-tree.ts'

/**
 * Tells that something may have changed in a project's folder; answers how to stop, or null where it cannot. A hint: shares send no events or
 * late ones, and a watcher that fails is no reason to tell anybody anything.
 */
export function watchFolder(folder: string, hint: () => void): (() => void) | null {
  try {
    const watcher = watch(join(folder, PACKETS), { persistent: false }, hint)
    watcher.on('error', () => {
      watcher.close()
    })
    return () => {
      watcher.close()
    }
  } catch {
    return null
  }
}
