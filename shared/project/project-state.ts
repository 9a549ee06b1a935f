import type { Entry } from './causality.ts'
import { columnInBase, insertedColumnId, insertedRowId, placeInBase, rowInBase } from './identity.ts'
import type { BaseId, ColumnId, RowId } from './identity.ts'
import { ProjectTables } from './project-tables.ts'
import type { RecordOf } from './record.ts'
import { TableState } from './table-state.ts'
import type { BaseShape } from './table-state.ts'

export type Import = { readonly base: string; readonly name: string; readonly entry: Entry }

/** A write that names what is not here (yet): a base file, an inserted row or column. */
type Deferred = { readonly entry: Entry; readonly offset: number }

const WHOLE_RECORD = -1

/** What the counted records mean. They must come as RecordSet gives them: each after what it knew. */
export class ProjectState {
  readonly tables = new Map<BaseId, TableState>()
  readonly imports: Import[] = []
  /** What is said of each table as a whole, of those whose base is not here too. */
  readonly list = new ProjectTables()
  /** By the id that is missing. Honest records never wait here once the bases are attached. */
  readonly #deferred = new Map<string, Deferred[]>()
  readonly #tableOfRow = new Map<RowId, TableState>()
  readonly #tableOfColumn = new Map<ColumnId, TableState>()
  #lastTable: TableState | null = null

  /** @param before a state of the same project, whose slots are kept: a screen knows rows and columns by them */
  constructor(bases: Iterable<BaseShape> = [], before: ProjectState | null = null) {
    for (const base of bases) this.#attach(base, before?.tables.get(base.id))
  }

  /** A base has been read: what was written on it takes effect. */
  attachBase(base: BaseShape): TableState {
    return this.tables.get(base.id) ?? this.#attach(base)
  }

  #attach(base: BaseShape, before?: TableState): TableState {
    const table = new TableState(base, before)
    this.tables.set(base.id, table)
    this.#resume(base.id)
    return table
  }

  apply(entry: Entry): void {
    const { record } = entry
    switch (record?.k) {
      case 's':
        this.#writeCell(record.r, record.c, entry, 0)
        break
      case 'S':
        this.#writeCells(record, entry)
        break
      case 'd':
      case 'm':
        this.#writeRow(record, entry)
        break
      case 'i':
        this.#insertRow(record, entry)
        break
      case 'c':
        this.#writeColumn(record, entry)
        break
      case 'b':
        this.imports.push({ base: record.base, name: record.name, entry })
        this.list.take(entry)
        break
      case 'x':
        this.list.take(entry)
        break
      default:
    }
  }

  #writeCell(row: RowId, column: ColumnId, entry: Entry, offset: number): void {
    const table = this.#tableOf(row, { entry, offset })
    const rowSlot = table?.rowSlot(row)
    if (table === undefined || rowSlot === undefined) return
    const columnSlot = table.columnSlot(column)
    if (columnSlot !== undefined) table.writeCell(rowSlot, columnSlot, entry, offset)
    else if (columnInBase(column) === null && !this.#tableOfColumn.has(column)) {
      this.#defer(column, { entry, offset })
    }
  }

  #writeCells(record: RecordOf<'S'>, entry: Entry): void {
    if (record.r !== undefined) {
      record.r.forEach((row, offset) => {
        this.#writeCell(row, record.c, entry, offset)
      })
      return
    }
    const table = this.tables.get(record.b ?? '')
    if (table === undefined) {
      this.#defer(record.b ?? '', { entry, offset: WHOLE_RECORD })
      return
    }
    const column = table.columnSlot(record.c)
    if (column === undefined) {
      if (columnInBase(record.c) === null && !this.#tableOfColumn.has(record.c)) {
        this.#defer(record.c, { entry, offset: WHOLE_RECORD })
      }
      return
    }
    let row = 0
    const steps = record.i ?? []
    for (let offset = 0; offset < steps.length; offset++) {
      row += steps[offset] ?? 0
      if (row < table.base.rowCount) table.writeCell(row, column, entry, offset)
    }
  }

  #writeRow(record: RecordOf<'d'> | RecordOf<'m'>, entry: Entry): void {
    const table = this.#tableOf(record.r, { entry, offset: WHOLE_RECORD })
    const slot = table?.rowSlot(record.r)
    if (table === undefined || slot === undefined) return
    if (record.k === 'd') table.writeDeletion(slot, entry)
    else table.moveRow(entry, slot, record.after)
  }

  /** A row is inserted by the record whose name it bears, or not at all. */
  #insertRow(record: RecordOf<'i'>, entry: Entry): void {
    if (record.r !== insertedRowId(entry.author, entry.seq)) return
    const table = this.tables.get(record.b)
    if (table === undefined) {
      this.#defer(record.b, { entry, offset: WHOLE_RECORD })
      return
    }
    table.insertRow(entry, record.r, record.after)
    this.#tableOfRow.set(record.r, table)
    this.#resume(record.r)
  }

  #writeColumn(record: RecordOf<'c'>, entry: Entry): void {
    if (record.p === 'table') {
      this.#addColumn(record, entry)
      return
    }
    const table = this.tableOfColumn(record.c)
    if (table === undefined) {
      this.#defer(columnInBase(record.c)?.base ?? record.c, { entry, offset: WHOLE_RECORD })
      return
    }
    const slot = table.columnSlot(record.c)
    if (slot === undefined) return
    if (record.p === 'after') {
      if (typeof record.v === 'string') table.moveColumn(entry, slot, record.v)
    } else if (typeof record.v === (record.p === 'deleted' ? 'boolean' : 'string')) {
      table.writeColumn(slot, record.p, entry)
    }
  }

  #addColumn(record: RecordOf<'c'>, entry: Entry): void {
    if (record.c !== insertedColumnId(entry.author, entry.seq) || typeof record.v !== 'string') return
    const table = this.tables.get(record.v)
    if (table === undefined) {
      this.#defer(record.v, { entry, offset: WHOLE_RECORD })
      return
    }
    table.addColumn(entry, record.c)
    this.#tableOfColumn.set(record.c, table)
    this.#resume(record.c)
  }

  /** The table a row belongs to, where both are known. */
  tableOfRow(row: RowId): TableState | undefined {
    // Many records of one table follow each other.
    if (this.#lastTable !== null && rowInBase(row, this.#lastTable.base.id) >= 0) return this.#lastTable
    const base = placeInBase(row)?.base
    if (base === undefined) return this.#tableOfRow.get(row)
    const table = this.tables.get(base)
    if (table !== undefined) this.#lastTable = table
    return table
  }

  tableOfColumn(column: ColumnId): TableState | undefined {
    const base = columnInBase(column)?.base
    return base === undefined ? this.#tableOfColumn.get(column) : this.tables.get(base)
  }

  #tableOf(row: RowId, write: Deferred): TableState | undefined {
    const table = this.tableOfRow(row)
    if (table === undefined) this.#defer(placeInBase(row)?.base ?? row, write)
    return table
  }

  #defer(missing: string, write: Deferred): void {
    const waiting = this.#deferred.get(missing)
    if (waiting === undefined) this.#deferred.set(missing, [write])
    else waiting.push(write)
  }

  #resume(found: string): void {
    const waiting = this.#deferred.get(found)
    if (waiting === undefined) return
    this.#deferred.delete(found)
    for (const { entry, offset } of waiting) {
      const { record } = entry
      const row = record?.k === 'S' && offset !== WHOLE_RECORD ? record.r?.[offset] : undefined
      if (record?.k === 'S' && row !== undefined) this.#writeCell(row, record.c, entry, offset)
      else this.apply(entry)
    }
  }
}
