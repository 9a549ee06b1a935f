import type { AuthorId } from '../../shared/project/identity.ts'
import type { JournalEntry } from '../../shared/project/journal-entry.ts'

/** Every entry once, by author and number. Two entries of one number with different lines are a fork: both are kept. */
export type KnownEntries = {
  /** True if it was not known, or not as surely. */
  add(entry: JournalEntry): boolean
  /** Whether no better copy of it is known. */
  isBest(entry: JournalEntry): boolean
  has(author: AuthorId, s: number, hash: string): boolean
  /** One author's entries of one number: more than one after a fork. */
  at(author: AuthorId, s: number): readonly JournalEntry[]
  authors(): AuthorId[]
  /** Highest number known of an author; 0 for nobody. */
  highest(author: AuthorId): number
  all(): JournalEntry[]
}

export function knownEntries(): KnownEntries {
  const byAuthor = new Map<AuthorId, Map<number, JournalEntry | JournalEntry[]>>()
  const highest = new Map<AuthorId, number>()

  function at(author: AuthorId, s: number): readonly JournalEntry[] {
    const found = byAuthor.get(author)?.get(s)
    return found === undefined ? [] : Array.isArray(found) ? found : [found]
  }

  function add(entry: JournalEntry): boolean {
    const { author, record, hash } = entry
    let numbers = byAuthor.get(author)
    if (!numbers) byAuthor.set(author, (numbers = new Map()))
    const found = numbers.get(record.s)
    if (found === undefined) {
      numbers.set(record.s, entry)
      highest.set(author, Math.max(highest.get(author) ?? 0, record.s))
      return true
    }
    const list = Array.isArray(found) ? found : [found]
    const same = list.findIndex((known) => known.hash === hash)
    if (same >= 0 && (list[same]?.sure === true || !entry.sure)) return false
    const others = list.filter((known) => known.hash !== hash)
    numbers.set(record.s, others.length === 0 ? entry : [...others, entry])
    return true
  }

  return {
    add,
    at,
    isBest: ({ author, record, hash, sure }) =>
      sure || !at(author, record.s).some((entry) => entry.hash === hash && entry.sure),
    has: (author, s, hash) => at(author, s).some((entry) => entry.hash === hash),
    authors: () => [...byAuthor.keys()],
    highest: (author) => highest.get(author) ?? 0,
    all: () => [...byAuthor.values()].flatMap((numbers) => [...numbers.values()].flat()),
  }
}
