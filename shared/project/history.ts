import { timeOf } from './causality.ts'
import type { Entry } from './causality.ts'
import type { Vector } from './journal-entry.ts'
import { pastOf } from './causality.ts'
import type { AuthorId, BaseId, ColumnId, RowId } from './identity.ts'
import type { ProjectState } from './project-state.ts'
import type { RecordSet } from './record-set.ts'
import type { RecordOf } from './record.ts'
import { tableOfRecord } from './table-of-record.ts'
import type { TableState } from './table-state.ts'
import { gestureOf } from './undo.ts'

/** One action of somebody, counted for a sentence. */
export type GestureSummary = {
  readonly author: AuthorId
  readonly gesture: number
  readonly time: number
  /** As the gesture says, or what its records do. */
  readonly kind: string
  /** What its first note says: the name of a version, the gesture undone. */
  readonly of: RecordOf<'x'>['of']
  readonly tables: readonly BaseId[]
  readonly cells: number
  readonly rows: {
    readonly inserted: number
    readonly deleted: number
    readonly restored: number
    readonly moved: number
  }
  readonly columns: number
  /** Everything known after it: the state it left. */
  readonly after: Vector
}

/** Which gestures are wanted: asked before they are summarised, since a history may hold half a million. */
export type GesturesWanted = {
  readonly author?: AuthorId | undefined
  readonly isWanted?: ((entries: readonly Entry[]) => boolean) | undefined
}

/** Gestures, the latest first by the clocks of their authors; drawn one by one, so a screen asks for what it shows. */
export function* gestures(
  records: RecordSet,
  state: ProjectState,
  { author, isWanted }: GesturesWanted = {},
): Generator<GestureSummary> {
  const ends = records
    .authors()
    .filter((one) => author === undefined || one === author)
    .map((one) => lastGesture(records.line(one), records.line(one).length))
  for (;;) {
    let latest = -1
    ends.forEach((run, at) => {
      if (run !== undefined && (latest < 0 || isLater(run, ends[latest]))) latest = at
    })
    const run = ends[latest]
    if (run === undefined) return
    if (isWanted?.(run.entries) !== false) yield summarise(run.entries, state)
    ends[latest] = lastGesture(run.line, run.from)
  }
}

type Run = {
  readonly line: readonly (Entry | undefined)[]
  readonly from: number
  readonly entries: readonly [Entry, ...Entry[]]
}

function isLater(run: Run, other: Run | undefined): boolean {
  const [x, y] = [run.entries[0], other?.entries[0]]
  if (y === undefined) return true
  return timeOf(x) !== timeOf(y) ? timeOf(x) > timeOf(y) : x.author > y.author
}

/** The last gesture before an index; holes and unreadable records belong to none. */
function lastGesture(line: Run['line'], before: number): Run | undefined {
  let to = before
  while (to > 0 && !line[to - 1]?.record) to--
  const last = line[to - 1]
  if (last === undefined) return undefined
  let from = to - 1
  for (; from > 0; from--) {
    const entry = line[from - 1]
    if (!entry?.record || gestureOf(entry) !== gestureOf(last)) break
  }
  const [first = last, ...rest] = line.slice(from, to).filter((entry) => entry !== undefined)
  return { line, from, entries: [first, ...rest] }
}

/** @param entries all records of one gesture */
export function summarise(entries: Run['entries'], state: ProjectState): GestureSummary {
  const tables = new Set<BaseId>()
  const rows = { inserted: 0, deleted: 0, restored: 0, moved: 0 }
  const columns = new Set<ColumnId>()
  let cells = 0
  for (const { record } of entries) {
    if (record === null) continue
    const table = tableOfRecord(record, state)
    if (table !== undefined) tables.add(table)
    if (record.k === 's') cells++
    else if (record.k === 'S') cells += record.v.length
    else if (record.k === 'i') rows.inserted++
    else if (record.k === 'd') rows[record.v ? 'deleted' : 'restored']++
    else if (record.k === 'm') rows.moved++
    else if (record.k === 'c') columns.add(record.c)
  }
  const [first] = entries
  const last = entries.at(-1) ?? first
  const counted = { cells, rows, columns: columns.size }
  return {
    author: first.author,
    gesture: gestureOf(first),
    time: timeOf(first),
    kind: kindOf(first, counted),
    of: first.record?.k === 'x' ? first.record.of : undefined,
    tables: [...tables],
    ...counted,
    after: pastOf(last),
  }
}

function kindOf(
  { record }: Entry,
  { cells, rows, columns }: Pick<GestureSummary, 'cells' | 'rows' | 'columns'>,
): string {
  if (record?.k === 'x') {
    const kind = record.what === 'gesture' ? record.of?.['kind'] : record.what
    if (typeof kind === 'string') return kind
  }
  if (record?.k === 'b') return 'import'
  if (record?.k === 'skip') return 'skip'
  if (columns > 0) return 'columns'
  if (rows.inserted > 0) return 'insert-rows'
  if (rows.moved > 0) return 'move-rows'
  if (cells > 0) return 'edit'
  return rows.deleted > 0 ? 'delete-rows' : rows.restored > 0 ? 'restore-rows' : 'edit'
}

/** What was written in a cell, the latest first. */
export function cellHistory(table: TableState, row: RowId, column: ColumnId) {
  const [rowSlot, columnSlot] = [table.rowSlot(row), table.columnSlot(column)]
  if (rowSlot === undefined || columnSlot === undefined) return []
  return [...table.registers.past(table.lastWrite(rowSlot, columnSlot))].map((write) => {
    const entry = table.registers.entryOf(write)
    const { author } = entry
    return {
      author,
      time: timeOf(entry),
      gesture: gestureOf(entry),
      value: table.registers.valueOf(write),
      column,
    }
  })
}

/** What was written in the cells of a row, the latest first. */
export function rowHistory(table: TableState, row: RowId) {
  const columns = Array.from({ length: table.columnSlots }, (_, slot) => table.columnId(slot))
  return columns
    .flatMap((column) => cellHistory(table, row, column))
    .sort((x, y) => y.time - x.time || (x.author < y.author ? 1 : -1))
}
