import { MOST_CELLS_SET } from '../../shared/editing-limits.ts'
import type { ViewRange } from '../../shared/ipc-views.ts'
import type { GridContext, GridGestures } from './grid-context.ts'
import { cellCount } from './range-union.ts'
import type { CellRange } from './selection.ts'

export type GridFill = {
  /**
   * Repeats the first row or column of each range over the rest of it; a range of one row or column takes its
   * neighbour's texts.
   */
  fill(direction: 'down' | 'right'): Promise<void>
  clear(): Promise<void>
  /** Repeats a block over a larger one around it. */
  repeat(source: CellRange, target: CellRange): Promise<void>
  /** One text in every selected cell. */
  fillWith(text: string, kind: 'edit' | 'paste'): Promise<void>
  /** The same for what was typed; false, and said, where that is too much for one gesture. */
  fillAll(text: string): boolean
}

export function createGridFill(context: GridContext, gestures: GridGestures): GridFill {
  const { selection, table } = context

  function isTooMuch(ranges: readonly CellRange[]): boolean {
    const isMore = cellCount(ranges) > MOST_CELLS_SET
    if (isMore) context.tell(context.words().tooManyCells(MOST_CELLS_SET))
    return isMore
  }

  async function fill(direction: 'down' | 'right'): Promise<void> {
    await gestures.settled()
    const wanted = selection.ranges.flatMap((range) => {
      const grown = withNeighbour({ ...range, top: Math.max(0, range.top) }, direction)
      return grown ? [grown] : []
    })
    if (isTooMuch(wanted)) return
    const ranges = await context.viewRanges(wanted)
    const { show } = context.inputs()
    const outcome =
      ranges.length === 0
        ? ({ kind: 'nothing' } as const)
        : await gestures.perform({ name: 'edit.fill', argument: { show, ranges, direction } })
    if (outcome?.kind === 'done') context.tell(context.words().filled(outcome.changed))
    else if (outcome?.kind === 'nothing') context.tell(context.words().nothingChanged())
  }

  /** The cells that are selected; null, and said, where they are too many or all of the header. */
  async function selectedRanges(): Promise<ViewRange[] | null> {
    await gestures.settled()
    const { areas } = selection
    if (isTooMuch(areas)) return null
    const ranges = await context.viewRanges(areas)
    if (ranges.length > 0) return ranges
    context.tell(context.words().headerStays())
    return null
  }

  async function clear(): Promise<void> {
    const ranges = await selectedRanges()
    if (ranges === null) return
    const { show } = context.inputs()
    const outcome = await gestures.perform({ name: 'edit.clear', argument: { show, ranges } })
    if (outcome?.kind === 'done') context.tell(context.words().emptied(outcome.changed))
  }

  async function setBlock(target: CellRange, textAt: (row: number, column: number) => string): Promise<void> {
    if (isTooMuch([target])) return
    const row = await context.rowAt(target.top)
    if (row === null) return
    const [rows, columns] = sizeOf(target)
    const values = Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_unused, j) => textAt(i, j)),
    )
    const outcome = await gestures.perform({
      name: 'edit.setCells',
      argument: {
        kind: 'fill',
        show: context.inputs().show,
        row,
        columns: context.slotsOf(target.left, target.right),
        values,
        grows: false,
      },
    })
    if (outcome?.kind === 'done') context.tell(context.words().filled(outcome.changed))
  }

  async function fillWith(text: string, kind: 'edit' | 'paste'): Promise<void> {
    const ranges = await selectedRanges()
    if (ranges === null) return
    const { show } = context.inputs()
    const outcome = await gestures.perform({
      name: 'edit.fillWith',
      argument: { kind, show, ranges, text },
    })
    if (outcome?.kind === 'done') {
      const said = kind === 'paste' ? context.words().pasted : context.words().filled
      context.tell(said(outcome.changed))
    } else if (outcome?.kind === 'nothing') context.tell(context.words().nothingChanged())
  }

  return {
    fill,
    clear,
    async repeat(source, target) {
      await gestures.settled()
      if ((await table.loadTexts(source)) === 'too-long') {
        context.tell(context.messages().copyTextTooLong())
        return
      }
      const texts = Array.from({ length: sizeOf(source)[0] }, (_, i) =>
        table.rowTexts(source.top + i, source.left, source.right),
      )
      const [height, width] = sizeOf(source)
      // The pattern goes on as it stood, before the block as after it.
      const [down, right] = [target.top - source.top, target.left - source.left]
      await setBlock(target, (i, j) => texts[modulo(i + down, height)]?.[modulo(j + right, width)] ?? '')
      selection.selectRange(target)
    },
    fillWith,
    fillAll(text) {
      if (isTooMuch(selection.areas)) return false
      fillWith(text, 'edit').catch(reportError)
      return true
    },
  }
}

function withNeighbour(range: CellRange, direction: 'down' | 'right'): CellRange | null {
  if (range.bottom < range.top) return null
  if (direction === 'down') {
    if (range.top < range.bottom) return range
    return range.top > 0 ? { ...range, top: range.top - 1 } : null
  }
  if (range.left < range.right) return range
  return range.left > 0 ? { ...range, left: range.left - 1 } : null
}

const sizeOf = ({ top, bottom, left, right }: CellRange): readonly [rows: number, columns: number] => [
  bottom - top + 1,
  right - left + 1,
]
const modulo = (value: number, by: number): number => ((value % by) + by) % by
