/**
 * `app.requestSingleInstanceLock`: one process for each userData folder, and the hand-over of a second start's
 * arguments. All by files, because the lock is asked for synchronously.
 */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import type { FSWatcher } from 'node:fs'
import { join } from 'node:path'

export type SecondStart = {
  readonly argv: readonly string[]
  readonly workingDirectory: string
  readonly additionalData: unknown
}

export type SingleInstanceLock = { release(): void }

/**
 * Takes the lock of `userData`. Held by a living process, it is not taken: `start` is handed over to that process,
 * which calls its own `onSecondStart`.
 */
export function takeSingleInstanceLock(
  userData: string,
  start: SecondStart,
  onSecondStart: (second: SecondStart) => void,
): SingleInstanceLock | null {
  const folder = join(userData, 'SingletonLock')
  const holder = join(folder, 'holder')
  mkdirSync(folder, { recursive: true })
  if (!claim(holder)) {
    const name = `start-${String(process.pid)}-${String(performance.now())}`
    writeFileSync(join(folder, `.${name}`), JSON.stringify(start))
    renameSync(join(folder, `.${name}`), join(folder, name))
    return null
  }
  let watcher: FSWatcher | null = null
  const readStarts = (): void => {
    // The profile may be taken away under a running process; an event of that kind comes here too.
    if (!existsSync(folder)) return
    for (const name of readdirSync(folder).filter((entry) => entry.startsWith('start-'))) {
      const second = JSON.parse(readFileSync(join(folder, name), 'utf8')) as SecondStart
      rmSync(join(folder, name))
      onSecondStart(second)
    }
  }
  // Left by a process that died before it read them.
  for (const name of readdirSync(folder)) if (name !== 'holder') rmSync(join(folder, name))
  watcher = watch(folder, { persistent: false }, readStarts)
  return {
    release: () => {
      watcher?.close()
      watcher = null
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Exclusive creation decides; a holder that no longer lives is replaced. */
function claim(holder: string): boolean {
  for (const again of [true, false]) {
    try {
      writeFileSync(holder, String(process.pid), { flag: 'wx' })
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    if (!again || lives(Number(readFileSync(holder, 'utf8')))) return false
    rmSync(holder, { force: true })
  }
  return false
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
