import { pastOf } from '../../shared/project/causality.ts'
import type { Entry } from '../../shared/project/causality.ts'
import {
  changeOfCell,
  columnChanges,
  firstChanges,
  gesturesConcerning,
} from '../../shared/project/gesture-changes.ts'
import type { WrittenChange } from '../../shared/project/gesture-changes.ts'
import { gestures } from '../../shared/project/history.ts'
import type { GestureSummary } from '../../shared/project/history.ts'
import type { BaseCell } from '../../shared/project/inverse.ts'
import type { Vector } from '../../shared/project/journal-entry.ts'
import { entriesOfGesture, gestureOf } from '../../shared/project/undo.ts'
import { spreadsheetRow } from '../../shared/messages/grid.ts'
import type {
  CellChange,
  CellOrRow,
  DecisionTold,
  GestureRef,
  HistoryEvent,
  HistoryLine,
  HistoryPage,
  SomeNames,
  TableChange,
} from '../../shared/ipc-history.ts'
import { SHOWN_LENGTH, cutText } from './cut-text.ts'
import { DECISION, decisionIn } from './kept-decision.ts'
import type { KeptDecision } from './kept-decision.ts'
import type { OpenTable } from './open-table.ts'
import type { TableWork } from './table-work.ts'

/** What was done to a table, told gesture by gesture; it sees every gesture made since without being told. */
export type TableHistory = {
  list(wanted: {
    readonly from: number
    readonly count: number
    readonly of?: CellOrRow | undefined
  }): HistoryPage
  /** Everything known right after a gesture; null where there is none of that name. */
  vectorAfter(gesture: GestureRef): Vector | null
}

/** A line tells one gesture, or several decisions about repairs that followed each other. */
type Told = { readonly summary: GestureSummary; event: HistoryEvent }

const SAMPLE = 3
const NAMES = 3

export function createTableHistory(table: OpenTable, work: TableWork): TableHistory {
  const { project, replica } = work
  const baseCell: BaseCell = (_base, row, column) => table.rows.cell(row, column) ?? null
  let known: {
    readonly count: number
    readonly source: Iterator<GestureSummary>
    readonly told: Told[]
  } | null = null
  let isAtEnd = false
  const undone = new Map<string, { readonly length: number; readonly gestures: ReadonlySet<number> }>()

  /** Told from the latest on, as far as somebody asked; anew after each gesture. */
  function toldUpTo(count: number): readonly Told[] {
    const applied = project.records.applied.length
    if (known?.count !== applied) {
      known = { count: applied, source: gestures(project.records, project.state), told: [] }
      isAtEnd = false
    }
    const { told, source } = known
    // One more: the last line may still grow by the decisions before it.
    while (!isAtEnd && told.length <= count) {
      const next = source.next()
      if (next.done === true) isAtEnd = true
      else take(told, next.value)
    }
    return told
  }

  function take(told: Told[], summary: GestureSummary): void {
    const event = eventOf(summary)
    if (event === null) return
    const last = told.at(-1)
    const joined = last && last.summary.author === summary.author ? joinDecisions(last.event, event) : null
    if (last && joined) last.event = joined
    else told.push({ summary, event })
  }

  function entriesOf({ author, number }: GestureRef): readonly Entry[] {
    return entriesOfGesture(project.records.line(author), number)
  }

  function eventOf({ author, gesture, kind, of }: GestureSummary): HistoryEvent | null {
    const entries = entriesOf({ author, number: gesture })
    switch (kind) {
      case 'import': {
        const record = entries[0]?.record
        return record?.k === 'b' ? { what: 'import', name: record.name } : null
      }
      case 'version': {
        const name = of?.['name']
        return typeof name === 'string' ? { what: 'version', name } : null
      }
      case 'undo':
      case 'redo': {
        const number = of?.['gesture']
        if (typeof number !== 'number') return null
        return { what: kind, change: changeOf(entriesOf({ author, number })) }
      }
      case DECISION: {
        const kept = decisionIn(of?.['json'])
        return kept && { what: 'decision', decision: toldDecision(kept) }
      }
      case 'skip':
        return null
      default: {
        const isChange = entries.some(({ record }) => record !== null && record.k !== 'x')
        return isChange ? { what: 'change', change: changeOf(entries) } : null
      }
    }
  }

  function changeOf(entries: readonly Entry[], at?: CellOrRow): TableChange {
    const { state } = work
    const columns = columnChanges(entries, state)
    const note = entries[0]?.record
    const said = note?.k === 'x' && note.what === 'gesture' ? note.of : undefined
    const rows = { inserted: 0, deleted: 0, restored: 0, moved: 0 }
    let cells = 0
    for (const { record } of entries) {
      if (record?.k === 's') cells++
      else if (record?.k === 'S') cells += record.v.length
      else if (record?.k === 'i') rows.inserted++
      else if (record?.k === 'd') rows[record.v ? 'deleted' : 'restored']++
      else if (record?.k === 'm') rows.moved++
    }
    const kind = said?.['kind']
    const restored = said?.['restored']
    return {
      kind: typeof kind === 'string' ? kind : 'edit',
      cells,
      rows,
      inColumns: someNames(columns.written),
      columns: {
        added: someNames(columns.added),
        deleted: someNames(columns.deleted),
        restored: someNames(columns.restored),
        moved: someNames(columns.moved),
        renamed: columns.renamed.slice(0, NAMES).map(({ before, after }) => ({ before, after })),
      },
      sample: sampleOf(entries, at).map(toldCell),
      ...(typeof restored === 'number' ? { restored } : {}),
    }
  }

  function sampleOf(entries: readonly Entry[], at: CellOrRow | undefined): readonly WrittenChange[] {
    const { state } = work
    if (at === undefined) return firstChanges(entries, project.state, baseCell, SAMPLE)
    const columns = at.column === undefined ? [...columnChanges(entries, state).written] : [at.column]
    const found = columns.map((column) => changeOfCell(entries, state, baseCell, { row: at.row, column }))
    return found.filter((change) => change !== null).slice(0, SAMPLE)
  }

  function toldCell({ row, column, before, after }: WrittenChange): CellChange {
    const place = table.shown.placeOf(row)
    return {
      rowNumber: place < 0 ? null : spreadsheetRow(place, table.csv.dialect.preambleRecords),
      column: nameOf(column),
      before: cutText(before ?? '', SHOWN_LENGTH),
      after: cutText(after ?? '', SHOWN_LENGTH),
    }
  }

  function nameOf(column: number): string {
    const shown = table.shown.columns.find(({ slot }) => slot === column)
    return shown?.name ?? work.state.columnName(column)
  }

  function someNames(slots: ReadonlySet<number>): SomeNames {
    return { names: [...slots].slice(0, NAMES).map(nameOf), count: slots.size }
  }

  function toldDecision(kept: KeptDecision): DecisionTold {
    switch (kept.decided) {
      case 'all':
        return kept
      case 'group': {
        const group = table.plan.groups.find(({ id }) => id === kept.groupId)
        const cells = group ? group.cellCount + group.headerCount : 0
        return { decided: 'cells', accept: kept.accept, cells }
      }
      case 'cells':
        return { decided: 'cells', accept: kept.accept, cells: kept.cells.length }
      case 'word':
        return { decided: 'word', text: kept.text }
    }
  }

  /** A new gesture forgets what could be redone; what was undone stays undone. */
  function isUndone(author: string, gesture: number): boolean {
    const line = project.records.line(author)
    let read = undone.get(author)
    if (read?.length !== line.length) {
      read = { length: line.length, gestures: undoneIn(line) }
      undone.set(author, read)
    }
    return read.gestures.has(gesture)
  }

  function lineOf({ summary, event }: Told): HistoryLine {
    const { author, gesture, time } = summary
    const name = replica.names.get(author)
    return {
      gesture: { author, number: gesture },
      by: { isMe: author === replica.author, ...(name === undefined ? {} : { name }) },
      time,
      event,
      isUndone: event.what === 'change' && isUndone(author, gesture),
    }
  }

  /** The gestures that concern a cell or a row; the one that inserted the row too. */
  function concerning({ row, column }: CellOrRow): ReadonlySet<string> {
    const { state } = work
    if (row >= state.rowSlots) return new Set()
    const found = new Set(gesturesConcerning(state, row, column))
    const [author = '', seq = ''] = row < state.base.rowCount ? [] : state.rowId(row).split('.')
    const inserted = project.records.line(author)[Number(seq) - 1]
    if (inserted) found.add(`${author}:${String(gestureOf(inserted))}`)
    return found
  }

  function listOf(at: CellOrRow): HistoryLine[] {
    const wanted = concerning(at)
    const lines: HistoryLine[] = []
    for (const summary of gestures(project.records, project.state)) {
      if (lines.length === wanted.size) break
      const { author, gesture } = summary
      if (!wanted.has(`${author}:${String(gesture)}`)) continue
      const event = eventOf(summary)
      const isTold = event?.what === 'change' || event?.what === 'undo' || event?.what === 'redo'
      if (!isTold) continue
      const change = changeOf(entriesOf({ author, number: gesture }), at)
      // An undo is told by what it took back, and shows what it did to this cell.
      const told = { ...event, change: { ...event.change, sample: change.sample } }
      lines.push(lineOf({ summary, event: told }))
    }
    return lines
  }

  return {
    list({ from, count, of }) {
      if (of) {
        const lines = listOf(of)
        return { lines: lines.slice(from, from + count), hasMore: lines.length > from + count }
      }
      const told = toldUpTo(from + count)
      return { lines: told.slice(from, from + count).map(lineOf), hasMore: told.length > from + count }
    },
    vectorAfter(gesture) {
      const last = entriesOf(gesture).at(-1)
      return last ? pastOf(last) : null
    },
  }
}

/** « 12 réparations refusées » : boxes ticked one after the other are one line. */
function joinDecisions(one: HistoryEvent, other: HistoryEvent): HistoryEvent | null {
  if (one.what !== 'decision' || other.what !== 'decision') return null
  const [x, y] = [one.decision, other.decision]
  if (x.decided !== 'cells' || y.decided !== 'cells' || x.accept !== y.accept) return null
  return { what: 'decision', decision: { ...x, cells: x.cells + y.cells } }
}

function undoneIn(line: readonly (Entry | undefined)[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const entry of line) {
    const record = entry?.record
    const gesture = record?.k === 'x' ? record.of?.['gesture'] : undefined
    if (record?.k !== 'x' || typeof gesture !== 'number') continue
    if (record.what === 'undo') found.add(gesture)
    else if (record.what === 'redo') found.delete(gesture)
  }
  return found
}
