import type { Entry } from './causality.ts'
import { deleteColumn, deleteRows, moveColumn, moveRows, renameColumn, setCells } from './gesture.ts'
import type { CellWrite, Gesture } from './gesture.ts'
import type { AuthorId, ColumnId } from './identity.ts'
import type { ProjectState } from './project-state.ts'
import type { RecordOf } from './record.ts'
import type { TableState } from './table-state.ts'
import { cellsOf } from './written-cells.ts'

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

/**
 * Writes the inverse of a gesture, where each register's only head is still the gesture's. What a person typed since is
 * never taken back with what another did before.
 */
export function writeInverse(
  into: Gesture,
  gesture: readonly Entry[],
  state: ProjectState,
  baseCell: BaseCell,
): readonly ChangedSince[] {
  const [first] = gesture
  return first === undefined ? [] : new Inverse(into, gesture, first, state, baseCell).write()
}

class Inverse {
  readonly #into: Gesture
  readonly #gesture: readonly Entry[]
  readonly #own: ReadonlySet<Entry>
  /** Knows what its author knew before the gesture. */
  readonly #first: Entry
  readonly #state: ProjectState
  readonly #baseCell: BaseCell
  readonly #since = new Map<AuthorId, ChangedSince>()

  constructor(
    into: Gesture,
    gesture: readonly Entry[],
    first: Entry,
    state: ProjectState,
    baseCell: BaseCell,
  ) {
    this.#into = into
    this.#gesture = gesture
    this.#own = new Set(gesture)
    this.#first = first
    this.#state = state
    this.#baseCell = baseCell
  }

  write(): readonly ChangedSince[] {
    this.#writeCells()
    // Backwards: what was put under something moved before it.
    for (const entry of [...this.#gesture].reverse()) {
      const { record } = entry
      if (record?.k === 'd' || record?.k === 'i') this.#writeDeletion(record)
      else if (record?.k === 'm') this.#writeMove(record, entry)
      else if (record?.k === 'c') this.#writeColumn(record, entry)
    }
    return [...this.#since.values()]
  }

  #writeCells(): void {
    const inserted = new Set(this.#gesture.map(({ record }) => (record?.k === 'i' ? record.r : '')))
    const cells: CellWrite[] = []
    const seen = new Set<number>()
    for (const entry of this.#gesture) {
      for (const { table, row, column } of cellsOf(entry, this.#state)) {
        const last = table.lastWrite(row, column)
        if (seen.has(last) || inserted.has(table.rowId(row))) continue
        seen.add(last)
        if (!this.#isStillOurs(table, last, 'cells')) continue
        const { registers } = table
        const before = registers.shownBefore(last, this.#first)
        const value =
          before === 0 ? this.#ofBase(table, row, column) : (registers.valueOf(before) as string | null)
        if (value !== registers.valueOf(last))
          cells.push({ row: table.rowId(row), column: table.columnId(column), value })
      }
    }
    setCells(this.#into, cells)
  }

  #ofBase({ base }: TableState, row: number, column: number): string | null {
    const isInBase = row < base.rowCount && column < base.columnNames.length
    return isInBase ? this.#baseCell(base, row, column) : null
  }

  #writeDeletion(record: RecordOf<'d'> | RecordOf<'i'>): void {
    const table = this.#state.tableOfRow(record.r)
    const slot = table?.rowSlot(record.r)
    if (table === undefined || slot === undefined) return
    const last = table.lastDeletion(slot)
    if (last !== 0 && !this.#isStillOurs(table, last, 'rows')) return
    if (record.k === 'i') {
      if (last === 0 && this.#isUntouched(table, this.#writesOfRow(table, slot), 'rows'))
        deleteRows(this.#into, [record.r])
      return
    }
    const before = table.registers.shownBefore(last, this.#first)
    const wasDeleted = before !== 0 && table.registers.valueOf(before) === true
    if (wasDeleted !== record.v) deleteRows(this.#into, [record.r], wasDeleted)
  }

  #writeMove({ r }: RecordOf<'m'>, entry: Entry): void {
    const table = this.#state.tableOfRow(r)
    const slot = table?.rowSlot(r)
    if (table === undefined || slot === undefined) return
    const move = table.lastRowMove(slot)
    if (move === undefined) return
    if (!this.#own.has(move.entry)) this.#tell(move.entry, 'rows')
    else if (move.entry === entry) moveRows(this.#into, [r], move.from < 0 ? '' : table.rowId(move.from))
  }

  #writeColumn({ c, p, v }: RecordOf<'c'>, entry: Entry): void {
    const table = this.#state.tableOfColumn(c)
    const slot = table?.columnSlot(c)
    if (table === undefined || slot === undefined) return
    if (p === 'after') {
      const move = table.lastColumnMove(slot)
      if (move !== undefined && !this.#own.has(move.entry)) this.#tell(move.entry, 'columns')
      else if (move?.entry === entry && !this.#isAdded(c)) {
        moveColumn(this.#into, c, move.from < 0 ? '' : table.columnId(move.from))
      }
      return
    }
    if (p === 'table') {
      if (this.#isUntouched(table, this.#writesOfColumn(table, slot), 'columns')) deleteColumn(this.#into, c)
      return
    }
    const last = table.lastOfColumn(slot, p)
    if (this.#isAdded(c) || last === 0 || !this.#isStillOurs(table, last, 'columns')) return
    const before = table.registers.shownBefore(last, this.#first)
    const value = before === 0 ? undefined : table.registers.valueOf(before)
    if (p === 'name') {
      const name = typeof value === 'string' ? value : (table.base.columnNames[slot] ?? '')
      if (name !== v) renameColumn(this.#into, c, name)
    } else if ((value === true) !== v) deleteColumn(this.#into, c, value === true)
  }

  /** Added by the very gesture: taking it back takes its name and place along. */
  #isAdded(column: ColumnId): boolean {
    return this.#gesture.some(
      ({ record }) => record?.k === 'c' && record.p === 'table' && record.c === column,
    )
  }

  #isStillOurs(table: TableState, last: number, kind: Kind): boolean {
    const other = table.registers
      .heads(last)
      .map((head) => table.registers.entryOf(head))
      .find((entry) => !this.#own.has(entry))
    if (other !== undefined) this.#tell(other, kind)
    return other === undefined
  }

  /** Has nobody else written in what the gesture made? */
  #isUntouched(table: TableState, writes: Iterable<number>, kind: Kind): boolean {
    for (const write of writes) {
      const entry = table.registers.entryOf(write)
      if (entry.author === this.#first.author) continue
      this.#tell(entry, kind)
      return false
    }
    return true
  }

  *#writesOfRow(table: TableState, slot: number): Generator<number> {
    for (let column = 0; column < table.columnSlots; column++)
      yield* table.registers.past(table.lastWrite(slot, column))
  }

  *#writesOfColumn(table: TableState, slot: number): Generator<number> {
    for (const [, last] of table.editedCells(slot)) yield* table.registers.past(last)
  }

  #tell({ author }: Entry, kind: Kind): void {
    let changed = this.#since.get(author)
    if (changed === undefined) this.#since.set(author, (changed = { author, cells: 0, rows: 0, columns: 0 }))
    changed[kind]++
  }
}
