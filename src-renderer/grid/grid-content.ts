import type { CellView } from '../../shared/ipc.ts'
import type { CellSaid, GridMessages } from '../../shared/messages/grid.ts'
import type { Language } from '../../shared/messages/language.ts'
import { isWritten } from '../../shared/repair-decision.ts'
import { drawCellContent, drawnText, isPlainCell, savedText, stateOf } from './cell-drawing.ts'
import type { HeaderSight } from './grid-sight.ts'
import { columnMenuButton, describeHeader, headerSightKey } from './header-sight.ts'
import { visibleRuns } from './visible-text.ts'
import { writePlain, writeRich } from './row-pool.ts'
import type { CellSlot } from './row-pool.ts'

/** A cell of the table as the grid holds it: not there yet, beyond the end of a short row, or there. */
export type HeldCell = CellView | null | undefined

/**
 * Draws a table cell in its slot; the same object drawn twice costs a comparison.
 * @param isWhole on several lines: nothing of a change is left out
 */
export function drawTableCell(
  slot: CellSlot,
  cell: HeldCell,
  messages: GridMessages,
  isWhole: boolean,
): void {
  const content = cell === undefined ? WAITING : (cell ?? ABSENT)
  if (slot.drawn === content && slot.isWhole === isWhole) return
  slot.drawn = content
  slot.isWhole = isWhole
  if (cell === undefined || cell === null) {
    setState(slot, cell === undefined ? 'is-waiting' : 'is-absent')
    writePlain(slot, '')
    return
  }
  drawText(slot, cell, messages, isWhole)
}

/** Draws a column's name, its repair, and how many of its cells are damaged. */
export function drawHeaderCell(slot: CellSlot, header: HeaderDrawing, messages: GridMessages): void {
  const { cell, name: columnName, damagedCells } = header
  // The last one changes with the language.
  const key = [
    columnName,
    damagedCells,
    cell.before,
    cell.after,
    cell.decision,
    messages.resizeColumn(),
    headerSightKey(header.sight),
  ].join('\n')
  if (slot.drawn === key) return
  slot.drawn = key
  const content = document.createDocumentFragment()
  const name = document.createElement('span')
  name.className = 'grid-name'
  name.append(
    header.cell.before === '' && header.cell.after === undefined
      ? unnamed(header.name)
      : drawCellContent(header.cell),
  )
  content.append(name)
  if (header.damagedCells > 0) {
    const count = document.createElement('span')
    count.className = 'grid-count'
    count.textContent = messages.damagedCells(header.damagedCells)
    content.append(count)
  }
  const grip = document.createElement('span')
  grip.className = 'grid-grip'
  grip.title = messages.resizeColumn()
  // The keyboard has its own way; for ears it would be a nameless thing in every header.
  grip.setAttribute('aria-hidden', 'true')
  content.append(columnMenuButton(header.sight, header.language), grip)
  describeHeader(slot.element, header.sight, header.language)
  setState(slot, stateClass(header.cell))
  // On the name, not on the header, where ears would get it as a description: the name a second time.
  name.title = visibleRuns(columnName)
    .map((run) => run.text)
    .join('')
  writeRich(slot, content)
}

export type HeaderDrawing = {
  readonly cell: CellView
  /** The name to say: the saved one, or the stand-in of a nameless column. */
  readonly name: string
  readonly damagedCells: number
  readonly sight: HeaderSight
  readonly language: Language
}

export function drawNumber(slot: CellSlot, text: string): void {
  if (slot.drawn === text) return
  slot.drawn = text
  writePlain(slot, text)
}

/** What a cell says of itself in the messages' terms. */
export function saidOf(cell: CellView, rowNumber: number | null, columnName: string): CellSaid {
  const state = stateOf(cell)
  const text = savedText(cell)
  const other =
    cell.after === undefined
      ? ''
      : text === cell.before && !isWritten(cell.decision)
        ? cell.after
        : cell.before
  const { edited = false, conflict = false } = cell
  return { rowNumber, columnName, text, other, state, edited, conflict }
}

const WAITING = Symbol('waiting')
const ABSENT = Symbol('absent')

function drawText(slot: CellSlot, cell: CellView, messages: GridMessages, isWhole: boolean): void {
  if (isPlainCell(cell)) {
    setState(slot, editedClass(cell))
    if (cell.edited) slot.element.setAttribute('aria-label', editedLabel(cell, messages))
    writePlain(slot, drawnText(cell.before))
    return
  }
  const className = stateClass(cell)
  setState(slot, className)
  // Ears get a sentence instead of the two texts side by side.
  if (className) slot.element.setAttribute('aria-label', cellLabel(cell, messages))
  writeRich(slot, drawCellContent(cell, isWhole))
}

function editedLabel({ before, conflict }: CellView, messages: GridMessages): string {
  const mark = conflict ? messages.contested() : messages.edited()
  return `${drawnText(before) || messages.emptyCell()}, ${mark}`
}

function editedClass({ edited, conflict }: CellView): string {
  return conflict ? 'is-contested' : edited ? 'is-edited' : ''
}

function cellLabel(cell: CellView, messages: GridMessages): string {
  if (cell.after === undefined) return editedLabel(cell, messages)
  const { text, other, state } = saidOf(cell, null, '')
  const empty = messages.emptyCell()
  return `${text || empty}, ${messages.cellState(state)}, ${other || empty}`
}

function stateClass(cell: CellView): string {
  const state = stateOf(cell)
  return state === 'plain' ? editedClass(cell) : `is-${state}`
}

const states = [
  'is-waiting',
  'is-absent',
  'is-accepted',
  'is-partly',
  'is-refused',
  'is-undecided',
  'is-compared',
  'is-edited',
  'is-contested',
]

function setState(slot: CellSlot, className: string): void {
  const { classList } = slot.element
  // The label of an edited cell holds its text.
  const isEdited = className === 'is-edited' || className === 'is-contested'
  if (className && !isEdited && classList.contains(className)) return
  classList.remove(...states)
  if (className) classList.add(className)
  slot.element.removeAttribute('aria-label')
}

function unnamed(name: string): HTMLElement {
  const element = document.createElement('em')
  element.className = 'grid-unnamed'
  element.textContent = name
  return element
}
