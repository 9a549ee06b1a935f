import type { GridMessages } from '../../shared/messages/grid.ts'
import { markCell } from './cell-sight.ts'
import { drawHeaderCell, drawNumber, drawTableCell } from './grid-content.ts'
import type { GridInputs } from './grid-inputs.ts'
import { headerSight } from './grid-sight.ts'
import type { SurfaceContent } from './grid-surface.ts'
import type { HeaderCells } from './header-cells.ts'
import type { HeldTable } from './held-table.ts'
import type { CellPlace } from './selection.ts'

type Sources = {
  readonly table: HeldTable
  readonly headers: HeaderCells
  readonly inputs: () => GridInputs
  readonly messages: () => GridMessages
  readonly numberAt: (at: CellPlace) => number | null
}

/** What the surface draws at each place, from what the grid holds. */
export function createGridDrawing(
  sources: Sources,
): Pick<
  SurfaceContent,
  'drawCorner' | 'drawHeader' | 'drawCell' | 'drawRowNumber' | 'wrappedColumns' | 'heldCell'
> {
  const { table, headers, inputs, messages, numberAt } = sources
  let wrapped: { readonly of: GridInputs; readonly columns: readonly number[] } | null = null
  const slotOf = (column: number): number => inputs().document.columns[column]?.slot ?? column
  return {
    drawCorner(slot) {
      drawNumber(slot, messages().rowNumbers())
    },
    drawHeader(slot, column) {
      const { document, sight, language } = inputs()
      const damagedCells = document.columns[column]?.damagedCells ?? 0
      const looks = { sight: headerSight(sight, slotOf(column)), language }
      const header = { cell: headers.cell(column), name: table.columnName(column), damagedCells, ...looks }
      drawHeaderCell(slot, header, messages())
    },
    drawCell(slot, place, column) {
      const cell = table.cell({ place, column })
      const { sight } = inputs()
      drawTableCell(slot, cell, messages(), sight.wrapped.has(slotOf(column)))
      markCell(slot, cell, slotOf(column), sight)
    },
    wrappedColumns() {
      const now = inputs()
      if (wrapped?.of === now) return wrapped.columns
      const columns = [...now.document.columns.keys()].filter((column) =>
        now.sight.wrapped.has(slotOf(column)),
      )
      wrapped = { of: now, columns }
      return columns
    },
    heldCell: (place, column) => table.cell({ place, column }),
    drawRowNumber(slot, place, column) {
      const change = table.changeOf({ place, column })
      drawNumber(slot, rowSign(change) + String(numberAt({ place, column }) ?? ''))
    },
  }
}

/** A row that came or went since, or of which it is not settled whether it stays: by its shape. */
const rowSigns = { added: '+ ', deleted: '\u2212 ', contested: '! ' } as const

function rowSign(change: keyof typeof rowSigns | undefined): string {
  return change === undefined ? '' : rowSigns[change]
}
