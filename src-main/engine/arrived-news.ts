import type { News } from '../../shared/ipc-project.ts'
import type { AuthorId } from '../../shared/project/identity.ts'
import type { Vector } from '../../shared/project/journal-entry.ts'
import { newsSince } from '../../shared/project/news.ts'
import { tableNewsSince } from '../../shared/project/table-news.ts'
import type { TableNews } from '../../shared/project/table-news.ts'
import { plainTableName } from '../../shared/project/table-name.ts'
import { decisionNotes } from './kept-decision.ts'
import type { ProjectWork } from './project-work.ts'

const nothing = { cells: 0, rowsInserted: 0, rowsDeleted: 0, columns: 0, choices: 0, others: 0 }

/** What others did since, person by person: in their tables, and to tables as a whole. */
export function arrivedNews({ project, replica, tables }: ProjectWork, before: Vector): News[] {
  const counted = new Map(
    [...newsSince(project.records, before, decisionNotes)].map((one) => [one.author, one]),
  )
  const ofTables = new Map([...tableNewsSince(project, before)].map((one) => [one.author, one]))
  // Of a single table nobody asks in which.
  const isSeveral = tables.length > 1
  const nameOfTable = (id: string): string =>
    plainTableName(tables.find((table) => table.id === id)?.name ?? '')

  function told(author: AuthorId): Pick<News, 'inTables' | 'tables'> {
    const news: TableNews | undefined = ofTables.get(author)
    if (!news || !isSeveral) return {}
    const deeds = news.told.map(({ what, table }) => ({ what, name: nameOfTable(table) }))
    return {
      ...(news.written.size > 0 ? { inTables: [...news.written].map(nameOfTable) } : {}),
      ...(deeds.length > 0 ? { tables: deeds } : {}),
    }
  }

  const authors = new Set([...counted.keys(), ...ofTables.keys()])
  return [...authors].flatMap((author) => {
    const counts = counted.get(author) ?? nothing
    const more = told(author)
    if (!counted.has(author) && !more.tables) return []
    // A branch of an author who was on two machines bears the name of the whole.
    const name = replica.names.get(author.replace(/~.*$/, '')) ?? null
    return [{ ...plainCounts(counts), name, ...more }]
  })
}

function plainCounts({ cells, rowsInserted, rowsDeleted, columns, choices, others }: typeof nothing) {
  return { cells, rowsInserted, rowsDeleted, columns, choices, others }
}
