import type { AuthorId } from '../../shared/project/identity.ts'
import type { JournalEntry } from '../../shared/project/journal-entry.ts'

/** Which lines a replica has, once their records are in a state: of a million, 8 bytes each. */
export type KnownLines = {
  /** True if it was not known, or not as surely. */
  add(entry: JournalEntry): boolean
  has(author: AuthorId, s: number, hash: string): boolean
}

type Copy = { readonly hash: string; readonly sure: boolean }
/** `dense`: hashes of sure lines from number 1 on, one of each; "" where the copies stand among `others`. */
type Line = { readonly dense: string[]; readonly others: Map<number, readonly Copy[]> }

/** @param entries of each author in the order of their numbers, as far as they are */
export function knownLines(entries: Iterable<JournalEntry>): KnownLines {
  const lines = new Map<AuthorId, Line>()

  function add({ author, record: { s }, hash, sure }: JournalEntry): boolean {
    let line = lines.get(author)
    if (!line) lines.set(author, (line = { dense: [], others: new Map() }))
    const { dense, others } = line
    if (sure && s === dense.length + 1 && !others.has(s)) {
      dense.push(hash)
      return true
    }
    const copies = copiesAt(line, s)
    const same = copies.find((copy) => copy.hash === hash)
    if (same && (same.sure || !sure)) return false
    if (s <= dense.length) dense[s - 1] = ''
    others.set(s, [...copies.filter((copy) => copy.hash !== hash), { hash, sure }])
    return true
  }

  for (const entry of entries) add(entry)
  return {
    add,
    has(author, s, hash) {
      const line = lines.get(author)
      return line !== undefined && copiesAt(line, s).some((copy) => copy.hash === hash)
    },
  }
}

function copiesAt({ dense, others }: Line, s: number): readonly Copy[] {
  const hash = dense[s - 1] ?? ''
  return hash === '' ? (others.get(s) ?? []) : [{ hash, sure: true }]
}
