import { isWithin } from './causality.ts'
import type { Entry } from './causality.ts'
import type { Vector } from './journal-entry.ts'
import type { AuthorId } from './identity.ts'
import { ProjectState } from './project-state.ts'
import { RecordSet } from './record-set.ts'
import type { Arrival } from './copies.ts'
import type { BaseShape } from './table-state.ts'

/** A replica's records and what they mean. */
export class Project {
  readonly records = new RecordSet()
  readonly #bases: BaseShape[]
  #state: ProjectState

  constructor(bases: Iterable<BaseShape> = []) {
    this.#bases = [...bases]
    this.#state = new ProjectState(this.#bases)
  }

  /** Another object after a rebuild, with the same slots. */
  get state(): ProjectState {
    return this.#state
  }

  attachBase(base: BaseShape): void {
    this.#bases.push(base)
    this.#state.attachBase(base)
  }

  /** @returns whether everything was counted anew, so that tables are other objects; their slots stay */
  add(arrivals: Iterable<Arrival>): boolean {
    const { fresh, isRebuilt } = this.records.add(arrivals)
    if (isRebuilt) this.#state = new ProjectState(this.#bases, this.#state)
    for (const entry of fresh) this.#state.apply(entry)
    return isRebuilt
  }

  /**
   * The state of the records within a vector: a version, a sending, what somebody knew. A record that knows more than the
   * vector holds is not in it.
   */
  stateAt(vector: Vector): ProjectState {
    const state = new ProjectState(this.#bases)
    const counted = new Map<AuthorId, number>()
    for (const entry of this.records.applied) {
      if (!isWithin(entry, vector) || (counted.get(entry.author) ?? 0) < this.#numberBefore(entry)) continue
      if (!isCounted(entry, counted)) continue
      counted.set(entry.author, entry.seq)
      state.apply(entry)
    }
    return state
  }

  /** A skipped hole is no reason to stop. */
  #numberBefore({ author, seq }: Entry): number {
    const line = this.records.line(author)
    let before = seq - 1
    while (before > 0 && line[before - 1] === undefined) before--
    return before
  }
}

function isCounted({ author, vector }: Entry, counted: ReadonlyMap<AuthorId, number>): boolean {
  for (const other in vector) {
    if (other !== author && (vector[other] ?? 0) > (counted.get(other) ?? 0)) return false
  }
  return true
}
