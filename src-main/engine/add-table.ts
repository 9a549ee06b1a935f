import type { Problem } from '../../shared/problem.ts'
import type { BaseId } from '../../shared/project/identity.ts'
import { systemCode } from '../files/system-error.ts'
import { refusedProblem } from '../project/refused-problem.ts'
import { keepOriginal, keptBase } from './begin-project.ts'
import type { BegunProject, LaidTable } from './begin-project.ts'
import { idOf } from './project-work.ts'
import { factsAbout, recipeOf } from './work-facts.ts'

export type TableJoined =
  /** `present`: that very table is one of the project's already. */
  | { readonly kind: 'added' | 'present'; readonly id: BaseId }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** Adds an open file to the tables of a project. */
export async function addTable({ work, memory, tabs }: BegunProject, laid: LaidTable): Promise<TableJoined> {
  try {
    const base = await keptBase(work.replica, laid)
    const id = idOf(base.hash)
    const present = work.tables.find((table) => table.id === id)
    if (present?.bases.includes(base.hash) === true) return { kind: 'present', id }
    // Rows and columns are named by eight digits of the hash.
    if (present) return { kind: 'refused', problem: { code: 'table-name-taken' } }
    await keepOriginal(work.replica, laid)
    work.import(base, laid.table.name, recipeOf(laid.table))
    memory.noteTable(base.hash, factsAbout(laid.table, laid.path, base.hash))
    await tabs.lookForBases()
    return { kind: 'added', id }
  } catch (error) {
    if (!(error instanceof Error) || systemCode(error) === null) throw error
    return { kind: 'refused', problem: refusedProblem(error) }
  }
}
