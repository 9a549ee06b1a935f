import type { BaseId } from '../../shared/project/identity.ts'
import type { ProjectTable } from '../../shared/project/project-tables.ts'
import { plainTableName } from '../../shared/project/table-name.ts'
import type { Problem } from '../../shared/problem.ts'
import { BASES, contentHash } from '../project/project-tree.ts'
import type { ProjectWork } from './project-work.ts'

/** A table of a project, and whether it can be looked at here. */
export type KnownTable = Pick<ProjectTable, 'id' | 'name' | 'isRemoved'> & {
  /** SHA-256; null: the table itself has not arrived yet. */
  readonly base: string | null
}

export type ProjectTabs = {
  /** In the order of their tabs, those that were removed too. */
  readonly list: readonly KnownTable[]
  find(id: BaseId): KnownTable | undefined
  /** What is to be said of tables that have not arrived. */
  readonly remarks: readonly Problem[]
  /** Looks which bases are here; answers whether one has come since. */
  lookForBases(): Promise<boolean>
}

/** More nobody can tell apart by their tabs; somebody who writes to do harm may import ten thousand. */
const MOST_TABS = 100

export async function openTabs(work: ProjectWork): Promise<ProjectTabs> {
  let here: ReadonlySet<string | null> = new Set()
  let listed: { readonly of: readonly ProjectTable[]; readonly list: readonly KnownTable[] } | null = null

  function list(): readonly KnownTable[] {
    const { tables } = work
    if (listed?.of !== tables) listed = { of: tables, list: shownOf(tables) }
    return listed.list
  }

  function shownOf(tables: readonly ProjectTable[]): readonly KnownTable[] {
    const all = tables.map(({ id, name, isRemoved, bases }) => {
      return { id, name: plainTableName(name), isRemoved, base: bases.find((base) => here.has(base)) ?? null }
    })
    if (all.length <= MOST_TABS) return all
    const inOrder = new Set([...all.filter(({ base }) => base !== null), ...all])
    const chosen = new Set([...inOrder].slice(0, MOST_TABS))
    return all.filter((table) => chosen.has(table))
  }

  const tabs: ProjectTabs = {
    get list() {
      return list()
    },
    find: (id) => list().find((table) => table.id === id),
    get remarks() {
      const awaited = list().filter(({ base, isRemoved }) => base === null && !isRemoved)
      const problems: Problem[] = []
      const [first] = awaited
      if (first && awaited.length === 1)
        problems.push({ code: 'project-base-missing', found: { name: first.name } })
      if (awaited.length > 1)
        problems.push({ code: 'project-bases-missing', found: { count: awaited.length } })
      const hidden = work.tables.length - list().length
      if (hidden > 0) problems.push({ code: 'project-tables-many', found: { count: hidden } })
      return problems
    },
    async lookForBases() {
      const before = here.size
      here = new Set((await work.replica.contents(BASES)).map(contentHash))
      listed = null
      return here.size !== before
    },
  }
  await tabs.lookForBases()
  return tabs
}
