import type { CommandArguments } from '../../shared/ipc.ts'
import { CellWrites } from '../../shared/project/cell-writes.ts'
import { createTextFinder } from '../../shared/table/find-text.ts'
import type { Edit } from './edit-table.ts'
import { findAtOnce, visitFound } from './find-in-table.ts'
import type { OpenTable } from './open-table.ts'

/** Replaces what is found, in one gesture; the cells that were unticked keep what they say. */
export function replaceAll(table: OpenTable, wanted: CommandArguments<'edit.replaceAll'>): Edit {
  const { query, replacement, except } = wanted
  return {
    kind: 'replace',
    write(gesture, state) {
      const finder = createTextFinder(query)
      const left = new Set(except.map(({ row, column }) => `${String(row)}:${String(column)}`))
      const cells = new CellWrites()
      visitFound(table, findAtOnce(table, wanted), (row, column, before) => {
        const value = finder.replace(before, replacement)
        if (value !== before && !left.has(`${String(row)}:${String(column)}`)) cells.set(row, column, value)
      })
      cells.write(gesture, state)
    },
  }
}
