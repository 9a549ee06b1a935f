import { quietly } from '../files/write-new-file.ts'
import type { WorkFacts } from './work-facts.ts'
import type { WorkFolder } from './work-folder.ts'

/** Keeps `fichier.json` up to date: soon after a change, not at every keystroke. */
export type WorkMemory = {
  readonly facts: WorkFacts
  note(part: Partial<WorkFacts>): void
  /** Resolves when it is written, or cannot be: what it holds is a comfort, the work itself is in the journal. */
  flush(): Promise<void>
}

const DELAY_IN_MILLISECONDS = 1_000

export function createWorkMemory(
  project: string,
  first: WorkFacts,
  works: Pick<WorkFolder, 'remember' | 'clock'>,
): WorkMemory {
  let facts = first
  let written = first
  let cancelTimer: (() => void) | null = null
  let writing = Promise.resolve()

  async function write(): Promise<void> {
    if (facts === written) return
    written = facts
    await quietly(works.remember(project, facts))
  }

  function flush(): Promise<void> {
    cancelTimer?.()
    cancelTimer = null
    writing = writing.then(write)
    return writing
  }

  return {
    get facts() {
      return facts
    },
    note(part) {
      facts = { ...facts, ...part }
      cancelTimer ??= works.clock.after(DELAY_IN_MILLISECONDS, () => void flush())
    },
    flush,
  }
}
