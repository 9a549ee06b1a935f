import { isDeepStrictEqual } from 'node:util'

import { quietly } from '../files/write-new-file.ts'
import type { ProjectFacts, TableFacts } from './work-facts.ts'
import type { WorkFolder } from './work-folder.ts'

/**
 * Keeps what this machine remembers of a project up to date: soon after a change, not at every keystroke. It is a
 * comfort; the work itself is in the journal.
 */
export type ProjectMemory = {
  readonly facts: ProjectFacts
  readonly tables: readonly TableFacts[]
  note(part: Partial<ProjectFacts>): void
  /** Of a table known by its base; one that is not is remembered from now on if the whole is given. */
  noteTable(base: string, part: Partial<TableFacts> | TableFacts): void
  /** Resolves when it is written, or cannot be. */
  flush(): Promise<void>
}

const DELAY_IN_MILLISECONDS = 1_000

export function createProjectMemory(
  project: string,
  first: { readonly facts: ProjectFacts; readonly tables: readonly TableFacts[] },
  works: Pick<WorkFolder, 'keepProject' | 'keepTable' | 'clock'>,
): ProjectMemory {
  let facts = first.facts
  let written = first.facts
  const tables = new Map<string, TableFacts>()
  for (const table of first.tables) if (table.base !== undefined) tables.set(table.base, table)
  const changed = new Set<string>()
  let cancelTimer: (() => void) | null = null
  let writing = Promise.resolve()

  async function write(): Promise<void> {
    const bases = [...changed]
    changed.clear()
    for (const base of bases) {
      const table = tables.get(base)
      if (table) await quietly(works.keepTable(project, table))
    }
    if (facts === written) return
    written = facts
    await quietly(works.keepProject(project, facts))
  }

  function flush(): Promise<void> {
    cancelTimer?.()
    cancelTimer = null
    writing = writing.then(write)
    return writing
  }

  function writeSoon(): void {
    cancelTimer ??= works.clock.after(DELAY_IN_MILLISECONDS, () => void flush())
  }

  return {
    get facts() {
      return facts
    },
    get tables() {
      return [...tables.values()]
    },
    note(part) {
      const next = { ...facts, ...part }
      if (isDeepStrictEqual(next, facts)) return
      facts = next
      writeSoon()
    },
    noteTable(base, part) {
      const known = tables.get(base)
      if (known === undefined && !('sha256' in part && part.sha256 !== undefined)) return
      const next = { ...known, ...part } as TableFacts
      if (isDeepStrictEqual(next, known)) return
      tables.set(base, next)
      changed.add(base)
      writeSoon()
    },
    flush,
  }
}
