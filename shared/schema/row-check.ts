import type { Cause, Facts, FindingCode } from './finding.ts'

/** The cells of one row, by column. */
export type RowCells = (column: number) => string

/** A way of mending a row: the cells to write. */
export type RowFix = readonly { readonly column: number; readonly text: string }[]

/** What is wrong between the cells of a row. */
export type RowFinding = {
  readonly code: FindingCode
  readonly cause: Cause
  /** The columns to look at, the one to mend first. */
  readonly columns: readonly number[]
  readonly expected: Facts
  /** Ways of mending it; where there are two, nobody but the officer knows which of them is right. */
  readonly fixes: readonly RowFix[]
}

/** A rule between cells of one row. An edit of another column than its own changes nothing for it. */
export type RowCheck = {
  readonly columns: readonly number[]
  check(cells: RowCells): RowFinding | null
}

/** A rule between rows: no two of them may have the same key. */
export type KeyCheck = {
  readonly code: FindingCode
  readonly columns: readonly number[]
  readonly expected: Facts
  /** Of a hundred rows, how many may have twins before the key is one that is not meant to be theirs alone; 100 where the standard asks for it. */
  readonly mostTwins: number
  /** Null for a row that has no key, and so no twin. */
  keyOf(cells: RowCells): string | null
}

/** The parts of a key as one text: no part can be mistaken for two. */
export function keyText(parts: readonly string[]): string {
  return JSON.stringify(parts)
}
