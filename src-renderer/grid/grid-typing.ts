import { createCellEditor } from './cell-editor.ts'
import type { AfterTyping, TypingDone } from './cell-editor.ts'
import { savedText } from './cell-drawing.ts'
import type { GridContext, GridGestures } from './grid-context.ts'
import type { KeyPress } from './grid-keys.ts'
import { createKeptKeys } from './kept-keys.ts'
import { readyText, readyTextOfKey } from './ready-texts.ts'
import type { ReadyText } from './ready-texts.ts'
import { HEADER_PLACE, withinBounds } from './selection.ts'
import type { CellPlace } from './selection.ts'
import { createTypedTexts, withOwnLineBreaks } from './typed-text.ts'
import type { TypedCell } from './typed-text.ts'

export type GridTyping = {
  readonly isTyping: boolean
  /** Edits what the cell shows. */
  begin(at: CellPlace, selectsAll: boolean): void
  /** The cell's text is replaced by what is typed; `first` is a key that the browser will not type by itself. */
  replace(at: CellPlace, first?: KeyPress): void
  /** Written into the active cell as if it had been typed. */
  write(wanted: ReadyText): void
  /** A text that an input method composes on the active cell; `isDone`: the field has the keyboard from now on. */
  compose(text: string, isDone: boolean): void
  /** What keys come to has to wait: they are kept, and pressed when it is there. */
  readonly isWaiting: boolean
  keep(press: KeyPress): void
  finish(): void
  lay(): void
  /** The grid has the focus: while a cell is typed in, it is the editor's. */
  onHostFocus(): boolean
  dispose(): void
}

type Typing = TypedCell & {
  /** As it was before: null if it is not known, being replaced. */
  readonly original: string | null
}

const steps: Readonly<Record<AfterTyping, readonly [down: number, right: number]>> = {
  stay: [0, 0],
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
}

const staying: TypingDone = { after: 'stay', by: 'step' }

/**
 * Typing in cells, as in a spreadsheet.
 * @param onFillAll writes a text into every selected cell; false where that is too much, and it stays with its own
 */
export function createGridTyping(
  context: GridContext,
  gestures: GridGestures,
  onPress: (keys: KeyPress) => void,
  onFillAll: (text: string) => boolean,
): GridTyping {
  const { host, layer, surface, table, selection } = context
  let typing: Typing | null = null
  /** Of what is composed no more is wanted: the officer went elsewhere, and what there was is kept. */
  let isDropped = false
  let composed: { readonly text: string; readonly isDone: boolean } | null = null
  /** Enter after Tabs goes back under the cell where they began. */
  let tabbedFrom: { readonly place: number; readonly column: number; readonly now: CellPlace } | null = null

  const kept = createKeptKeys(() => gestures.settled(), press)
  const typed = createTypedTexts(context, gestures)
  const editor = createCellEditor({
    layer,
    edgesOf: (cell) => surface.edgesOf(cell),
    seen() {
      const { left, top, right, bottom } = surface.bodyEdges
      const frame = layer.getBoundingClientRect()
      return {
        left: left - frame.left,
        top: top - frame.top,
        right: right - frame.left,
        bottom: bottom - frame.top,
      }
    },
    onDone(done) {
      commit(done)
      host.focus({ preventScroll: true })
    },
    onGiveUp() {
      typing = null
      editor.close()
      host.focus({ preventScroll: true })
      context.draw()
    },
    writtenBy(keys) {
      const wanted = readyTextOfKey(keys)
      return wanted && typing ? readyText(context, wanted, typing.at) : null
    },
    onInput() {
      if (typing) surface.reveal(typing.at)
    },
    onLeave(to) {
      // Whoever gives the focus back to the grid (a menu that closes) means the cell that is typed in.
      if (to !== host) commit()
    },
  })

  function open(
    at: CellPlace,
    original: string | null,
    opening: { text: string; selectsAll?: boolean; isComposed?: boolean },
  ): void {
    context.inputs().editing?.onBeginTyping()
    surface.reveal(at)
    context.draw()
    typing = { at, original, row: table.rowOf(at), slot: context.slotOf(at.column) }
    editor.open(at, {
      ...opening,
      label: context.words().typingIn(context.placeName(at)),
      mode: original === null ? 'replacing' : 'editing',
    })
  }

  function begin(at: CellPlace, selectsAll = false): void {
    commit()
    const text = gestures.isShifting ? null : wholeText(at)
    if (text !== null) {
      open(at, text, { text, selectsAll })
      return
    }
    kept.wait(async () => {
      const range = { top: at.place, bottom: at.place, left: at.column, right: at.column }
      const loaded = at.place === HEADER_PLACE ? 'loaded' : await table.loadTexts(range)
      return () => {
        const found = loaded === 'loaded' ? wholeText(at) : null
        if (found === null) context.tell(context.messages().copyTextTooLong())
        else open(at, found, { text: found, selectsAll })
      }
    })
  }

  function showComposed(): void {
    if (composed === null) return
    const { text, isDone } = composed
    if (typing === null) open(selection.active, null, { text: '', isComposed: true })
    editor.showComposed(text)
    if (!isDone) return
    composed = null
    editor.focus()
  }

  function press(keys: KeyPress): void {
    if (kept.isWaiting) kept.keep(keys)
    else if (typing) editor.pressed(keys)
    else onPress(keys)
  }

  /** The text as it is shown; null while some of it is not here. */
  function wholeText(at: CellPlace): string | null {
    if (at.place === HEADER_PLACE) return savedText(table.cell(at) ?? { before: '' })
    return table.rowTexts(at.place, at.column, at.column)?.[0] ?? null
  }

  function commit(done: TypingDone = staying): void {
    kept.drop()
    isDropped ||= composed !== null
    composed = null
    if (typing === null) return
    const cell = typing
    const { at, original } = cell
    const text = withOwnLineBreaks(editor.text, original)
    typing = null
    editor.close()
    if (done.by === 'everywhere' && !selection.isSingle && onFillAll(text)) return
    if (text !== original) typed.keep(cell, text)
    if (done.by === 'step' && !selection.isSingle && done.after !== 'stay') selection.moveInside(done.after)
    else move(at, done.after)
  }

  function move(at: CellPlace, after: AfterTyping): void {
    const [down, right] = steps[after]
    if (down === 0 && right === 0) return
    const isSequel = tabbedFrom?.now.place === at.place && tabbedFrom.now.column === at.column
    const from = isSequel && tabbedFrom ? tabbedFrom : { place: at.place, column: at.column }
    const column = down === 0 ? at.column + right : isSequel ? from.column : at.column
    const to = withinBounds({ place: at.place + down, column }, context.bounds())
    tabbedFrom = right === 0 ? null : { place: from.place, column: from.column, now: to }
    selection.select(to)
  }

  return {
    get isTyping() {
      return typing !== null || kept.hasKeys
    },
    begin,
    replace(at, first) {
      if (gestures.isShifting) {
        kept.wait(() =>
          Promise.resolve(() => {
            open(selection.active, null, { text: '' })
          }),
        )
      } else open(at, null, { text: '' })
      if (first) press(first)
    },
    compose(text, isDone) {
      if (isDropped) {
        isDropped = !isDone
        return
      }
      composed = { text, isDone }
      if (gestures.isShifting) {
        if (!kept.isWaiting) kept.wait(() => Promise.resolve(showComposed))
      } else showComposed()
    },
    write(wanted) {
      commit()
      kept.wait(async () => {
        const at = selection.active
        const { place, column } = at
        if (wanted === 'copy-from-above' && place > 0)
          await table.loadTexts({ top: place - 1, bottom: place - 1, left: column, right: column })
        return () => {
          const text = readyText(context, wanted, at)
          if (text === null) context.tell(context.words().nothingChanged())
          else open(at, null, { text })
        }
      })
    },
    get isWaiting() {
      return kept.isWaiting || gestures.isShifting
    },
    keep(keys) {
      if (!kept.isWaiting) kept.wait(() => Promise.resolve(() => undefined))
      press(keys)
    },
    finish() {
      const hadKeyboard = editor.hasKeyboard
      commit()
      if (hadKeyboard) host.focus({ preventScroll: true })
    },
    lay() {
      editor.lay()
    },
    onHostFocus() {
      if (typing === null) return false
      editor.focus()
      return true
    },
    dispose() {
      commit()
      editor.dispose()
    },
  }
}
