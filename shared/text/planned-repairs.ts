import type { RepairGroup, TextWithLostWords } from './repair-plan.ts'

/**
 * Every repair of a plan, column-wise: a mojibake table of 100,000 rows has some 800,000 of them but only a few
 * thousand distinct texts. Sorted by row, then column; the header's come first (row -1).
 */
export type PlannedRepairs = {
  readonly length: number
  readonly rows: Int32Array
  readonly columns: Int32Array
  /** Index into the plan's `groups`. */
  readonly groups: Uint16Array
  /** Index into `before` and `after`. */
  readonly values: Uint32Array
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** Texts that lost letters, word by word, by index into `before`; few texts have any. */
  readonly lostWords?: ReadonlyMap<number, TextWithLostWords>
}

export type RepairPlan = {
  readonly groups: readonly RepairGroup[]
  readonly repairs: PlannedRepairs
}

/** First index whose row is `row` or later. */
export function firstRepairOfRow(repairs: PlannedRepairs, row: number): number {
  let low = 0
  let high = repairs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((repairs.rows[middle] ?? Infinity) < row) low = middle + 1
    else high = middle
  }
  return low
}
