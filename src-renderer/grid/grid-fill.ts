import { MOST_CELLS_SET } from '../../shared/editing-limits.ts'
import type { GridContext, GridGestures } from './grid-context.ts'
import type { CellRange } from './selection.ts'

export type GridFill = {
  /** Repeats the first row or column of the selection over the rest; a single one takes its neighbour's texts. */
  fill(direction: 'down' | 'right'): Promise<void>
  clear(): Promise<void>
  /** Repeats a block over a larger one around it. */
  repeat(source: CellRange, target: CellRange): Promise<void>
  /** One text in every cell. */
  fillWith(range: CellRange, text: string): Promise<void>
}

export function createGridFill(context: GridContext, gestures: GridGestures): GridFill {
  const { selection, table } = context

  /** As commands take it; null where it holds no row. */
  async function viewRange({ top, bottom, left, right }: CellRange) {
    const [fromRow, toRow] = [await context.rowAt(Math.max(0, top)), await context.rowAt(bottom)]
    return bottom < 0 || fromRow === null || toRow === null
      ? null
      : { fromRow, toRow, columns: context.slotsOf(left, right) }
  }

  async function fill(direction: 'down' | 'right'): Promise<void> {
    await gestures.settled()
    const range = withNeighbour({ ...selection.range, top: Math.max(0, selection.range.top) }, direction)
    const wanted = range && (await viewRange(range))
    if (!wanted) {
      context.tell(context.words().nothingChanged())
      return
    }
    const { show } = context.inputs()
    const outcome = await gestures.perform({
      name: 'edit.fill',
      argument: { show, range: wanted, direction },
    })
    if (outcome?.kind === 'done') context.tell(context.words().filled(outcome.changed))
    else if (outcome?.kind === 'nothing') context.tell(context.words().nothingChanged())
  }

  async function clear(): Promise<void> {
    await gestures.settled()
    const range = await viewRange(selection.range)
    if (!range) {
      context.tell(context.words().headerStays())
      return
    }
    const { show } = context.inputs()
    const outcome = await gestures.perform({ name: 'edit.clear', argument: { show, ranges: [range] } })
    if (outcome?.kind === 'done') context.tell(context.words().emptied(outcome.changed))
  }

  async function setBlock(target: CellRange, textAt: (row: number, column: number) => string): Promise<void> {
    const [rows, columns] = sizeOf(target)
    if (rows * columns > MOST_CELLS_SET) {
      context.tell(context.words().tooManyCells(MOST_CELLS_SET))
      return
    }
    const row = await context.rowAt(target.top)
    if (row === null) return
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
    async fillWith(range, text) {
      await gestures.settled()
      await setBlock({ ...range, top: Math.max(0, range.top) }, () => text)
    },
  }
}

function withNeighbour(range: CellRange, direction: 'down' | 'right'): CellRange | null {
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
