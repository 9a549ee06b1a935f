import type { Entry } from './causality.ts'
import type { AuthorId } from './identity.ts'
import type { Vector } from './journal-entry.ts'
import type { RecordSet } from './record-set.ts'
import type { GestureName } from './take-back.ts'
import { entriesOfGesture, gestureOf } from './undo.ts'

/** One gesture may change so many cells without a word. */
const MOST_CELLS = 100
const FEWEST_ROWS_DELETED = 20

/**
 * Gestures of others, not all of them within a vector, that are to be announced with a way back: more than 100 cells,
 * 20 rows deleted, or a column. (Rule 13 of `docs/format.md`: they are applied, since the state is a function of the
 * records.)
 */
export function* wideGesturesSince(
  records: RecordSet,
  before: Vector,
  self: AuthorId,
): Generator<GestureName> {
  for (const author of records.authors()) {
    if (author === self) continue
    const line = records.line(author)
    const known = before[author] ?? 0
    let last = 0
    for (const entry of line.slice(known)) {
      if (entry === undefined || gestureOf(entry) === last) continue
      last = gestureOf(entry)
      const entries = entriesOfGesture(line, last)
      // A gesture that arrives in two halves is announced once.
      const wasWide = isWide(entries.filter(({ seq }) => seq <= known))
      if (!wasWide && isWide(entries)) yield { author, number: last }
    }
  }
}

function isWide(entries: readonly Entry[]): boolean {
  let [cells, rows] = [0, 0]
  for (const { record } of entries) {
    if (record?.k === 's') cells++
    else if (record?.k === 'S') cells += record.v.length
    else if (record?.k === 'd' && record.v) rows++
    else if (record?.k === 'c' && record.p === 'deleted' && record.v === true) return true
  }
  return cells > MOST_CELLS || rows >= FEWEST_ROWS_DELETED
}
