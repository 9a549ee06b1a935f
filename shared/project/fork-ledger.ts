import { makeVector } from './causality.ts'
import type { Entry } from './causality.ts'
import { keyOf, withoutDamagedTwins } from './copies.ts'
import { inBranch, splitBranches } from './forks.ts'
import type { Tip } from './forks.ts'
import { insertedColumnId, insertedRowId } from './identity.ts'
import type { AuthorId, ColumnId, RowId } from './identity.ts'
import type { Vector } from './journal-entry.ts'
import { renameIds } from './record-ids.ts'

/** An author in several branches: everything read (and whether surely), and where each branch ends. */
type Fork = { readonly known: Map<string, boolean>; readonly tips: Map<string, Tip> }
type Inserted = { readonly author: AuthorId; readonly id: string }

/** Which authors are forked, and what the records of everybody mean in view of it. */
export class ForkLedger {
  readonly #forks = new Map<AuthorId, Fork>()
  readonly #trunks = new Map<AuthorId, number>()
  readonly #cuts = new WeakMap<Vector, Vector>()
  /** What others call by a name of the main branch, though only another branch inserted it. */
  readonly #onlyInBranch = new Map<string, Inserted>()

  /** Finds the forks among everything read of each author; returns everything as it is to be counted. */
  split(read: ReadonlyMap<AuthorId, ReadonlyMap<string, Entry>>): Entry[] {
    const placed: Tip[] = []
    for (const [author, own] of read) {
      const entries = withoutDamagedTwins([...own.values()])
      if (new Set(entries.map((entry) => entry.seq)).size === entries.length) {
        const branch = { name: author, after: 0, parent: null }
        for (const entry of entries) placed.push({ entry, branch })
        continue
      }
      const forked = splitBranches(author, entries)
      const known = new Map([...own].map(([key, { isSure }]) => [key, isSure]))
      this.#forks.set(author, { known, tips: new Map(forked.tips) })
      this.#trunks.set(author, forked.trunk)
      this.#nameInsertions(author, forked.placed)
      for (const tip of forked.placed) placed.push(tip)
    }
    return placed.map(({ entry, branch }) => inBranch(this.asMeant(entry), branch))
  }

  /** The effective entry of a forked author's next record; null: nothing new; 'late': everything must be split again. */
  next(read: Entry): Entry | null | 'late' {
    const fork = this.#forks.get(read.author)
    if (fork === undefined) return this.asMeant(read)
    const isSure = fork.known.get(keyOf(read))
    if (isSure !== undefined) return read.isSure && !isSure ? 'late' : null
    const tip = read.previous === null ? undefined : fork.tips.get(read.previous)
    const isPlain = read.hash !== '' && insertedBy(read) === null
    if (tip === undefined || tip.entry.seq !== read.seq - 1 || !isPlain) return 'late'
    fork.known.set(keyOf(read), read.isSure)
    fork.tips.delete(tip.entry.hash)
    fork.tips.set(read.hash, { branch: tip.branch, entry: read })
    return inBranch(this.asMeant(read), tip.branch)
  }

  /** Others may have known one branch or another beyond a fork: what they surely knew is the trunk. */
  asMeant(entry: Entry): Entry {
    if (this.#trunks.size === 0) return entry
    const vector = this.#cut(entry.vector)
    const rename = (id: string) => {
      const inserted = this.#onlyInBranch.get(id)
      return inserted === undefined || inserted.author === entry.author ? id : inserted.id
    }
    const record = entry.record && renameIds(entry.record, rename)
    if (vector === entry.vector && record === entry.record) return entry
    return { ...entry, vector, record, origin: entry.origin ?? entry }
  }

  #cut(vector: Vector): Vector {
    let cut = this.#cuts.get(vector)
    if (cut === undefined) {
      const seen = Object.entries(vector)
      const trunkOf = (author: AuthorId) => this.#trunks.get(author) ?? Infinity
      const isBeyond = seen.some(([author, seq]) => seq > trunkOf(author))
      cut = isBeyond
        ? makeVector(seen.map(([author, seq]) => [author, Math.min(seq, trunkOf(author))]))
        : vector
      this.#cuts.set(vector, cut)
    }
    return cut
  }

  /** The main branch's own come first; of several others, the first by name. */
  #nameInsertions(author: AuthorId, placed: readonly Tip[]): void {
    const isMain = ({ branch }: Tip) => branch.parent === null
    const ofMain = new Set(placed.filter(isMain).map(({ entry }) => insertedBy(entry)))
    const others = placed.filter((tip) => !isMain(tip))
    for (const { entry, branch } of others.sort((x, y) => (x.branch.name < y.branch.name ? -1 : 1))) {
      const id = insertedBy(entry)
      if (id === null || ofMain.has(id) || this.#onlyInBranch.has(id)) continue
      const seq = entry.seq - branch.after
      const name =
        entry.record?.k === 'i' ? insertedRowId(branch.name, seq) : insertedColumnId(branch.name, seq)
      this.#onlyInBranch.set(id, { author, id: name })
    }
  }
}

/** The row or column that a record brings into being. */
function insertedBy({ record, author, seq }: Entry): RowId | ColumnId | null {
  if (record?.k === 'i') return insertedRowId(author, seq)
  return record?.k === 'c' && record.p === 'table' ? insertedColumnId(author, seq) : null
}
