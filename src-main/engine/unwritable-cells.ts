import { parseRecords } from '../../shared/csv/cells.ts'
import type { SaveFormat, SavePreview } from '../../shared/ipc.ts'
import { charactersOf } from '../../shared/text/code-page-tables.ts'
import { acceptedChanges } from './accepted-changes.ts'
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
  const { csv, plan, decisions, rows } = table
  const { text, index, dialect } = csv

  const records = new Set<number>()
  forbidden.lastIndex = 0
  let record = 0
  for (let match = forbidden.exec(text); match; match = forbidden.exec(text)) {
    while (record < index.count - 1 && index.start(record + 1) <= match.index) record++
    records.add(record)
    forbidden.lastIndex = Math.max(forbidden.lastIndex, index.start(record + 1))
  }
  const { repairs } = plan
  const isForbidden = repairs.after.map((after) => after.search(forbidden) >= 0)
  for (let at = 0; at < repairs.length; at++) {
    if (!decisions.isAccepted(at)) continue
    const value = repairs.values[at] ?? 0
    // What a text proposes is looked at once; a cell with words chosen one by one says something of its own.
    const isFound = repairs.lostWords?.has(value)
      ? decisions.textOf(at).search(forbidden) >= 0
      : isForbidden[value]
    if (isFound) records.add(rows.recordOf(repairs.rows[at] ?? 0))
  }

  const changesOf = acceptedChanges(table)
  const cells: SavePreview['unencodable'][number][] = []
  let count = 0
  for (const found of [...records].sort((a, b) => a - b)) {
    const changes = changesOf(found)
    const [parsed = []] = parseRecords(text, index, found, found + 1, dialect)
    parsed.forEach((before, column) => {
      const cell = changes?.get(column) ?? before
      const characters = cell.match(forbidden)
      if (!characters) return
      count++
      if (cells.length < limit) {
        cells.push({
          row: rows.rowOf(found),
          column,
          text: cell.slice(0, 400),
          characters: [...new Set(characters)],
        })
      }
    })
  }
  return { count, cells }
}
