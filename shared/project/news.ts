import type { Entry } from './causality.ts'
import type { AuthorId } from './identity.ts'
import type { Vector } from './journal-entry.ts'
import type { RecordSet } from './record-set.ts'

/** What one author's new records do, counted for a sentence. */
export type AuthorNews = {
  readonly author: AuthorId
  /** Cells written once or several times count once; those of a whole column's write, each. */
  readonly cells: number
  readonly rowsInserted: number
  readonly rowsDeleted: number
  readonly columns: number
  /** Notes of the given kind. */
  readonly choices: number
  readonly others: number
}

/**
 * Counted records that a vector does not hold, author by author.
 * @param choices what notes of decisions about repairs are called
 */
export function* newsSince(
  records: RecordSet,
  before: Vector,
  choices: ReadonlySet<string>,
): Generator<AuthorNews> {
  for (const author of records.authors()) {
    const fresh = records.line(author).slice(before[author] ?? 0)
    const news = count(author, fresh, choices)
    if (news.cells + news.rowsInserted + news.rowsDeleted + news.columns + news.choices + news.others > 0)
      yield news
  }
}

function count(
  author: AuthorId,
  entries: readonly (Entry | undefined)[],
  decisions: ReadonlySet<string>,
): AuthorNews {
  const cells = new Set<string>()
  const columns = new Set<string>()
  let [written, rowsInserted, rowsDeleted, choices, others] = [0, 0, 0, 0, 0]
  for (const entry of entries) {
    const record = entry?.record
    switch (record?.k) {
      case 's':
        cells.add(`${record.c} ${record.r}`)
        break
      case 'S':
        written += record.v.length
        break
      case 'i':
        rowsInserted++
        break
      case 'd':
        if (record.v) rowsDeleted++
        else others++
        break
      case 'm':
        others++
        break
      case 'c':
        columns.add(record.c)
        break
      case 'x':
        if (decisions.has(record.what)) choices++
        break
      default:
    }
  }
  return {
    author,
    cells: cells.size + written,
    rowsInserted,
    rowsDeleted,
    columns: columns.size,
    choices,
    others,
  }
}
