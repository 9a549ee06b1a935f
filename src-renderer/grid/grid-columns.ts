import { columnSizingFeature, tableFeatures, useTable } from '@tanstack/react-table'
import type { ColumnDef } from '@tanstack/react-table'
import { useMemo } from 'react'

import type { DocumentSummary } from '../../shared/ipc.ts'
import type { ColumnWidths } from './column-sizing.ts'
import { NARROWEST_COLUMN, WIDEST_COLUMN, widthForName } from './column-widths.ts'

/** What the grid asks of TanStack Table: the columns and their widths. Rows never enter its row model (see selection.ts). */
const features = tableFeatures({ columnSizingFeature })
const noRows: readonly never[] = []

/** Columns go by slot: names may be empty, doubled or `__proto__`, and places change. */
const columnId = (slot: number): string => `column ${String(slot)}`

/**
 * The grid's columns: those of the header, and those that longer rows add. The returned object reads and sets their
 * widths without rendering React again; the grid redraws itself.
 */
export function useGridColumns(columns: DocumentSummary['columns'], count: number): ColumnWidths {
  // Decisions replace the summary and leave the names as they are; the definitions follow the names alone.
  const names = JSON.stringify(columns.map((column) => [column.slot, column.name, column.repair?.after]))
  const definitions = useMemo(() => {
    const known = JSON.parse(names) as readonly (readonly [number, string, string | null])[]
    return Array.from({ length: count }, (_, column): ColumnDef<typeof features, never> => {
      const [slot, name, repaired] = known[column] ?? [column, '', null]
      return {
        id: columnId(slot),
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
          for (const [column, width] of widths) {
            const id = table.getAllLeafColumns()[column]?.id
            if (id !== undefined) next[id] = width
          }
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
