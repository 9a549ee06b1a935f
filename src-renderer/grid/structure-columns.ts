import type { TableActionId } from '../../shared/action-ids.ts'
import type { GridContext, GridGestures } from './grid-context.ts'
import { columnSpans, lengthOf } from './range-union.ts'
import type { Span } from './range-union.ts'
import { HEADER_PLACE, withinBounds } from './selection.ts'
import type { CellPlace } from './selection.ts'

export type ColumnStructure = {
  /** Null for a command that is not about columns. */
  run(command: TableActionId): Promise<void> | null
}

/** Columns inserted, moved, deleted: every one that the selection touches, wherever it stands. */
export function createColumnStructure(
  context: GridContext,
  gestures: GridGestures,
  beginTyping: (at: CellPlace, selectsAll: boolean) => void,
): ColumnStructure {
  const { selection } = context

  /** Whole rows say nothing of columns: then it is about the column where one is. */
  function spansToInsertAt(): readonly Span[] {
    const spans = columnSpans(selection.areas)
    const { columnCount } = context.bounds()
    const { column } = selection.active
    return lengthOf(spans) === columnCount && columnCount > 1 ? [{ first: column, last: column }] : spans
  }

  async function insert(side: 'left' | 'right'): Promise<void> {
    await gestures.settled()
    const spans = spansToInsertAt()
    const [first] = spans
    if (!first) return
    let count = 0
    const at = spans.map((span) => ({
      column: context.slotOf(side === 'left' ? span.first : span.last),
      names: Array.from({ length: lengthOf([span]) }, () => context.words().newColumn(++count)),
    }))
    await gestures.performShift({ name: 'edit.insertColumns', argument: { side, at } }, (_, hasMoved) => {
      context.tell(context.words().columnsInserted(count))
      if (hasMoved) return
      const made = { place: HEADER_PLACE, column: side === 'left' ? first.first : first.last + 1 }
      selection.select(withinBounds(made, context.bounds()))
      beginTyping(made, true)
    })
  }

  async function move(by: 'left' | 'right'): Promise<void> {
    await gestures.settled()
    const spans = columnSpans(selection.areas)
    const [span] = spans
    if (!span || lengthOf(spans) > 1) {
      context.tell(context.words().oneColumnAtATime())
      return
    }
    const argument = { column: context.slotOf(span.first), by }
    await gestures.performShift({ name: 'edit.moveColumn', argument }, (_, hasMoved) => {
      if (!hasMoved) selection.shift(0, by === 'left' ? -1 : 1)
      context.tell(context.words().columnMoved())
    })
  }

  async function remove(): Promise<void> {
    await gestures.settled()
    const spans = columnSpans(selection.areas)
    const [first] = spans
    if (!first || lengthOf(spans) >= context.bounds().columnCount) {
      context.tell(context.words().lastColumnStays())
      return
    }
    const columns = spans.flatMap((span) => context.slotsOf(span.first, span.last))
    await gestures.performShift({ name: 'edit.deleteColumns', argument: { columns } }, (_, hasMoved) => {
      const { place } = selection.active
      if (!hasMoved) selection.select(withinBounds({ place, column: first.first }, context.bounds()))
      context.tell(context.words().columnsDeleted(columns.length))
    })
  }

  return {
    run(command) {
      switch (command) {
        case 'insert-column-left':
          return insert('left')
        case 'insert-column-right':
          return insert('right')
        case 'move-column-left':
          return move('left')
        case 'move-column-right':
          return move('right')
        case 'delete-columns':
          return remove()
        default:
          return null
      }
    },
  }
}
