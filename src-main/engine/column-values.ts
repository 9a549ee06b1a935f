import { cutCell } from '../../shared/csv/cut-cell.ts'
import type { CsvText } from '../../shared/csv/sniff-dialect.ts'
import type { Steps } from '../../shared/steps.ts'
import { columnKind } from '../../shared/table/cell-value.ts'
import { ValueCollector } from '../../shared/table/distinct-values.ts'
import type { DistinctValues } from '../../shared/table/distinct-values.ts'
import { rankInSteps } from '../../shared/table/value-order.ts'
import { columnMask, hasChanges, visitChanges } from './changed-cells.ts'
import type { ViewedTable } from './viewed-table.ts'

/** The texts of a column as they are shown, by row slot: typed, repaired, or as the file has them. */
export type ViewedColumn = DistinctValues & {
  /** By id, the rank of each value in the column; found out when first asked for. */
  ranks(): Steps<Int32Array>
}

/**
 * Columns of a file do not change, and the officer filters by the one just sorted. A column of 100,000 different texts
 * takes some 5 MB, its ranks included; one of few values a tenth.
 */
const COLUMNS_KEPT = 4

type KeptColumn = {
  readonly ofFile: ViewedColumn
  /** With what was typed and repaired, until anything is again. */
  changed: { readonly shown: unknown; readonly edition: number; readonly column: ViewedColumn } | null
}

const keptColumns = new WeakMap<CsvText, Map<number, KeptColumn>>()

/** So many cells are cut between two pauses. */
const BATCH = 0x2000

export function* columnValues(table: ViewedTable, column: number): Steps<ViewedColumn> {
  const kept = yield* keptColumn(table, column)
  const mask = columnMask([column])
  const { shown, decisions } = table
  if (!hasChanges(table, mask) && kept.ofFile.ids.length === shown.rowSlots) return kept.ofFile
  const { changed } = kept
  if (changed?.shown === shown && changed.edition === decisions.edition) return changed.column
  const collector = new ValueCollector(shown.rowSlots, kept.ofFile)
  visitChanges(table, mask, (row, _column, text) => {
    collector.set(row, text)
  })
  kept.changed = { shown, edition: decisions.edition, column: withRanks(collector.result()) }
  return kept.changed.column
}

function* keptColumn(table: ViewedTable, column: number): Steps<KeptColumn> {
  const kept = keptColumns.get(table.csv) ?? new Map<number, KeptColumn>()
  keptColumns.set(table.csv, kept)
  const found = kept.get(column) ?? { ofFile: withRanks(yield* cutColumn(table, column)), changed: null }
  kept.delete(column)
  kept.set(column, found)
  const [oldest] = kept.keys()
  if (kept.size > COLUMNS_KEPT && oldest !== undefined) kept.delete(oldest)
  return found
}

function* cutColumn({ csv, rows, shown }: ViewedTable, column: number): Steps<DistinctValues> {
  const { text, index, dialect } = csv
  const collector = new ValueCollector(rows.count)
  // Beyond the file's columns stand those that were inserted; a file nobody edited may have rows longer than its header.
  const isInserted = column >= shown.columnsOfFile && shown.isEdited
  for (let row = 0; row < rows.count && !isInserted; row++) {
    const record = rows.recordOf(row)
    collector.set(row, cutCell(text, index.start(record), index.end(record), dialect, column) ?? '')
    if (row % BATCH === 0) yield row / rows.count
  }
  return collector.result()
}

function withRanks({ values, ids }: DistinctValues): ViewedColumn {
  let ranks: Int32Array | null = null
  return {
    values,
    ids,
    *ranks() {
      ranks ??= yield* rankInSteps(values, columnKind(values))
      return ranks
    },
  }
}
