import type { RepairPlan } from '../../shared/text/planned-repairs.ts'

/** Which rows the window lists. */
export type Show = 'all' | 'damaged' | { readonly groupId: string }

/** The rows of a view: how many, and which row stands at a place. */
export type RowView = { readonly total: number; rowAt(place: number): number }

/**
 * The views of a table, made once each when first asked for: an officer goes back and forth between them, and a
 * group of 800,000 cells takes some milliseconds to list.
 */
export function createRowViews(plan: RepairPlan, rowCount: number): (show: Show) => RowView {
  const known = new Map<string, Int32Array>()

  function rowsOf(key: string, concerns: (repair: number) => boolean): Int32Array {
    const found = known.get(key)
    if (found) return found
    const { repairs } = plan
    const rows = new Int32Array(Math.min(repairs.length, rowCount))
    let count = 0
    let last = -1
    for (let repair = 0; repair < repairs.length; repair++) {
      const row = repairs.rows[repair] ?? -1
      // The header and what stands above it (negative rows) are shown in the grid's own header.
      if (row < 0 || row === last || !concerns(repair)) continue
      rows[count++] = row
      last = row
    }
    const list = rows.slice(0, count)
    known.set(key, list)
    return list
  }

  return (show) => {
    if (show === 'all') return { total: rowCount, rowAt: (place) => place }
    const rows =
      show === 'damaged'
        ? rowsOf('damaged', () => true)
        : rowsOf(
            `group ${show.groupId}`,
            (repair) => plan.groups[plan.repairs.groups[repair] ?? 0]?.id === show.groupId,
          )
    return { total: rows.length, rowAt: (place) => rows[place] ?? 0 }
  }
}
