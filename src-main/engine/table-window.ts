import type { CellView, CommandArguments, LostWordView, TableWindow } from '../../shared/ipc.ts'
import { AS_IT_IS } from '../../shared/text/chosen-words.ts'
import { firstRepairOfRow } from '../../shared/text/planned-repairs.ts'
import { SHOWN_LENGTH, shortenText } from '../../shared/text/shorten-text.ts'
import { repairOfCell } from './decisions.ts'
import type { OpenTable } from './open-table.ts'
import type { EditedCell } from './shown-table.ts'
import { cellsWithLostWord } from './same-lost-word.ts'

/** `cellView` gives a text whole, up to here. */
const WHOLE_LENGTH = 200_000

/** What stands beside the text as read: as it will be written where it is accepted, else as proposed. */
export function shownAfter({ plan, decisions }: OpenTable, repair: number): string {
  if (decisions.isAccepted(repair)) return decisions.textOf(repair)
  return plan.repairs.after[plan.repairs.values[repair] ?? 0] ?? ''
}

function view(table: OpenTable, text: string, repair: number, length: number): CellView {
  const isCut = text.length > length ? { cut: true as const } : {}
  if (repair < 0) return { before: shortenText(text, length), ...isCut }
  const { groups, repairs } = table.plan
  const group = groups[repairs.groups[repair] ?? 0]
  return {
    before: shortenText(text, length),
    after: shortenText(shownAfter(table, repair), length),
    ...(group ? { groupId: group.id, certainty: group.certainty } : {}),
    decision: table.decisions.decisionOf(repair),
    ...(repairs.lostWords?.has(repairs.values[repair] ?? 0) ? { hasLostWords: true as const } : {}),
    ...isCut,
  }
}

/** The lost words of a cell with their candidates, and what became of each. */
function lostTextView({ plan, decisions }: OpenTable, repair: number): CellView['lostText'] {
  const { repairs } = plan
  const text = repairs.lostWords?.get(repairs.values[repair] ?? 0)
  if (!text) return undefined
  const choices = decisions.choicesOf(repair)
  const waiting = decisions.waitingWords(repair)
  const isRefused = decisions.decisionOf(repair) === 'refused'
  let at = 0
  return text.map((piece): string | LostWordView => {
    if (typeof piece === 'string') return piece
    const word = at++
    const chosen = waiting.includes(word) ? null : (choices[word] ?? (isRefused ? AS_IT_IS : piece.proposed))
    return { ...piece, chosen, cellCount: cellsWithLostWord(repairs, piece) }
  })
}

/** One cell, whole unless it is enormous. Row -1 is the header. */
export function cellView(table: OpenTable, row: number, column: number): CellView {
  const edit = table.shown.editedCell(row, column)
  if (edit) return { ...view(table, edit.text, -1, WHOLE_LENGTH), ...editMarks(edit) }
  const text = table.rows.cells(row)[column] ?? ''
  const repair = repairOfCell(table.plan, row, column)
  const lostText = lostTextView(table, repair)
  return {
    ...view(table, text, repair, WHOLE_LENGTH),
    ...(lostText ? { lostText } : {}),
    ...writtenMark(table, row, column),
  }
}

/** The rows of a view from one place on, with the repairs proposed for their cells. */
export function tableWindow(table: OpenTable, wanted: CommandArguments<'table.window'>): TableWindow {
  const { total, rowAt } = table.lookAt(wanted.show)
  const from = Math.min(wanted.from, total)
  const to = Math.min(from + wanted.count, total)
  const first = wanted.firstColumn ?? 0
  const last = first + (wanted.columnCount ?? Infinity)
  const hidden = new Set(wanted.hidden)
  const places = Array.from({ length: to - from }, (_, i) => rowAt(from + i))
  const rows = table.shown.cellsOf(places).map((cells, i) => {
    const row = places[i] ?? 0
    const repairAt = repairsOfRow(table, row)
    const slots = slotsOf(table, cells.length)
      .filter((slot) => !hidden.has(slot))
      .slice(first, last)
    // A short row ends where its last cell stands.
    while (slots.length > 0 && cells[slots.at(-1) ?? 0] === undefined) slots.pop()
    const place = table.shown.placeOf(row)
    return {
      row,
      ...(place === row ? {} : { place }),
      ...(table.shown.isContested(row) ? { change: 'contested' as const } : {}),
      cells: slots.map((slot) => shownCell(table, row, slot, cells[slot] ?? '', repairAt.get(slot) ?? -1)),
    }
  })
  return { total, from, rows }
}

/** Column slots as they are shown; the cells of a row that is longer than the header come last. */
function slotsOf({ shown }: OpenTable, cellCount: number): number[] {
  const slots = shown.columns.map(({ slot }) => slot)
  if (!shown.isEdited) for (let slot = slots.length; slot < cellCount; slot++) slots.push(slot)
  return slots
}

function repairsOfRow({ plan: { repairs } }: OpenTable, row: number): Map<number, number> {
  const found = new Map<number, number>()
  for (let at = firstRepairOfRow(repairs, row); at < repairs.length && repairs.rows[at] === row; at++) {
    found.set(repairs.columns[at] ?? 0, at)
  }
  return found
}

/** What was typed stands as it was typed: no repair is proposed over it. */
function shownCell(table: OpenTable, row: number, slot: number, text: string, repair: number): CellView {
  const edit = table.shown.editedCell(row, slot)
  if (edit) return { ...view(table, edit.text, -1, SHOWN_LENGTH), ...editMarks(edit) }
  return { ...view(table, text, repair, SHOWN_LENGTH), ...writtenMark(table, row, slot) }
}

function writtenMark({ shown }: OpenTable, row: number, slot: number): Pick<CellView, 'written'> {
  return shown.isWritten(row, slot) ? { written: true } : {}
}

function editMarks(edit: EditedCell): Pick<CellView, 'edited' | 'conflict'> {
  return { edited: true, ...(edit.isConflict ? { conflict: true as const } : {}) }
}
