import { Gesture, importTable, note } from '../../shared/project/gesture.ts'
import type { AuthorId, BaseId } from '../../shared/project/identity.ts'
import type { BaseCell } from '../../shared/project/inverse.ts'
import { Project } from '../../shared/project/project.ts'
import type { ProjectTable } from '../../shared/project/project-tables.ts'
import type { ProjectRecord, RecordOf } from '../../shared/project/record.ts'
import { tableOfRecord } from '../../shared/project/table-of-record.ts'
import { UndoStack } from '../../shared/project/undo.ts'
import type { Clock } from '../project/clock.ts'
import type { Arrived, Replica } from '../project/replica.ts'
import type { NormalisedBase } from './normalised-base.ts'

/** A table that the officer looks at: what the records are about. */
export type BaseOfTable = {
  readonly base: NormalisedBase
  /** SHA-256 of the base, 64 hex digits. */
  readonly hash: string
  readonly cell: (row: number, column: number) => string | null
}

/** The officer's work on a project: every gesture becomes records, and the records go to the disk. */
export type ProjectWork = {
  readonly replica: Replica
  readonly project: Project
  readonly tables: readonly ProjectTable[]
  /** What was done and not undone, by anybody. */
  readonly gestureCount: number
  /** Gestures that are on no disk yet. */
  readonly unsavedCount: number
  /** ms; of the last record, by its author's clock. */
  readonly lastTime: number
  readonly baseCell: BaseCell
  /** From now on the records about this table take effect. */
  attach(table: BaseOfTable): void
  /** Makes it one of the project's tables, unless it is one. */
  import(table: BaseOfTable, name: string, recipe: RecordOf<'b'>['recipe']): void
  /** Says something that has no effect on values. */
  say(what: string, of: NonNullable<RecordOf<'x'>['of']>): void
  begin(): Gesture
  /** Resolves when its records are on the disk. */
  commit(gesture: Gesture): Promise<void>
  /** The person's own gestures on one table. */
  stackOf(table: BaseId): UndoStack
  /** Counts what came from elsewhere, which is on the disk already. */
  take(arrived: readonly Arrived[]): void
}

/** Takes up the work where the replica's records leave it. @param tables those that are looked at already */
export function startWork(replica: Replica, clock: Clock, tables: readonly BaseOfTable[]): ProjectWork {
  const cells = new Map<BaseId, BaseOfTable['cell']>()
  for (const { hash, cell } of tables) cells.set(idOf(hash), cell)
  const project = new Project(tables.map(shapeOf))
  project.add(replica.found)
  replica.forgetFound()
  let own = new OwnGestures(project, replica.author)
  let lastTime = project.records.line(replica.author).at(-1)?.record?.t ?? 0
  let unsaved = 0

  /** A clock that was set back must not put a gesture before the last one. */
  function begin(): Gesture {
    lastTime = Math.max(clock.now(), lastTime + 1)
    return new Gesture(replica.author, replica.last.s + 1, lastTime)
  }

  async function commit(gesture: Gesture): Promise<void> {
    const [first, ...rest] = gesture.records
    if (first === undefined) throw new Error('a gesture without records')
    const seen = Object.entries(project.records.vector()).filter(([author]) => author !== gesture.author)
    const records: ProjectRecord[] = [{ ...first, vv: Object.fromEntries(seen) }, ...rest]
    // The import of a table is no work of the officer's.
    const counted = records.some(({ k }) => k === 'b') ? 0 : 1
    unsaved += counted
    const { entries, saved } = replica.append(records)
    count(entries)
    await saved
    unsaved -= counted
  }

  /** A person's gestures are those of one line of records: the line may be counted anew, and the name may change. */
  function count(arrived: readonly Arrived[]): void {
    const isRebuilt = project.add(arrived)
    if (isRebuilt || own.author !== replica.author) own = new OwnGestures(project, replica.author)
    own.read()
  }

  return {
    replica,
    project,
    get tables() {
      return project.state.list.list
    },
    get gestureCount() {
      return own.countWithOthers
    },
    get unsavedCount() {
      return unsaved
    },
    get lastTime() {
      const { applied } = project.records
      return applied.reduce((latest, { record }) => Math.max(latest, record?.t ?? 0), 0)
    },
    baseCell: (base, row, column) => cells.get(base.id)?.(row, column) ?? null,
    attach(table) {
      cells.set(idOf(table.hash), table.cell)
      project.attachBase(shapeOf(table))
    },
    import({ hash }, name, recipe) {
      if (project.state.imports.some(({ base }) => base === hash)) return
      const gesture = begin()
      importTable(gesture, hash, name, recipe)
      void commit(gesture)
    },
    say(what, of) {
      const gesture = begin()
      note(gesture, what, of)
      void commit(gesture)
    },
    begin,
    commit,
    stackOf: (table) => own.stackOf(table),
    take: count,
  }
}

export function idOf(hash: string): BaseId {
  return hash.slice(0, 8)
}

function shapeOf({ hash, base }: BaseOfTable) {
  return { id: idOf(hash), rowCount: base.rowCount, columnNames: base.columnNames }
}

/** What one person can undo, table by table, and how much everybody did. */
class OwnGestures {
  readonly author: AuthorId
  readonly #project: Project
  readonly #all = new UndoStack()
  readonly #ofTables = new Map<BaseId, UndoStack>()
  #ofOthers: number | null = null

  constructor(project: Project, author: AuthorId) {
    this.#project = project
    this.author = author
    this.read()
  }

  /** Takes what came since the last time. */
  read(): void {
    const line = this.#project.records.line(this.author)
    this.#all.read(line)
    for (const stack of this.#ofTables.values()) stack.read(line)
  }

  stackOf(table: BaseId): UndoStack {
    const { state, records } = this.#project
    // Of a single table every gesture is.
    if (state.list.list.length < 2) return this.#all
    let stack = this.#ofTables.get(table)
    if (stack === undefined) {
      stack = new UndoStack((record) => tableOfRecord(record, this.#project.state) === table)
      stack.read(records.line(this.author))
      this.#ofTables.set(table, stack)
    }
    return stack
  }

  get countWithOthers(): number {
    return (this.#ofOthers ??= this.#gesturesOfOthers()) + this.#all.undoable.length
  }

  /** Each author's stack is read from that author's records alone. */
  #gesturesOfOthers(): number {
    const { records } = this.#project
    let count = 0
    for (const author of records.authors()) {
      if (author === this.author) continue
      const stack = new UndoStack()
      stack.read(records.line(author))
      count += stack.undoable.length
    }
    return count
  }
}
