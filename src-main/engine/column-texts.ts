import { cutCell } from '../../shared/csv/cut-cell.ts'
import type { CsvText } from '../../shared/csv/sniff-dialect.ts'
import type { OpenTable } from './open-table.ts'

/** What views read of a table. */
export type ViewedTable = Pick<OpenTable, 'csv' | 'rows' | 'plan' | 'decisions' | 'shown'>

/**
 * Every text of a column as it is shown, by row slot: typed, repaired, or as the file has it.
 */
export function columnTexts(table: ViewedTable, column: number): string[] {
  const { plan, decisions, shown } = table
  const texts = [...fileTexts(table, column)]
  while (texts.length < shown.rowSlots) texts.push('')
  const { repairs } = plan
  for (let at = 0; at < repairs.length; at++) {
    const row = repairs.rows[at] ?? -1
    if (row >= 0 && repairs.columns[at] === column && decisions.isAccepted(at))
      texts[row] = decisions.textOf(at)
  }
  for (const [row, text] of shown.editsOf(column)) texts[row] = text
  return texts
}

/** Columns of a file do not change; the officer filters by the one just sorted. A column of 100,000 cells takes some 5 MB. */
const COLUMNS_KEPT = 3
const keptColumns = new WeakMap<CsvText, Map<number, readonly string[]>>()

function fileTexts(table: ViewedTable, column: number): readonly string[] {
  if (column >= table.shown.columnsOfFile && table.shown.isEdited) return []
  const kept = keptColumns.get(table.csv) ?? new Map<number, readonly string[]>()
  keptColumns.set(table.csv, kept)
  const texts = kept.get(column) ?? cutColumn(table, column)
  kept.delete(column)
  kept.set(column, texts)
  const [oldest] = kept.keys()
  if (kept.size > COLUMNS_KEPT && oldest !== undefined) kept.delete(oldest)
  return texts
}

function cutColumn({ csv, rows }: ViewedTable, column: number): readonly string[] {
  const { text, index, dialect } = csv
  const texts = new Array<string>(rows.count)
  for (let row = 0; row < rows.count; row++) {
    const record = rows.recordOf(row)
    const [start, end] = [index.start(record), index.end(record)]
    texts[row] = cutCell(text, start, end, dialect, column) ?? ''
  }
  return texts
}
