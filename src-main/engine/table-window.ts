import type { CellView, CommandArguments, LostWordView, TableWindow } from '../../shared/ipc.ts'
import { AS_IT_IS } from '../../shared/text/chosen-words.ts'
import { firstRepairOfRow } from '../../shared/text/planned-repairs.ts'
import { SHOWN_LENGTH, cutText } from './cut-text.ts'
import { repairOfCell } from './decisions.ts'
import type { OpenTable } from './open-table.ts'
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
  if (repair < 0) return { before: cutText(text, length), ...isCut }
  const { groups, repairs } = table.plan
  const group = groups[repairs.groups[repair] ?? 0]
  return {
    before: cutText(text, length),
    after: cutText(shownAfter(table, repair), length),
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
  const text = table.rows.cells(row)[column] ?? ''
  const repair = repairOfCell(table.plan, row, column)
  const lostText = lostTextView(table, repair)
  return { ...view(table, text, repair, WHOLE_LENGTH), ...(lostText ? { lostText } : {}) }
}

/** The rows of a view from one place on, with the repairs proposed for their cells. */
export function tableWindow(table: OpenTable, wanted: CommandArguments<'table.window'>): TableWindow {
  const { total, rowAt } = table.viewOf(wanted.show)
  const from = Math.min(wanted.from, total)
  const to = Math.min(from + wanted.count, total)
  const first = wanted.firstColumn ?? 0
  const last = first + (wanted.columnCount ?? Infinity)
  const places = Array.from({ length: to - from }, (_, i) => rowAt(from + i))
  const { repairs } = table.plan
  const rows = table.rows.cellsOf(places).map((cells, i) => {
    const row = places[i] ?? 0
    const repairAt = new Map<number, number>()
    for (let at = firstRepairOfRow(repairs, row); at < repairs.length && repairs.rows[at] === row; at++) {
      repairAt.set(repairs.columns[at] ?? 0, at)
    }
    return {
      row,
      cells: cells
        .slice(first, Math.min(last, cells.length))
        .map((text, j) => view(table, text, repairAt.get(first + j) ?? -1, SHOWN_LENGTH)),
    }
  })
  return { total, from, rows }
}
