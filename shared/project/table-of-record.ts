import { columnInBase, placeInBase } from './identity.ts'
import type { BaseId } from './identity.ts'
import type { ProjectState } from './project-state.ts'
import type { ProjectRecord } from './record.ts'

/** The table that a record writes to or imports; undefined for notes, and where its row or column is not known (yet). */
export function tableOfRecord(record: ProjectRecord, state: ProjectState): BaseId | undefined {
  switch (record.k) {
    case 's':
    case 'd':
    case 'm':
      return tableOfRow(record.r, state)
    case 'S':
      return record.b ?? tableOfRow(record.r?.[0] ?? '', state)
    case 'i':
      return record.b
    case 'c':
      return columnInBase(record.c)?.base ?? state.tableOfColumn(record.c)?.base.id
    case 'b':
      return record.base.slice(0, 8)
    default:
      return undefined
  }
}

/** Also of a table whose base is not here: its own rows bear its name. */
function tableOfRow(row: string, state: ProjectState): BaseId | undefined {
  return placeInBase(row)?.base ?? state.tableOfRow(row)?.base.id
}
