import { parseRecords } from '../../shared/csv/cells.ts'
import type { CsvText } from '../../shared/csv/sniff-dialect.ts'
import type { CodePage } from '../../shared/text/code-page.ts'
import type { Lexicon } from '../../shared/text/lexicon.ts'
import type { RepairPlan } from '../../shared/text/planned-repairs.ts'
import { createRepairSurvey } from '../../shared/text/survey.ts'
import type { RepairSurvey } from '../../shared/text/survey.ts'
import { nextForSecondLook, nextSuspect } from '../../shared/text/suspect.ts'
import { encodingOfPageNumber } from '../encoding/line-pages.ts'
import type { RawRuns } from '../encoding/raw-runs.ts'
import { Cancelled } from './hooks.ts'
import type { Hooks } from './hooks.ts'
import type { TableRows } from './table-rows.ts'

/** Records parsed in one call of papaparse, where suspects stand close together. */
const BATCH = 256
/** Parsing a few sound records costs less than another call. */
const GAP = 4

type Surveyed = { readonly csv: CsvText; readonly rows: TableRows; readonly rawRuns: RawRuns | null }

/**
 * Looks for damage in the whole table. The text is searched for suspects (about 200 MB/s), and only the records that
 * hold one are cut into cells: a sound file costs one pass. Throws `Cancelled`.
 */
export function surveyTable(
  table: Surveyed,
  columnCount: number,
  lexicons: readonly Lexicon[],
  hooks: Hooks,
): RepairPlan {
  const survey = createRepairSurvey({ columnCount, lexicons })
  addSuspects(table, survey, nextSuspect, hooks)
  // A column read through a wrong page, or a file that lost letters, makes what looks right suspect too.
  if (survey.needsSecondLook()) addSuspects(table, survey, nextForSecondLook, hooks)
  return survey.plan()
}

type FindNext = (text: string, from: number) => number

function addSuspects(
  { csv, rows, rawRuns }: Surveyed,
  survey: RepairSurvey,
  find: FindNext,
  hooks: Hooks,
): void {
  const { text, index, dialect } = csv
  const pageOf = pageFollower(rawRuns)
  let record = 0

  /** The record that holds a place; places only go forward. */
  function recordAt(place: number): number {
    while (record < index.count - 1 && index.start(record + 1) <= place) record++
    return record
  }

  let place = find(text, index.dataStart)
  while (place >= 0 && place < index.dataEnd) {
    const from = recordAt(place)
    let to = from + 1
    for (;;) {
      place = to < index.count ? find(text, index.start(to)) : -1
      if (place < 0) break
      const next = recordAt(place)
      if (next > to + GAP || next >= from + BATCH) break
      to = next + 1
    }
    parseRecords(text, index, from, to, dialect).forEach((cells, i) => {
      if (index.isBlank(from + i)) return
      const row = rows.rowOf(from + i)
      const page = pageOf(index.start(from + i))
      cells.forEach((cell, column) => {
        if (find(cell, 0) >= 0) survey.add(row, column, cell, page)
      })
    })
    if (hooks.isCancelled()) throw new Cancelled('cancelled')
    hooks.onProgress('survey', index.end(to - 1), text.length)
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
