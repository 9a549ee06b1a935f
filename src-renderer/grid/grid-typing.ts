import { createCellEditor } from './cell-editor.ts'
import type { AfterTyping, TypingDone } from './cell-editor.ts'
import { savedText } from './cell-drawing.ts'
import type { GridContext, GridGestures } from './grid-context.ts'
import type { KeyPress } from './grid-keys.ts'
import { readyText, readyTextOfKey } from './ready-texts.ts'
import type { ReadyText } from './ready-texts.ts'
import { HEADER_PLACE, withinBounds } from './selection.ts'
import type { CellPlace } from './selection.ts'

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

type Typing = {
  readonly at: CellPlace
  /** As it was before: null if it is not known, being replaced. */
  readonly original: string | null
  /** Known when the typing began: the row may be elsewhere when it ends. */
  readonly row: number | null
  readonly slot: number
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
  /** Keys pressed while the cell to edit is on its way, or the rows move. */
  let waiting: { readonly presses: KeyPress[] } | null = null
  /** Of what is composed no more is wanted: the officer went elsewhere, and what there was is kept. */
  let isDropped = false
  let composed: { readonly text: string; readonly isDone: boolean } | null = null
  /** Enter after Tabs goes back under the cell where they began. */
  let tabbedFrom: { readonly place: number; readonly column: number; readonly now: CellPlace } | null = null

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
    wait(async () => {
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

  /** Begins when nothing moves any more; the keys pressed meanwhile come after. */
  function wait(prepare: () => Promise<() => void>): void {
    const mine = { presses: [] as KeyPress[] }
    waiting = mine
    gestures
      .settled()
      .then(prepare)
      .then((begin) => {
        if (waiting !== mine) return
        waiting = null
        begin()
        for (const keys of mine.presses) press(keys)
      })
      .catch((error: unknown) => {
        if (waiting === mine) waiting = null
        reportError(error)
      })
  }

  function press(keys: KeyPress): void {
    if (waiting) waiting.presses.push(keys)
    else if (typing) editor.pressed(keys)
    else onPress(keys)
  }

  /** The text as it is shown; null while some of it is not here. */
  function wholeText(at: CellPlace): string | null {
    if (at.place === HEADER_PLACE) return savedText(table.cell(at) ?? { before: '' })
    return table.rowTexts(at.place, at.column, at.column)?.[0] ?? null
  }

  function commit(done: TypingDone = staying): void {
    waiting = null
    isDropped ||= composed !== null
    composed = null
    if (typing === null) return
    const { at, original, row, slot } = typing
    const text = withOwnLineBreaks(editor.text, original)
    typing = null
    editor.close()
    if (done.by === 'everywhere' && !selection.isSingle && onFillAll(text)) return
    if (text !== original) keep(at, row, slot, text)
    if (done.by === 'step' && !selection.isSingle && done.after !== 'stay') selection.moveInside(done.after)
    else move(at, done.after)
  }

  function keep(at: CellPlace, row: number | null, slot: number, text: string): void {
    const shown = table.cell(at)
    // Replaced by what was there already: no edit, even where a repair is proposed for it.
    if (shown && shown.after === undefined && !shown.cut && shown.before === text) return
    context.sayFirst(context.words().kept())
    const pending = row === null ? null : table.showTyped(row, slot, at.column, text)
    context.draw()
    send(at, row, slot, text)
      .then((isKept) => {
        if (isKept !== null) pending?.answer(isKept)
      })
      .catch(reportError)
  }

  /** Null when it was refused: it stays on screen. */
  async function send(
    at: CellPlace,
    known: number | null,
    slot: number,
    text: string,
  ): Promise<boolean | null> {
    const row = known ?? (await context.rowAt(at.place))
    if (row === null) return false
    const { show } = context.inputs()
    const outcome = await gestures.perform({
      name: 'edit.setCells',
      argument: { kind: 'edit', show, row, columns: [slot], values: [[text]], grows: false },
    })
    if (outcome?.kind === 'refused') return null
    return outcome?.kind === 'done'
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
      return typing !== null || (waiting?.presses.length ?? 0) > 0
    },
    begin,
    replace(at, first) {
      if (gestures.isShifting) {
        wait(() =>
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
        if (waiting === null) wait(() => Promise.resolve(showComposed))
      } else showComposed()
    },
    write(wanted) {
      commit()
      wait(async () => {
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
      return waiting !== null || gestures.isShifting
    },
    keep(keys) {
      if (waiting === null) wait(() => Promise.resolve(() => undefined))
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

/** The field knows one kind of line break; a cell that had another keeps it. */
function withOwnLineBreaks(text: string, original: string | null): string {
  if (original === null || !original.includes('\r')) return text
  const normalised = original.replace(/\r\n?/g, '\n')
  if (text === normalised) return original
  const own = original.includes('\r\n') ? '\r\n' : '\r'
  return text.replaceAll('\n', own)
}
