import type { EdgeLine } from '../../shared/ipc-views.ts'
import type { GridContext, GridGestures } from './grid-context.ts'
import type { InsideStep } from './move-inside.ts'
import { HEADER_PLACE } from './selection.ts'
import type { CellPlace, CellRange } from './selection.ts'

export type DataEdges = {
  /** Ctrl and an arrow: to where data ends. What is pressed meanwhile comes after. */
  go(toward: InsideStep, extend: boolean): void
  /** How far down the column beside a range is filled; null where neither neighbour goes on below it. */
  filledBeside(range: CellRange): Promise<number | null>
}

/** Where data ends is known to the engine alone: the grid holds a few rows. */
export function createDataEdges(context: GridContext, gestures: GridGestures): DataEdges {
  const { selection } = context

  async function edgeFrom({ place, column }: CellPlace, toward: InsideStep): Promise<CellPlace> {
    const { rowCount, columnCount } = context.bounds()
    const step = toward === 'down' || toward === 'right' ? 1 : -1
    if (toward === 'up' || toward === 'down') {
      const end = step > 0 ? rowCount - 1 : 0
      // The header is above the first row, and no part of the data.
      if (step < 0 && place <= 0) return { place: HEADER_PLACE, column }
      const line: EdgeLine = { along: 'column', column: context.slotOf(column), place, step }
      return { place: (await edgeOf(line)) ?? end, column }
    }
    const end = step > 0 ? columnCount - 1 : 0
    // Every column has a name.
    if (place === HEADER_PLACE) return { place, column: end }
    const columns = context.slotsOf(0, columnCount - 1)
    return { place, column: (await edgeOf({ along: 'row', place, columns, at: column, step })) ?? end }
  }

  const edgeOf = (line: EdgeLine): Promise<number | null> => context.inputs().sight.edgeOf(line, 'edge')

  return {
    go(toward, extend) {
      gestures.hold(async () => {
        const from = selection.start(extend)
        const to = await edgeFrom(from, toward)
        // Clicked elsewhere meanwhile: nobody is called back.
        if (selection.start(extend) === from) selection.go(to, extend)
      })
    },
    async filledBeside({ bottom, left, right }) {
      for (const column of [left - 1, right + 1]) {
        if (column < 0 || column >= context.bounds().columnCount) continue
        const line = { along: 'column', column: context.slotOf(column), place: bottom, step: 1 } as const
        const last = await context.inputs().sight.edgeOf(line, 'run')
        if (last !== null && last > bottom) return last
      }
      return null
    },
  }
}
