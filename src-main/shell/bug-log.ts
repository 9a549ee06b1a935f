import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Two files of this size at most: the current one and the one before. */
const MAX_LOG_BYTES = 512 * 1024
const MAX_ENTRY_CHARACTERS = 32 * 1024

export type BugLog = {
  /** The file that is written now, to be shown to the officer. */
  readonly path: string
  /** Writes the error whole (message, stack, causes); returns the short id to show. Never throws. */
  report(where: string, error: unknown): string
}

/**
 * The log of our bugs, a text file that the officer can read and send. No content of a file is written to it beyond
 * what an error's message holds; the home folder, which names a person, is written `~`.
 * @param now and `newId` are passed in so that a test knows what is written
 */
export function createBugLog(folder: string, now: () => Date, newId: () => string): BugLog {
  const path = join(folder, 'aigu.log')

  function append(entry: string): void {
    try {
      mkdirSync(folder, { recursive: true })
      if (sizeOf(path) > MAX_LOG_BYTES) renameSync(path, join(folder, 'aigu.1.log'))
      // Synchronous: the next thing that happens may be the end of the process.
      appendFileSync(path, entry)
    } catch (error) {
      // A full disk or a locked profile: there is nowhere else to write, and the bug itself still reaches the officer.
      process.stderr.write(`Aigu's log cannot be written: ${String(error)}\n`)
    }
  }

  return {
    path,
    report(where, error) {
      const id = newId()
      const entry = `${now().toISOString()} [${id}] ${where}\n${describe(error)}\n\n`
      process.stderr.write(entry)
      append(entry)
      return id
    },
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function describe(error: unknown): string {
  const texts: string[] = []
  for (let cause = error; cause !== undefined && texts.length < 5;) {
    texts.push(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))
    cause = cause instanceof Error ? cause.cause : undefined
  }
  return texts.join('\ncaused by ').replaceAll(homedir(), '~').slice(0, MAX_ENTRY_CHARACTERS)
}
