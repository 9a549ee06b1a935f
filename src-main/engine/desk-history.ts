import type { CommandArguments, CommandReplies } from '../../shared/ipc.ts'
import type { GestureRef, HistoryName } from '../../shared/ipc-history.ts'
import type { TableState } from '../../shared/project/table-state.ts'
import { createTableThen } from './earlier-table.ts'
import type { TableThen } from './earlier-table.ts'
import type { OpenTable } from './open-table.ts'
import { createTableHistory } from './table-history.ts'
import type { TableWork } from './table-work.ts'

/** One question of the officer about what was done, its argument checked at the door. */
export type HistoryCommand = {
  [K in HistoryName]: { readonly name: K; readonly argument: CommandArguments<K> }
}[HistoryName]

/** Those that change nothing. */
export type HistoryQuestion = Exclude<HistoryCommand, { name: 'history.restore' | 'history.nameVersion' }>

export type DeskHistory = {
  answer(question: HistoryQuestion): CommandReplies[HistoryQuestion['name']]
  stateAfter(gesture: GestureRef): TableState | null
}

/** A state of a million records takes a second to make, and an officer goes back and forth between two or three. */
const STATES_KEPT = 3

export function createDeskHistory(table: OpenTable, work: TableWork): DeskHistory {
  const history = createTableHistory(table, work)
  const known = new Map<string, TableThen>()
  let knownFor = -1

  function thenOf(gesture: GestureRef): TableThen | null {
    const { applied } = work.project.records
    // What is compared with the present is of the present.
    if (knownFor !== applied.length) known.clear()
    knownFor = applied.length
    const key = `${gesture.author}:${String(gesture.number)}`
    const found = known.get(key) ?? makeThen(gesture)
    if (found === null) return null
    known.delete(key)
    known.set(key, found)
    for (const oldest of known.keys()) if (known.size > STATES_KEPT) known.delete(oldest)
    return found
  }

  function makeThen(gesture: GestureRef): TableThen | null {
    const vector = history.vectorAfter(gesture)
    const then = vector && work.project.stateAt(vector).tables.get(work.state.base.id)
    return then ? createTableThen(table, then, work.state) : null
  }

  return {
    stateAfter: (gesture) => thenOf(gesture)?.state ?? null,
    answer({ name, argument }) {
      switch (name) {
        case 'history.list':
          return history.list(argument)
        case 'history.show':
          return thenOf(argument.gesture)?.table(argument.row) ?? null
        case 'history.compare':
          return thenOf(argument.gesture)?.compare() ?? null
        case 'history.window':
          return thenOf(argument.gesture)?.window(argument) ?? { total: 0, from: 0, rows: [] }
        case 'history.cell':
          return (
            thenOf(argument.gesture)?.cell(argument.view, argument.row, argument.column) ?? { before: '' }
          )
      }
    },
  }
}

/** Of a table that nobody worked on. */
export const noHistory: DeskHistory = {
  stateAfter: () => null,
  answer({ name }) {
    switch (name) {
      case 'history.list':
        return { lines: [], hasMore: false }
      case 'history.window':
        return { total: 0, from: 0, rows: [] }
      case 'history.cell':
        return { before: '' }
      default:
        return null
    }
  },
}
