import type { GridSurface } from './grid-surface.ts'
import type { RowBlocks } from './row-blocks.ts'
import { HEADER_PLACE } from './selection.ts'
import type { CellPlace } from './selection.ts'

/** The rows that the officer stays on while others come, go or are shown in another order. */
export type RowsHeld = {
  /** Slot and place of the row with the focus; in the header, of the row looked at. */
  readonly focused: number
  readonly focusedAt: number
  /** Slot and place of the row that does not move on screen: the focused one if it is in sight, else the first. */
  readonly looked: number
  readonly lookedAt: number
  /** Pixels from the header to that row; negative where the header hides some of it. */
  readonly y: number
  /** Rows in sight above and below it. */
  readonly above: number
  readonly below: number
}

/** Null where the row on screen is not known yet. */
export function findRowsInSight(
  blocks: RowBlocks,
  active: CellPlace,
  surface: GridSurface,
  columnInSight: number,
): RowsHeld | null {
  const { firstPlace, lastPlace } = surface
  const rowAt = (place: number): number | undefined =>
    (blocks.rowPart(place, columnInSight) ?? blocks.rowPart(place, active.column))?.row
  const isFocusInSight = active.place >= firstPlace && active.place <= lastPlace
  const lookedAt = isFocusInSight ? active.place : firstPlace
  const looked = rowAt(lookedAt)
  if (looked === undefined) return null
  const known = active.place === HEADER_PLACE ? undefined : rowAt(active.place)
  return {
    // Scrolled far away, the row with the focus may be forgotten: its place is then kept near what is looked at.
    focused: known ?? looked,
    focusedAt: known === undefined ? lookedAt : active.place,
    looked,
    lookedAt,
    y: surface.offsetOf(lookedAt),
    above: lookedAt - firstPlace,
    below: lastPlace - lookedAt,
  }
}
