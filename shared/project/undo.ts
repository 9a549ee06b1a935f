import type { Entry } from './causality.ts'
import { note } from './gesture.ts'
import type { Gesture } from './gesture.ts'
import { writeInverse } from './inverse.ts'
import type { BaseCell, ChangedSince } from './inverse.ts'
import type { ProjectRecord } from './record.ts'
import type { ProjectState } from './project-state.ts'

type Line = readonly (Entry | undefined)[]

/** A gesture that can be undone or redone, and the gesture whose records last did so to it. */
type Step = { readonly origin: number; readonly last: number }

const EFFECTIVE: ReadonlySet<ProjectRecord['k']> = new Set(['s', 'S', 'i', 'd', 'm', 'c'])

/**
 * What an author can undo and redo, read from the author's records alone, so that it survives closing. An undo is a
 * gesture that begins with `x undo {gesture}`; a new gesture forgets what could be redone. Nothing is ever removed.
 */
export class UndoStack {
  readonly #done: Step[] = []
  #undone: Step[] = []
  #read = 0
  #current: number | null = null
  readonly #inverted = new Map<number, number>()
  readonly #isMeant: ((record: ProjectRecord) => boolean) | null

  /** @param isMeant which records with an effect count, where only the gestures of one table are meant */
  constructor(isMeant: ((record: ProjectRecord) => boolean) | null = null) {
    this.#isMeant = isMeant
  }

  /** Reads what came since the last time. Start anew after a rebuild. */
  read(line: Line): void {
    for (; this.#read < line.length; this.#read++) {
      const entry = line[this.#read]
      if (entry?.record) this.#take(entry.record, entry.seq)
    }
  }

  /** Gesture numbers, the next to undo last. */
  get undoable(): readonly number[] {
    return this.#done.map(({ origin }) => origin)
  }

  get redoable(): readonly number[] {
    return this.#undone.map(({ origin }) => origin)
  }

  /** The gesture that last did (or undid) a gesture: its records are those an undo (or redo) answers. */
  lastOf(origin: number): number | undefined {
    const isOf = (step: Step) => step.origin === origin
    return (this.#done.findLast(isOf) ?? this.#undone.findLast(isOf))?.last
  }

  /** The gesture that an undo or a redo takes back; undefined for other gestures. */
  invertedBy(gesture: number): number | undefined {
    return this.#inverted.get(gesture)
  }

  isUndone(origin: number): boolean {
    return this.#undone.some((step) => step.origin === origin)
  }

  #take(record: ProjectRecord, seq: number): void {
    const gesture = record.g ?? seq
    const origin = record.k === 'x' ? record.of?.['gesture'] : undefined
    if (
      record.k === 'x' &&
      (record.what === 'undo' || record.what === 'redo') &&
      typeof origin === 'number'
    ) {
      const [from, to] = record.what === 'undo' ? [this.#done, this.#undone] : [this.#undone, this.#done]
      const at = from.findLastIndex((step) => step.origin === origin)
      const [step] = at < 0 ? [] : from.splice(at, 1)
      this.#current = gesture
      // A gesture of another table.
      if (step === undefined && this.#isMeant !== null) return
      if (step !== undefined) this.#inverted.set(gesture, step.last)
      to.push({ origin, last: gesture })
    } else if (
      EFFECTIVE.has(record.k) &&
      gesture !== this.#current &&
      (this.#isMeant === null || this.#isMeant(record))
    ) {
      this.#done.push({ origin: gesture, last: gesture })
      this.#undone = []
      this.#current = gesture
    }
  }
}

/** The records of one gesture of an author, in their order. */
export function entriesOfGesture(line: Line, gesture: number): readonly Entry[] {
  const isOf = (entry: Entry | undefined) => entry !== undefined && gestureOf(entry) === gesture
  // A gesture bears the number of its first record, except those of other programs and of branches of a fork.
  const from = isOf(line[gesture - 1]) && !isOf(line[gesture - 2]) ? gesture - 1 : line.findIndex(isOf)
  if (from < 0) return []
  const found: Entry[] = []
  for (let at = from; at < line.length && isOf(line[at]); at++) found.push(line[at] as Entry)
  return found
}

export function gestureOf({ record, seq }: Entry): number {
  return record?.g ?? seq
}

export type UndoContext = {
  /** The author's own records. */
  readonly line: Line
  /** Of the same author, read to the end. */
  readonly stack: UndoStack
  readonly state: ProjectState
  readonly baseCell: BaseCell
}

/**
 * Writes what takes back a gesture, or does it again if it was undone: only where the gesture still has the last word.
 * @returns what others changed since and is left alone
 */
export function writeUndo(
  gesture: Gesture,
  origin: number,
  { line, stack, state, baseCell }: UndoContext,
): readonly ChangedSince[] {
  note(gesture, stack.isUndone(origin) ? 'redo' : 'undo', { gesture: origin })
  const target = entriesOfGesture(line, stack.lastOf(origin) ?? origin)
  const author = target[0]?.author
  const found = new Map<number, readonly Entry[]>()
  const takenBack = (entry: Entry): readonly Entry[] => {
    const inverted = entry.author === author ? stack.invertedBy(gestureOf(entry)) : undefined
    if (inverted === undefined) return []
    let entries = found.get(inverted)
    if (entries === undefined) found.set(inverted, (entries = entriesOfGesture(line, inverted)))
    return entries
  }
  return writeInverse(gesture, target, { state, baseCell, takenBack })
}
