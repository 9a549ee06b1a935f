import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

import { saveFile } from '../files/save-file.ts'
import { readSettings, writeSettings } from './settings.ts'
import type { Settings } from './settings.ts'

export type SettingsStore = {
  readonly current: Settings
  /** Takes effect at once; the file follows. */
  change(part: Partial<Settings>): void
  /** Called after each change. */
  onChange(listener: (settings: Settings) => void): void
  /** Resolves when everything changed so far is on the disk, or could not be put there. */
  flush(): Promise<void>
}

/**
 * The settings in a JSON file of the profile. Read at once (the window's colour depends on them), written one after the
 * other. A file that cannot be read or written costs the officer a preference, not the work: it is said to
 * `reportProblem` and no more.
 */
export function openSettings(
  path: string,
  systemLanguages: readonly string[],
  reportProblem: (error: unknown) => void,
): SettingsStore {
  let current = readSettings(textOf(path, reportProblem), systemLanguages)
  let writing: Promise<void> = Promise.resolve()
  const listeners: ((settings: Settings) => void)[] = []

  async function write(): Promise<void> {
    try {
      mkdirSync(dirname(path), { recursive: true })
      const result = await saveFile(path, [new TextEncoder().encode(writeSettings(current))])
      if (result.kind === 'refused') reportProblem(new Error(`settings: ${result.problem.code}`))
    } catch (error) {
      reportProblem(error)
    }
  }

  return {
    get current() {
      return current
    },
    change(part) {
      current = { ...current, ...part }
      writing = writing.then(write)
      for (const listener of listeners) listener(current)
    },
    onChange(listener) {
      listeners.push(listener)
    },
    flush: () => writing,
  }
}

function textOf(path: string, reportProblem: (error: unknown) => void): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    // Absent at the first start: that is how it begins.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') reportProblem(error)
    return null
  }
}
