import { Gesture, importTable, nameGesture, note } from '../../shared/project/gesture.ts'
import type { GestureKind } from '../../shared/project/gesture.ts'
import type { BaseCell, ChangedSince } from '../../shared/project/inverse.ts'
import type { AuthorId } from '../../shared/project/identity.ts'
import { Project } from '../../shared/project/project.ts'
import type { ProjectRecord, RecordOf } from '../../shared/project/record.ts'
import type { TableState } from '../../shared/project/table-state.ts'
import { writeTakeBack } from '../../shared/project/take-back.ts'
import type { GestureName } from '../../shared/project/take-back.ts'
import { UndoStack, writeUndo } from '../../shared/project/undo.ts'
import type { Clock } from '../project/clock.ts'
import type { Arrived, Replica } from '../project/replica.ts'
import type { NormalisedBase } from './normalised-base.ts'

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

/** The officer's work on one table: every gesture becomes records, and the records go to the disk. */
export type TableWork = {
  readonly replica: Replica
  readonly project: Project
  readonly state: TableState
  /** What was done and not undone, by anybody. */
  readonly gestureCount: number
  /** Gestures that are on no disk yet. */
  readonly unsavedCount: number
  /** ms; of the last record, by its author's clock. */
  readonly lastTime: number
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Null if it wrote nothing: then nothing was to be done. */
  perform(
    kind: GestureKind,
    write: (gesture: Gesture, state: TableState) => void,
    /** For the history: what the records themselves do not tell. */
    said?: Readonly<Record<string, string | number | boolean>>,
  ): GestureDone | null
  /** Says something that has no effect on values: a decision about a repair, the name of a version. */
  say(what: string, of: Readonly<Record<string, string | number | boolean>>): void
  undo(): GestureDone | null
  redo(): GestureDone | null
  /** Takes back one gesture of anybody, where it still has the last word; null where there is no such gesture. */
  takeBack(target: GestureName): GestureDone | null
  /** Counts what came from elsewhere, which is on the disk already. */
  take(arrived: readonly Arrived[]): void
}

export type WorkOptions = {
  readonly replica: Replica
  readonly clock: Clock
  readonly base: NormalisedBase
  /** SHA-256 of the base, 64 hex digits. */
  readonly baseHash: string
  readonly baseCell: (row: number, column: number) => string | null
  /** For a project that has no import of this base yet: what the table is called, and how its file was read. */
  readonly name: string
  readonly recipe: Readonly<Record<string, string | number | boolean>>
}

/** Takes up the work where the replica's records leave it. */
export function startWork(options: WorkOptions): TableWork {
  const { replica, clock, base, baseHash } = options
  const id = baseHash.slice(0, 8)
  const project = new Project([{ id, rowCount: base.rowCount, columnNames: base.columnNames }])
  project.add(replica.found)
  replica.forgetFound()
  const baseCell: BaseCell = (_table, row, column) => options.baseCell(row, column)
  let stack = new UndoStack()
  let stackOf = replica.author
  let lastTime = project.records.line(replica.author).at(-1)?.record?.t ?? 0
  let unsaved = 0
  let others = { than: replica.author, gestures: gesturesOfOthers(project, replica.author) }
  stack.read(project.records.line(replica.author))

  function stateNow(): TableState {
    const table = project.state.tables.get(id)
    if (table === undefined) throw new Error(`the project has no table ${id}`)
    return table
  }

  /** A clock that was set back must not put a gesture before the last one. */
  function begin(): Gesture {
    lastTime = Math.max(clock.now(), lastTime + 1)
    return new Gesture(replica.author, replica.last.s + 1, lastTime)
  }

  function commit(gesture: Gesture, changedSince: readonly ChangedSince[] = []): GestureDone {
    const [first, ...rest] = gesture.records
    if (first === undefined) throw new Error('a gesture without records')
    const seen = Object.entries(project.records.vector()).filter(([author]) => author !== gesture.author)
    const records = [{ ...first, vv: Object.fromEntries(seen) }, ...rest]
    // The import of the table is no work of the officer's.
    const counted = records.some(({ k }) => k === 'b') ? 0 : 1
    unsaved += counted
    const { entries, saved } = replica.append(records)
    void saved.then(() => {
      unsaved -= counted
    })
    count(entries)
    return { records: records.length, ...cellsWritten(records, stateNow()), changedSince, saved }
  }

  /** A person's gestures are those of one line of records: the line may be counted anew, and the name may change. */
  function count(arrived: readonly Arrived[]): void {
    const isRebuilt = project.add(arrived)
    if (isRebuilt || stackOf !== replica.author) stack = new UndoStack()
    stackOf = replica.author
    stack.read(project.records.line(stackOf))
  }

  function undoOrRedo(origin: number | undefined): GestureDone | null {
    if (origin === undefined) return null
    const gesture = begin()
    const line = project.records.line(replica.author)
    const changedSince = writeUndo(gesture, origin, { line, stack, state: project.state, baseCell })
    return commit(gesture, changedSince)
  }

  if (!project.state.imports.some((known) => known.base === baseHash)) {
    const gesture = begin()
    importTable(gesture, baseHash, options.name, options.recipe)
    commit(gesture)
  }
  return {
    replica,
    project,
    get state() {
      return stateNow()
    },
    get gestureCount() {
      if (others.than !== replica.author) {
        others = { than: replica.author, gestures: gesturesOfOthers(project, replica.author) }
      }
      return others.gestures + stack.undoable.length
    },
    get unsavedCount() {
      return unsaved
    },
    get lastTime() {
      const { applied } = project.records
      return applied.reduce((latest, { record }) => Math.max(latest, record?.t ?? 0), 0)
    },
    get canUndo() {
      return stack.undoable.length > 0
    },
    get canRedo() {
      return stack.redoable.length > 0
    },
    perform(kind, write, said) {
      const gesture = begin()
      nameGesture(gesture, kind, said)
      const before = gesture.records.length
      write(gesture, stateNow())
      return gesture.records.length === before ? null : commit(gesture)
    },
    say(what, of) {
      const gesture = begin()
      note(gesture, what, of)
      commit(gesture)
    },
    undo: () => undoOrRedo(stack.undoable.at(-1)),
    redo: () => undoOrRedo(stack.redoable.at(-1)),
    takeBack(target) {
      const gesture = begin()
      const { records, state } = project
      const changedSince = writeTakeBack(gesture, target, { records, state, baseCell })
      // Where everything was changed since, there is something to say, and nothing to write.
      if (gesture.records.length > 1) return commit(gesture, changedSince)
      return changedSince.length === 0 ? null : { ...nothingDone, changedSince }
    },
    take: count,
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

/** Each author's stack is read from that author's records alone. */
function gesturesOfOthers({ records }: Project, self: AuthorId): number {
  let count = 0
  for (const author of records.authors()) {
    if (author === self) continue
    const stack = new UndoStack()
    stack.read(records.line(author))
    count += stack.undoable.length
  }
  return count
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
