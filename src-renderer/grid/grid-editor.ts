import type { TableActionId } from '../../shared/action-ids.ts'
import { createDataEdges } from './data-edges.ts'
import { createFillHandle } from './fill-handle.ts'
import type { GridContext } from './grid-context.ts'
import { createGridCopy } from './grid-copy.ts'
import { createGridFill } from './grid-fill.ts'
import { createGridGestures } from './grid-gestures.ts'
import type { KeyPress } from './grid-keys.ts'
import type { GridLine } from './grid-line.ts'
import { createGridPaste } from './grid-paste.ts'
import { createGridStructure } from './grid-structure.ts'
import { createGridTyping } from './grid-typing.ts'
import { blockOf } from './range-union.ts'
import type { InsideStep } from './move-inside.ts'
import type { CellPlace, CellRange } from './selection.ts'

/** All that changes the table: typing, pasting, filling, rows and columns. */
export type GridEditor = {
  run(command: TableActionId): void
  begin(cell: CellPlace): void
  replace(cell: CellPlace, first?: KeyPress): void
  /** What an input method composes on the active cell. */
  compose(text: string, isDone: boolean): void
  goToEdge(toward: InsideStep, extend: boolean): void
  readonly isWaiting: boolean
  keep(press: KeyPress): void
  readonly isTyping: boolean
  finishTyping(): void
  onHostFocus(): boolean
  /** What floats over the cells goes with them. */
  lay(): void
  dispose(): void
}

/** @param onPress a key that was kept back and is not typed in a cell */
export function createGridEditor(
  context: GridContext,
  line: GridLine,
  onPress: (keys: KeyPress) => void,
): GridEditor {
  const { host, selection } = context
  const gestures = createGridGestures(context, line)
  const fill = createGridFill(context, gestures)
  const typing = createGridTyping(context, gestures, onPress, fill.fillAll)
  const structure = createGridStructure(context, gestures, typing.begin)
  const paste = createGridPaste(context, gestures, fill, line)
  const edges = createDataEdges(context, gestures)
  const handle = createFillHandle(context, {
    fill(source, target) {
      fill.repeat(source, target).catch(reportError)
    },
    fillDown(source) {
      fillBeside(source).catch(reportError)
    },
  })
  const copy = createGridCopy(host, {
    isMoving: () => gestures.isShifting,
    settled: () => gestures.settled(),
    block: () => blockOf(selection.ranges),
    rowTexts: (place, left, right) => context.table.rowTexts(place, left, right),
    loadTexts: (wanted) => context.table.loadTexts(wanted),
    messages: context.messages,
    say: context.tell,
    clear: () => {
      if (isReadOnly()) return
      fill.clear().catch(reportError)
    },
  })

  /** As far as the column beside it goes. */
  async function fillBeside(source: CellRange): Promise<void> {
    const bottom = await edges.filledBeside(source)
    if (bottom === null) context.tell(context.words().nothingBeside())
    else await fill.repeat(source, { ...source, bottom })
  }

  const isReadOnly = (): boolean => context.inputs().editing === null

  function run(command: TableActionId): void {
    if (isReadOnly() && command !== 'copy') return
    typing.finish()
    if (structure.run(command)) return
    if (command === 'fill-down' || command === 'fill-right')
      fill.fill(command === 'fill-down' ? 'down' : 'right').catch(reportError)
    else if (command === 'clear-cells') fill.clear().catch(reportError)
    else if (command === 'insert-date' || command === 'copy-from-above') typing.write(command)
    else if (command === 'rename-column') {
      const header = { place: -1, column: selection.active.column }
      selection.select(header)
      typing.begin(header, true)
    } else if (command === 'copy' || command === 'cut' || command === 'paste') runClipboard(command)
  }

  /** From a menu: the keys of the clipboard are the system's. */
  function runClipboard(command: 'copy' | 'cut' | 'paste'): void {
    host.focus({ preventScroll: true })
    if (command === 'paste') context.inputs().editing?.onAskPaste()
    else document.execCommand(command)
  }

  return {
    run,
    begin: (cell) => {
      if (!isReadOnly()) typing.begin(cell, false)
    },
    replace: (cell, first) => {
      if (!isReadOnly()) typing.replace(cell, first)
    },
    compose: typing.compose,
    goToEdge: edges.go,
    get isWaiting() {
      return typing.isWaiting
    },
    keep: typing.keep,
    get isTyping() {
      return typing.isTyping
    },
    finishTyping: typing.finish,
    onHostFocus: typing.onHostFocus,
    lay() {
      typing.lay()
      handle.lay()
    },
    dispose() {
      typing.dispose()
      paste.dispose()
      handle.dispose()
      copy.dispose()
    },
  }
}
