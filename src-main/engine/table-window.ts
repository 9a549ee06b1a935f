import type { CellView, CommandArguments, TableWindow } from '../../shared/ipc.ts'
import { firstRepairOfRow } from '../../shared/text/planned-repairs.ts'
import { SHOWN_LENGTH, cutText } from './cut-text.ts'
import { repairOfCell } from './decisions.ts'
import type { OpenTable } from './open-table.ts'

/** `cellView` gives a text whole, up to here. */
const WHOLE_LENGTH = 200_000

function view(table: OpenTable, text: string, repair: number, length: number): CellView {
  const isCut = text.length > length ? { cut: true as const } : {}
  if (repair < 0) return { before: cutText(text, length), ...isCut }
  const { groups, repairs } = table.plan
  const group = groups[repairs.groups[repair] ?? 0]
  const after = repairs.after[repairs.values[repair] ?? 0] ?? ''
  return {
    before: cutText(text, length),
    after: cutText(after, length),
    ...(group ? { groupId: group.id, certainty: group.certainty } : {}),
    accepted: table.decisions.isAccepted(repair),
    ...isCut,
  }
}

/** One cell, whole unless it is enormous. Row -1 is the header. */
export function cellView(table: OpenTable, row: number, column: number): CellView {
  const text = table.rows.cells(row)[column] ?? ''
  return view(table, text, repairOfCell(table.plan, row, column), WHOLE_LENGTH)
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
