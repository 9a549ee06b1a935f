import { LONGEST_VERSION_NAME } from '../../shared/editing-limits.ts'
import { pastOf } from '../../shared/project/causality.ts'
import type { Entry } from '../../shared/project/causality.ts'
import { gesturesConcerning } from '../../shared/project/gesture-changes.ts'
import { gestures, summarise } from '../../shared/project/history.ts'
import type { GestureSummary } from '../../shared/project/history.ts'
import type { Vector } from '../../shared/project/journal-entry.ts'
import { createNamedVersions, stateNamedBy } from '../../shared/project/named-versions.ts'
import { createUndoneGestures } from '../../shared/project/undone-gestures.ts'
import { entriesOfGesture, gestureOf } from '../../shared/project/undo.ts'
import type {
  CellOrRow,
  GestureRef,
  HistoryEvent,
  HistoryFilter,
  HistoryLine,
  HistoryPage,
  VersionView,
} from '../../shared/ipc-history.ts'
import { shortenText } from '../../shared/text/shorten-text.ts'
import type { GestureTelling } from './gesture-telling.ts'
import { isAbout } from './history-topics.ts'
import type { TableWork } from './table-work.ts'

/** What was done to a table, told gesture by gesture; it sees every gesture made since without being told. */
export type TableHistory = {
  list(wanted: {
    readonly from: number
    readonly count: number
    readonly of?: CellOrRow | undefined
    readonly only?: HistoryFilter | undefined
  }): HistoryPage
  versions(): readonly VersionView[]
  /** Everything known right after a gesture; null where there is none of that name. */
  vectorAfter(gesture: GestureRef): Vector | null
  /** One gesture, told; null where there is nothing to tell. */
  lineAbout(gesture: GestureRef): HistoryLine | null
}

/** A line tells one gesture, or several decisions about repairs that followed each other. */
type Told = { readonly summary: GestureSummary; event: HistoryEvent }

type Telling = {
  /** What was known, and what was asked for: of anything else it is told anew. */
  readonly key: string
  readonly source: Iterator<GestureSummary>
  readonly told: Told[]
  isAtEnd: boolean
}

export function createTableHistory(work: TableWork, telling: GestureTelling): TableHistory {
  const { project } = work
  const undone = createUndoneGestures(project.records)
  const namedVersions = createNamedVersions(project.records)
  let known: Telling | null = null

  /** Told from the latest on, as far as somebody asked; anew after each gesture. */
  function toldUpTo(count: number, only: HistoryFilter): Telling {
    const key = JSON.stringify([project.records.applied.length, only])
    if (known?.key !== key) known = { key, source: sourceOf(only), told: [], isAtEnd: false }
    // One more: the last line may still grow by the decisions before it.
    while (!known.isAtEnd && known.told.length <= count) {
      const next = known.source.next()
      if (next.done === true) known.isAtEnd = true
      else take(known.told, next.value)
    }
    return known
  }

  function sourceOf({ author, topic, column }: HistoryFilter): Iterator<GestureSummary> {
    const id = column === undefined ? undefined : work.state.columnId(column)
    const isWanted =
      topic === undefined && id === undefined
        ? undefined
        : (entries: readonly Entry[]) => isAbout(entries, topic, id)
    return gestures(project.records, project.state, { author, isWanted })
  }

  function take(told: Told[], summary: GestureSummary): void {
    if (!isOfTable(summary)) return
    const event = telling.eventOf(summary)
    if (event === null) return
    const last = told.at(-1)
    const joined = last && last.summary.author === summary.author ? joinDecisions(last.event, event) : null
    if (last && joined) last.event = joined
    else told.push({ summary, event })
  }

  /** A project may hold other tables; what touches none (the name of a version) is of all. */
  function isOfTable({ tables, cells, columns, rows }: GestureSummary): boolean {
    const isOfOther = cells + columns + rows.inserted + rows.deleted + rows.restored + rows.moved > 0
    return tables.includes(work.id) || (tables.length === 0 && !isOfOther)
  }

  function lineOf({ summary, event }: Told): HistoryLine {
    const { author, gesture, time } = summary
    const undoneBy = 'change' in event ? undone.undoneBy({ author, number: gesture }) : null
    return {
      gesture: { author, number: gesture },
      by: telling.personOf(author),
      time,
      event:
        event.what === 'version' ? { ...event, name: shortenText(event.name, LONGEST_VERSION_NAME) } : event,
      isUndone: undoneBy !== null,
      ...(undoneBy === null || undoneBy === author ? {} : { undoneBy: telling.personOf(undoneBy) }),
    }
  }

  /** Versions are told by the names they have now; those that have none any more, by what they were called. */
  function renamed(lines: readonly HistoryLine[]): HistoryLine[] {
    if (!lines.some(({ event }) => event.what === 'version')) return [...lines]
    const names = new Map(namedVersions().map(({ id, name }) => [keyOf(id), name]))
    return lines.map((line) => {
      const name = line.event.what === 'version' ? names.get(keyOf(line.gesture)) : undefined
      if (line.event.what !== 'version' || name === undefined) return line
      return { ...line, event: { ...line.event, name: shortenText(name, LONGEST_VERSION_NAME) } }
    })
  }

  /** The gestures that concern a cell or a row; the one that inserted the row too. */
  function concerning({ row, column }: CellOrRow): ReadonlySet<string> {
    const { state } = work
    if (row >= state.rowSlots || (column ?? 0) >= state.columnSlots) return new Set()
    const found = new Set(gesturesConcerning(state, row, column))
    const [author = '', seq = ''] = row < state.base.rowCount ? [] : state.rowId(row).split('.')
    const inserted = project.records.line(author)[Number(seq) - 1]
    if (inserted) found.add(keyOf({ author, number: gestureOf(inserted) }))
    return found
  }

  function listOf(at: CellOrRow): HistoryLine[] {
    const lines: HistoryLine[] = []
    for (const key of concerning(at)) {
      const colon = key.lastIndexOf(':')
      const summary = summaryOf({ author: key.slice(0, colon), number: Number(key.slice(colon + 1)) })
      const event = summary && telling.eventAt(summary, at)
      if (event) lines.push(lineOf({ summary, event }))
    }
    lines.sort((x, y) => y.time - x.time || (x.gesture.author < y.gesture.author ? 1 : -1))
    // A cell began with what the file has.
    const [first] = project.state.imports.filter(({ base }) => base.startsWith(work.state.base.id))
    const summary =
      first && lines.length > 0
        ? summaryOf({ author: first.entry.author, number: gestureOf(first.entry) })
        : null
    const event = summary && telling.eventAt(summary, at)
    return event ? [...lines, lineOf({ summary, event })] : lines
  }

  function summaryOf({ author, number }: GestureRef): GestureSummary | null {
    const [first, ...rest] = entriesOfGesture(project.records.line(author), number)
    return first === undefined ? null : summarise([first, ...rest], project.state)
  }

  return {
    list({ from, count, of, only }) {
      const people = project.records.authors().map((author) => ({ author, ...telling.personOf(author) }))
      if (of) {
        const lines = listOf(of)
        return { lines: lines.slice(from, from + count), hasMore: lines.length > from + count, people }
      }
      const { told } = toldUpTo(from + count, only ?? {})
      const lines = renamed(told.slice(from, from + count).map(lineOf))
      return { lines, hasMore: told.length > from + count, people }
    },
    versions() {
      const found = namedVersions().map(({ id, name, author, time, of }) => ({
        version: id,
        name: shortenText(name, LONGEST_VERSION_NAME),
        by: telling.personOf(author),
        time,
        of,
      }))
      return found.sort((x, y) => y.of - x.of || y.time - x.time)
    },
    vectorAfter(gesture) {
      const last = stateNamedBy(project.records, gesture)
      return last && pastOf(last)
    },
    lineAbout(gesture) {
      const summary = summaryOf(gesture)
      const event = summary && isOfTable(summary) ? telling.eventOf(summary) : null
      return summary && event ? lineOf({ summary, event }) : null
    },
  }
}

function keyOf({ author, number }: GestureRef): string {
  return `${author}:${String(number)}`
}

/** « 12 réparations refusées » : boxes ticked one after the other are one line. */
function joinDecisions(one: HistoryEvent, other: HistoryEvent): HistoryEvent | null {
  if (one.what !== 'decision' || other.what !== 'decision') return null
  const [x, y] = [one.decision, other.decision]
  if (x.decided !== 'cells' || y.decided !== 'cells' || x.accept !== y.accept) return null
  return { what: 'decision', decision: { ...x, cells: x.cells + y.cells } }
}
