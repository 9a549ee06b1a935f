import type { Entry } from './causality.ts'
import { nameGesture } from './gesture.ts'
import type { Gesture } from './gesture.ts'
import type { AuthorId } from './identity.ts'
import { writeInverse } from './inverse.ts'
import type { BaseCell, ChangedSince } from './inverse.ts'
import type { ProjectState } from './project-state.ts'
import type { RecordSet } from './record-set.ts'
import { UndoStack, entriesOfGesture, gestureOf } from './undo.ts'

/** Gesture numbers are each author's own. */
export type GestureName = { readonly author: AuthorId; readonly number: number }

const TAKE_BACK = 'take-back'

export type TakeBackContext = {
  readonly records: RecordSet
  readonly state: ProjectState
  readonly baseCell: BaseCell
}

/**
 * Writes what takes back any gesture of anybody, where it still has the last word. Unlike an undo it is a gesture like
 * any other, which its author's undo takes back in its turn.
 * @returns what was changed since and is left alone
 */
export function writeTakeBack(
  gesture: Gesture,
  { author, number }: GestureName,
  { records, state, baseCell }: TakeBackContext,
): readonly ChangedSince[] {
  nameGesture(gesture, TAKE_BACK, { author, gesture: number })
  const target = entriesOfGesture(records.line(author), number)
  return writeInverse(gesture, target, { state, baseCell, takenBack: whatWasTakenBack(records) })
}

/** The gesture that a gesture says to take back; null for other gestures. @param first its first record */
export function takenBackBy(first: Entry | undefined): GestureName | null {
  const record = first?.record
  if (record?.k !== 'x' || record.what !== 'gesture' || record.of?.['kind'] !== TAKE_BACK) return null
  const { author, gesture } = record.of
  return typeof author === 'string' && typeof gesture === 'number' ? { author, number: gesture } : null
}

/** For any record: the gesture that its own gesture took back, whoever did so and how. */
function whatWasTakenBack(records: RecordSet): (entry: Entry) => readonly Entry[] {
  const stacks = new Map<AuthorId, UndoStack>()
  const found = new Map<string, readonly Entry[]>()

  function stackOf(author: AuthorId): UndoStack {
    const known = stacks.get(author)
    if (known !== undefined) return known
    const stack = new UndoStack()
    stack.read(records.line(author))
    stacks.set(author, stack)
    return stack
  }

  function read(author: AuthorId, number: number): readonly Entry[] {
    const line = records.line(author)
    const undone = stackOf(author).invertedBy(number)
    if (undone !== undefined) return entriesOfGesture(line, undone)
    const other = takenBackBy(entriesOfGesture(line, number)[0])
    return other === null ? [] : entriesOfGesture(records.line(other.author), other.number)
  }

  return (entry) => {
    const key = `${entry.author}:${String(gestureOf(entry))}`
    let entries = found.get(key)
    if (entries === undefined) found.set(key, (entries = read(entry.author, gestureOf(entry))))
    return entries
  }
}
