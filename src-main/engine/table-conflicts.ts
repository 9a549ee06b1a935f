import type { CommandArguments } from '../../shared/ipc.ts'
import type { ConflictPage, ConflictRef, ConflictView, Word } from '../../shared/ipc-conflicts.ts'
import { timeOf } from '../../shared/project/causality.ts'
import type { Entry } from '../../shared/project/causality.ts'
import { editsInDeletedColumns, editsUnawareOfDeletion } from '../../shared/project/conflicts.ts'
import type { Settlement } from '../../shared/project/settle.ts'
import type { TableState } from '../../shared/project/table-state.ts'
import { SHOWN_LENGTH, shortenText } from '../../shared/text/shorten-text.ts'
import type { GestureTelling } from './gesture-telling.ts'
import type { OpenTable } from './open-table.ts'
import type { TableWork } from './table-work.ts'

/** Where two people disagree about a table. */
export type TableConflicts = {
  readonly count: number
  list(wanted: { readonly from: number; readonly count: number }): ConflictPage
  /** What is to be written for a choice; null where nobody disagrees there any more, or nobody said that. */
  settlement(wanted: Omit<CommandArguments<'conflict.settle'>, 'documentId'>): Settlement | null
}

/** Of the edits in a deleted row or column. */
const EDITS_TOLD = 3

export function createTableConflicts(
  table: OpenTable,
  work: TableWork,
  telling: GestureTelling,
): TableConflicts {
  let known: { readonly of: string; readonly refs: readonly ConflictRef[] } | null = null

  /**
   * One's own gestures are made knowing everything, and can only end a disagreement: without any, they need no new
   * look at the table.
   */
  function refsNow(): readonly ConflictRef[] {
    const { records } = work.project
    const others = records.authors().filter((author) => author !== work.replica.author)
    if (others.length === 0) return []
    const own = known !== null && known.refs.length === 0 ? '' : String(records.applied.length)
    const of = [own, ...others.map((author) => String(records.highest(author)))].join(' ')
    if (known?.of !== of) known = { of, refs: findAll(work.state) }
    return known.refs
  }

  function listed({ from, count }: { readonly from: number; readonly count: number }): ConflictPage {
    const refs = refsNow()
    return {
      conflicts: refs.slice(from, from + count).map((ref) => viewOf(ref)),
      count: refs.length,
    }
  }

  function viewOf(conflict: ConflictRef): ConflictView {
    const { state } = work
    const heads = headsOf(state, conflict)
    const words = heads.map(wordOf)
    const row = 'row' in conflict ? conflict.row : null
    const column = 'column' in conflict ? conflict.column : null
    const edits = conflict.what === 'row' || conflict.what === 'column-deleted' ? [...editsOf(conflict)] : []
    return {
      conflict,
      rowNumber: row === null ? null : telling.rowNumber(row),
      column: column === null ? null : telling.columnName(column),
      original: cut(originalOf(conflict)),
      words,
      edits: edits.slice(0, EDITS_TOLD),
      editCount: edits.length,
    }
  }

  function wordOf(write: number): Word {
    const { registers } = work.state
    const entry = registers.entryOf(write)
    const value = registers.valueOf(write)
    return { ...saidBy(entry), text: cut(typeof value === 'string' ? value : null) ?? '' }
  }

  function saidBy(entry: Entry): Pick<Word, 'word' | 'by' | 'time'> {
    const { author, seq } = entry
    return { word: { author, number: seq }, by: telling.personOf(author), time: timeOf(entry) }
  }

  function* editsOf(conflict: ConflictRef): Generator<ConflictView['edits'][number]> {
    const { state } = work
    if (conflict.what === 'row') {
      const { row } = conflict
      for (const { column, write } of editsUnawareOfDeletion(state, row)) {
        const slot = state.columnSlot(column) ?? 0
        yield { ...wordOf(write), column: telling.columnName(slot), rowNumber: telling.rowNumber(row) }
      }
    }
    if (conflict.what === 'column-deleted') {
      const id = state.columnId(conflict.column)
      for (const { row, column, edit } of editsInDeletedColumns(state)) {
        if (column !== id) continue
        const slot = state.rowSlot(row) ?? 0
        const text = cut(state.cellAt(slot, conflict.column)?.value ?? null) ?? ''
        const name = telling.columnName(conflict.column)
        yield { ...saidBy(edit), text, column: name, rowNumber: telling.rowNumber(slot) }
      }
    }
  }

  function originalOf(conflict: ConflictRef): string | null {
    const { base } = work.state
    if (conflict.what === 'column-name') return base.columnNames[conflict.column] ?? null
    if (conflict.what !== 'cell') return null
    const { row, column } = conflict
    const isInFile = row < base.rowCount && column < base.columnNames.length
    return isInFile ? (table.rows.cell(row, column) ?? null) : null
  }

  return {
    get count() {
      return refsNow().length
    },
    list: listed,
    settlement({ conflict, choice }) {
      const { state } = work
      if (!refsNow().some((ref) => JSON.stringify(ref) === JSON.stringify(conflict))) return null
      const { what } = conflict
      if (what === 'row' || what === 'column-deleted') {
        if (!('keep' in choice)) return null
        const isKept = choice.keep
        return what === 'row'
          ? { what, row: conflict.row, isKept }
          : { what, column: conflict.column, isKept }
      }
      if ('keep' in choice) return null
      const value = 'original' in choice ? originalOf(conflict) : said(state, conflict, choice.word)
      if (value === undefined) return null
      return what === 'cell'
        ? { what, row: conflict.row, column: conflict.column, value }
        : { what, column: conflict.column, name: value ?? '' }
    },
  }
}

/** Undefined where nobody said that. */
function said(state: TableState, conflict: ConflictRef, word: Word['word']): string | null | undefined {
  const { registers } = state
  const head = headsOf(state, conflict).find((write) => {
    const { author, seq } = registers.entryOf(write)
    return author === word.author && seq === word.number
  })
  if (head === undefined) return undefined
  const value = registers.valueOf(head)
  return typeof value === 'string' ? value : null
}

/** The shown one first; of deletions, those that delete. */
function headsOf(state: TableState, conflict: ConflictRef): readonly number[] {
  const { registers } = state
  const last = lastOf(state, conflict)
  const isDeletion = conflict.what === 'row' || conflict.what === 'column-deleted'
  const heads = registers.heads(last)
  if (isDeletion) return heads.filter((head) => registers.valueOf(head) === true)
  const shown = registers.shown(last)
  return [shown, ...heads.filter((head) => head !== shown)]
}

function lastOf(state: TableState, conflict: ConflictRef): number {
  switch (conflict.what) {
    case 'cell':
      return state.lastWrite(conflict.row, conflict.column)
    case 'row':
      return state.lastDeletion(conflict.row)
    case 'column-name':
      return state.lastOfColumn(conflict.column, 'name')
    case 'column-deleted':
      return state.lastOfColumn(conflict.column, 'deleted')
  }
}

/** Cells in the order of the table, then rows, then columns. */
function findAll(state: TableState): readonly ConflictRef[] {
  const places = state.rowPlaces()
  const columns = new Set<number>()
  for (const { column } of editsInDeletedColumns(state)) columns.add(state.columnSlot(column) ?? 0)
  const found: ConflictRef[] = []
  for (const conflict of state.conflicts()) {
    const row = conflict.row === null ? undefined : state.rowSlot(conflict.row)
    const column = conflict.column === null ? undefined : state.columnSlot(conflict.column)
    if (conflict.what === 'column-deleted') columns.add(column ?? 0)
    else if (conflict.what === 'column-name') found.push({ what: conflict.what, column: column ?? 0 })
    else if (conflict.what === 'row') found.push({ what: 'row', row: row ?? 0 })
    else found.push({ what: 'cell', row: row ?? 0, column: column ?? 0 })
  }
  for (const column of columns) found.push({ what: 'column-deleted', column })
  const placeOf = (ref: ConflictRef): number => ('row' in ref ? (places[ref.row] ?? 0) : Infinity)
  return found.sort((x, y) => {
    const [a, b] = [placeOf(x), placeOf(y)]
    return a === b ? 0 : a - b
  })
}

function cut(text: string | null): string | null {
  return text === null ? null : shortenText(text, SHOWN_LENGTH)
}
