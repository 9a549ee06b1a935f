import { isUtf8 } from 'node:buffer'

import type { Delimiter } from '../../shared/csv/dialect.ts'
import { readCsv } from '../../shared/csv/sniff-dialect.ts'
import type { CsvText } from '../../shared/csv/sniff-dialect.ts'
import { tableShape } from '../../shared/csv/table-shape.ts'
import type { TableShape } from '../../shared/csv/table-shape.ts'
import type { EncodingReport } from '../../shared/encoding-report.ts'
import type { DocumentSummary } from '../../shared/ipc.ts'
import type { SaveFormat } from '../../shared/ipc-saving.ts'
import type { Problem } from '../../shared/problem.ts'
import type { FileEncoding } from '../../shared/text/code-page.ts'
import type { Lexicon } from '../../shared/text/lexicon.ts'
import type { RepairPlan } from '../../shared/text/planned-repairs.ts'
import { decodeBytes } from '../encoding/decode.ts'
import type { DecodedText } from '../encoding/decode.ts'
import { detectEncoding } from '../encoding/detect.ts'
import { copyTable } from './copy-table.ts'
import type { Copy } from './copy-table.ts'
import { createDecisions } from './decisions.ts'
import type { Decisions } from './decisions.ts'
import { Cancelled, inPhase } from './hooks.ts'
import type { Hooks } from './hooks.ts'
import type { TableState } from '../../shared/project/table-state.ts'
import { createRowViews } from './row-views.ts'
import type { RowView, Show } from './row-views.ts'
import { createShownTable } from './shown-table.ts'
import type { ShownTable } from './shown-table.ts'
import { summarize } from './summary.ts'
import type { DocumentState } from './summary.ts'
import { surveyTable } from './survey-table.ts'
import { createTableRows } from './table-rows.ts'
import type { TableRows } from './table-rows.ts'

export type OpenOptions = {
  /** As the officer says it is; else it is found out. */
  readonly encoding?: FileEncoding
  /** False: it was found out another time. */
  readonly encodingChosen?: boolean
  readonly delimiter?: Delimiter
  readonly ignoreQuotes?: boolean
  /** How many records stand above the header; else it is found out. */
  readonly titleLines?: number
  /** Names and words to bring lost letters back with. */
  readonly lexicons?: readonly Lexicon[]
  readonly hooks: Hooks
}

/** A file read, understood and surveyed. All but the decisions and the edits is immutable. */
export type OpenTable = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly encoding: EncodingReport
  readonly decoded: DecodedText
  readonly csv: CsvText
  readonly shape: TableShape
  readonly rows: TableRows
  readonly plan: RepairPlan
  readonly decisions: Decisions
  readonly remarks: readonly Problem[]
  /** With the edits over it; another object after each of them. */
  readonly shown: ShownTable
  /** An edit was made: the table is seen anew. */
  showEdits(state: TableState): void
  viewOf(show: Show): RowView
  /** For a window onto the rows. */
  lookAt(show: Show): RowView
  /** Rows with a repair that is still in question. */
  readonly damagedRowCount: number
  /** Keeps rows in an order of their own, as a view; returns its name. */
  registerView(rows: Int32Array): string
  /** The sentence-ready state of the table. */
  summary(state?: DocumentState): DocumentSummary
  /** The bytes of a copy with the accepted repairs, piece by piece; or why this format cannot hold them. */
  copy(format: SaveFormat): Copy
}

/**
 * Makes a table of the bytes of a file: encoding, text, dialect, records, repair plan. Heavy and synchronous: it runs
 * in the engine's thread or in the command line. Never fails on content; throws `Cancelled` when `hooks` say so.
 */
export function openTable(bytes: Uint8Array, name: string, options: OpenOptions): OpenTable {
  const { hooks } = options
  const watch = inPhase(hooks, 'decode')
  const detected = detectEncoding(bytes, watch)
  const chosen = options.encoding ?? detected.report.encoding
  const decoded = decodeBytes(bytes, chosen, chosen === 'mixed' ? detected.linePages : null, watch)
  const csv = readCsv(
    decoded.text,
    {
      ...(options.delimiter ? { delimiter: options.delimiter } : {}),
      ...(options.ignoreQuotes ? { ignoreQuotes: true } : {}),
      ...(options.titleLines === undefined ? {} : { titleLines: options.titleLines }),
    },
    inPhase(hooks, 'index'),
  )
  if (!csv) throw new Cancelled('cancelled')
  const rows = createTableRows(csv)
  const shape = tableShape(csv)
  const plan = surveyTable(
    { csv, rows, rawRuns: decoded.rawRuns },
    shape.columnCount,
    options.lexicons ?? [],
    hooks,
  )
  const decisions = createDecisions(plan)
  const encoding: EncodingReport = {
    ...detected.report,
    encoding: chosen,
    byteOrderMark: decoded.byteOrderMark,
    decided: options.encoding !== undefined || detected.report.decided,
    chosenByOfficer: options.encodingChosen ?? options.encoding !== undefined,
    lines: decoded.lines,
  }
  const file = { csv, rows, columnNames: shape.columnNames }
  let shown = createShownTable(file, null)
  const views = createRowViews(plan, () => shown, decisions)
  const table: OpenTable = {
    name,
    bytes,
    encoding,
    decoded,
    csv,
    shape,
    rows,
    plan,
    decisions,
    remarks: [...shape.remarks, ...unreadableBytes(bytes, chosen)],
    get shown() {
      return shown
    },
    showEdits(state) {
      shown = createShownTable(file, state)
    },
    viewOf: views.viewOf,
    lookAt: views.lookAt,
    get damagedRowCount() {
      return views.damagedRowCount
    },
    registerView: views.register,
    summary: (state) =>
      summarize(
        table,
        state ?? { documentId: name, changedSinceSaved: false, canUndo: false, canRedo: false },
      ),
    copy: (format) => copyTable(table, format),
  }
  return table
}

/** A file that is UTF-8 but for bytes that no page explains: they are kept, shown as "�", and said. */
function unreadableBytes(bytes: Uint8Array, encoding: FileEncoding): readonly Problem[] {
  return encoding === 'utf-8' && !isUtf8(bytes) ? [{ code: 'bytes-unreadable' }] : []
}
