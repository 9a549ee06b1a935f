import type { ViewRange } from '../../shared/ipc-views.ts'
import type { Edited } from '../../shared/ipc.ts'
import { gridEditingMessages } from '../../shared/messages/grid-editing.ts'
import type { GridEditingMessages } from '../../shared/messages/grid-editing.ts'
import type { GridMessages } from '../../shared/messages/grid.ts'
import type { GridEdit } from './grid-edits.ts'
import type { GridInputs } from './grid-inputs.ts'
import type { GridSelection } from './grid-selection.ts'
import type { GridSurface } from './grid-surface.ts'
import type { HeldTable } from './held-table.ts'
import { withoutHeader } from './range-union.ts'
import { HEADER_PLACE } from './selection.ts'
import type { CellPlace, CellRange, GridBounds } from './selection.ts'

/** What every gesture on the grid works with. */
export type GridContext = {
  readonly host: HTMLElement
  /** The frame around the grid and its panel; what floats over the cells is laid in it. */
  readonly layer: HTMLElement
  readonly table: HeldTable
  readonly selection: GridSelection
  readonly surface: GridSurface
  inputs(): GridInputs
  bounds(): GridBounds
  messages(): GridMessages
  words(): GridEditingMessages
  /** To eyes and ears. */
  tell(notice: string): void
  /** Said before the next focused cell. */
  sayFirst(said: string): void
  draw(): void
  /** The column's slot: what commands call it. */
  slotOf(column: number): number
  slotsOf(left: number, right: number): number[]
  /** The row's slot at a place of the view, asked for if it is not here; null beyond the last row. */
  rowAt(place: number): Promise<number | null>
  /** As commands take ranges: the header is no row of them. */
  viewRanges(ranges: readonly CellRange[]): Promise<ViewRange[]>
  placeName(cell: CellPlace): string
  /** The rows and columns have moved: resolves when what is on screen is where it is shown. */
  refreshed(): Promise<void>
}

type Parts = Omit<GridContext, 'words' | 'slotsOf' | 'rowAt' | 'viewRanges' | 'placeName'> & {
  readonly numberAt: (at: CellPlace) => number | null
}

export function createGridContext(parts: Parts): GridContext {
  const { table, selection, inputs, messages, slotOf, numberAt } = parts
  const slotsOf = (left: number, right: number): number[] =>
    Array.from({ length: right - left + 1 }, (_, at) => slotOf(left + at))

  async function rowAt(place: number): Promise<number | null> {
    const known = table.rowOf({ place, column: selection.active.column })
    if (known !== null) return known
    const { rows } = await inputs().loadWindow(place, 1, 0, 1)
    return rows[0]?.row ?? null
  }

  return {
    ...parts,
    words: () => gridEditingMessages(inputs().language),
    slotsOf,
    rowAt,
    async viewRanges(ranges) {
      const found: ViewRange[] = []
      for (const range of ranges) {
        const cells = withoutHeader(range)
        if (cells === null) continue
        const [fromRow, toRow] = [await rowAt(cells.top), await rowAt(cells.bottom)]
        if (fromRow !== null && toRow !== null)
          found.push({ fromRow, toRow, columns: slotsOf(cells.left, cells.right) })
      }
      return found
    },
    placeName: (cell) =>
      messages().place(cell.place === HEADER_PLACE ? null : numberAt(cell), table.columnName(cell.column)),
  }
}

/** `hasMoved`: the officer has gone elsewhere meanwhile, and is not called back. */
export type AfterShift = (done: Extract<Edited, { kind: 'done' }>, hasMoved: boolean) => void | Promise<void>

/** Sends gestures to the engine, in order. */
export type GridGestures = {
  perform(edit: GridEdit): Promise<Edited | null>
  /** The same for what moves rows or columns: nothing else is begun until the table is shown anew. */
  performShift(edit: GridEdit, after: AfterShift): Promise<void>
  /** Work that the keys and gestures after it have to wait for: they mean what it leads to. */
  hold(work: () => Promise<void>): void
  /** Resolves at once where nothing moves. */
  settled(): Promise<void>
  readonly isShifting: boolean
}
