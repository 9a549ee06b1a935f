import type { TableActionId } from '../../shared/action-ids.ts'
import { MOST_ROWS_INSERTED } from '../../shared/editing-limits.ts'
import type { GridContext, GridGestures } from './grid-context.ts'
import { lengthOf, rowSpans } from './range-union.ts'
import type { Span } from './range-union.ts'
import { HEADER_PLACE, withinBounds } from './selection.ts'

/** Selected rows that follow each other: their places, and the slots of the first and the last. */
type RowSpan = Span & { readonly fromRow: number; readonly toRow: number }

export type RowStructure = {
  /** Null for a command that is not about rows. */
  run(command: TableActionId): Promise<void> | null
}

/** Rows inserted, duplicated, moved, deleted: every one that the selection touches, wherever it stands. */
export function createRowStructure(context: GridContext, gestures: GridGestures): RowStructure {
  const { selection } = context

  async function withSlots(spans: readonly Span[]): Promise<readonly RowSpan[]> {
    const found: RowSpan[] = []
    for (const { first, last } of spans) {
      // The header is no row.
      if (last === HEADER_PLACE) continue
      const top = Math.max(0, first)
      const [fromRow, toRow] = [await context.rowAt(top), await context.rowAt(last)]
      if (fromRow !== null && toRow !== null) found.push({ first: top, last, fromRow, toRow })
    }
    return found
  }

  const slotsOf = (spans: readonly RowSpan[]): { fromRow: number; toRow: number }[] =>
    spans.map(({ fromRow, toRow }) => ({ fromRow, toRow }))

  function goTo(place: number): void {
    selection.select(withinBounds({ place, column: selection.active.column }, context.bounds()))
  }

  /**
   * Where new rows are seen. A sort or a filter shows them by the row that they go under in the file: for rows above
   * another that is not the one beside it on screen.
   */
  function sightOfNew(side: 'above' | 'below'): 'beside' | 'elsewhere' | 'nowhere' {
    const { show } = context.inputs()
    if (show === 'all') return 'beside'
    if (show === 'damaged' || !('viewId' in show)) return 'nowhere'
    return side === 'below' ? 'beside' : 'elsewhere'
  }

  function tellNew(said: string, count: number, sight: ReturnType<typeof sightOfNew>): void {
    const words = context.words()
    const where = { elsewhere: words.rowsElsewhereInView(count), nowhere: words.rowsOutOfView(count) }
    context.tell(sight === 'beside' ? said : `${said}. ${where[sight]}`)
  }

  /** Whole columns say nothing of rows: then it is about the row where one is. */
  function spansToInsertAt(): readonly Span[] {
    const last = context.bounds().rowCount - 1
    const isWhole = selection.areas.some(({ top, bottom }) => top === HEADER_PLACE && bottom === last)
    const { place } = selection.active
    return isWhole ? [{ first: place, last: place }] : rowSpans(selection.areas)
  }

  async function insert(side: 'above' | 'below'): Promise<void> {
    await gestures.settled()
    const spans = await withSlots(spansToInsertAt())
    const count = Math.max(1, lengthOf(spans))
    if (count > MOST_ROWS_INSERTED) {
      context.tell(context.words().tooManyRows(MOST_ROWS_INSERTED))
      return
    }
    const [first] = spans
    const at = first
      ? spans.map((span) => ({
          row: side === 'above' ? span.fromRow : span.toRow,
          count: span.last - span.first + 1,
        }))
      : [{ row: HEADER_PLACE, count }]
    await gestures.performShift({ name: 'edit.insertRows', argument: { side, at } }, (_, hasMoved) => {
      const sight = sightOfNew(side)
      if (sight === 'beside' && !hasMoved)
        goTo(first === undefined ? 0 : side === 'above' ? first.first : first.last + 1)
      tellNew(context.words().rowsInserted(count), count, sight)
    })
  }

  async function duplicate(): Promise<void> {
    await gestures.settled()
    const spans = await withSlots(rowSpans(selection.areas))
    const [first] = spans
    if (!first) return
    const count = lengthOf(spans)
    const argument = { show: context.inputs().show, spans: slotsOf(spans) }
    await gestures.performShift({ name: 'edit.duplicateRows', argument }, (_, hasMoved) => {
      const sight = sightOfNew('below')
      if (sight === 'beside' && !hasMoved) goTo(first.last + 1)
      tellNew(context.words().rowsDuplicated(count), count, sight)
    })
  }

  async function remove(): Promise<void> {
    await gestures.settled()
    const spans = await withSlots(rowSpans(selection.areas))
    const [first] = spans
    if (!first) return
    const argument = { show: context.inputs().show, spans: slotsOf(spans) }
    await gestures.performShift({ name: 'edit.deleteRows', argument }, (_, hasMoved) => {
      if (!hasMoved) goTo(first.first)
      context.tell(context.words().rowsDeleted(lengthOf(spans)))
    })
  }

  async function move(by: 'up' | 'down'): Promise<void> {
    await gestures.settled()
    const [span, other] = await withSlots(rowSpans(selection.areas))
    if (!span) return
    // It would be another order of the file than the one on screen, and nobody would see it.
    if (context.inputs().show !== 'all') {
      context.tell(context.words().rowsMoveInWholeTable())
      return
    }
    if (other) {
      context.tell(context.words().rowsApart())
      return
    }
    const { fromRow, toRow } = span
    const argument = { show: context.inputs().show, fromRow, toRow, by }
    await gestures.performShift({ name: 'edit.moveRows', argument }, (_, hasMoved) => {
      if (!hasMoved) selection.shift(by === 'up' ? -1 : 1, 0)
      context.tell(context.words().rowsMoved(lengthOf([span])))
    })
  }

  return {
    run(command) {
      switch (command) {
        case 'insert-row-above':
          return insert('above')
        case 'insert-row-below':
          return insert('below')
        case 'duplicate-rows':
          return duplicate()
        case 'delete-rows':
          return remove()
        case 'move-rows-up':
          return move('up')
        case 'move-rows-down':
          return move('down')
        default:
          return null
      }
    },
  }
}
