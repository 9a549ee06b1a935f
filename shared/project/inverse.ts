import { precedes } from './causality.ts'
import type { Entry } from './causality.ts'
import { judgeDeletion } from './conflicts.ts'
import { CellWrites } from './cell-writes.ts'
import { deleteColumn, deleteRows, moveColumn, moveRows, renameColumn } from './gesture.ts'
import type { Gesture } from './gesture.ts'
import type { AuthorId } from './identity.ts'
import type { Move } from './list-order.ts'
import type { ProjectState } from './project-state.ts'
import type { RecordOf } from './record.ts'
import type { TableState } from './table-state.ts'
import { visitCells } from './written-cells.ts'
import type { CellVisit } from './written-cells.ts'

/** A cell of an imported table; null if the row is too short to have it. */
export type BaseCell = (table: TableState['base'], row: number, column: number) => string | null

/** What an undo leaves alone because somebody changed it since. */
export type ChangedSince = {
  readonly author: AuthorId
  cells: number
  rows: number
  columns: number
}
type Kind = 'cells' | 'rows' | 'columns'

export type InverseContext = {
  readonly state: ProjectState
  readonly baseCell: BaseCell
  /** The gesture that the undo or redo which an entry belongs to has taken back; empty for other entries. */
  readonly takenBack: (entry: Entry) => readonly Entry[]
}

/**
 * Writes the inverse of a gesture, where each register's only head is still the gesture's. What a person typed since is
 * never taken back with what another did before.
 */
export function writeInverse(
  into: Gesture,
  gesture: readonly Entry[],
  context: InverseContext,
): readonly ChangedSince[] {
  const [first] = gesture
  return first === undefined ? [] : new Inverse(into, gesture, first, context).write()
}

class Inverse {
  readonly #into: Gesture
  readonly #gesture: readonly Entry[]
  readonly #own: ReadonlySet<Entry>
  /** Knows what its author knew before the gesture. */
  readonly #first: Entry
  readonly #context: InverseContext
  readonly #since = new Map<AuthorId, ChangedSince>()

  constructor(into: Gesture, gesture: readonly Entry[], first: Entry, context: InverseContext) {
    this.#into = into
    this.#gesture = gesture
    this.#own = new Set(gesture)
    this.#first = first
    this.#context = context
  }

  write(): readonly ChangedSince[] {
    this.#writeCells()
    // Backwards: what was put under something moved before it.
    for (const entry of [...this.#gesture].reverse()) {
      const { record } = entry
      if (record?.k === 'i') this.#takeRowAway(record)
      else if (record?.k === 'd') this.#writeDeletion(record)
      else if (record?.k === 'm') this.#writeMove(record, entry)
      else if (record?.k === 'c') this.#writeColumn(record, entry)
    }
    return [...this.#since.values()]
  }

  /** Written even where nothing changes: the undo of the step before must find this one taken back. */
  #writeCells(): void {
    const inserted = new Set(this.#gesture.map(({ record }) => (record?.k === 'i' ? record.r : '')))
    const taken = new Map<TableState, { readonly cells: CellWrites; readonly done: Uint8Array }>()
    const take: CellVisit = (table, row, column) => {
      let found = taken.get(table)
      if (found === undefined) {
        const done = new Uint8Array(table.registers.writes)
        taken.set(table, (found = { cells: new CellWrites(), done }))
      }
      const last = table.lastWrite(row, column)
      const isNew = row >= table.base.rowCount && inserted.has(table.rowId(row))
      // What a gesture wrote twice is taken back once.
      if (found.done[last] === 1 || isNew) return false
      found.done[last] = 1
      if (this.#isStillOurs(table, last, 'cells')) {
        found.cells.set(row, column, this.#valueBefore(table, last, row, column))
      }
      return false
    }
    for (const entry of this.#gesture) visitCells(entry, this.#context.state, take)
    for (const [table, { cells }] of taken) cells.write(this.#into, table)
  }

  #valueBefore(table: TableState, last: number, row: number, column: number): string | null {
    const before = table.registers.shownBefore(last, this.#first)
    if (before !== 0) return table.registers.valueOf(before) as string | null
    const { base } = table
    const isInBase = row < base.rowCount && column < base.columnNames.length
    return isInBase ? this.#context.baseCell(base, row, column) : null
  }

  #takeRowAway({ r }: RecordOf<'i'>): void {
    const table = this.#context.state.tableOfRow(r)
    const slot = table?.rowSlot(r)
    if (table === undefined || slot === undefined) return
    if (this.#isUntouched(table, writesOfRow(table, slot), 'rows')) deleteRows(this.#into, [r])
  }

  #writeDeletion({ r }: RecordOf<'d'>): void {
    const table = this.#context.state.tableOfRow(r)
    const slot = table?.rowSlot(r)
    if (table === undefined || slot === undefined) return
    if (!this.#isStillOurs(table, table.lastDeletion(slot), 'rows')) return
    const wasDeleted = judgeDeletion(table, slot, this.#first) === 'deleted'
    if (!wasDeleted || this.#isUntouched(table, writesOfRow(table, slot), 'rows')) {
      deleteRows(this.#into, [r], wasDeleted)
    }
  }

  #writeMove({ r }: RecordOf<'m'>, entry: Entry): void {
    const table = this.#context.state.tableOfRow(r)
    const slot = table?.rowSlot(r)
    if (table === undefined || slot === undefined) return
    const move = this.#moveBack(table.rowMoves(slot), entry, 'rows')
    if (move !== undefined) moveRows(this.#into, [r], move.from < 0 ? '' : table.rowId(move.from))
  }

  #writeColumn({ c, p }: RecordOf<'c'>, entry: Entry): void {
    const table = this.#context.state.tableOfColumn(c)
    const slot = table?.columnSlot(c)
    if (table === undefined || slot === undefined) return
    if (p === 'table') {
      if (this.#isUntouched(table, writesOfColumn(table, slot), 'columns')) deleteColumn(this.#into, c)
      return
    }
    // Added by the very gesture: taking it away takes its name and its place along.
    if (this.#gesture.some(({ record }) => record?.k === 'c' && record.p === 'table' && record.c === c))
      return
    if (p === 'after') {
      const move = this.#moveBack(table.columnMoves(slot), entry, 'columns')
      if (move !== undefined) moveColumn(this.#into, c, move.from < 0 ? '' : table.columnId(move.from))
      return
    }
    const last = table.lastOfColumn(slot, p)
    if (!this.#isStillOurs(table, last, 'columns')) return
    const before = table.registers.shownBefore(last, this.#first)
    const value = before === 0 ? undefined : table.registers.valueOf(before)
    if (p === 'deleted') {
      const isFree = value !== true || this.#isUntouched(table, writesOfColumn(table, slot), 'columns')
      if (isFree) deleteColumn(this.#into, c, value === true)
    } else
      renameColumn(this.#into, c, typeof value === 'string' ? value : (table.base.columnNames[slot] ?? ''))
  }

  /** The move to take back, if it is the entry's and still has the last word. */
  #moveBack(moves: readonly Move[], entry: Entry, kind: Kind): Move | undefined {
    let at = moves.length - 1
    for (let move = moves[at]; move !== undefined && !this.#own.has(move.entry); move = moves[at]) {
      const back = this.#context.takenBack(move.entry)
      const first = moves.findIndex((other) => back.includes(other.entry))
      if (first < 0) break
      at = first - 1
    }
    const last = moves[at]
    if (last !== undefined && !this.#own.has(last.entry)) this.#tell(last.entry, kind)
    return last?.entry === entry ? last : undefined
  }

  #isStillOurs(table: TableState, last: number, kind: Kind): boolean {
    // Nobody else's write to compare with: nearly always.
    if (!table.registers.hasRivals(last) && this.#own.has(table.registers.entryOf(last))) return true
    const other = table.registers.heads(last).find((head) => !this.#own.has(this.#meant(table, head)))
    if (other !== undefined) this.#tell(table.registers.entryOf(other), kind)
    return other === undefined
  }

  /** What an undo or redo wrote stands for what it brought back. */
  #meant({ registers }: TableState, head: number): Entry {
    for (let write = head; ;) {
      const entry = registers.entryOf(write)
      const [first] = this.#own.has(entry) ? [] : this.#context.takenBack(entry)
      const before = first === undefined ? 0 : registers.shownBefore(write, first)
      if (before === 0) return entry
      write = before
    }
  }

  /** Has nobody else written since in what is to disappear again? */
  #isUntouched(table: TableState, writes: Iterable<number>, kind: Kind): boolean {
    for (const write of writes) {
      const entry = table.registers.entryOf(write)
      if (entry.author === this.#first.author || precedes(entry, this.#first)) continue
      this.#tell(entry, kind)
      return false
    }
    return true
  }

  #tell({ author }: Entry, kind: Kind): void {
    let changed = this.#since.get(author)
    if (changed === undefined) this.#since.set(author, (changed = { author, cells: 0, rows: 0, columns: 0 }))
    changed[kind]++
  }
}

function* writesOfRow(table: TableState, slot: number): Generator<number> {
  yield* table.registers.past(table.lastDeletion(slot))
  for (let column = 0; column < table.columnSlots; column++)
    yield* table.registers.past(table.lastWrite(slot, column))
}

function* writesOfColumn(table: TableState, slot: number): Generator<number> {
  for (const [, last] of table.editedCells(slot)) yield* table.registers.past(last)
}
