import type { GridInputs } from './grid-inputs.ts'
import type { GridSelection } from './grid-selection.ts'
import type { GridSurface } from './grid-surface.ts'
import type { RowBlocks } from './row-blocks.ts'
import { HEADER_PLACE } from './selection.ts'
import type { CellPlace, GridBounds } from './selection.ts'

export type AwaitedView = {
  /** Between views the old rows stay drawn until the new ones are here. */
  readonly isAwaited: boolean
  /** Another view of the rows has been chosen. */
  begin(): void
  /** Rows are here; true if they are the first of the view that was awaited. */
  arrive(): boolean
  /** Puts the focus where it belongs in the view that has come. */
  settleFocus(): void
  goTo(cell: CellPlace): void
}

export type AwaitedViewSource = {
  readonly blocks: RowBlocks
  selection(): GridSelection
  surface(): GridSurface
  inputs(): GridInputs
  bounds(): GridBounds
}

/** The change from one view of the rows to another: the officer stays on the row they were on, or on the nearest one. */
export function createAwaitedView({
  blocks,
  selection,
  surface,
  inputs,
  bounds,
}: AwaitedViewSource): AwaitedView {
  let isAwaited = false
  /** The row to go back to, by slot, and its place in the view that is awaited. */
  let rowToKeep = 0
  let placeToKeep = 0
  let cellToGo: CellPlace | null = null

  return {
    get isAwaited() {
      return isAwaited
    },
    begin() {
      const { active } = selection()
      const row = blocks.rowPart(active.place, active.column)?.row
      if (row !== undefined) rowToKeep = row
      isAwaited = true
      blocks.clear()
      const { show, sight } = inputs()
      const lastColumn = bounds().columnCount - 1
      const want = (place: number): void => {
        if (!isAwaited || inputs().show !== show) return
        placeToKeep = place
        blocks.want({ firstPlace: place, lastPlace: place, firstColumn: 0, lastColumn, direction: 0 })
      }
      // Damaged rows are gone through from the first; any other view is the same table in another light.
      if (show === 'damaged' || (typeof show === 'object' && 'groupId' in show)) want(0)
      else sight.placeOf(rowToKeep).then(want, reportError)
    },
    arrive() {
      const wasAwaited = isAwaited
      isAwaited = false
      return wasAwaited
    },
    settleFocus() {
      const { active } = selection()
      const isHeader = active.place === HEADER_PLACE
      const kept = Math.min(placeToKeep, Math.max(0, bounds().rowCount - 1))
      const cell = cellToGo ?? { place: isHeader ? HEADER_PLACE : kept, column: active.column }
      const isTop = cellToGo === null && kept === 0
      cellToGo = null
      selection().settle(cell)
      if (isTop) surface().scrollToPlace(0)
      else surface().reveal(isHeader ? { ...cell, place: kept } : cell)
    },
    goTo(cell) {
      if (isAwaited) cellToGo = cell
      else selection().select(cell)
    },
  }
}
