import { compareForShow, pastOf, timeOf } from './causality.ts'
import type { Entry } from './causality.ts'
import { note } from './gesture.ts'
import type { Gesture } from './gesture.ts'
import type { AuthorId } from './identity.ts'
import type { Vector } from './journal-entry.ts'
import type { RecordSet } from './record-set.ts'
import type { GestureName } from './take-back.ts'
import { entriesOfGesture, gestureOf } from './undo.ts'

const VERSION = 'version'
const VERSION_NAME = 'version-name'

/** A state that somebody gave a name. */
export type NamedVersion = {
  /** The gesture that named it first. */
  readonly id: GestureName
  readonly name: string
  readonly author: AuthorId
  /** When it was named, ms. */
  readonly time: number
  /** Of the last gesture in it, ms. */
  readonly of: number
  /** The state. */
  readonly vector: Vector
}

/** What `x version` says. @param of the gesture that left the state; without one it is the state as it stands */
export function versionNote(name: string, of?: GestureName): { what: string; of: Said } {
  return { what: VERSION, of: of === undefined ? { name } : { name, author: of.author, gesture: of.number } }
}

/** What `x version-name` says: another name for a version; empty: none any more. */
export function versionNameNote(version: GestureName, name: string): { what: string; of: Said } {
  return { what: VERSION_NAME, of: { name, author: version.author, gesture: version.number } }
}

type Said = Readonly<Record<string, string | number>>

export function nameVersion(gesture: Gesture, name: string, of?: GestureName): void {
  const said = versionNote(name, of)
  note(gesture, said.what, said.of)
}

/**
 * The state that a gesture stands for: the one it left, or, of a name given to an earlier state, that one.
 * Null where there is no such gesture.
 */
export function stateNamedBy(records: RecordSet, { author, number }: GestureName): Entry | null {
  const entries = entriesOfGesture(records.line(author), number)
  const last = entries.at(-1) ?? null
  const meant = meantBy(entries[0])
  // A name is given to a state, not to another name: a stranger's records may say so in a circle.
  return (meant && entriesOfGesture(records.line(meant.author), meant.number).at(-1)) ?? last
}

function meantBy(entry: Entry | undefined): GestureName | null {
  const said = entry?.record?.k === 'x' && entry.record.what === VERSION ? entry.record.of : undefined
  const [author, number] = [said?.['author'], said?.['gesture']]
  return typeof author === 'string' && typeof number === 'number' ? { author, number } : null
}

/** Versions by the names they have now, in the order they were named. */
export function namedVersions(records: RecordSet): NamedVersion[] {
  return createNamedVersions(records)()
}

/** The same, asked again and again: reads only what came since. */
export function createNamedVersions(records: RecordSet): () => NamedVersion[] {
  let of: readonly Entry[] | null = null
  let read = 0
  let notes: Entry[] = []
  return () => {
    // Another array after a rebuild: what was read may have another place, or be another's.
    if (of !== records.applied) {
      of = records.applied
      read = 0
      notes = []
    }
    for (; read < of.length; read++) {
      const entry = of[read]
      const said = entry?.record?.k === 'x' ? entry.record.what : null
      if (entry && (said === VERSION || said === VERSION_NAME)) notes.push(entry)
    }
    return versionsIn(notes, records)
  }
}

function versionsIn(notes: readonly Entry[], records: RecordSet): NamedVersion[] {
  const names = lastNames(notes)
  const found: NamedVersion[] = []
  for (const entry of notes) {
    const { record, author } = entry
    const first = record?.k === 'x' && record.what === VERSION ? record.of?.['name'] : undefined
    if (typeof first !== 'string') continue
    const id = { author, number: gestureOf(entry) }
    const name = names.get(keyOf(id)) ?? first
    if (name === '') continue
    const state = stateNamedBy(records, id) ?? entry
    found.push({ id, name, author, time: timeOf(entry), of: timeOf(state), vector: pastOf(state) })
  }
  return found
}

/** Two people may rename one version without knowing of each other: the later one counts, on every machine. */
function lastNames(notes: readonly Entry[]): ReadonlyMap<string, string> {
  const last = new Map<string, { readonly entry: Entry; readonly name: string }>()
  for (const entry of notes) {
    const { record } = entry
    if (record?.k !== 'x' || record.what !== VERSION_NAME) continue
    const { name, author, gesture } = record.of ?? {}
    if (typeof name !== 'string' || typeof author !== 'string' || typeof gesture !== 'number') continue
    const key = keyOf({ author, number: gesture })
    const known = last.get(key)
    if (known === undefined || compareForShow(entry, known.entry) > 0) last.set(key, { entry, name })
  }
  return new Map([...last].map(([key, { name }]) => [key, name]))
}

function keyOf({ author, number }: GestureName): string {
  return `${author}:${String(number)}`
}
