import type { GestureTopic } from '../../shared/gesture-topic.ts'
import type { Entry } from '../../shared/project/causality.ts'
import type { ColumnId } from '../../shared/project/identity.ts'
import { decisionNotes } from './kept-decision.ts'

/** Is a gesture about this, and in this column? @param entries all records of the gesture */
export function isAbout(
  entries: readonly Entry[],
  topic: GestureTopic | undefined,
  column: ColumnId | undefined,
): boolean {
  if (column !== undefined && !entries.some((entry) => isIn(entry, column))) return false
  return topic === undefined || isOfTopic(entries, topic)
}

function isIn({ record }: Entry, column: ColumnId): boolean {
  return (record?.k === 's' || record?.k === 'S' || record?.k === 'c') && record.c === column
}

function isOfTopic(entries: readonly Entry[], topic: GestureTopic): boolean {
  const kind = kindOf(entries[0])
  const isRepair = kind === 'repair' || (typeof kind === 'string' && decisionNotes.has(kind))
  if (topic === 'repairs') return isRepair
  if (topic === 'versions') return kind === 'version'
  if (isRepair) return false
  return entries.some(({ record }) => record !== null && kindsOf[topic].has(record.k))
}

const kindsOf: Readonly<Record<'cells' | 'rows' | 'columns', ReadonlySet<string>>> = {
  cells: new Set(['s', 'S']),
  rows: new Set(['i', 'd', 'm']),
  columns: new Set(['c']),
}

/** What the first note of a gesture says it is. */
function kindOf(first: Entry | undefined): unknown {
  const record = first?.record
  if (record?.k !== 'x') return null
  return record.what === 'gesture' ? record.of?.['kind'] : record.what
}
