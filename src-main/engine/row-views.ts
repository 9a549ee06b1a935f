import type { RepairPlan } from '../../shared/text/planned-repairs.ts'
import type { ShownTable } from './shown-table.ts'

/** Which rows the window lists. */
export type Show = 'all' | 'damaged' | { readonly groupId: string }

/** The rows of a view: how many, and which row stands at a place. */
export type RowView = { readonly total: number; rowAt(place: number): number }

/**
 * The views of a table, made once each when first asked for: an officer goes back and forth between them, and a
 * group of 800,000 cells takes some milliseconds to list.
 */
export function createRowViews(plan: RepairPlan, shown: () => ShownTable): (show: Show) => RowView {
  const known = new Map<string, Int32Array>()
  let knownFor: ShownTable | null = null

  function rowsOf(key: string, concerns: (repair: number) => boolean): Int32Array {
    const found = known.get(key)
    if (found) return found
    const { repairs } = plan
    const table = shown()
    const rows = new Int32Array(repairs.length)
    let count = 0
    let last = -1
    for (let repair = 0; repair < repairs.length; repair++) {
      const row = repairs.rows[repair] ?? -1
      // The header and what stands above it (negative rows) are shown in the grid's own header.
      if (row < 0 || row === last || !concerns(repair) || !table.isShown(row)) continue
      rows[count++] = row
      last = row
    }
    const list = rows.slice(0, count)
    if (table.isArranged) list.sort((a, b) => table.placeOf(a) - table.placeOf(b))
    known.set(key, list)
    return list
  }

  return (show) => {
    const table = shown()
    if (show === 'all') return { total: table.rowCount, rowAt: table.rowAt }
    // Rows that were deleted or moved are so in every view.
    if (table !== knownFor) {
      if (knownFor?.isArranged === true || table.isArranged) known.clear()
      knownFor = table
    }
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
