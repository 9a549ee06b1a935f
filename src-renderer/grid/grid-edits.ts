import type { CommandArguments, Edited } from '../../shared/ipc.ts'
import type { editingArguments } from '../../shared/ipc-editing.ts'
import type { CalendarDay } from '../../shared/table/date-as-column.ts'
import type { GridCommands } from './grid-commands.ts'

type EditName = keyof typeof editingArguments
type Argument<K extends EditName> = Omit<CommandArguments<K>, 'documentId'>

/** One gesture on the table, as the grid asks for it; rows and columns go by slot. */
export type GridEdit = { [K in EditName]: { readonly name: K; readonly argument: Argument<K> } }[EditName]

/** What the grid tells of the officer's edits. */
export type GridEditing = {
  /** `answered` is called before the table's new state is shown. Rejects on a bug of ours only. */
  readonly onEdit: (edit: GridEdit, answered: (outcome: Edited) => void) => Promise<void>
  /** Where the officer is. */
  readonly today: () => CalendarDay
  /**
   * Whether this system forgets a dead key that is pressed where no text goes. Windows does not, and there a grid that
   * takes text would only be told to screen readers as an edit field.
   */
  readonly composesOnCells: boolean
  /** A cell is about to be typed in: what lies over the cells goes away. */
  readonly onBeginTyping: () => void
  /** Pastes as the system does, where the page may not look at the clipboard by itself. */
  readonly onAskPaste: () => void
  /** The menu under the right button; `at` in pixels of the window. */
  readonly onMenu: (menu: GridMenuPlace) => void
  /** Which commands this table takes; null when it goes away. */
  readonly onCommands: (commands: GridCommands | null) => void
}

export type GridMenuPlace = {
  readonly on: 'cells' | 'rows' | 'columns'
  readonly at: { readonly x: number; readonly y: number }
}
