import { isCharacter } from './grid-keys.ts'
import type { KeyPress } from './grid-keys.ts'
import type { CellEdges } from './surface-points.ts'
import type { CellPlace } from './selection.ts'

/** Where the typing goes when it is done: nowhere, or to a neighbour. */
export type AfterTyping = 'stay' | 'up' | 'down' | 'left' | 'right'

export type TypingDone = {
  readonly after: AfterTyping
  /** `arrow` leaves what is selected; Enter and Tab stay inside of it; `everywhere` writes the text into all of it. */
  readonly by: 'arrow' | 'step' | 'everywhere'
}

export type CellEditor = {
  /** The cell that is typed in, or null. */
  readonly at: CellPlace | null
  readonly text: string
  readonly hasKeyboard: boolean
  open(at: CellPlace, opening: EditorOpening): void
  /** A key pressed before the field was there. */
  pressed(keys: KeyPress): void
  /** What is composed elsewhere so far. */
  showComposed(text: string): void
  /** Lays it over its cell again: the table has scrolled, or is another size. */
  lay(): void
  focus(): void
  close(): void
  dispose(): void
}

export type EditorOpening = {
  readonly text: string
  readonly label: string
  /** `replacing`: begun by typing; then arrows end it, as in spreadsheets. */
  readonly mode: 'replacing' | 'editing'
  readonly selectsAll?: boolean
  /** It is still composed elsewhere: shown, and without the keyboard. */
  readonly isComposed?: boolean
}

export type CellEditorOptions = {
  /** The whole frame, over which the editor is laid. */
  readonly layer: HTMLElement
  readonly edgesOf: (cell: CellPlace) => CellEdges
  /** The part of the frame where cells are seen. */
  readonly seen: () => CellEdges
  readonly onDone: (done: TypingDone) => void
  readonly onGiveUp: () => void
  /** What a key writes whole, or null. */
  readonly writtenBy: (keys: KeyPress) => string | null
  readonly onInput: () => void
  /** The keyboard went elsewhere. */
  readonly onLeave: (to: EventTarget | null) => void
}

/** Longer texts are edited in the panel's place, where there is room for them. */
const LONG_TEXT = 240
const LONG_LINES = 5

const arrows: Readonly<Record<string, AfterTyping>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/**
 * The field laid over the cell that is typed in. An ordinary text area: input methods, dead keys, the clipboard and
 * the undoing of text are the browser's. It grows with its text over the neighbours, by CSS (`field-sizing`).
 */
export function createCellEditor(options: CellEditorOptions): CellEditor {
  const field = document.createElement('textarea')
  field.className = 'cell-editor'
  field.rows = 1
  field.spellcheck = false
  field.autocomplete = 'off'
  field.setAttribute('autocorrect', 'off')
  field.dir = 'auto'
  field.hidden = true
  options.layer.append(field)
  let at: CellPlace | null = null
  let mode: EditorOpening['mode'] = 'editing'

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation()
    // Enter and Escape inside a composition belong to the input method.
    if (event.isComposing || event.keyCode === 229) return
    if (press(event)) event.preventDefault()
  }

  /** False for a key that the browser types by itself. */
  function press(keys: KeyPress): boolean {
    const written = options.writtenBy(keys)
    if (written !== null) {
      document.execCommand('insertText', false, written)
      return true
    }
    const asked = askedBy(keys)
    if (asked === 'line-break') document.execCommand('insertText', false, '\n')
    else if (asked === 'give-up') options.onGiveUp()
    else if (asked === 'edit') mode = mode === 'editing' ? 'replacing' : 'editing'
    else if (asked !== null) options.onDone(asked)
    return asked !== null
  }

  function askedBy(keys: KeyPress): TypingDone | 'line-break' | 'give-up' | 'edit' | null {
    const { key, shiftKey, altKey } = keys
    const control = keys.ctrlKey || keys.metaKey
    if (key === 'Enter') {
      if (altKey) return 'line-break'
      if (control) return { after: 'stay', by: 'everywhere' }
      return { after: shiftKey ? 'up' : 'down', by: 'step' }
    }
    if (key === 'Tab' && !control && !altKey) return { after: shiftKey ? 'left' : 'right', by: 'step' }
    if (control || altKey || shiftKey) return null
    if (key === 'Escape') return 'give-up'
    if (key === 'F2') return 'edit'
    const arrow = mode === 'replacing' ? arrows[key] : undefined
    return arrow ? { after: arrow, by: 'arrow' } : null
  }

  function onInput(): void {
    options.onInput()
    lay()
  }

  function onBlur(event: FocusEvent): void {
    // The whole window was left: the field is still the page's active one, and the officer comes back to it.
    if (at !== null && document.activeElement !== field) options.onLeave(event.relatedTarget)
  }

  function onPress(): void {
    // A click in the text means to move in it from now on.
    mode = 'editing'
  }

  function lay(): void {
    if (at === null) return
    const isLong = isLongText(field.value)
    field.classList.toggle('is-long', isLong)
    const { style } = field
    if (isLong) {
      style.cssText = ''
      return
    }
    const cell = options.edgesOf(at)
    const seen = options.seen()
    const frameHeight = options.layer.clientHeight
    const isSeen =
      cell.left < seen.right && cell.right > seen.left && cell.top < seen.bottom && cell.bottom > 0
    const growsUp = seen.bottom - cell.top < (seen.bottom - seen.top) / 3
    const room = growsUp ? cell.bottom - seen.top : seen.bottom - cell.top
    style.left = px(cell.left)
    style.minWidth = px(cell.right - cell.left + 1)
    style.maxWidth = px(Math.max(cell.right - cell.left + 1, seen.right - cell.left))
    style.minHeight = px(cell.bottom - cell.top + 1)
    style.maxHeight = px(Math.max(cell.bottom - cell.top + 1, room))
    style.top = growsUp ? 'auto' : px(cell.top - 1)
    style.bottom = growsUp ? px(frameHeight - cell.bottom) : 'auto'
    // Scrolled away it must keep the keyboard: what is not rendered loses it.
    style.opacity = isSeen ? '1' : '0'
    style.pointerEvents = isSeen ? 'auto' : 'none'
  }

  const listeners = { keydown: onKeyDown, input: onInput, blur: onBlur, pointerdown: onPress }
  for (const [name, listener] of Object.entries(listeners))
    field.addEventListener(name, listener as EventListener)

  return {
    get at() {
      return at
    },
    get text() {
      return field.value
    },
    get hasKeyboard() {
      return document.activeElement === field
    },
    open(cell, opening) {
      at = cell
      mode = opening.mode
      field.hidden = false
      field.value = opening.text
      field.setAttribute('aria-label', opening.label)
      lay()
      if (opening.isComposed) return
      field.focus({ preventScroll: true })
      field.setSelectionRange(opening.selectsAll ? 0 : field.value.length, field.value.length)
      field.scrollTop = field.scrollHeight
    },
    pressed(keys) {
      if (press(keys)) return
      if (keys.key === 'Backspace') document.execCommand('delete')
      else if (isCharacter(keys)) document.execCommand('insertText', false, keys.key)
    },
    showComposed(text) {
      field.value = text
      field.setSelectionRange(text.length, text.length)
      onInput()
    },
    lay,
    focus() {
      field.focus({ preventScroll: true })
    },
    close() {
      at = null
      field.hidden = true
      field.value = ''
    },
    dispose() {
      at = null
      field.remove()
    },
  }
}

const px = (length: number): string => `${String(Math.round(length))}px`

function isLongText(text: string): boolean {
  return text.length > LONG_TEXT || text.split('\n', LONG_LINES + 1).length > LONG_LINES
}
