import type { Entry } from './causality.ts'
import { ColumnCells } from './column-cells.ts'
import { NO_CELL, conflictsOf, judgeDeletion } from './conflicts.ts'
import type { Conflict, RowStatus } from './conflicts.ts'
import { baseColumnId, baseRowId, columnInBase, rowInBase } from './identity.ts'
import type { BaseId, ColumnId, RowId } from './identity.ts'
import { ListOrder } from './list-order.ts'
import type { Move } from './list-order.ts'
import { Registers } from './registers.ts'

/** What the imported table is, whose cells stay with the caller. */
export type BaseShape = {
  readonly id: BaseId
  readonly rowCount: number
  readonly columnNames: readonly string[]
}

export type CellState = { readonly value: string | null; readonly isConflict: boolean }
export type ColumnState = {
  readonly id: ColumnId
  readonly slot: number
  readonly name: string
  readonly isNameConflict: boolean
}
type ColumnProperty = 'name' | 'deleted'
type Column = {
  readonly id: ColumnId
  readonly cells: ColumnCells
  /** Last writes of its registers. */
  readonly last: Record<ColumnProperty, number>
}

/**
 * One table: its base and what the records make of it. Rows and columns have slots: those of the base by number, then
 * the inserted ones as they came. Slots are this replica's own; ids are everybody's.
 */
export class TableState {
  readonly base: BaseShape
  readonly registers = new Registers()
  readonly #insertedRows: RowId[] = []
  readonly #slotOfInserted = new Map<RowId, number>()
  readonly #columns: Column[]
  readonly #slotOfColumn = new Map<ColumnId, number>()
  readonly #rows: ListOrder
  readonly #columnOrder: ListOrder
  readonly #deletions = new Map<number, number>()
  readonly #status = new Map<number, RowStatus>()
  #order: Int32Array | null = null

  constructor(base: BaseShape, before?: TableState) {
    this.base = base
    this.#columns = []
    base.columnNames.forEach((_, column) => this.#newColumn(baseColumnId(base.id, column)))
    if (before !== undefined) this.#keepSlots(before)
    this.#rows = new ListOrder(base.rowCount, (id) => this.rowSlot(id))
    this.#columnOrder = new ListOrder(base.columnNames.length, (id) => this.columnSlot(id))
  }

  get rowSlots(): number {
    return this.base.rowCount + this.#insertedRows.length
  }

  get columnSlots(): number {
    return this.#columns.length
  }

  rowSlot(id: RowId): number | undefined {
    const inserted = this.#slotOfInserted.size === 0 ? undefined : this.#slotOfInserted.get(id)
    if (inserted !== undefined) return inserted
    const row = rowInBase(id, this.base.id)
    return row >= 0 && row < this.base.rowCount ? row : undefined
  }

  columnSlot(id: ColumnId): number | undefined {
    const known = this.#slotOfColumn.get(id)
    if (known !== undefined) return known
    const place = columnInBase(id)
    return place?.base === this.base.id && place.column < this.base.columnNames.length
      ? place.column
      : undefined
  }

  rowId(slot: number): RowId {
    return this.#insertedRows[slot - this.base.rowCount] ?? baseRowId(this.base.id, slot)
  }

  columnId(slot: number): ColumnId {
    return this.#columnAt(slot).id
  }

  /** Undefined: nobody wrote here, the base has it (an inserted row or column has nothing there). */
  cellAt(row: number, column: number): CellState | undefined {
    const last = this.lastWrite(row, column)
    if (last === 0) return undefined
    const value = this.registers.valueOf(this.registers.shown(last))
    return { value: typeof value === 'string' ? value : null, isConflict: this.registers.isConflict(last) }
  }

  lastWrite(row: number, column: number): number {
    return this.#columns[column]?.cells.last(row) ?? 0
  }

  /** Slots of edited cells of a column, with their last writes. */
  editedCells(column: number): Generator<readonly [slot: number, last: number]> {
    return this.#columnAt(column).cells.entries()
  }

  lastDeletion(row: number): number {
    return this.#deletions.get(row) ?? 0
  }

  lastOfColumn(column: number, property: ColumnProperty): number {
    return this.#columnAt(column).last[property]
  }

  /** Slots of the rows that are shown, in order; the same array until the order changes. */
  order(): Int32Array {
    if (this.#order === null) {
      const order = new Int32Array(this.rowSlots)
      const isHidden =
        this.#deletions.size === 0 ? null : (slot: number) => this.rowStatus(slot) === 'deleted'
      this.#order = order.subarray(0, this.#rows.fill(order, isHidden))
    }
    return this.#order
  }

  rowStatus(slot: number): RowStatus {
    if (!this.#deletions.has(slot)) return 'live'
    let status = this.#status.get(slot)
    if (status === undefined) this.#status.set(slot, (status = judgeDeletion(this, slot)))
    return status
  }

  /** Columns that are shown, in order. */
  columns(): ColumnState[] {
    return [...this.#columnOrder.slots()]
      .filter((slot) => !this.isColumnDeleted(slot))
      .map((slot) => ({
        id: this.columnId(slot),
        slot,
        name: this.columnName(slot),
        isNameConflict: this.registers.isConflict(this.lastOfColumn(slot, 'name')),
      }))
  }

  isColumnDeleted(slot: number): boolean {
    const last = this.lastOfColumn(slot, 'deleted')
    return last !== 0 && this.registers.valueOf(this.registers.shown(last)) === true
  }

  columnName(slot: number): string {
    const last = this.lastOfColumn(slot, 'name')
    const name = last === 0 ? null : this.registers.valueOf(this.registers.shown(last))
    return typeof name === 'string' ? name : (this.base.columnNames[slot] ?? '')
  }

  /** Where each slot stands among all, deleted ones too. */
  rowPlaces(): Int32Array {
    return this.#rows.places()
  }

  columnPlaces(): Int32Array {
    return this.#columnOrder.places()
  }

  rowMoves(slot: number): readonly Move[] {
    return this.#rows.movesOf(slot)
  }

  columnMoves(slot: number): readonly Move[] {
    return this.#columnOrder.movesOf(slot)
  }

  conflicts(): Conflict[] {
    return conflictsOf(this)
  }

  /** Slots of the rows somebody deleted or brought back. */
  touchedByDeletion(): Iterable<number> {
    return this.#deletions.keys()
  }

  writeCell(row: number, column: number, entry: Entry, offset: number): void {
    const { cells } = this.#columnAt(column)
    cells.set(row, this.registers.write(cells.last(row), entry, offset, row, column))
    if (this.#deletions.has(row)) this.#forgetStatus(row)
  }

  writeDeletion(row: number, entry: Entry): void {
    const last = this.#deletions.get(row) ?? 0
    this.#deletions.set(row, this.registers.write(last, entry, 0, row, NO_CELL.deletion))
    this.#forgetStatus(row)
  }

  writeColumn(column: number, property: ColumnProperty, entry: Entry): void {
    const { last } = this.#columnAt(column)
    last[property] = this.registers.write(last[property], entry, 0, NO_CELL[property], column)
  }

  insertRow(entry: Entry, id: RowId, after: string): void {
    const slot = this.#slotOfInserted.get(id) ?? this.#newRow(id)
    this.#rows.insert(entry, slot, after)
    this.#order = null
  }

  moveRow(entry: Entry, row: number, after: string): void {
    this.#rows.move(entry, row, after)
    this.#order = null
  }

  addColumn(entry: Entry, id: ColumnId): void {
    this.#columnOrder.insert(entry, this.#slotOfColumn.get(id) ?? this.#newColumn(id), null)
  }

  moveColumn(entry: Entry, column: number, after: string): void {
    this.#columnOrder.move(entry, column, after)
  }

  /** What is inserted again gets the slot it had; what is not inserted any more leaves its slot empty. */
  #keepSlots(before: TableState): void {
    for (const id of before.#insertedRows) this.#newRow(id)
    for (const { id } of before.#columns) if (!this.#slotOfColumn.has(id)) this.#newColumn(id)
  }

  #newRow(id: RowId): number {
    const slot = this.rowSlots
    this.#insertedRows.push(id)
    this.#slotOfInserted.set(id, slot)
    return slot
  }

  #newColumn(id: ColumnId): number {
    const slot = this.#columns.length
    this.#columns.push({ id, cells: new ColumnCells(), last: { name: 0, deleted: 0 } })
    this.#slotOfColumn.set(id, slot)
    return slot
  }

  #columnAt(slot: number): Column {
    const column = this.#columns[slot]
    if (column === undefined) throw new Error(`no column ${String(slot)}`)
    return column
  }

  #forgetStatus(row: number): void {
    this.#status.delete(row)
    this.#order = null
  }
}
