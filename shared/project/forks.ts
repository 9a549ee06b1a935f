import { makeVector } from './causality.ts'
import { widened } from './journal-entry.ts'
import type { Entry } from './causality.ts'
import type { Vector } from './journal-entry.ts'
import type { AuthorId } from './identity.ts'
import { renameIds } from './record-ids.ts'
import type { ProjectRecord } from './record.ts'

/**
 * A fork: one author id used by two machines (a cloned PC, a restored backup), so that one number means two records.
 * `previous` hashes tell the branches apart. At each fork the record with the smallest hash keeps the name; the others
 * go on as `author~<10 hex digits>`, counted from 1, and what they inserted since is renamed with them. Everybody who
 * has the same records finds the same branches.
 */
export type Branch = {
  readonly name: AuthorId
  /** Number, as written, of the last record before the branch. */
  readonly after: number
  readonly parent: Branch | null
}

/** A branch and an entry of it, as read. */
export type Tip = { readonly branch: Branch; readonly entry: Entry }

export type Forked = {
  /** Every entry as read, with the branch it belongs to. */
  readonly placed: readonly Tip[]
  /**
   * By the hash of the last record of each branch: what follows it belongs there. Empty while the record before some
   * other is missing: it may move that one to another branch.
   */
  readonly tips: ReadonlyMap<string, Tip>
  /** Number of the last record that all branches share. */
  readonly trunk: number
}

/** @param entries all that was read of one author, each hash and number once */
export function splitBranches(author: AuthorId, entries: readonly Entry[]): Forked {
  const { children, hasOrphans } = childrenByParent(entries)
  const placed: Tip[] = []
  const tips = new Map<string, Tip>()
  let trunk = Infinity
  const trunkOf = (siblings: readonly Entry[]) => (siblings[0]?.seq ?? 1) - 1
  const waiting: { siblings: readonly Entry[]; branch: Branch }[] = [
    { siblings: children.get(null) ?? [], branch: { name: author, after: 0, parent: null } },
  ]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { siblings, branch } = next
    if (siblings.length > 1) trunk = Math.min(trunk, trunkOf(siblings))
    siblings.forEach((entry, rank) => {
      const own = rank === 0 ? branch : newBranch(author, entry, branch)
      placed.push({ branch: own, entry })
      const after = children.get(entry)
      if (after === undefined) tips.set(entry.hash, { branch: own, entry })
      else waiting.push({ siblings: after, branch: own })
    })
  }
  return { placed, tips: hasOrphans ? new Map() : tips, trunk }
}

function newBranch(author: AuthorId, entry: Entry, parent: Branch): Branch {
  return { name: `${author}~${entry.hash.slice(0, 10)}`, after: entry.seq - 1, parent }
}

/**
 * The parent of a record is the one before it whose hash it gives; failing that (the line before was damaged, skipped or
 * has not arrived), the one with the smallest hash before it. Nothing hides because a neighbour is missing.
 */
function childrenByParent(entries: readonly Entry[]): {
  readonly children: ReadonlyMap<Entry | null, readonly Entry[]>
  readonly hasOrphans: boolean
} {
  let hasOrphans = false
  const children = new Map<Entry | null, Entry[]>()
  let before: readonly Entry[] = []
  let level: Entry[] = []
  for (const entry of [...entries].sort((x, y) => x.seq - y.seq || compareHashes(x, y))) {
    if (entry.seq !== level[0]?.seq) {
      if (level.length > 0) before = level
      level = []
    }
    level.push(entry)
    const known = before.find((candidate) => candidate.hash === entry.previous)
    if (known === undefined && entry.seq > 1) hasOrphans = true
    const parent = known ?? before[0] ?? null
    const siblings = children.get(parent)
    if (siblings === undefined) children.set(parent, [entry])
    else siblings.push(entry)
  }
  return { children, hasOrphans }
}

function compareHashes(x: Entry, y: Entry): number {
  return x.hash < y.hash ? -1 : x.hash > y.hash ? 1 : 0
}

const knownOfParents = new WeakMap<Branch, WeakMap<Vector, Vector>>()

/** A branch knows what its parents wrote before it left them. */
function withParents(vector: Vector, branch: Branch): Vector {
  if (branch.parent === null) return vector
  let known = knownOfParents.get(branch)
  if (known === undefined) knownOfParents.set(branch, (known = new WeakMap<Vector, Vector>()))
  let wider = known.get(vector)
  if (wider === undefined) {
    const parents: [AuthorId, number][] = []
    for (let [at, { parent }] = [branch.after, branch]; parent !== null; { after: at, parent } = parent) {
      parents.push([parent.name, at - parent.after])
    }
    wider = widened(vector, makeVector(parents))
    known.set(vector, wider)
  }
  return wider
}

/** An entry, its vector already cut, under the name of its branch. */
export function inBranch(entry: Entry, branch: Branch): Entry {
  if (branch.parent === null) return entry
  return {
    ...entry,
    author: branch.name,
    seq: entry.seq - branch.after,
    vector: withParents(entry.vector, branch),
    record: entry.record && renameInserted(entry.record, entry.author, branch),
    origin: entry.origin ?? entry,
  }
}

/** Two branches inserted different rows under one id; what a branch says of its own means its own. */
function renameInserted(record: ProjectRecord, author: AuthorId, branch: Branch): ProjectRecord {
  const rename = (id: string): string => {
    const mark = id[author.length]
    if (!id.startsWith(author) || (mark !== '.' && mark !== ':')) return id
    const seq = Number(id.slice(author.length + 1))
    let at: Branch = branch
    while (at.parent !== null && seq <= at.after) at = at.parent
    return Number.isInteger(seq) ? `${at.name}${mark}${String(seq - at.after)}` : id
  }
  return renameIds(record, rename)
}
