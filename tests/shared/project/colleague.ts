import type { Arrival } from '../../../shared/project/copies.ts'
import { Gesture } from '../../../shared/project/gesture.ts'
import type { BaseCell, ChangedSince } from '../../../shared/project/inverse.ts'
import { Project } from '../../../shared/project/project.ts'
import type { TableState } from '../../../shared/project/table-state.ts'
import { UndoStack, writeUndo } from '../../../shared/project/undo.ts'
import { shownValue } from '../../../shared/project/compare-states.ts'

import { BASE, shape } from './merge-under-test.ts'

export const baseCell: BaseCell = (_, row, column) => `${String(row)}/${String(column)}`

/** A person at a machine, with every gesture of the application. */
export class Colleague {
  author: string
  readonly project = new Project([shape])
  readonly log: Arrival[] = []
  readonly stack = new UndoStack()
  #time = 0
  #previous = ''

  constructor(author: string) {
    this.author = author
  }

  get table(): TableState {
    const table = this.project.state.tables.get(BASE)
    if (table === undefined) throw new Error('no table')
    return table
  }

  act(draw: (gesture: Gesture, table: TableState) => void, wall = 0): void {
    this.#time = Math.max(this.#time + 1, wall)
    const gesture = new Gesture(this.author, this.#nextSeq, this.#time)
    draw(gesture, this.table)
    const seen = this.project.records.vector()
    const arrivals = gesture.records.map((record): Arrival => {
      const hash = hashOf(`${this.author} ${this.#previous} ${JSON.stringify(record)}`)
      const previous = this.#previous
      this.#previous = hash
      return { author: this.author, record, hash, previous, seen, sure: true }
    })
    this.log.push(...arrivals)
    this.receive(arrivals)
  }

  receive(arrivals: readonly Arrival[]): void {
    this.project.add(arrivals)
    this.stack.read(this.project.records.line(this.author))
  }

  /** The last gesture, or one named; false when there is none. */
  undo(origin = this.stack.undoable.at(-1)): readonly ChangedSince[] | false {
    return origin === undefined ? false : this.#undoOrRedo(origin)
  }

  redo(origin = this.stack.redoable.at(-1)): readonly ChangedSince[] | false {
    return origin === undefined ? false : this.#undoOrRedo(origin)
  }

  #undoOrRedo(origin: number): readonly ChangedSince[] {
    let since: readonly ChangedSince[] = []
    const { project, stack } = this
    const line = project.records.line(this.author)
    this.act((gesture) => {
      since = writeUndo(gesture, origin, { line, stack, state: project.state, baseCell })
    })
    return since
  }

  get #nextSeq(): number {
    return (this.log.at(-1)?.record?.s ?? 0) + 1
  }

  /** What this machine has counted, as files that another one could read. */
  everything(): Arrival[] {
    return this.project.records.applied.map(({ author, record, hash, previous, vector }) => {
      return { author, record, hash, previous, seen: vector, sure: true }
    })
  }

  /** The profile of this machine copied to another one, which takes itself for the same author. */
  cloned(): Colleague {
    const clone = new Colleague(this.author)
    clone.log.push(...this.log)
    clone.#previous = this.#previous
    clone.#time = this.#time
    clone.receive(this.everything())
    return clone
  }
}

/** 64 bits are not needed to tell a few hundred lines apart; the tests' lines differ. */
function hashOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}

/** What is on the screen: rows and columns in order, and what their cells show. */
export function screen(table: TableState) {
  const columns = table.columns()
  return {
    columns: columns.map(({ id, name }) => [id, name]),
    rows: [...table.order()].map((row) => [
      table.rowId(row),
      ...columns.map(({ slot }) => shownValue(table, row, slot, baseCell)),
    ]),
  }
}

/** The screen and every mark on it. */
export function everything(table: TableState) {
  const heads = (conflict: ReturnType<TableState['conflicts']>[number]) =>
    conflict.heads.map(({ author, value, entry }) => `${author} ${String(entry.seq)} ${String(value)}`).sort()
  return {
    ...screen(table),
    statuses: [...table.order()].map((row) => table.rowStatus(row)),
    conflicts: table
      .conflicts()
      .map((conflict) => JSON.stringify([conflict.what, conflict.row, conflict.column, heads(conflict)]))
      .sort(),
  }
}
