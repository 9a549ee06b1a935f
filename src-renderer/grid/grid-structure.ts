import type { TableActionId } from '../../shared/action-ids.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import type { GridContext, GridGestures } from './grid-context.ts'
import { HEADER_PLACE, withinBounds } from './selection.ts'
import type { CellPlace } from './selection.ts'
import { createColumnStructure } from './structure-columns.ts'
import { createRowStructure } from './structure-rows.ts'

/** What moves rows or columns; undo and redo may do any of it. */
export function createGridStructure(
  context: GridContext,
  gestures: GridGestures,
  beginTyping: (at: CellPlace, selectsAll: boolean) => void,
): { run(command: TableActionId): boolean } {
  const { selection, table } = context
  const rows = createRowStructure(context, gestures)
  const columns = createColumnStructure(context, gestures, beginTyping)

  function run(command: TableActionId): boolean {
    const work =
      command === 'undo' || command === 'redo'
        ? undoOrRedo(command)
        : (rows.run(command) ?? columns.run(command))
    work?.catch(reportError)
    return work !== null
  }

  async function undoOrRedo(command: 'undo' | 'redo'): Promise<void> {
    const edit = { name: `edit.${command}`, argument: {} } as const
    await gestures.performShift(edit, async ({ focus, remarks }, hasMoved) => {
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
