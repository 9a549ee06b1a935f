import { CellWrites } from './cell-writes.ts'
import { shownRows, visitDifferences } from './compare-states.ts'
import type { Gesture } from './gesture.ts'
import { deleteColumn, deleteRows, moveColumn, moveRows, renameColumn } from './gesture.ts'
import type { BaseCell } from './inverse.ts'
import type { TableState } from './table-state.ts'

/**
 * Writes what makes a table show again what it showed in an earlier state: values, rows, columns and their order.
 * Nothing is erased: it is a gesture like any other, and can be undone.
 */
export function writeRestore(
  gesture: Gesture,
  current: TableState,
  target: TableState,
  baseCell: BaseCell,
): void {
  restoreColumns(gesture, current, target)
  restoreRows(gesture, current, target)
  const cells = new CellWrites()
  visitDifferences(target, current, baseCell, (row, column, wanted) => {
    const rowThen = row < current.base.rowCount ? row : target.rowSlot(current.rowId(row))
    const columnThen = target.columnSlot(current.columnId(column))
    if (rowThen === undefined || columnThen === undefined) return
    const isShown = target.rowStatus(rowThen) !== 'deleted' && !target.isColumnDeleted(columnThen)
    if (isShown) cells.set(row, column, wanted)
  })
  cells.write(gesture, current)
}

function restoreColumns(gesture: Gesture, current: TableState, target: TableState): void {
  const wanted = target.columns()
  const shown = current.columns()
  const isWanted = new Set(wanted.map(({ id }) => id))
  for (const { id } of shown) if (!isWanted.has(id)) deleteColumn(gesture, id)
  for (const { id, name } of wanted) {
    const slot = current.columnSlot(id)
    if (slot === undefined) continue
    if (current.isColumnDeleted(slot)) deleteColumn(gesture, id, false)
    if (current.columnName(slot) !== name) renameColumn(gesture, id, name)
  }
  const places = current.columnPlaces()
  for (const { id, above } of misplaced(
    wanted.map((column) => column.id),
    (id) => places[current.columnSlot(id) ?? -1] ?? -1,
  )) {
    moveColumn(gesture, id, above)
  }
}

function restoreRows(gesture: Gesture, current: TableState, target: TableState): void {
  if (haveSameRows(current, target)) return
  const wanted = shownRows(target)
  const shown = shownRows(current)
  deleteRows(
    gesture,
    [...shown.keys()].filter((row) => !wanted.has(row)),
  )
  deleteRows(
    gesture,
    [...wanted.keys()].filter((row) => !shown.has(row)),
    false,
  )
  const places = current.rowPlaces()
  for (const { id, above } of misplaced(
    [...wanted.keys()],
    (row) => places[current.rowSlot(row) ?? -1] ?? -1,
  )) {
    moveRows(gesture, [id], above)
  }
}

/** Both show the same rows of the base in the same order: nearly always, and seen without their names. */
function haveSameRows(current: TableState, target: TableState): boolean {
  const [shown, wanted] = [current.order(), target.order()]
  const { rowCount } = current.base
  return shown.length === wanted.length && shown.every((slot, at) => slot < rowCount && slot === wanted[at])
}

/**
 * The fewest moves that bring ids in the wanted order: all but a longest run that stands in it already. Each goes under
 * the one it follows.
 */
function* misplaced<Id extends string>(
  wanted: readonly Id[],
  placeOf: (id: Id) => number,
): Generator<{ readonly id: Id; readonly above: Id | '' }> {
  const places = wanted.map(placeOf)
  if (places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1))) return
  const kept = longestIncreasing(places)
  for (const [at, id] of wanted.entries()) if (!kept.has(at)) yield { id, above: wanted[at - 1] ?? '' }
}

/** Indexes of a longest increasing subsequence. */
function longestIncreasing(numbers: readonly number[]): ReadonlySet<number> {
  /** For each length, the index of the smallest number that ends such a run. */
  const ends: number[] = []
  const before: number[] = []
  numbers.forEach((number, index) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before.push(low === 0 ? -1 : (ends[low - 1] ?? -1))
    ends[low] = index
  })
  const kept = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at)
  return kept
}
