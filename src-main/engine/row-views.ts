import type { PlainRows, ShownRows } from '../../shared/ipc-views.ts'
import { keyOfShown } from '../../shared/shown-rows.ts'
import type { RepairPlan } from '../../shared/text/planned-repairs.ts'
import type { Decisions } from './decisions.ts'
import type { ShownTable } from './shown-table.ts'

/** Which rows the window lists. */
export type Show = ShownRows

/** The rows of a view: how many, and which row stands at a place. */
export type RowView = {
  readonly total: number
  rowAt(place: number): number
  /** -1 for a row that is not in the view. */
  placeOf(row: number): number
}

export type RowViews = {
  viewOf(show: Show): RowView
  /** The same for a window onto the rows: a view that is looked at after another is listed anew. */
  lookAt(show: Show): RowView
  /** Rows with a repair that is still in question. */
  readonly damagedRowCount: number
  /** Keeps rows in an order of their own under a name. */
  register(rows: Int32Array): string
}

/** The window looks at one; a few more may still be asked for by what was sent before it changed. */
const VIEWS_KEPT = 16

type KeptView = {
  readonly rows: Int32Array
  /** Slots from here on are rows that were inserted since. */
  readonly slots: number
}

/**
 * The views of a table, made once each when first asked for: an officer goes back and forth between them, and a
 * group of 800,000 cells takes some milliseconds to list. A registered view keeps its rows and their order whatever is
 * typed into them: nothing runs away under the officer's hand.
 */
export function createRowViews(
  plan: RepairPlan,
  shown: () => ShownTable,
  decisions: Pick<Decisions, 'isSettled' | 'settledEdition'>,
): RowViews {
  const known = new Map<string, RowView>()
  /** Rows of the plan that a view lists, in the file's order, deleted ones too. */
  const listed = new Map<string, Int32Array>()
  const registered = new Map<string, KeptView>()
  let knownFor: ShownTable | null = null
  let lastNumber = 0
  let lastLookedAt = ''
  let counted: { readonly key: unknown; readonly edition: number; readonly rows: number } | null = null

  function* rowsOfPlan(show: Exclude<PlainRows, 'all'>): Generator<number> {
    const { repairs, groups } = plan
    const concerns =
      show === 'damaged'
        ? (repair: number) => !decisions.isSettled(repair)
        : (repair: number) => groups[repairs.groups[repair] ?? 0]?.id === show.groupId
    let last = -1
    for (let repair = 0; repair < repairs.length; repair++) {
      const row = repairs.rows[repair] ?? -1
      // The header and what stands above it (negative rows) are shown in the grid's own header.
      if (row < 0 || row === last || !concerns(repair)) continue
      last = row
      yield row
    }
  }

  function plainList(show: Exclude<PlainRows, 'all'>): Int32Array {
    const key = keyOfShown(show)
    const rows = listed.get(key) ?? Int32Array.from(rowsOfPlan(show))
    listed.set(key, rows)
    const table = shown()
    if (!table.isArranged) return rows
    return rows.filter((row) => table.isShown(row)).sort((a, b) => table.placeOf(a) - table.placeOf(b))
  }

  function listOf(show: Exclude<Show, 'all'>): Int32Array {
    if (show === 'damaged' || !('viewId' in show)) return plainList(show)
    const kept = registered.get(show.viewId)
    if (!kept) throw new Error(`no view ${show.viewId}`)
    return withRowsOfNow(kept, shown())
  }

  function countDamaged(): number {
    const table = shown()
    const [key, edition] = [table.isArranged ? table : null, decisions.settledEdition]
    if (counted?.key !== key || counted.edition !== edition) {
      let rows = 0
      for (const row of rowsOfPlan('damaged')) if (table.isShown(row)) rows++
      counted = { key, edition, rows }
    }
    return counted.rows
  }

  function viewOf(show: Show): RowView {
    const table = shown()
    if (show === 'all') return table
    // Rows that were deleted or moved are so in every view.
    if (table !== knownFor) {
      if (knownFor?.isArranged === true || table.isArranged) known.clear()
      knownFor = table
    }
    const key = keyOfShown(show)
    const found = known.get(key) ?? viewOfList(listOf(show), table.rowSlots)
    known.set(key, found)
    return found
  }

  function forget(show: Show): void {
    known.delete(keyOfShown(show))
    listed.delete(keyOfShown(show))
  }

  return {
    viewOf,
    lookAt(show) {
      // Rows stay in the view in which they were repaired; who comes back to it, or takes that back, sees what is left.
      if (show === 'damaged' && keyOfShown(show) !== lastLookedAt) forget(show)
      lastLookedAt = keyOfShown(show)
      if (show === 'damaged' && viewOf(show).total < countDamaged()) forget(show)
      return viewOf(show)
    },
    get damagedRowCount() {
      return countDamaged()
    },
    register(rows) {
      const id = String(++lastNumber)
      registered.set(id, { rows, slots: shown().rowSlots })
      const [oldest] = registered.keys()
      if (registered.size > VIEWS_KEPT && oldest !== undefined) {
        registered.delete(oldest)
        known.delete(keyOfShown({ viewId: oldest }))
      }
      return id
    },
  }
}

function viewOfList(rows: Int32Array, slots: number): RowView {
  let places: Int32Array | null = null
  return {
    total: rows.length,
    rowAt: (place) => rows[place] ?? 0,
    placeOf(row) {
      if (places === null) {
        places = new Int32Array(slots).fill(-1)
        for (let place = 0; place < rows.length; place++) places[rows[place] ?? 0] = place
      }
      return places[row] ?? -1
    },
  }
}

/** Without what was deleted since, and with what was inserted since, under the row that it was inserted under. */
function withRowsOfNow({ rows, slots }: KeptView, table: ShownTable): Int32Array {
  if (!table.isArranged) return rows
  const inserted = new Map<number, number[]>()
  let above = -1
  for (let place = 0; place < table.rowCount && table.rowSlots > slots; place++) {
    const row = table.rowAt(place)
    if (row < slots) above = row
    else inserted.set(above, [...(inserted.get(above) ?? []), row])
  }
  const now: number[] = []
  const place = (anchor: number): void => {
    for (const row of inserted.get(anchor) ?? []) now.push(row)
    inserted.delete(anchor)
  }
  place(-1)
  for (const row of rows) {
    if (table.isShown(row)) now.push(row)
    place(row)
  }
  // What stands under a row that the view has not is still what somebody just typed.
  for (const anchor of [...inserted.keys()]) place(anchor)
  return Int32Array.from(now)
}
