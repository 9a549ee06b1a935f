import { createGridComposing } from './grid-composing.ts'
import type { GridDeciding } from './grid-deciding.ts'
import type { GridEditor } from './grid-editor.ts'
import { gridCommand, stepInside } from './grid-keys.ts'
import type { GridCommand, KeyPress } from './grid-keys.ts'
import type { GridSelection } from './grid-selection.ts'
import type { InsideStep } from './move-inside.ts'
import type { CellPlace } from './selection.ts'

export type KeyboardActions = {
  readonly selection: GridSelection
  readonly deciding: GridDeciding
  readonly editor: GridEditor
  readonly composesOnCells: boolean
  /** Whether the table may be typed in. */
  canType(): boolean
  activeBounds(): DOMRect
  publish(): void
  resize(column: number, by: number): void
  fit(column: number): void
}

export type GridKeyboard = {
  editOrChoose(cell: CellPlace): void
  /** A key that was kept back. */
  press(keys: KeyPress): void
  dispose(): void
}

/** The keyboard on the grid; the application's own shortcuts have been heard before. */
export function createGridKeyboard(host: HTMLElement, actions: KeyboardActions): GridKeyboard {
  const { selection, deciding, editor } = actions

  /**
   * F2 and Enter: undecided lost words are what a cell waits for, and open; every other cell is edited. F2 once more,
   * in the words, edits the text itself; so does a double click.
   */
  function editOrChoose(cell: CellPlace): void {
    if (!deciding.hasWordsToChoose(cell) || !deciding.chooseWords(cell)) editor.begin(cell)
  }

  function run(command: GridCommand): void {
    if (selection.run(command)) return
    const { active } = selection
    if (command.run === 'edit') editOrChoose(active)
    else if (command.run === 'edge') editor.goToEdge(command.toward, command.extend)
    else if (command.run === 'toggle') deciding.toggleSelected()
    else if (command.run === 'fit-column') actions.fit(active.column)
    else if (command.run === 'resize') actions.resize(active.column, command.by)
  }

  /** Null where one cell alone is selected. */
  function insideOf(keys: KeyPress): InsideStep | null {
    return selection.isSingle ? null : stepInside(keys)
  }

  const composing = createGridComposing(host, {
    isNeeded: actions.composesOnCells,
    canBegin: actions.canType,
    show: editor.compose,
    bounds: actions.activeBounds,
  })

  function onKeyDown(event: KeyboardEvent): void {
    if (composing.isTaken(event)) return
    const { isWaiting } = editor
    const inside = isWaiting ? null : insideOf(event)
    if (inside) {
      event.stopPropagation()
      event.preventDefault()
      selection.moveInside(inside)
      return
    }
    const command = gridCommand(event)
    // Escape without a selection to give up is the screen's.
    if (!isWaiting && command?.run === 'collapse' && selection.isSingle && selection.mode === 'plain') return
    if (!command && !(isWaiting && keptToo.has(event.key))) return
    event.stopPropagation()
    if (isWaiting) {
      event.preventDefault()
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event
      editor.keep({ key, ctrlKey, metaKey, shiftKey, altKey })
    } else if (command?.run === 'type') {
      // The key is typed by the browser, in the field that has the keyboard by then.
      editor.replace(selection.active)
    } else if (command) {
      event.preventDefault()
      run(command)
    }
  }

  function press(keys: KeyPress): void {
    const inside = insideOf(keys)
    if (inside) {
      selection.moveInside(inside)
      return
    }
    const command = gridCommand(keys)
    if (command?.run === 'type') editor.replace(selection.active, keys)
    else if (command) run(command)
  }

  function onFocus(): void {
    if (!editor.onHostFocus()) actions.publish()
  }

  host.addEventListener('keydown', onKeyDown)
  host.addEventListener('focus', onFocus)
  return {
    editOrChoose,
    press,
    dispose() {
      composing.dispose()
      host.removeEventListener('keydown', onKeyDown)
      host.removeEventListener('focus', onFocus)
    },
  }
}

/** Keys of a cell that is typed in, and not of the grid. */
const keptToo: ReadonlySet<string> = new Set(['Tab', 'Enter', 'Backspace', ' '])
