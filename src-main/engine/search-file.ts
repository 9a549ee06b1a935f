import { cellsOf } from '../../shared/csv/cells.ts'
import type { TextFinder } from '../../shared/table/find-text.ts'
import { ODD_UNIT, unitFold } from '../../shared/table/unit-fold.ts'
import type { ViewedTable } from './viewed-table.ts'
import { CellWalker } from './cell-walker.ts'
import type { RecordUnits } from './cell-walker.ts'
import type { Steps } from '../../shared/steps.ts'

/** Units read at one go: they fit the second level of a processor's cache. */
const BATCH = 0x8000

export type FileSearch = {
  readonly finder: TextFinder
  /** By column slot: 1 where it is looked in. */
  readonly columns: Uint8Array
  /** May be told of the same cell twice. */
  found(row: number, column: number): void
}

/**
 * Looks for a text in the cells of the file, as the file has them: what was typed or repaired is not looked at. The
 * records' units are compared through a table of folds and no cell is made a string, but for those with a letter that only
 * the whole cell explains (« œ », a loose accent): they are asked of the finder. Yields the part done.
 */
export function* searchFile(table: ViewedTable, search: FileSearch): Steps<void> {
  if (search.finder.wanted === '') return
  const { csv, rows } = table
  const units = createRecordUnits(csv.text)
  const searchRows = createRowSearch(table, search)
  for (let row = 0; row < rows.count;) {
    const start = csv.index.start(rows.recordOf(row))
    let next = row + 1
    while (next < rows.count && csv.index.end(rows.recordOf(next)) - start <= BATCH) next++
    searchRows(units(start, csv.index.end(rows.recordOf(next - 1))), row, next)
    row = next
    yield row / rows.count
  }
}

/** Stretches of the text as units, copied into one array: it is read several times faster than a string. */
function createRecordUnits(text: string): (from: number, to: number) => RecordUnits {
  let units = new Uint16Array(BATCH)
  return (from, to) => {
    if (to - from > units.length) units = new Uint16Array(to - from)
    Buffer.from(units.buffer).write(text.slice(from, to), 'utf16le')
    return { units, offset: from }
  }
}

const NOTHING = 0
const MAY_BEGIN = 1
const IS_ODD = 2

/** Looks in rows that the units show, `from` included, `to` excluded. */
function createRowSearch(
  { csv, rows }: ViewedTable,
  { finder, columns, found }: FileSearch,
): (shown: RecordUnits, from: number, to: number) => void {
  const { index, text, dialect } = csv
  const { wholeCell } = finder
  const wanted = Uint16Array.from({ length: finder.wanted.length }, (_, at) => finder.wanted.charCodeAt(at))
  const fold = unitFold(finder.fold)
  const marks = markUnits(fold, wanted[0] ?? 0)
  const cell = new CellWalker(dialect)

  /** Judges the cell of a place that may hold it; answers where to look on. */
  function judge(row: number, place: number, isOdd: boolean): number {
    if (!cell.goTo(place)) {
      judgeRow(row)
      return index.end(rows.recordOf(row))
    }
    const { column, from, to, end } = cell
    if (place < from || place >= to) return place + 1
    if (columns[column] !== 1) return end
    if (isOdd || cell.hasDoubledQuotes) {
      const raw = text.slice(from, to)
      if (finder.matches(cell.hasDoubledQuotes ? raw.replaceAll('""', '"') : raw)) found(row, column)
      return end
    }
    const fits = wholeCell ? place === from && place + wanted.length === to : place + wanted.length <= to
    if (!fits) return place + 1
    found(row, column)
    return end
  }

  /** A record whose quotes are not simply around cells. */
  function judgeRow(row: number): void {
    const record = rows.recordOf(row)
    const cells = cellsOf(text.slice(index.start(record), index.end(record)), dialect)
    for (let column = 0; column < cells.length; column++)
      if (columns[column] === 1 && finder.matches(cells[column] ?? '')) found(row, column)
  }

  return (shown, from, to) => {
    const { units, offset } = shown
    const last = index.end(rows.recordOf(to - 1)) - offset
    let row = from - 1
    let [rowStart, rowEnd] = [0, 0]
    for (let at = 0; at < last;) {
      const mark = marks[units[at] ?? 0] ?? NOTHING
      if (mark === NOTHING || (mark === MAY_BEGIN && !isAt(units, at))) {
        at++
        continue
      }
      const place = at + offset
      if (place >= rowEnd) {
        while (place >= rowEnd) rowEnd = index.end(rows.recordOf(++row))
        rowStart = index.start(rows.recordOf(row))
        cell.begin(shown, rowStart, rowEnd)
      }
      // Else it stands in the line end before the row.
      at = place < rowStart ? at + 1 : judge(row, place, mark === IS_ODD) - offset
    }
  }

  /** Whether the wanted text stands there, none of it odd. What it begins with does. */
  function isAt(units: Uint16Array, at: number): boolean {
    for (let i = 1; i < wanted.length; i++) if (fold[units[at + i] ?? 0] !== wanted[i]) return false
    return true
  }
}

/** By unit: whether the wanted text may begin with it. */
function markUnits(fold: Uint16Array, first: number): Uint8Array {
  const marks = new Uint8Array(fold.length)
  for (let unit = 0; unit < fold.length; unit++)
    marks[unit] = fold[unit] === ODD_UNIT ? IS_ODD : fold[unit] === first ? MAY_BEGIN : NOTHING
  return marks
}
