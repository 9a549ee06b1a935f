import type { TableActionId } from '../../shared/action-ids.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import type { AfterShift, GridContext, GridGestures } from './grid-context.ts'
import type { GridEdit } from './grid-edits.ts'
import { HEADER_PLACE, withinBounds } from './selection.ts'
import type { CellPlace } from './selection.ts'

/** Rows and columns inserted, duplicated, moved, deleted; undo and redo, which may do any of it. */
export function createGridStructure(
  context: GridContext,
  gestures: GridGestures,
  beginTyping: (at: CellPlace, selectsAll: boolean) => void,
): { run(command: TableActionId): boolean } {
  const { selection, table } = context

  function run(command: TableActionId): boolean {
    switch (command) {
      case 'insert-row-above':
      case 'insert-row-below':
        start(insertRows(command === 'insert-row-above' ? 'above' : 'below'))
        return true
      case 'duplicate-rows':
      case 'delete-rows':
        start(withRows(command))
        return true
      case 'move-rows-up':
      case 'move-rows-down':
        start(moveRows(command === 'move-rows-up' ? 'up' : 'down'))
        return true
      case 'insert-column-left':
      case 'insert-column-right':
        start(insertColumn(command === 'insert-column-left' ? 'left' : 'right'))
        return true
      case 'move-column-left':
      case 'move-column-right':
        start(moveColumn(command === 'move-column-left' ? 'left' : 'right'))
        return true
      case 'delete-columns':
        start(deleteColumns())
        return true
      case 'undo':
      case 'redo':
        start(undoOrRedo(command))
        return true
      default:
        return false
    }
  }

  function start(work: Promise<void>): void {
    work.catch(reportError)
  }

  const shift = (edit: GridEdit, after: AfterShift): Promise<void> => gestures.performShift(edit, after)

  /** The slots of the first and last selected rows; null where only the header is. */
  async function selectedRows(): Promise<{ top: number; count: number; first: number; last: number } | null> {
    await gestures.settled()
    const top = Math.max(0, selection.range.top)
    const { bottom } = selection.range
    const [first, last] = [await context.rowAt(top), await context.rowAt(bottom)]
    return bottom < 0 || first === null || last === null
      ? null
      : { top, count: bottom - top + 1, first, last }
  }

  function goTo(place: number, column = selection.active.column): void {
    selection.select(withinBounds({ place, column }, context.bounds()))
  }

  function tellRows(said: string): void {
    const isWhole = context.inputs().show === 'all'
    context.tell(isWhole ? said : `${said}. ${context.words().rowOutOfView()}`)
  }

  async function insertRows(side: 'above' | 'below'): Promise<void> {
    const rows = await selectedRows()
    const count = rows?.count ?? 1
    const row = rows === null ? HEADER_PLACE : side === 'above' ? rows.first : rows.last
    await shift({ name: 'edit.insertRows', argument: { row, side, count } }, (_, hasMoved) => {
      // In a view of some rows, a new one is nowhere to be seen.
      if (context.inputs().show === 'all' && !hasMoved)
        goTo(rows === null ? 0 : rows.top + (side === 'above' ? 0 : count))
      tellRows(context.words().rowsInserted(count))
    })
  }

  async function withRows(command: 'duplicate-rows' | 'delete-rows'): Promise<void> {
    const rows = await selectedRows()
    if (rows === null) return
    const { top, count, first: fromRow, last: toRow } = rows
    const argument = { show: context.inputs().show, fromRow, toRow }
    const words = context.words()
    if (command === 'duplicate-rows') {
      await shift({ name: 'edit.duplicateRows', argument }, (_, hasMoved) => {
        if (context.inputs().show === 'all' && !hasMoved) goTo(top + count)
        tellRows(words.rowsDuplicated(count))
      })
      return
    }
    await shift({ name: 'edit.deleteRows', argument }, (_, hasMoved) => {
      if (!hasMoved) goTo(top)
      context.tell(words.rowsDeleted(count))
    })
  }

  async function moveRows(by: 'up' | 'down'): Promise<void> {
    const rows = await selectedRows()
    if (rows === null) return
    const { first: fromRow, last: toRow, count } = rows
    const argument = { show: context.inputs().show, fromRow, toRow, by }
    await shift({ name: 'edit.moveRows', argument }, (_, hasMoved) => {
      if (!hasMoved) selection.shift(by === 'up' ? -1 : 1, 0)
      context.tell(context.words().rowsMoved(count))
    })
  }

  async function insertColumn(side: 'left' | 'right'): Promise<void> {
    await gestures.settled()
    const { left, right } = selection.range
    const column = side === 'left' ? left : right
    const name = context.words().newColumn()
    await shift(
      { name: 'edit.insertColumn', argument: { column: context.slotOf(column), side, name } },
      (_, hasMoved) => {
        const at = { place: HEADER_PLACE, column: side === 'left' ? column : column + 1 }
        context.tell(context.words().columnInserted())
        if (hasMoved) return
        selection.select(withinBounds(at, context.bounds()))
        beginTyping(at, true)
      },
    )
  }

  async function moveColumn(by: 'left' | 'right'): Promise<void> {
    await gestures.settled()
    const { left, right } = selection.range
    if (left !== right) {
      context.tell(context.words().oneColumnAtATime())
      return
    }
    await shift(
      { name: 'edit.moveColumn', argument: { column: context.slotOf(left), by } },
      (_, hasMoved) => {
        if (!hasMoved) selection.shift(0, by === 'left' ? -1 : 1)
        context.tell(context.words().columnMoved())
      },
    )
  }

  async function deleteColumns(): Promise<void> {
    await gestures.settled()
    const { left, right } = selection.range
    if (right - left + 1 >= context.bounds().columnCount) {
      context.tell(context.words().lastColumnStays())
      return
    }
    const columns = context.slotsOf(left, right)
    await shift({ name: 'edit.deleteColumns', argument: { columns } }, (_, hasMoved) => {
      const { place } = selection.active
      if (!hasMoved) selection.select(withinBounds({ place, column: left }, context.bounds()))
      context.tell(context.words().columnsDeleted(columns.length))
    })
  }

  async function undoOrRedo(command: 'undo' | 'redo'): Promise<void> {
    await shift({ name: `edit.${command}`, argument: {} }, async ({ focus, remarks }, hasMoved) => {
      if (focus && !hasMoved) await showCell(focus)
      const words = context.words()
      if (remarks.length === 0) context.tell(command === 'undo' ? words.undone() : words.redone())
    })
  }

  /** Where the change was; a cell that the view does not show is left alone. */
  async function showCell({ row, column }: { readonly row: number; readonly column: number }): Promise<void> {
    const place = row === HEADER_ROW ? HEADER_PLACE : await context.inputs().sight.placeOf(row)
    const at = table.columnOfSlot(column)
    if (at >= 0) selection.select(withinBounds({ place, column: at }, context.bounds()))
  }

  return { run }
}
