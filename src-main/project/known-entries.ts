import type { AuthorId } from '../../shared/project/identity.ts'
import type { JournalEntry } from '../../shared/project/journal-entry.ts'

/** Every entry once, by author and number. Two entries of one number with different lines are a fork: both are kept. */
export type KnownEntries = {
  /** True if it was not known, or not as surely. */
  add(entry: JournalEntry): boolean
  /** Whether no better copy of it is known. */
  isBest(entry: JournalEntry): boolean
  /** One author's entries of one number: more than one after a fork. */
  at(author: AuthorId, s: number): readonly JournalEntry[]
  authors(): AuthorId[]
  /** Highest number known of an author; 0 for nobody. */
  highest(author: AuthorId): number
  all(): JournalEntry[]
}

type Known = JournalEntry | readonly JournalEntry[]
/** Entries mostly come in the order of their numbers: those that do stand in `dense`, number 1 first. */
type Line = { readonly dense: Known[]; readonly loose: Map<number, Known>; highest: number }

export function knownEntries(): KnownEntries {
  const lines = new Map<AuthorId, Line>()

  function find(author: AuthorId, s: number): Known | undefined {
    const line = lines.get(author)
    return line && (line.dense[s - 1] ?? line.loose.get(s))
  }

  function put(line: Line, s: number, known: Known): void {
    if (s <= line.dense.length) line.dense[s - 1] = known
    else if (s === line.dense.length + 1 && !line.loose.has(s)) line.dense.push(known)
    else line.loose.set(s, known)
    if (s > line.highest) line.highest = s
  }

  function add(entry: JournalEntry): boolean {
    const { author, record, hash } = entry
    let line = lines.get(author)
    if (!line) lines.set(author, (line = { dense: [], loose: new Map(), highest: 0 }))
    const found = line.dense[record.s - 1] ?? line.loose.get(record.s)
    if (found === undefined) {
      put(line, record.s, entry)
      return true
    }
    const list = listOf(found)
    const same = list.find((known) => known.hash === hash)
    if (same && (same.sure || !entry.sure)) return false
    const others = list.filter((known) => known.hash !== hash)
    put(line, record.s, others.length === 0 ? entry : [...others, entry])
    return true
  }

  return {
    add,
    at: (author, s) => listOf(find(author, s)),
    isBest: ({ author, record, hash, sure }) =>
      sure || !listOf(find(author, record.s)).some((entry) => entry.hash === hash && entry.sure),
    authors: () => [...lines.keys()],
    highest: (author) => lines.get(author)?.highest ?? 0,
    all: () =>
      [...lines.values()].flatMap(({ dense, loose }) => [...dense.flat(), ...[...loose.values()].flat()]),
  }
}

function listOf(known: Known | undefined): readonly JournalEntry[] {
  if (known === undefined) return []
  return isList(known) ? known : [known]
}

function isList(known: Known): known is readonly JournalEntry[] {
  return Array.isArray(known)
}
