import type { CommandArguments, CommandReplies } from '../../shared/ipc.ts'
import type { conflictChanges, conflictQuestions } from '../../shared/ipc-conflicts.ts'
import type {
  GestureRef,
  HistoryLine,
  historyChanges,
  historyNaming,
  historyQuestions,
} from '../../shared/ipc-history.ts'
import type { RecordSet } from '../../shared/project/record-set.ts'
import type { TableState } from '../../shared/project/table-state.ts'
import { createTableThen } from './earlier-table.ts'
import type { TableThen } from './earlier-table.ts'
import { createGestureTelling } from './gesture-telling.ts'
import type { OpenTable } from './open-table.ts'
import { createTableConflicts } from './table-conflicts.ts'
import type { TableConflicts } from './table-conflicts.ts'
import { createTableHistory } from './table-history.ts'
import type { TableWork } from './table-work.ts'

type Command<Names extends keyof CommandReplies> = {
  [K in Names]: { readonly name: K; readonly argument: CommandArguments<K> }
}[Names]

/** What only looks, its argument checked at the door. */
export type HistoryQuestion = Command<keyof typeof historyQuestions | keyof typeof conflictQuestions>
/** What changes the table, by a gesture like any other. */
export type HistoryChange = Command<keyof typeof historyChanges | keyof typeof conflictChanges>
export type HistoryNaming = Command<keyof typeof historyNaming>
export type HistoryCommand = HistoryQuestion | HistoryChange | HistoryNaming

export type DeskHistory = {
  readonly conflicts: TableConflicts
  answer(question: HistoryQuestion): CommandReplies[HistoryQuestion['name']]
  stateAfter(gesture: GestureRef): TableState | null
  /** Null where there is nothing to tell. */
  lineAbout(gesture: GestureRef): HistoryLine | null
}

/** A state of a million records takes a second to make, and an officer goes back and forth between two or three. */
const STATES_KEPT = 3

export function createDeskHistory(table: OpenTable, work: TableWork): DeskHistory {
  const telling = createGestureTelling(table, work)
  const history = createTableHistory(work, telling)
  const conflicts = createTableConflicts(table, work, telling)
  // What is compared with the present is of the present; and what arrives late may belong to an earlier state.
  const states = keepLast<TableState>(STATES_KEPT, work.project.records)
  const compared = keepLast<TableThen>(STATES_KEPT, work.project.records)

  function stateAfter(gesture: GestureRef): TableState | null {
    return states.get(keyOf(gesture), () => {
      const vector = history.vectorAfter(gesture)
      return (vector && work.project.stateAt(vector).tables.get(work.state.base.id)) ?? null
    })
  }

  function thenOf(gesture: GestureRef, until?: GestureRef): TableThen | null {
    return compared.get(`${keyOf(gesture)} ${until ? keyOf(until) : 'now'}`, () => {
      const then = stateAfter(gesture)
      const later = until ? stateAfter(until) : work.state
      return then && later && createTableThen(table, then, later, work.state)
    })
  }

  return {
    conflicts,
    stateAfter,
    lineAbout: (gesture) => history.lineAbout(gesture),
    answer({ name, argument }) {
      switch (name) {
        case 'history.list':
          return history.list(argument)
        case 'history.versions':
          return history.versions()
        case 'history.show':
          return thenOf(argument.gesture)?.table(argument.row) ?? null
        case 'history.compare':
          return thenOf(argument.gesture, argument.until)?.compare() ?? null
        case 'history.window':
          return thenOf(argument.gesture, argument.until)?.window(argument) ?? { total: 0, from: 0, rows: [] }
        case 'history.cell': {
          const { gesture, until, view, row, column } = argument
          return thenOf(gesture, until)?.cell(view, row, column) ?? { before: '' }
        }
        case 'conflict.list':
          return conflicts.list(argument)
      }
    },
  }
}

function keyOf({ author, number }: GestureRef): string {
  return `${author}:${String(number)}`
}

/** The last few that were asked for, as long as nothing more is known. */
function keepLast<T>(count: number, records: RecordSet) {
  const kept = new Map<string, T>()
  let { applied } = records
  let counted = 0
  return {
    get(key: string, make: () => T | null): T | null {
      if (applied !== records.applied || counted !== applied.length) kept.clear()
      applied = records.applied
      counted = applied.length
      const found = kept.get(key) ?? make()
      if (found === null) return null
      kept.delete(key)
      kept.set(key, found)
      for (const oldest of kept.keys()) if (kept.size > count) kept.delete(oldest)
      return found
    },
  }
}

const noConflicts: TableConflicts = {
  count: 0,
  list: () => ({ conflicts: [], count: 0 }),
  settlement: () => null,
}

/** Of a table that nobody worked on. */
export const noHistory: DeskHistory = {
  conflicts: noConflicts,
  stateAfter: () => null,
  lineAbout: () => null,
  answer({ name }) {
    switch (name) {
      case 'history.list':
        return { lines: [], hasMore: false, people: [] }
      case 'history.versions':
        return []
      case 'history.window':
        return { total: 0, from: 0, rows: [] }
      case 'history.cell':
        return { before: '' }
      case 'conflict.list':
        return { conflicts: [], count: 0 }
      default:
        return null
    }
  },
}
