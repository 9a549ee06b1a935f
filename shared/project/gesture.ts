import { insertedColumnId, insertedRowId, placeInBase } from './identity.ts'
import type { AuthorId, BaseId, ColumnId, RowId } from './identity.ts'
import { bulkChunks, fitsLine, jsonBytes, mostJsonBytes } from './line-size.ts'
import type { ProjectRecord, RecordOf } from './record.ts'

/** Why an officer's action came about, where its records alone do not say. Others may know more kinds. */
export type GestureKind =
  'edit' | 'paste' | 'fill' | 'repair' | 'replace' | 'import' | 'restore' | (string & {})

type Content<R> = R extends ProjectRecord ? Omit<R, 's' | 't' | 'g' | 'vv' | 'a'> : never

/**
 * The records of one action of an officer, as they are written. All share the number of the first as their gesture
 * number, so that no counter has to survive a crash.
 */
export class Gesture {
  readonly author: AuthorId
  readonly time: number
  /** Gesture number. */
  readonly id: number
  readonly records: ProjectRecord[] = []

  /** @param seq the author's next number @param time ms, higher than that of the author's last record */
  constructor(author: AuthorId, seq: number, time: number) {
    this.author = author
    this.id = seq
    this.time = time
  }

  get nextSeq(): number {
    return this.id + this.records.length
  }

  write(content: Content<ProjectRecord>): void {
    this.records.push({ s: this.nextSeq, t: this.time, g: this.id, ...content } as ProjectRecord)
  }
}

/** First of the gesture, so that even a torn one says what it was. `said`: what its records do not tell. */
export function nameGesture(gesture: Gesture, kind: GestureKind, said?: RecordOf<'x'>['of']): void {
  note(gesture, 'gesture', { ...said, kind })
}

export type CellWrite = { readonly row: RowId; readonly column: ColumnId; readonly value: string | null }

/** From so many cells of one column on, one `S` is shorter than an `s` each. */
export const FEWEST_IN_BULK = 3

/** Of two writes to one cell the later one counts. Many cells of one table: `CellWrites`. */
export function setCells(gesture: Gesture, cells: Iterable<CellWrite>): void {
  const byColumn = new Map<ColumnId, Map<RowId, string | null>>()
  for (const { row, column, value } of cells) {
    const values = byColumn.get(column)
    if (values === undefined) byColumn.set(column, new Map([[row, value]]))
    else values.set(row, value)
  }
  for (const [column, values] of byColumn) {
    if (values.size < FEWEST_IN_BULK && [...values.values()].every(fitsLine)) {
      for (const [r, v] of values) gesture.write({ k: 's', r, c: column, v })
    } else setColumn(gesture, column, values)
  }
}

function setColumn(gesture: Gesture, column: ColumnId, values: ReadonlyMap<RowId, string | null>): void {
  const byBase = new Map<BaseId, { readonly row: number; readonly value: string | null }[]>()
  const inserted: RowId[] = []
  for (const [id, value] of values) {
    const place = placeInBase(id)
    if (place === null) inserted.push(id)
    else if (byBase.get(place.base)?.push({ row: place.row, value }) === undefined) {
      byBase.set(place.base, [{ row: place.row, value }])
    }
  }
  for (const [base, cells] of byBase) {
    cells.sort((x, y) => x.row - y.row)
    const rows = cells.map(({ row }) => row)
    setBaseCells(
      gesture,
      column,
      base,
      rows,
      cells.map(({ value }) => value),
    )
  }
  setInsertedCells(
    gesture,
    column,
    inserted,
    inserted.map((id) => values.get(id) ?? null),
  )
}

/**
 * Cells of one column in rows of a base, told by their distances, which is a third shorter than their names.
 * @param rows ascending
 */
export function setBaseCells(
  gesture: Gesture,
  c: ColumnId,
  b: BaseId,
  rows: readonly number[],
  values: (string | null)[],
): void {
  for (const [from, to] of bulkChunks(rows.length, sizesOf(values))) {
    const i = new Array<number>(to - from)
    for (let at = from; at < to; at++) i[at - from] = (rows[at] ?? 0) - (at > from ? (rows[at - 1] ?? 0) : 0)
    gesture.write({ k: 'S', c, b, i, v: between(values, from, to) })
  }
}

/** The same in rows that were inserted. */
export function setInsertedCells(
  gesture: Gesture,
  c: ColumnId,
  rows: RowId[],
  values: (string | null)[],
): void {
  for (const [from, to] of bulkChunks(rows.length, sizesOf(values, rows))) {
    gesture.write({ k: 'S', c, r: between(rows, from, to), v: between(values, from, to) })
  }
}

function sizesOf(values: readonly (string | null)[], ids?: readonly string[]) {
  const idLength = (at: number): number => ids?.[at]?.length ?? 0
  return {
    most: (at: number) => mostJsonBytes(values[at] ?? null) + idLength(at),
    nearly: (at: number) => jsonBytes(values[at] ?? null) + idLength(at),
  }
}

function between<Item>(items: Item[], from: number, to: number): Item[] {
  return from === 0 && to === items.length ? items : items.slice(from, to)
}

/** Under a row, or first of all (""); one under the other. */
export function insertRows(gesture: Gesture, base: BaseId, after: RowId | '', count: number): RowId[] {
  const rows: RowId[] = []
  for (let at = 0; at < count; at++) {
    const row = insertedRowId(gesture.author, gesture.nextSeq)
    gesture.write({ k: 'i', b: base, r: row, after: rows.at(-1) ?? after })
    rows.push(row)
  }
  return rows
}

export function deleteRows(gesture: Gesture, rows: Iterable<RowId>, isDeleted = true): void {
  for (const r of rows) gesture.write({ k: 'd', r, v: isDeleted })
}

/** Under a row that is not one of them, or first of all (""), in the order given. */
export function moveRows(gesture: Gesture, rows: Iterable<RowId>, after: RowId | ''): void {
  let above = after
  for (const r of rows) {
    gesture.write({ k: 'm', r, after: above })
    above = r
  }
}

/** Right of a column, or first of all (""); last of all if nothing is said. */
export function addColumn(gesture: Gesture, base: BaseId, name: string, after?: ColumnId | ''): ColumnId {
  const column = insertedColumnId(gesture.author, gesture.nextSeq)
  writeColumn(gesture, column, 'table', base)
  renameColumn(gesture, column, name)
  if (after !== undefined) moveColumn(gesture, column, after)
  return column
}

export function renameColumn(gesture: Gesture, column: ColumnId, name: string): void {
  writeColumn(gesture, column, 'name', name)
}

export function moveColumn(gesture: Gesture, column: ColumnId, after: ColumnId | ''): void {
  writeColumn(gesture, column, 'after', after)
}

export function deleteColumn(gesture: Gesture, column: ColumnId, isDeleted = true): void {
  writeColumn(gesture, column, 'deleted', isDeleted)
}

function writeColumn(gesture: Gesture, c: ColumnId, p: RecordOf<'c'>['p'], v: string | boolean): void {
  gesture.write({ k: 'c', c, p, v })
}

/** @param base SHA-256 of the normalised table @param recipe how the file was read */
export function importTable(
  gesture: Gesture,
  base: string,
  name: string,
  recipe?: RecordOf<'b'>['recipe'],
): void {
  gesture.write({ k: 'b', base, name, ...(recipe && { recipe }) })
}

/** Says something without effect on values: a version, a comment. */
export function note(gesture: Gesture, what: string, of?: RecordOf<'x'>['of']): void {
  gesture.write({ k: 'x', what, ...(of && { of }) })
}

export function skipRecord(gesture: Gesture, author: AuthorId, seq: number): void {
  gesture.write({ k: 'skip', author, n: seq })
}
