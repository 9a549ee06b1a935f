import type { Arrival } from '../../../shared/project/copies.ts'
import type { Entry } from '../../../shared/project/causality.ts'
import type { Vector } from '../../../shared/project/journal-entry.ts'
import { baseColumnId, baseRowId } from '../../../shared/project/identity.ts'
import { Project } from '../../../shared/project/project.ts'
import type { BaseShape } from '../../../shared/project/table-state.ts'

export const BASE = '0123abcd'
export const shape: BaseShape = { id: BASE, rowCount: 4, columnNames: ['a', 'b', 'c'] }

export type HeadSaid = { readonly id: string; readonly value: string | boolean | null }
export type Status = 'live' | 'deleted' | 'kept'

/** What the laws ask of a merge, so that the wrong ones can be put before the same judges. */
export type Merge = {
  add(arrivals: readonly Arrival[]): void
  vector(): Vector
  heads(row: number, column: number): readonly HeadSaid[]
  deletions(row: number): readonly HeadSaid[]
  shown(row: number, column: number): string | null | undefined
  isConflict(row: number, column: number): boolean
  status(row: number): Status
}

export function idOf({ author, seq }: Pick<Entry, 'author' | 'seq'>): string {
  return `${author}.${String(seq)}`
}

export function realMerge(): Merge {
  const project = new Project([shape])
  const table = () => {
    const found = project.state.tables.get(BASE)
    if (found === undefined) throw new Error('no table')
    return found
  }
  const said = (last: number) => {
    const { registers } = table()
    return registers
      .heads(last)
      .map((head) => ({ id: idOf(registers.entryOf(head)), value: registers.valueOf(head) }))
  }
  return {
    add: (arrivals) => void project.add(arrivals),
    vector: () => project.records.vector(),
    heads: (row, column) => said(table().lastWrite(row, column)),
    deletions: (row) => said(table().lastDeletion(row)),
    shown: (row, column) => table().cellAt(row, column)?.value,
    isConflict: (row, column) => table().cellAt(row, column)?.isConflict ?? false,
    status: (row) => table().rowStatus(row),
  }
}

/** Everything an officer sees, in one value. */
export function digest(merge: Merge): unknown {
  const byId = (x: HeadSaid, y: HeadSaid) => (x.id < y.id ? -1 : 1)
  return [0, 1, 2, 3].map((row) => ({
    status: merge.status(row),
    deletions: [...merge.deletions(row)].sort(byId),
    cells: [0, 1, 2].map((column) => ({
      shown: merge.shown(row, column),
      isConflict: merge.isConflict(row, column),
      heads: [...merge.heads(row, column)].sort(byId),
    })),
  }))
}

/** What each record was made in place of; only one of the wrong merges asks. */
export const replacedBy = new WeakMap<object, readonly string[]>()

/** A person at a machine, who writes cells and deletions of a small table. */
export class Writer {
  readonly author: string
  readonly merge: Merge
  readonly log: Arrival[] = []
  /** Ids of the records this machine has, kept apart from any vector: the true history. */
  readonly known = new Set<string>()
  readonly #undo: { row: number; column: number; value: string | null }[] = []
  #time = 0

  constructor(author: string, makeMerge: () => Merge = realMerge) {
    this.author = author
    this.merge = makeMerge()
  }

  set(row: number, column: number, value: string | null, wall: number): Arrival {
    this.#undo.push({ row, column, value: this.merge.shown(row, column) ?? null })
    return this.#set(row, column, value, wall)
  }

  undo(wall: number): Arrival | undefined {
    const last = this.#undo.pop()
    return last && this.#set(last.row, last.column, last.value, wall)
  }

  remove(row: number, isDeleted: boolean, wall: number): Arrival {
    const stamp = this.#stamp(wall)
    const record = { ...stamp, k: 'd' as const, r: baseRowId(BASE, row), v: isDeleted }
    return this.#write(record, this.merge.deletions(row))
  }

  receive(arrivals: readonly Arrival[]): void {
    this.merge.add(arrivals)
  }

  #set(row: number, column: number, value: string | null, wall: number): Arrival {
    const [r, c] = [baseRowId(BASE, row), baseColumnId(BASE, column)]
    return this.#write(
      { ...this.#stamp(wall), k: 's' as const, r, c, v: value },
      this.merge.heads(row, column),
    )
  }

  #stamp(wall: number): { s: number; t: number } {
    this.#time = Math.max(this.#time + 1, wall)
    return { s: this.log.length + 1, t: this.#time }
  }

  #write(record: NonNullable<Arrival['record']>, replaced: readonly HeadSaid[]): Arrival {
    const seq = record.s
    const hash = `${this.author}-${String(seq)}`
    const previous = seq === 1 ? '' : `${this.author}-${String(seq - 1)}`
    const arrival = { author: this.author, record, hash, previous, seen: this.merge.vector(), sure: true }
    replacedBy.set(
      record,
      replaced.map(({ id }) => id),
    )
    this.log.push(arrival)
    this.merge.add([arrival])
    return arrival
  }
}
