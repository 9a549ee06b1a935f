import type { Delimiter } from '../../shared/csv/dialect.ts'
import type { DocumentSummary } from '../../shared/ipc.ts'
import type { SaveFormat } from '../../shared/ipc-saving.ts'
import type { Problem } from '../../shared/problem.ts'
import type { FileEncoding } from '../../shared/text/code-page.ts'
import type { RepairPlan } from '../../shared/text/planned-repairs.ts'
import type { Decisions } from '../engine/decisions.ts'
import type { Hooks } from '../engine/hooks.ts'

/** What the command line needs of an opened table. */
export type CommandTable = {
  readonly plan: RepairPlan
  readonly decisions: Decisions
  /** As the window is told, after the decisions taken so far. */
  summary(): DocumentSummary
  /** The bytes of a copy with the accepted repairs, piece by piece; or why this format cannot hold them. */
  copy(format: SaveFormat): Copy
}

export type Copy =
  | { readonly kind: 'bytes'; readonly chunks: Iterable<Uint8Array> }
  | { readonly kind: 'refused'; readonly problem: Problem }

export type OpenOptions = {
  /** As the officer says it is; else it is found out. */
  readonly encoding?: FileEncoding
  readonly delimiter?: Delimiter
  readonly hooks: Hooks
}

/** Makes a table of the bytes of a file. Throws `Cancelled` when `hooks` say so. */
export type TableOpener = (bytes: Uint8Array, name: string, options: OpenOptions) => CommandTable
