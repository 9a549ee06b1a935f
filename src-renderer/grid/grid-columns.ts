import { columnSizingFeature, tableFeatures, useTable } from '@tanstack/react-table'
import type { ColumnDef } from '@tanstack/react-table'
import { useMemo } from 'react'

import type { DocumentSummary } from '../../shared/ipc.ts'
import type { ColumnWidths } from './column-sizing.ts'
import { NARROWEST_COLUMN, WIDEST_COLUMN, widthForName } from './column-widths.ts'

/** What the grid asks of TanStack Table: the columns and their widths. Rows never enter its row model (see selection.ts). */
const features = tableFeatures({ columnSizingFeature })
const noRows: readonly never[] = []

/** Columns are positions: names may be empty, doubled or `__proto__`. */
const columnId = (column: number): string => `column ${String(column)}`

/**
 * The grid's columns: those of the header, and those that longer rows add. The returned object reads and sets their
 * widths without rendering React again; the grid redraws itself.
 */
export function useGridColumns(columns: DocumentSummary['columns'], count: number): ColumnWidths {
  // Decisions replace the summary and leave the names as they are; the definitions follow the names alone.
  const names = JSON.stringify(columns.map((column) => [column.name, column.repair?.after]))
  const definitions = useMemo(() => {
    const known = JSON.parse(names) as readonly (readonly [string, string | null])[]
    return Array.from({ length: count }, (_, column): ColumnDef<typeof features, never> => {
      const [name, repaired] = known[column] ?? ['', null]
      return {
        id: columnId(column),
        size: widthForName(name, repaired ?? undefined),
        minSize: NARROWEST_COLUMN,
        maxSize: WIDEST_COLUMN,
      }
    })
  }, [names, count])
  const table = useTable({ features, columns: definitions, data: noRows }, () => null)
  return useMemo(
    () => ({
      width: (column) => table.getAllLeafColumns()[column]?.getSize() ?? NARROWEST_COLUMN,
      setWidths: (widths) => {
        table.setColumnSizing((known) => {
          const next = { ...known }
          for (const [column, width] of widths) next[columnId(column)] = width
          return next
        })
      },
      reset: () => {
        table.resetColumnSizing(true)
      },
    }),
    [table],
  )
}
