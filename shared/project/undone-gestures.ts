import type { Entry } from './causality.ts'
import type { AuthorId } from './identity.ts'
import type { RecordSet } from './record-set.ts'
import { takenBackBy } from './take-back.ts'
import type { GestureName } from './take-back.ts'
import { gestureOf } from './undo.ts'

/** Which gestures no longer hold: undone by their authors, or taken back by anybody. Reads only what came since. */
export type UndoneGestures = {
  /** Who took it back last: its author if it was undone; null where it holds. */
  undoneBy(gesture: GestureName): AuthorId | null
}

export function createUndoneGestures(records: RecordSet): UndoneGestures {
  let of: readonly Entry[] | null = null
  const read = new Map<AuthorId, number>()
  const undone = new Set<string>()
  const takenBack = new Map<string, GestureName[]>()

  function readOn(): void {
    // Another array after a rebuild: lines may say something else.
    if (of !== records.applied) {
      of = records.applied
      for (const known of [read, undone, takenBack]) known.clear()
    }
    for (const author of records.authors()) {
      const line = records.line(author)
      for (let at = read.get(author) ?? 0; at < line.length; at++) take(author, line[at])
      read.set(author, line.length)
    }
  }

  function take(author: AuthorId, entry: Entry | undefined): void {
    const record = entry?.record
    if (entry === undefined || record?.k !== 'x') return
    const number = record.of?.['gesture']
    if (record.what === 'undo' || record.what === 'redo') {
      if (typeof number !== 'number') return
      if (record.what === 'undo') undone.add(keyOf({ author, number }))
      else undone.delete(keyOf({ author, number }))
      return
    }
    const target = takenBackBy(entry)
    if (target === null) return
    const key = keyOf(target)
    const by = { author, number: gestureOf(entry) }
    const known = takenBack.get(key)
    if (known === undefined) takenBack.set(key, [by])
    else known.push(by)
  }

  return {
    undoneBy(gesture) {
      readOn()
      const key = keyOf(gesture)
      if (undone.has(key)) return gesture.author
      return takenBack.get(key)?.findLast((by) => !undone.has(keyOf(by)))?.author ?? null
    },
  }
}

function keyOf({ author, number }: GestureName): string {
  return `${author}:${String(number)}`
}
