import { nameGesture } from '../../shared/project/gesture.ts'
import type { Gesture, GestureKind } from '../../shared/project/gesture.ts'
import type { BaseId } from '../../shared/project/identity.ts'
import type { BaseCell, ChangedSince } from '../../shared/project/inverse.ts'
import type { Project } from '../../shared/project/project.ts'
import type { ProjectRecord, RecordOf } from '../../shared/project/record.ts'
import type { TableState } from '../../shared/project/table-state.ts'
import { writeTakeBack } from '../../shared/project/take-back.ts'
import type { GestureName } from '../../shared/project/take-back.ts'
import { writeUndo } from '../../shared/project/undo.ts'
import type { Replica } from '../project/replica.ts'
import { idOf } from './project-work.ts'
import type { BaseOfTable, ProjectWork } from './project-work.ts'

/** What a gesture came to: how many records it wrote, and what of others' work it left alone. */
export type GestureDone = {
  readonly records: number
  readonly cells: number
  /** In slots; undefined where no cell was written. */
  readonly firstCell: { readonly row: number; readonly column: number } | undefined
  /** The cells written, in slots, where they are few and nothing else was; else null: anything may have changed. */
  readonly fewCells: readonly (readonly [row: number, column: number])[] | null
  readonly changedSince: readonly ChangedSince[]
  /** On the disk. */
  readonly saved: Promise<void>
}

/** The officer's work on one table of a project. */
export type TableWork = {
  readonly id: BaseId
  readonly replica: Replica
  readonly project: Project
  readonly state: TableState
  readonly baseCell: BaseCell
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Null if it wrote nothing: then nothing was to be done. */
  perform(
    kind: GestureKind,
    write: (gesture: Gesture, state: TableState) => void,
    /** For the history: what the records themselves do not tell. */
    said?: Readonly<Record<string, string | number | boolean>>,
  ): GestureDone | null
  /** The person's last gesture on this table, or null where there is none. */
  undo(): GestureDone | null
  redo(): GestureDone | null
  /** Takes back one gesture of anybody, where it still has the last word; null where there is no such gesture. */
  takeBack(target: GestureName): GestureDone | null
}

export function workOnTable(work: ProjectWork, table: BaseOfTable): TableWork {
  const { replica, project, baseCell } = work
  const id = idOf(table.hash)
  work.attach(table)

  function stateNow(): TableState {
    const state = project.state.tables.get(id)
    if (state === undefined) throw new Error(`the project has no table ${id}`)
    return state
  }

  function commit(gesture: Gesture, changedSince: readonly ChangedSince[] = []): GestureDone {
    const { records } = gesture
    const saved = work.commit(gesture)
    return { records: records.length, ...cellsWritten(records, stateNow()), changedSince, saved }
  }

  function undoOrRedo(origin: number | undefined): GestureDone | null {
    if (origin === undefined) return null
    const gesture = work.begin()
    const line = project.records.line(replica.author)
    const stack = work.stackOf(id)
    return commit(gesture, writeUndo(gesture, origin, { line, stack, state: project.state, baseCell }))
  }

  return {
    id,
    replica,
    project,
    get state() {
      return stateNow()
    },
    baseCell,
    get canUndo() {
      return work.stackOf(id).undoable.length > 0
    },
    get canRedo() {
      return work.stackOf(id).redoable.length > 0
    },
    perform(kind, write, said) {
      const gesture = work.begin()
      nameGesture(gesture, kind, said)
      const before = gesture.records.length
      write(gesture, stateNow())
      return gesture.records.length === before ? null : commit(gesture)
    },
    undo: () => undoOrRedo(work.stackOf(id).undoable.at(-1)),
    redo: () => undoOrRedo(work.stackOf(id).redoable.at(-1)),
    takeBack(target) {
      const gesture = work.begin()
      const { records, state } = project
      const changedSince = writeTakeBack(gesture, target, { records, state, baseCell })
      // Where everything was changed since, there is something to say, and nothing to write.
      if (gesture.records.length > 1) return commit(gesture, changedSince)
      return changedSince.length === 0 ? null : { ...nothingDone, changedSince }
    },
  }
}

const nothingDone: GestureDone = {
  records: 0,
  cells: 0,
  firstCell: undefined,
  fewCells: [],
  changedSince: [],
  saved: Promise.resolve(),
}

/** Beyond, looking at the whole table costs no more. */
const FEW = 1_000

function cellsWritten(
  records: readonly ProjectRecord[],
  state: TableState,
): Pick<GestureDone, 'cells' | 'firstCell' | 'fewCells'> {
  const found: (readonly [number, number])[] = []
  let cells = 0
  let isOnlyCells = true
  for (const record of records) {
    if (record.k === 'x') continue
    if (record.k !== 's' && record.k !== 'S') {
      isOnlyCells = false
      continue
    }
    const column = state.columnSlot(record.c)
    cells += record.k === 's' ? 1 : record.v.length
    if (column === undefined || found.length > FEW) continue
    for (const row of rowsOf(record, state)) found.push([row, column])
  }
  const [first] = found
  return {
    cells,
    firstCell: first && { row: first[0], column: first[1] },
    fewCells: isOnlyCells && found.length <= FEW ? found : null,
  }
}

function* rowsOf(record: RecordOf<'s'> | RecordOf<'S'>, state: TableState): Generator<number> {
  const ids = record.k === 's' ? [record.r] : (record.r ?? [])
  for (const id of ids) {
    const slot = state.rowSlot(id)
    if (slot !== undefined) yield slot
  }
  if (record.k === 's') return
  let row = 0
  for (const step of record.i ?? []) yield (row += step)
}
