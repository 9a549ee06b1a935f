import type { DocumentSummary } from '../../shared/ipc.ts'
import type { Problem } from '../../shared/problem.ts'
import type { RepairPlan } from '../../shared/text/planned-repairs.ts'
import type { Decisions } from '../engine/decisions.ts'

/** What a table said and what was decided; the table's text itself is let go. */
export type ReadTable = {
  readonly summary: DocumentSummary
  readonly plan: RepairPlan
  readonly decisions: Decisions
}

export type SavedCopy = {
  /** A path, or `-`. */
  readonly path: string
  readonly bytes: number
}

/** What became of one file that was asked for. */
export type FileResult = {
  /** The path as it was asked for, or `-`. */
  readonly file: string
  readonly table: ReadTable | null
  readonly saved: SavedCopy | null
  /** Why it was not read, or why its copy was not saved. */
  readonly problem: Problem | null
}

/** Whether anything is proposed for this file, certain or not. */
export function isDamaged(result: FileResult): boolean {
  return (result.table?.plan.repairs.length ?? 0) > 0
}
