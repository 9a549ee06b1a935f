import { BLANK_RANK } from './value-order.ts'
import type { SortDirection } from './value-order.ts'

/** A column to sort by: the rank of each row's value in it. */
export type SortKey = {
  /** By row. */
  readonly ranks: Int32Array
  readonly direction: SortDirection
}

/**
 * Rows in the order of their keys, the first key first. Rows that no key tells apart stay in the order given: each pass
 * puts rows into drawers by rank, from the last key to the first.
 */
export function sortRows(rows: Int32Array, keys: readonly SortKey[]): Int32Array {
  return keys.reduceRight((sorted, key) => sortByRank(sorted, key), rows)
}

function sortByRank(rows: Int32Array, { ranks, direction }: SortKey): Int32Array {
  const highest = rows.reduce((most, row) => Math.max(most, ranks[row] ?? BLANK_RANK), BLANK_RANK)
  const drawerOf = (row: number): number => {
    const rank = ranks[row] ?? BLANK_RANK
    if (rank === BLANK_RANK) return highest + 1
    return direction === 'up' ? rank : highest - rank
  }
  const starts = new Int32Array(highest + 3)
  for (const row of rows) starts[drawerOf(row) + 1] = (starts[drawerOf(row) + 1] ?? 0) + 1
  for (let drawer = 1; drawer < starts.length; drawer++)
    starts[drawer] = (starts[drawer] ?? 0) + (starts[drawer - 1] ?? 0)
  const sorted = new Int32Array(rows.length)
  for (const row of rows) {
    const drawer = drawerOf(row)
    const place = starts[drawer] ?? 0
    sorted[place] = row
    starts[drawer] = place + 1
  }
  return sorted
}
