import type { SaveFormat, SavePreview } from '../../shared/ipc-saving.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import { charactersOf } from '../../shared/text/code-page-tables.ts'
import { changesOfRow } from './accepted-changes.ts'
import { copyShapeOf } from './copy-table.ts'
import type { OpenTable } from './open-table.ts'

export type UnwritableCells = { readonly count: number; readonly cells: SavePreview['unencodable'] }

/** A lone low surrogate stands for a byte that could not be read (shared/text/escaped-bytes.ts). */
const UNREADABLE_BYTE = /(?<![\uD800-\uDBFF])[\uDC80-\uDCFF]/g

/** Whatever windows-1252 has no byte for. */
const NOT_IN_WINDOWS_1252 = new RegExp(
  `[^${charactersOf('windows-1252').replace(/[\\\]^-]/g, '\\$&')}]`,
  'gu',
)

/**
 * The cells that a format cannot hold. A byte that nobody could read can only stay in a copy "comme l'original"; the
 * other UTF-8 copies promise readable text. `limit`: how many are listed; all are counted.
 */
export function unwritableCells(table: OpenTable, format: SaveFormat, limit: number): UnwritableCells {
  const { encoding } = copyShapeOf(table, format)
  if (format === 'original') return { count: 0, cells: [] }
  const forbidden = encoding === 'windows-1252' ? NOT_IN_WINDOWS_1252 : UNREADABLE_BYTE
  const suspects = new Set<number>()
  addRowsOfText(table, forbidden, suspects)
  addRepairedRows(table, forbidden, suspects)
  for (const [row, edits] of table.shown.edits())
    if ([...edits.values()].some((text) => text.search(forbidden) >= 0)) suspects.add(row)

  const { shown } = table
  const cells: SavePreview['unencodable'][number][] = []
  let count = 0
  // Title lines and the header stand above the rows, in the file's order.
  const placeOf = (row: number): number => (row < 0 ? row : shown.placeOf(row))
  const found = [...suspects].filter((row) => row < 0 || shown.isShown(row))
  for (const row of found.sort((a, b) => placeOf(a) - placeOf(b))) {
    const changes = changesOfRow(table, row)
    const [read = []] = shown.cellsOf([row])
    const isWritten = (slot: number): boolean =>
      row < HEADER_ROW || !shown.isArranged || shown.columns.some((column) => column.slot === slot)
    read.forEach((before, column) => {
      const cell = changes?.get(column) ?? before
      const characters = isWritten(column) ? cell.match(forbidden) : null
      if (!characters) return
      count++
      if (cells.length < limit) {
        cells.push({ row, column, text: cell.slice(0, 400), characters: [...new Set(characters)] })
      }
    })
  }
  return { count, cells }
}

function addRowsOfText({ csv, rows }: OpenTable, forbidden: RegExp, suspects: Set<number>): void {
  const { text, index } = csv
  forbidden.lastIndex = 0
  let record = 0
  for (let match = forbidden.exec(text); match; match = forbidden.exec(text)) {
    while (record < index.count - 1 && index.start(record + 1) <= match.index) record++
    suspects.add(rows.rowOf(record))
    forbidden.lastIndex = Math.max(forbidden.lastIndex, index.start(record + 1))
  }
}

function addRepairedRows({ plan, decisions }: OpenTable, forbidden: RegExp, suspects: Set<number>): void {
  const { repairs } = plan
  const isForbidden = repairs.after.map((after) => after.search(forbidden) >= 0)
  for (let at = 0; at < repairs.length; at++) {
    if (!decisions.isAccepted(at)) continue
    const value = repairs.values[at] ?? 0
    // What a text proposes is looked at once; a cell with words chosen one by one says something of its own.
    const isFound = repairs.lostWords?.has(value)
      ? decisions.textOf(at).search(forbidden) >= 0
      : isForbidden[value]
    if (isFound) suspects.add(repairs.rows[at] ?? 0)
  }
}
