import { cellsOf } from '../../shared/csv/cells.ts'
import { readCsv } from '../../shared/csv/sniff-dialect.ts'
import type { CsvText } from '../../shared/csv/sniff-dialect.ts'
import { writeCsv } from '../../shared/csv/write-csv.ts'
import type { CodePage } from '../../shared/text/code-page.ts'
import type { Lexicon } from '../../shared/text/lexicon.ts'
import type { RepairPlan } from '../../shared/text/planned-repairs.ts'
import { createRepairSurvey } from '../../shared/text/survey.ts'
import type { RepairSurvey } from '../../shared/text/survey.ts'
import { nextForSecondLook, nextSuspect } from '../../shared/text/suspect.ts'
import { decodeBytes } from '../../src-main/encoding/decode.ts'
import { detectEncoding } from '../../src-main/encoding/detect.ts'
import { columnsWithoutAccents } from '../../src-main/engine/name-columns.ts'
import { encodingOfPageNumber } from '../../src-main/encoding/line-pages.ts'
import type { RawRuns } from '../../src-main/encoding/raw-runs.ts'

/** `text`: with the ticked repairs applied; `proposal`: with the best proposals too. */
export type Answer = { readonly text: string; readonly proposal: string; readonly encoding?: string }

/** Answers one cell as a file of one cell would be. */
export function answerCell(text: string, lexicons: readonly Lexicon[]): Answer {
  const survey = createRepairSurvey({ columnCount: 1, lexicons })
  survey.add(0, 0, text)
  const { groups, repairs } = survey.plan()
  const proposal = repairs.length > 0 ? (repairs.after[repairs.values[0] ?? 0] ?? text) : text
  const isTicked = groups[repairs.groups[0] ?? -1]?.certainty === 'certain'
  return { text: isTicked ? proposal : text, proposal }
}

/** Answers a file: detect, decode, cut into cells, survey, apply, write as the original was written. */
export function answerFile(bytes: Uint8Array, lexicons: readonly Lexicon[]): Answer {
  const { report, linePages } = detectEncoding(bytes)
  const { text, rawRuns } = decodeBytes(bytes, report.encoding, linePages)
  const csv = readCsv(text)
  const plan = surveyTable(csv, rawRuns, lexicons)
  const written = (all: boolean): string =>
    [...writeRepaired(csv, plan, all)].join('').replace(/^\ufeff+/, '')
  return { text: written(false), proposal: written(true), encoding: report.encoding }
}

/** Surveys the suspects of a table; every cell with an accent where a wrong page is proven. Row -1 is the first record. */
export function surveyTable(csv: CsvText, rawRuns: RawRuns | null, lexicons: readonly Lexicon[]): RepairPlan {
  const { text, index, dialect } = csv
  const columnCount = cellsOf(text.slice(index.start(0), index.end(0)), dialect).length
  const survey = createRepairSurvey({ columnCount, lexicons })
  addRecords(csv, rawRuns, survey, nextSuspect)
  if (survey.needsSecondLook()) addRecords(csv, rawRuns, survey, nextForSecondLook)
  const plain = columnsWithoutAccents(csv, lexicons)
  for (let record = 0; plain.length > 0 && record < csv.index.count; record++) {
    const start = csv.index.start(record)
    const cells = cellsOf(text.slice(start, csv.index.end(record)), dialect)
    for (const column of plain) {
      const cell = cells[column] ?? ''
      if (cell !== '') survey.add(record - 1, column, cell, pageAt(rawRuns, start), () => cells)
    }
  }
  return survey.plan()
}

type FindNext = (text: string, from: number) => number

function addRecords(csv: CsvText, rawRuns: RawRuns | null, survey: RepairSurvey, find: FindNext): void {
  const { text, index, dialect } = csv
  let record = 0
  for (let at = find(text, index.dataStart); at >= 0 && record < index.count; at = find(text, at)) {
    while (record < index.count - 1 && index.start(record + 1) <= at) record++
    const start = index.start(record)
    const page = pageAt(rawRuns, start)
    const cells = cellsOf(text.slice(start, index.end(record)), dialect)
    cells.forEach((cell, column) => {
      if (find(cell, 0) >= 0) survey.add(record - 1, column, cell, page, () => cells)
    })
    if (record + 1 >= index.count) break
    at = Math.max(at, index.start(record + 1))
    record++
  }
}

function pageAt(rawRuns: RawRuns | null, offset: number): CodePage | undefined {
  if (rawRuns === null) return undefined
  let run = 0
  while ((rawRuns.starts[run + 1] ?? Infinity) <= offset) run++
  const encoding = encodingOfPageNumber(rawRuns.pages[run] ?? 0)
  return encoding === 'utf-8' ? undefined : encoding
}

function writeRepaired(csv: CsvText, plan: RepairPlan, all: boolean): Iterable<string> {
  const { groups, repairs } = plan
  const changes = new Map<number, Map<number, string>>()
  for (let at = 0; at < repairs.length; at++) {
    if (!all && groups[repairs.groups[at] ?? -1]?.certainty !== 'certain') continue
    const record = (repairs.rows[at] ?? 0) + 1
    const row = changes.get(record) ?? new Map<number, string>()
    row.set(repairs.columns[at] ?? 0, repairs.after[repairs.values[at] ?? 0] ?? '')
    changes.set(record, row)
  }
  return writeCsv({ ...csv, changesOf: (record) => changes.get(record) }, 'original')
}
