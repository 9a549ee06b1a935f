import type { Entry } from '../../shared/project/causality.ts'
import { timeOf } from '../../shared/project/causality.ts'
import { changeOfCell, columnChanges, firstChanges } from '../../shared/project/gesture-changes.ts'
import type { WrittenChange } from '../../shared/project/gesture-changes.ts'
import type { GestureSummary } from '../../shared/project/history.ts'
import type { BaseCell } from '../../shared/project/inverse.ts'
import { stateNamedBy } from '../../shared/project/named-versions.ts'
import { takenBackBy } from '../../shared/project/take-back.ts'
import type { GestureName } from '../../shared/project/take-back.ts'
import { entriesOfGesture } from '../../shared/project/undo.ts'
import { spreadsheetRow } from '../../shared/messages/grid.ts'
import type {
  CellChange,
  CellOrRow,
  DecisionTold,
  HistoryEvent,
  Person,
  SomeNames,
  TableChange,
} from '../../shared/ipc-history.ts'
import { columnNameOf } from './column-name.ts'
import { SHOWN_LENGTH, shortenText } from '../../shared/text/shorten-text.ts'
import { DECISION, TABLE_DECISION, decisionIn, tableOfDecision } from './kept-decision.ts'
import type { KeptDecision } from './kept-decision.ts'
import type { OpenTable } from './open-table.ts'
import type { TableWork } from './table-work.ts'

/** What gestures did to a table, in the officer's terms: rows by their numbers, columns by the names shown now. */
export type GestureTelling = {
  /** Null: nothing to tell. */
  eventOf(summary: GestureSummary): HistoryEvent | null
  /** The same as it concerns a cell or a row; null where it does not tell of either. */
  eventAt(summary: GestureSummary, at: CellOrRow): HistoryEvent | null
  personOf(author: string): Person
  columnName(slot: number): string
  /** As the grid counts; null: the row is not shown. */
  rowNumber(row: number): number | null
}

const SAMPLE = 3
const NAMES = 3

export function createGestureTelling(table: OpenTable, work: TableWork): GestureTelling {
  const { project, replica } = work
  const baseCell: BaseCell = (_base, row, column) => table.rows.cell(row, column) ?? null

  function entriesOf({ author, number }: GestureName): readonly Entry[] {
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
        if (typeof name !== 'string') return null
        const state = stateNamedBy(project.records, { author, number: gesture })
        const isEarlier = state !== null && state !== entries.at(-1)
        return { what: 'version', name, ...(isEarlier ? { of: timeOf(state) } : {}) }
      }
      case 'undo':
      case 'redo': {
        const number = of?.['gesture']
        if (typeof number !== 'number') return null
        return { what: kind, change: changeOf(entriesOf({ author, number })) }
      }
      case DECISION:
      case TABLE_DECISION: {
        if (tableOfDecision({ what: kind, of }, project.state.list.first) !== work.id) return null
        const kept = decisionIn(of?.['json'])
        return kept && { what: 'decision', decision: toldDecision(kept) }
      }
      case 'skip':
        return null
      default: {
        if (!entries.some(({ record }) => record !== null && record.k !== 'x')) return null
        const target = takenBackBy(entries[0])
        const taken = target === null ? [] : entriesOf(target)
        const [first] = taken
        if (target === null || first === undefined) return { what: 'change', change: changeOf(entries) }
        const [person, at] = [personOf(target.author), timeOf(first)]
        return { what: 'take-back', change: changeOf(taken), of: person, at }
      }
    }
  }

  function eventAt(summary: GestureSummary, at: CellOrRow): HistoryEvent | null {
    const { author, gesture } = summary
    const event = eventOf(summary)
    if (event?.what === 'import') return importAt(event.name, at)
    if (event === null || !('change' in event)) return null
    // What was undone is told by what it was, and shown by what that did to this cell.
    const { sample } = changeOf(entriesOf({ author, number: gesture }), at)
    return { ...event, change: { ...event.change, sample } }
  }

  function importAt(name: string, { row, column }: CellOrRow): HistoryEvent | null {
    const { base } = work.state
    if (column === undefined || row >= base.rowCount || column >= base.columnNames.length) return null
    const text = baseCell(base, row, column) ?? ''
    return { what: 'import', name, cell: toldCell({ row, column, before: null, after: text }) }
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
    return {
      rowNumber: rowNumber(row),
      column: columnName(column),
      before: shortenText(before ?? '', SHOWN_LENGTH),
      after: shortenText(after ?? '', SHOWN_LENGTH),
    }
  }

  function rowNumber(row: number): number | null {
    const place = table.shown.placeOf(row)
    return place < 0 ? null : spreadsheetRow(place, table.csv.dialect.preambleRecords)
  }

  function columnName(slot: number): string {
    return columnNameOf(table, slot, work.state)
  }

  function someNames(slots: ReadonlySet<number>): SomeNames {
    return { names: [...slots].slice(0, NAMES).map(columnName), count: slots.size }
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

  /** A branch of an author who was on two machines bears the name of the whole. */
  function personOf(author: string): Person {
    const name = replica.names.get(author.replace(/~.*$/, ''))
    return { isMe: author === replica.author, ...(name === undefined ? {} : { name }) }
  }

  return { eventOf, eventAt, personOf, columnName, rowNumber }
}
