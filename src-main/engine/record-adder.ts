import { parseRecords } from '../../shared/csv/cells.ts'
import { MOST_CELLS, cellSigns, createCellRanges, cutPlainCells } from '../../shared/csv/plain-cells.ts'
import type { CsvText } from '../../shared/csv/sniff-dialect.ts'
import type { CodePage } from '../../shared/text/code-page.ts'
import type { RepairSurvey } from '../../shared/text/survey.ts'
import type { Look } from '../../shared/text/suspect-units.ts'
import type { TextWindow } from './text-window.ts'

/** Adds the suspect cells of a record to a survey; says whether there were any. `page`: of its raw bytes. */
export type RecordAdder = (record: number, row: number, page: CodePage | undefined) => boolean

/** Cells are cut out of the window where that is simple, else by `parseRecords`. */
export function createRecordAdder(
  csv: CsvText,
  window: TextWindow,
  survey: RepairSurvey,
  look: Look,
): RecordAdder {
  const { text, index, dialect } = csv
  const { units } = window
  const signs = cellSigns(dialect, look.marks)
  const cells = createCellRanges()
  const { distinct } = survey
  const textAt = (from: number, to: number): string => text.slice(from + window.offset, to + window.offset)

  /** By the number of a text, which is looked at once. */
  const suspect: (boolean | undefined)[] = []
  function isSuspect(number: number): boolean {
    return (suspect[number] ??= look.next(distinct.textOf(number), 0) >= 0)
  }

  /** The cells that were numbered last, by column: many columns repeat themselves from record to record. */
  const before = {
    starts: new Int32Array(MOST_CELLS),
    /** 0 where none is known. */
    lengths: new Int32Array(MOST_CELLS),
    numbers: new Int32Array(MOST_CELLS),
    // All of it is of one window and one page.
    offset: 0,
    page: undefined as CodePage | undefined,
  }

  function isAsBefore(column: number, from: number, to: number): boolean {
    if (before.lengths[column] !== to - from) return false
    const shift = (before.starts[column] ?? 0) - from
    let at = from
    while (at < to && units[at] === units[at + shift]) at++
    return at === to
  }

  let current = 0
  function cellsOfRow(): readonly string[] {
    return parseRecords(text, index, current, current + 1, dialect)[0] ?? []
  }

  function addParsed(row: number, page: CodePage | undefined): boolean {
    let added = false
    for (const [column, cell] of cellsOfRow().entries()) {
      if (look.next(cell, 0) < 0) continue
      survey.add(row, column, cell, page, cellsOfRow)
      added = true
    }
    return added
  }

  return (record, row, page) => {
    current = record
    const start = index.start(record)
    const end = index.end(record)
    if (start === end) return false
    const isShown = window.show(start, end)
    const { offset } = window
    if (!isShown || !cutPlainCells(units, start - offset, end - offset, signs, cells)) {
      return addParsed(row, page)
    }
    if (offset !== before.offset || page !== before.page) {
      before.offset = offset
      before.page = page
      before.lengths.fill(0)
    }
    let added = false
    for (let column = 0; column < cells.count; column++) {
      if (cells.marked[column] === 0) continue
      const from = cells.starts[column] ?? 0
      const to = cells.ends[column] ?? 0
      let number = before.numbers[column] ?? 0
      if (!isAsBefore(column, from, to)) {
        number = distinct.numberOfRange(units, from, to, textAt, page)
        before.starts[column] = from
        before.lengths[column] = to - from
        before.numbers[column] = number
      }
      if (!isSuspect(number)) continue
      survey.addNumbered(row, column, number, cellsOfRow)
      added = true
    }
    return added
  }
}
