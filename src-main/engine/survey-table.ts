import { parseRecords } from '../../shared/csv/cells.ts'
import type { CsvText } from '../../shared/csv/sniff-dialect.ts'
import type { CodePage } from '../../shared/text/code-page.ts'
import type { Lexicon } from '../../shared/text/lexicon.ts'
import type { RepairPlan } from '../../shared/text/planned-repairs.ts'
import { createRepairSurvey } from '../../shared/text/survey.ts'
import type { RepairSurvey } from '../../shared/text/survey.ts'
import { firstLook, nextMarked, secondLook } from '../../shared/text/suspect-units.ts'
import type { Look } from '../../shared/text/suspect-units.ts'
import { encodingOfPageNumber } from '../encoding/line-pages.ts'
import type { RawRuns } from '../encoding/raw-runs.ts'
import { Cancelled } from './hooks.ts'
import type { Hooks } from './hooks.ts'
import { columnsWithoutAccents } from './name-columns.ts'
import { createRecordAdder } from './record-adder.ts'
import type { TableRows } from './table-rows.ts'
import { createTextWindow } from './text-window.ts'
import type { TextWindow } from './text-window.ts'

type Surveyed = { readonly csv: CsvText; readonly rows: TableRows; readonly rawRuns: RawRuns | null }

/**
 * Looks for damage in the whole table. The text is searched for suspects (about 600 MB/s), and only the records that
 * hold one are cut into cells: a sound file costs one pass. A text that stands in a thousand cells is read once, and made
 * a string once. Throws `Cancelled`.
 */
export function surveyTable(
  table: Surveyed,
  columnCount: number,
  lexicons: readonly Lexicon[],
  hooks: Hooks,
): RepairPlan {
  const survey = createRepairSurvey({ columnCount, lexicons })
  addSuspects(table, survey, firstLook, hooks)
  // A column read through a wrong page, or a file that lost letters, makes what looks right suspect too.
  if (survey.needsSecondLook()) addSuspects(table, survey, secondLook, hooks)
  const plain = columnsWithoutAccents(table.csv, lexicons)
  if (plain.length > 0) addColumns(table, survey, plain, hooks)
  return survey.plan()
}

/** Records parsed in one call of papaparse. */
const BATCH = 256

/** Adds every cell of some columns, whatever it looks like. */
function addColumns(
  { csv, rows, rawRuns }: Surveyed,
  survey: RepairSurvey,
  columns: readonly number[],
  hooks: Hooks,
): void {
  const { text, index, dialect } = csv
  const pageOf = pageFollower(rawRuns)
  for (let from = 0; from < index.count; from += BATCH) {
    const to = Math.min(from + BATCH, index.count)
    parseRecords(text, index, from, to, dialect).forEach((cells, i) => {
      if (index.isBlank(from + i)) return
      const page = pageOf(index.start(from + i))
      for (const column of columns) {
        const cell = cells[column] ?? ''
        if (cell !== '') survey.add(rows.rowOf(from + i), column, cell, page, () => cells)
      }
    })
    if (hooks.isCancelled()) throw new Cancelled('cancelled')
  }
}

/** Asking the hooks costs little; a million characters are about a millisecond of searching. */
const REPORT_EVERY = 1_000_000

function addSuspects({ csv, rows, rawRuns }: Surveyed, survey: RepairSurvey, look: Look, hooks: Hooks): void {
  const { text, index } = csv
  const window = createTextWindow(text)
  const addRecord = createRecordAdder(csv, window, survey, look)
  const pageOf = pageFollower(rawRuns)
  let record = 0
  let nextReport = index.dataStart
  let from = index.dataStart
  while (from < index.dataEnd) {
    if (from >= nextReport) {
      if (hooks.isCancelled()) throw new Cancelled('cancelled')
      hooks.onProgress('survey', from, text.length)
      nextReport = from + REPORT_EVERY
    }
    window.show(from, from + 1)
    const end = Math.min(window.end, index.dataEnd)
    const place = nextSuspectIn(text, window, look, from, end)
    if (place < 0) {
      from = end
      continue
    }
    while (record < index.count - 1 && index.start(record + 1) <= place) record++
    // Damage comes in runs: the record after a damaged one is cut without being searched.
    do {
      const start = index.start(record)
      from = index.start(record + 1)
      if (!addRecord(record, rows.rowOf(record), pageOf(start))) break
      record++
    } while (record < index.count && from < nextReport)
  }
  hooks.onProgress('survey', text.length, text.length)
}

function nextSuspectIn(text: string, window: TextWindow, look: Look, from: number, end: number): number {
  const { units, offset } = window
  for (let at = from - offset; ; at++) {
    at = nextMarked(look.marks, units, at, end - offset)
    if (at < 0 || look.isSuspect(text, at + offset)) return at < 0 ? -1 : at + offset
  }
}

/** The page of the raw bytes at a place of the text; asked with places that only go forward. */
function pageFollower(rawRuns: RawRuns | null): (place: number) => CodePage | undefined {
  let run = 0
  return (place) => {
    if (rawRuns === null) return undefined
    while ((rawRuns.starts[run + 1] ?? Infinity) <= place) run++
    const encoding = encodingOfPageNumber(rawRuns.pages[run] ?? 0)
    return encoding === 'utf-8' ? undefined : encoding
  }
}
