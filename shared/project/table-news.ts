import type { AuthorId, BaseId } from './identity.ts'
import type { Vector } from './journal-entry.ts'
import type { Project } from './project.ts'
import { TABLE_FACT } from './project-tables.ts'
import type { ProjectRecord } from './record.ts'
import { tableOfRecord } from './table-of-record.ts'

/** What one author's new records say of whole tables, and which tables the others write to. */
export type TableNews = {
  readonly author: AuthorId
  /** In the order told; of one table and kind once. */
  readonly told: readonly { readonly what: TableDeed; readonly table: BaseId }[]
  readonly written: ReadonlySet<BaseId>
}

export type TableDeed = 'added' | 'renamed' | 'moved' | 'removed' | 'put-back'

/** Of counted records that a vector does not hold, author by author; of those who have none, nothing. */
export function* tableNewsSince({ records, state }: Project, before: Vector): Generator<TableNews> {
  for (const author of records.authors()) {
    const told = new Map<string, TableNews['told'][number]>()
    const written = new Set<BaseId>()
    for (const entry of records.line(author).slice(before[author] ?? 0)) {
      const record = entry?.record
      if (!record) continue
      const deed = deedOf(record)
      if (deed) told.set(`${deed.what} ${deed.table}`, deed)
      const table = record.k === 'b' ? undefined : tableOfRecord(record, state)
      if (table !== undefined) written.add(table)
    }
    if (told.size > 0 || written.size > 0) yield { author, told: [...told.values()], written }
  }
}

function deedOf(record: ProjectRecord): TableNews['told'][number] | null {
  if (record.k === 'b') return { what: 'added', table: record.base.slice(0, 8) }
  if (record.k !== 'x' || record.what !== TABLE_FACT) return null
  const { b: table, p: property, v: value } = record.of ?? {}
  if (typeof table !== 'string') return null
  if (property === 'name') return { what: 'renamed', table }
  if (property === 'place') return { what: 'moved', table }
  if (property === 'removed') return { what: value === true ? 'removed' : 'put-back', table }
  return null
}
