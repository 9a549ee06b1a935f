import type { PlaceRange } from '../../shared/ipc-views.ts'
import type { CellView } from '../../shared/ipc.ts'
import type { GridSelection } from './grid-selection.ts'
import type { HeldTable } from './held-table.ts'
import { placeRanges } from './place-ranges.ts'
import type { CellPlace } from './selection.ts'

/** What the grid tells of the officer's decisions; cells by slots of row and column. */
export type GridDecisions = {
  readonly onDecideCell: (row: number, column: number, accept: boolean) => void
  /** None of the ranges lies over another. */
  readonly onDecideRanges: (ranges: PlaceRange[]) => void
  /** The officer wants to choose among the lost words of a cell. */
  readonly onChooseWords: (at: CellPlace, row: number) => void
}

export type GridDeciding = {
  toggle(cell: CellPlace): void
  /** Decides all that is selected in one gesture. */
  toggleSelected(): void
  /** False when the cell has no lost words to choose. */
  chooseWords(cell: CellPlace): boolean
  /** Whether some of its lost words wait for a choice. */
  hasWordsToChoose(cell: CellPlace): boolean
}

/** Decisions by key and mouse: shown at once, told to the screen, and confirmed when the rows arrive anew. */
export function createGridDeciding(
  table: HeldTable,
  slotOf: (column: number) => number,
  selected: () => Pick<GridSelection, 'active' | 'areas' | 'isSingle'>,
  decisions: () => GridDecisions,
  onPatched: () => void,
): GridDeciding {
  function toggle(cell: CellPlace): void {
    const held = table.cell(cell)
    const row = table.rowOf(cell)
    if (!held || held.after === undefined || held.compared || row === null) return
    const accept = held.decision !== 'accepted'
    // A text with chosen words is made by the engine: only it knows what stands there once decided.
    if (!held.hasLostWords) table.patch(cell, decided(held, accept))
    onPatched()
    decisions().onDecideCell(row, slotOf(cell.column), accept)
  }

  return {
    toggle,
    toggleSelected() {
      const { active, areas, isSingle } = selected()
      if (isSingle) toggle(active)
      else decisions().onDecideRanges(placeRanges(areas, slotOf))
    },
    hasWordsToChoose(cell) {
      const held = table.cell(cell)
      return held?.hasLostWords === true && (held.decision === 'undecided' || held.decision === 'partly')
    },
    chooseWords(cell) {
      const row = table.rowOf(cell)
      if (row === null || !table.cell(cell)?.hasLostWords) return false
      decisions().onChooseWords(cell, row)
      return true
    },
  }
}

function decided(cell: CellView, accept: boolean): CellView {
  return { ...cell, decision: accept ? 'accepted' : 'refused' }
}
