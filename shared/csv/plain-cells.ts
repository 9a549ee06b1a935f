import type { Dialect } from './dialect.ts'

/** Where the cells of a record stand in an array of UTF-16 units, without the quotes around them. */
export type CellRanges = {
  count: number
  /** Reused from record to record. */
  starts: Int32Array
  ends: Int32Array
}

export function createCellRanges(): CellRanges {
  return { count: 0, starts: new Int32Array(64), ends: new Int32Array(64) }
}

/**
 * Cuts a record (`units` from `from` to `to`, without its line end) into cells, and says true; false if it holds a quote
 * that is not simply around a cell: then cells are more than pieces of the text, and `parseRecords` knows them.
 */
export function cutPlainCells(
  units: Readonly<Uint16Array>,
  from: number,
  to: number,
  dialect: Pick<Dialect, 'delimiter' | 'quote'>,
  cells: CellRanges,
): boolean {
  const delimiter = dialect.delimiter.charCodeAt(0)
  const quote = dialect.quote === null ? -1 : dialect.quote.charCodeAt(0)
  cells.count = 0
  for (let start = from; ;) {
    let end = start
    if (units[start] === quote && start < to) {
      end = start + 1
      while (end < to && units[end] !== quote) end++
      if (end === to || (end + 1 < to && units[end + 1] !== delimiter)) return false
      push(cells, start + 1, end)
      end++
    } else {
      for (; end < to; end++) {
        const unit = units[end]
        if (unit === delimiter) break
        if (unit === quote) return false
      }
      push(cells, start, end)
    }
    if (end >= to) return true
    start = end + 1
  }
}

function push(cells: CellRanges, start: number, end: number): void {
  if (cells.count === cells.starts.length) {
    cells.starts = doubled(cells.starts)
    cells.ends = doubled(cells.ends)
  }
  cells.starts[cells.count] = start
  cells.ends[cells.count] = end
  cells.count++
}

function doubled(positions: Int32Array): Int32Array {
  const larger = new Int32Array(positions.length * 2)
  larger.set(positions)
  return larger
}
