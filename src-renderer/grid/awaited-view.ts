import type { GridInputs } from './grid-inputs.ts'
import type { GridSelection } from './grid-selection.ts'
import type { GridSurface } from './grid-surface.ts'
import { findRowsInSight } from './rows-held.ts'
import type { RowsHeld } from './rows-held.ts'
import type { RowBlocks, WantedArea } from './row-blocks.ts'
import { HEADER_PLACE } from './selection.ts'
import type { CellPlace, GridBounds } from './selection.ts'

export type AwaitedView = {
  /** Between views the old rows stay drawn until the new ones are here. */
  readonly isAwaited: boolean
  /** Another view of the rows has been chosen. */
  begin(): void
  /**
   * Rows may have come or gone above those in sight: they are asked for where they are now, and stay where they are on
   * screen. @returns false where no row is known to stay on: the contents are to be asked for as they lie
   */
  follow(): Promise<boolean>
  /** Rows are here. @returns whether they are those of the view that was awaited, and all that the screen shows */
  arrive(): boolean
  /** Puts the focus where it belongs in the view that has come, and the row looked at where it was on screen. */
  settleFocus(): void
  goTo(cell: CellPlace): void
}

export type AwaitedViewSource = {
  readonly blocks: RowBlocks
  selection(): GridSelection
  surface(): GridSurface
  inputs(): GridInputs
  bounds(): GridBounds
  /** Columns on screen, both ends included. */
  columnsInSight(): Pick<WantedArea, 'firstColumn' | 'lastColumn' | 'frozenColumns'>
}

const nothingHeld: RowsHeld = {
  focused: 0,
  focusedAt: 0,
  looked: 0,
  lookedAt: 0,
  y: 0,
  above: 0,
  below: 0,
}

/** The change from one view of the rows to another: the officer stays on the row they were on, or on the nearest one. */
export function createAwaitedView(source: AwaitedViewSource): AwaitedView {
  const { blocks, selection, surface, inputs, bounds } = source
  let isAwaited = false
  let cellToGo: CellPlace | null = null
  /** What stays: by slot; known from before while nothing newer is. */
  let held: RowsHeld = nothingHeld
  /** Their places in the view that is awaited; a view that begins at its top has none. */
  let places: { readonly focused: number; readonly looked: number } | null = null
  /** Wanted on screen in the view that is awaited. */
  let wanted = { first: 0, last: 0 }

  function findHeld(): boolean {
    const found = findRowsInSight(blocks, selection().active, surface(), source.columnsInSight().firstColumn)
    if (found) held = found
    return found !== null
  }

  function want(first: number, last: number): void {
    wanted = { first: Math.max(0, first), last }
    const columns = source.columnsInSight()
    blocks.want({ ...columns, firstPlace: wanted.first, lastPlace: last, direction: 0 })
  }

  async function placesOf({ focused, looked }: RowsHeld): Promise<NonNullable<typeof places>> {
    const { placeOf } = inputs().sight
    const one = await placeOf(focused)
    return { focused: one, looked: looked === focused ? one : await placeOf(looked) }
  }

  function wantAround(found: NonNullable<typeof places>): void {
    places = found
    want(found.looked - held.above, found.looked + held.below)
  }

  async function follow(): Promise<boolean> {
    if (isAwaited || !findHeld()) return false
    const { show } = inputs()
    const { active } = selection()
    const before = held
    const found = await placesOf(before)
    if (isAwaited || inputs().show !== show) return true
    // Gone elsewhere meanwhile, by key or wheel: what is looked at now stays.
    const isElsewhere = selection().active.place !== active.place
    if (!findHeld()) return false
    if (isElsewhere || held.looked !== before.looked || held.focused !== before.focused) return follow()
    const isSame = found.focused === before.focusedAt && found.looked === before.lookedAt
    if (isSame) return false
    isAwaited = true
    blocks.clear()
    wantAround(found)
    return true
  }

  return {
    get isAwaited() {
      return isAwaited
    },
    begin() {
      findHeld()
      isAwaited = true
      places = null
      blocks.clear()
      const { show } = inputs()
      const stillWanted = (): boolean => isAwaited && inputs().show === show
      // Damaged rows are gone through from the first; any other view is the same table in another light.
      if (show === 'damaged' || (typeof show === 'object' && 'groupId' in show)) {
        want(0, 0)
        return
      }
      placesOf(held).then((found) => {
        if (stillWanted()) wantAround(found)
      }, reportError)
    },
    follow,
    arrive() {
      if (!isAwaited) return false
      const last = Math.min(wanted.last, blocks.total - 1)
      for (let place = wanted.first; place <= last; place++)
        if (!blocks.rowPart(place, source.columnsInSight().firstColumn)) return false
      isAwaited = false
      return true
    },
    settleFocus() {
      const { active } = selection()
      const isHeader = active.place === HEADER_PLACE
      const within = (place: number): number => Math.min(place, Math.max(0, bounds().rowCount - 1))
      const cell = cellToGo ?? {
        place: isHeader ? HEADER_PLACE : within(places?.focused ?? 0),
        column: active.column,
      }
      selection().settle(cell)
      if (cellToGo) surface().reveal(cell)
      else if (places) surface().scrollToPlace(within(places.looked), held.y)
      else surface().scrollToPlace(0)
      cellToGo = null
    },
    goTo(cell) {
      if (isAwaited) cellToGo = cell
      else selection().select(cell)
    },
  }
}
